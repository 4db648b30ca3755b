package org.hedgerow.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.WhySubject;

/** Reasons as JSON, schema {@code hedgerow/why/1}; ids and shapes are those of a day's run. */
public final class WhyJson {
  private final JsonText json;
  private final DayAnswers answers;
  private final Decision decision;
  private final Set<Integer> firings = new TreeSet<>();
  private final Set<Integer> facts = new TreeSet<>();

  private WhyJson(JsonText json, DayAnswers answers) {
    this.json = json;
    this.answers = answers;
    this.decision = answers.run().decision();
  }

  /** The firings of a subject and everything they stand on. */
  public static String of(DayAnswers answers, WhySubject subject) {
    return JsonText.of(json -> new WhyJson(json, answers).write(subject));
  }

  private void write(WhySubject subject) {
    collect(subject);
    json.put("schema", "hedgerow/why/1")
        .put("day", answers.run().inputs().day().date())
        .put("strategy", answers.run().inputs().strategy().name());
    NavWords.json(json, answers.run().inputs().book())
        .put("subject", subject.words())
        .numbers("roots", subject.firings())
        .objects("firings", firings, this::firing)
        .objects(
            "facts",
            facts.stream().map(id -> decision.facts().get(id - 1)).toList(),
            f -> DayJson.fact(json, f))
        .objects(
            "actions",
            firings.stream()
                .flatMap(f -> decision.firing(f).asked().stream())
                .sorted()
                .map(id -> answers.run().results().get(id - 1))
                .toList(),
            a -> DayJson.action(json, a));
  }

  private void collect(WhySubject subject) {
    Deque<Integer> open = new ArrayDeque<>(subject.firings());
    subject.observed().forEach(f -> facts.add(f.id()));
    while (!open.isEmpty()) {
      RuleFiring firing = decision.firing(open.remove());
      if (firings.add(firing.sequence())) {
        facts.addAll(firing.concluded());
        for (int id : firing.because()) {
          NumberedFact fact = decision.facts().get(id - 1);
          facts.add(id);
          if (fact.firing() > 0) {
            open.add(fact.firing());
          }
        }
      }
    }
  }

  private void firing(int sequence) {
    RuleFiring firing = decision.firing(sequence);
    DayJson.firing(json, firing);
    json.put("sentence", firing.rule().sentence()).put("source", firing.rule().source());
    RuleAnswer answer =
        answers.rules().stream()
            .filter(a -> a.rule().name().equals(firing.rule().name()))
            .findFirst()
            .orElseThrow();
    new AnswerJson(json, decision, Optional.of(answers)).conditions(matchOf(answer, sequence));
  }

  private static List<ConditionAnswer> matchOf(RuleAnswer answer, int sequence) {
    return answer.matches().get(answer.firings().indexOf(sequence));
  }
}
