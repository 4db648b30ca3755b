package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Asks the second judge of every rule why it fired on a day, or why not. Drools is not asked. */
public final class RuleAnswers {
  private final RuleBook book;
  private final Decision decision;

  /** The types of the day's observations and of what was concluded. */
  private final Set<FactType> there;

  private RuleAnswers(RuleBook book, Decision decision) {
    this.book = book;
    this.decision = decision;
    this.there =
        decision.facts().stream().map(f -> Vocabulary.typeOf(f.fact())).collect(Collectors.toSet());
  }

  /** Every rule of the book on the day of a decision it made, in canonical order. */
  public static List<RuleAnswer> of(RuleBook book, Decision decision) {
    return new RuleAnswers(book, decision).all();
  }

  private List<RuleAnswer> all() {
    List<Fact> facts = decision.given();
    List<RuleAnswer> answers = new ArrayList<>();
    Judge.judge(
        book.placed(), facts, book.limits(), (rule, visible) -> answers.add(answer(rule, visible)));
    return answers;
  }

  private RuleAnswer answer(Rule rule, Function<FactType, List<Fact>> visible) {
    RuleExplainer explainer =
        new RuleExplainer(rule, visible, new ConditionTester(rule, book.limits(), this::missing));
    RuleInfo info = book.info(rule);
    List<Integer> firings =
        decision.firings().stream()
            .filter(f -> f.rule().name().equals(info.name()))
            .map(RuleFiring::sequence)
            .toList();
    List<List<ConditionAnswer>> matches = firings.isEmpty() ? List.of() : explainer.matches();
    return new RuleAnswer(
        info,
        firings,
        matches,
        matches.isEmpty() ? explainer.nearest() : matches.get(0),
        rule.lines());
  }

  private ConditionAnswer.Missing missing(FactType type) {
    Set<FactType> inputs = new TreeSet<>(Comparator.comparingInt(FactType::order));
    collectInputs(type, inputs, new HashSet<>());
    return new ConditionAnswer.Missing(
        type,
        concluders(type).map(book::info).toList(),
        !type.isObservation() && there.contains(type),
        List.copyOf(inputs));
  }

  private void collectInputs(FactType type, Set<FactType> inputs, Set<FactType> seen) {
    if (type.isObservation() || there.contains(type) || !seen.add(type)) {
      return;
    }
    concluders(type)
        .flatMap(rule -> rule.conditions().stream())
        .filter(Condition.Pattern.class::isInstance)
        .filter(condition -> condition.pattern().kind() != Condition.Kind.NOT)
        .map(condition -> condition.pattern().type())
        .filter(needed -> !there.contains(needed))
        .forEach(
            needed -> {
              if (needed.isMissedWhenAbsent()) {
                inputs.add(needed);
              }
              collectInputs(needed, inputs, seen);
            });
  }

  private Stream<Rule> concluders(FactType type) {
    return book.placed().stream()
        .map(Strata.Placed::rule)
        .filter(rule -> rule.insertion().type() == type);
  }
}
