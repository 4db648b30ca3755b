package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;

/** Asks the second judge of every rule why it fired on a day, or why not. Drools is not asked. */
public final class RuleAnswers {
  private final RuleBook book;
  private final Decision decision;

  private final MissingFacts missing;

  private RuleAnswers(RuleBook book, Decision decision) {
    this.book = book;
    this.decision = decision;
    this.missing = new MissingFacts(book, decision.facts().stream().map(f -> f.fact()).toList());
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
        new RuleExplainer(
            rule, visible, new ConditionTester(rule, book.limits(), p -> missing.of(rule, p)));
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
}
