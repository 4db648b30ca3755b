package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * A sample day under one strategy. It notices a change when another rule fires, or the same rule to
 * another end. Where none does, the same actions are asked for and the same sizes concluded, so the
 * planner, which sees nothing else of the rules, comes to the same tickets. The day is read only
 * when somebody asks for it: most changes are noticed by a test.
 */
public final class DayWitness implements Witness {
  private final String name;
  private final RuleBook rules;
  private final Supplier<Function<RuleBook, List<ObservedFact>>> day;
  private Optional<Seen> seen = Optional.empty();

  /**
   * @param day reads the day, when it is first looked at, and gives its observations under a book;
   *     the same list as long as they do not depend on what has changed in it
   */
  public DayWitness(
      String name, RuleBook rules, Supplier<Function<RuleBook, List<ObservedFact>>> day) {
    this.name = name;
    this.rules = rules;
    this.day = day;
  }

  /** The day as it is under the rules as they are. */
  private record Seen(
      Function<RuleBook, List<ObservedFact>> factsUnder,
      List<ObservedFact> today,
      Trace trace,
      List<String> said) {

    static Seen of(RuleBook rules, Function<RuleBook, List<ObservedFact>> factsUnder) {
      List<ObservedFact> today = factsUnder.apply(rules);
      return new Seen(
          factsUnder,
          today,
          Trace.of(rules, today, List.of()),
          DayWitness.said(rules.judge(today)));
    }

    boolean differs(Function<List<ObservedFact>, Decision> decide, List<ObservedFact> facts) {
      try {
        return !DayWitness.said(decide.apply(facts)).equals(said);
      } catch (InputException e) {
        return true; // the changed rules cannot decide the day
      }
    }
  }

  private synchronized Seen seen() {
    if (seen.isEmpty()) {
      seen = Optional.of(Seen.of(rules, day.get()));
    }
    return seen.get();
  }

  @Override
  public Coverage.By by() {
    return Coverage.By.DAYS;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public RuleBook rules() {
    return rules;
  }

  @Override
  public boolean notices(RuleBook changed) {
    Seen now = seen();
    List<ObservedFact> facts = now.factsUnder().apply(changed);
    return (facts != now.today() || now.trace().differsUnder(changed))
        && now.differs(changed::judge, facts);
  }

  @Override
  public boolean noticesWithDrools(RuleBook changed) {
    Seen now = seen();
    return now.differs(changed::evaluate, now.factsUnder().apply(changed));
  }

  /** Every firing with what it concluded or asked for; two firings with the same are one text. */
  private static List<String> said(Decision decision) {
    List<String> firings = new ArrayList<>();
    for (RuleFiring firing : decision.firings()) {
      List<Object> results = new ArrayList<>();
      firing.concluded().forEach(id -> results.add(decision.facts().get(id - 1).fact()));
      firing.asked().forEach(id -> results.add(decision.actions().get(id - 1).action()));
      firings.add(firing.rule().name() + " -> " + results);
    }
    return firings.stream().sorted().collect(Collectors.toList());
  }
}
