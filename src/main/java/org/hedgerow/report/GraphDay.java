package org.hedgerow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** What a day says of the rules and facts of a graph; without a day it says nothing. */
final class GraphDay {
  private static final int MOST_FACTS = 3;

  private final Optional<DayAnswers> answers;
  private final Map<String, RuleAnswer> answerByRule = new LinkedHashMap<>();

  GraphDay(Optional<DayRun> run) {
    this.answers = run.map(DayAnswers::ofFired);
    answers.ifPresent(a -> a.rules().forEach(r -> answerByRule.put(r.rule().name(), r)));
  }

  boolean isThere() {
    return answers.isPresent();
  }

  /** How often a rule fired. */
  int fired(RuleInfo rule) {
    RuleAnswer answer = answerByRule.get(rule.name());
    return answer == null ? 0 : answer.firings().size();
  }

  /** Whether there is such a fact, or such an action was asked for. */
  boolean holds(FactType type) {
    return !notes(type).isEmpty();
  }

  /** The values of the facts of a type, the first few of them. */
  List<String> notes(FactType type) {
    List<String> all =
        type.isAction()
            ? asked(type, r -> OutcomeWords.word(r).toLowerCase(Locale.ROOT))
            : facts(type).map(FactWords::values).toList();
    List<String> shown = new ArrayList<>(all.subList(0, Math.min(MOST_FACTS, all.size())));
    if (all.size() > MOST_FACTS) {
      shown.add("and " + (all.size() - MOST_FACTS) + " more");
    }
    return shown;
  }

  /** Every fact of a type with the names of its fields, or every action with what became of it. */
  List<String> all(FactType type) {
    return type.isAction()
        ? asked(type, r -> OutcomeWords.sentence(r, answers.orElseThrow().run().decision()))
        : facts(type)
            .map(
                f ->
                    type.fields().stream()
                        .map(field -> field.name() + " " + FactWords.value(field, f))
                        .collect(Collectors.joining(", ")))
            .toList();
  }

  private Stream<Fact> facts(FactType type) {
    return answers.stream()
        .flatMap(a -> a.run().decision().facts().stream())
        .map(NumberedFact::fact)
        .filter(f -> Vocabulary.typeOf(f) == type);
  }

  private List<String> asked(FactType type, Function<ActionResult, String> outcome) {
    return answers.stream()
        .flatMap(a -> a.run().results().stream())
        .filter(r -> Vocabulary.typeOf(r.asked().action()) == type)
        .map(r -> FactWords.values(r.asked().action()) + ": " + outcome.apply(r))
        .toList();
  }

  /** In a sentence each: what a rule compared and said, or what it lacked. */
  List<String> told(RuleInfo rule) {
    RuleAnswer answer = answerByRule.get(rule.name());
    if (answers.isEmpty() || answer == null) {
      return List.of();
    }
    Decision decision = answers.get().run().decision();
    return answer.fired()
        ? answer.firings().stream().map(n -> firing(decision.firing(n))).toList()
        : lacking(answer);
  }

  private String firing(RuleFiring firing) {
    String compared = FactWords.values(firing.values());
    String limits = ConditionWords.limits(firing.thresholds());
    return compared
        + (compared.isEmpty() || limits.isEmpty() ? "" : " | ")
        + limits
        + (compared.isEmpty() && limits.isEmpty() ? "" : " \u2192 ")
        + said(firing);
  }

  private String said(RuleFiring firing) {
    DayRun run = answers.orElseThrow().run();
    List<NumberedFact> facts = run.decision().facts();
    String concluded =
        firing.concluded().stream()
            .map(id -> ConditionWords.fact(facts.get(id - 1).fact()))
            .collect(Collectors.joining(", "));
    List<ActionResult> asked =
        firing.asked().stream().map(id -> run.results().get(id - 1)).toList();
    return concluded
        + asked.stream()
            .map(
                r ->
                    ActionWords.sentence(r.asked().action())
                        + ": "
                        + OutcomeWords.sentence(r, run.decision()))
            .collect(Collectors.joining("; "));
  }

  private List<String> lacking(RuleAnswer answer) {
    ConditionWords words = new ConditionWords(answers);
    List<String> lacking = new ArrayList<>();
    for (ConditionAnswer condition : answer.nearest()) {
      if (condition.state() == ConditionAnswer.State.FALSE) {
        List<String> lines = words.lines(condition);
        lacking.add(
            WhyNotText.oneLine(condition.text())
                + (lines.isEmpty() ? "" : ": " + String.join("; ", lines)));
      }
    }
    return lacking;
  }
}
