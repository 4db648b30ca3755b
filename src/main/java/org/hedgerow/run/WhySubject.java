package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * What a user asks the reasons of.
 *
 * @param words what it is, in words
 * @param firings sequences of the firings to explain; none when nothing fired
 * @param observed observations to explain, when such were asked for
 * @param rule when a rule was asked for
 */
public record WhySubject(
    String words, List<Integer> firings, List<NumberedFact> observed, Optional<RuleInfo> rule) {
  public WhySubject {
    firings = List.copyOf(firings);
    observed = List.copyOf(observed);
  }

  /**
   * Finds what is meant: the number of an action, a fact type, a layer or contract of a ticket, or
   * a rule by a part of its name; in this order.
   *
   * @throws InputException when nothing or several rules are meant
   */
  public static WhySubject find(DayRun run, String given) {
    String name = given.strip();
    return action(run, name)
        .or(() -> type(run, name))
        .or(() -> ticket(run, name))
        .orElseGet(() -> rule(run, name));
  }

  private static Optional<WhySubject> action(DayRun run, String name) {
    if (!name.matches("\\[?\\d{1,4}]?")) {
      return Optional.empty();
    }
    int id = Integer.parseInt(name.replaceAll("\\D", ""));
    List<AskedAction> actions = run.decision().actions();
    if (id < 1 || id > actions.size()) {
      throw new InputException(
          Problem.ofFile(
              "unknown-action",
              given(name),
              "There is no action " + id + " on this day.",
              actions.isEmpty()
                  ? "No rule asked for anything."
                  : "They are numbered 1 to " + actions.size() + "."));
    }
    return Optional.of(of("action " + id, List.of(actions.get(id - 1).firing())));
  }

  private static String given(String name) {
    return name.isEmpty() ? "NAME" : name;
  }

  private static Optional<WhySubject> type(DayRun run, String name) {
    Optional<FactType> type =
        Vocabulary.types().stream().filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
    return type.map(t -> type(run.decision(), t));
  }

  private static WhySubject type(Decision decision, FactType type) {
    if (type.isAction()) {
      return of(
          type.name(),
          decision.actions().stream()
              .filter(a -> Vocabulary.typeOf(a.action()) == type)
              .map(AskedAction::firing)
              .toList());
    }
    List<NumberedFact> facts =
        decision.facts().stream().filter(f -> Vocabulary.typeOf(f.fact()) == type).toList();
    return new WhySubject(
        type.name(),
        facts.stream().map(NumberedFact::firing).filter(f -> f > 0).toList(),
        facts.stream().filter(f -> f.firing() == 0).toList(),
        Optional.empty());
  }

  private static Optional<WhySubject> ticket(DayRun run, String name) {
    List<Integer> firings = new ArrayList<>();
    for (ActionResult result : run.results()) {
      if (result.ticket().map(t -> isMeant(t, name)).orElse(false)) {
        firings.add(result.asked().firing());
      }
    }
    return firings.isEmpty() ? Optional.empty() : Optional.of(of("ticket " + name, firings));
  }

  private static boolean isMeant(Ticket ticket, String name) {
    return ticket.layer().equalsIgnoreCase(name)
        || ticket.legs().stream().anyMatch(leg -> isMeant(leg, name));
  }

  private static boolean isMeant(TicketLeg leg, String name) {
    return compact(leg.contract().symbol()).equals(compact(name));
  }

  private static String compact(String symbol) {
    return symbol.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }

  private static WhySubject rule(DayRun run, String name) {
    RuleInfo rule = RuleNames.one(name, run.inputs().rules().rules());
    return new WhySubject(
        "rule \"" + rule.name() + "\"",
        run.decision().firings().stream()
            .filter(f -> f.rule().name().equals(rule.name()))
            .map(RuleFiring::sequence)
            .toList(),
        List.of(),
        Optional.of(rule));
  }

  private static WhySubject of(String words, List<Integer> firings) {
    return new WhySubject(words, firings, List.of(), Optional.empty());
  }
}
