package org.hedgerow.report;

import java.util.List;
import java.util.Optional;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.RuleRecord;

/** Why rules did not fire, as JSON, schema {@code hedgerow/why-not/1}. */
public final class WhyNotJson {

  private WhyNotJson() {}

  /** The rules in the order they are given. */
  public static String of(DayAnswers answers, List<RuleAnswer> rules) {
    return JsonText.of(
        json ->
            NavWords.json(
                    json.put("schema", "hedgerow/why-not/1")
                        .put("day", answers.run().inputs().day().date())
                        .put("strategy", answers.run().inputs().strategy().name()),
                    answers.run().inputs().book())
                .objects("rules", rules, rule -> rule(json, answers, rule)));
  }

  private static void rule(JsonText json, DayAnswers answers, RuleAnswer answer) {
    json.put("rule", answer.rule().name())
        .put("stage", answer.rule().stage().word())
        .put("file", answer.rule().file())
        .put("line", answer.rule().line())
        .put("fired", answer.fired())
        .put("overruled", isOverruled(answers.run(), answer));
    new AnswerJson(json, answers.run().decision(), Optional.of(answers))
        .conditions(answer.nearest());
    RuleRecord known = answers.recordByRule().get(answer.rule().name());
    if (known != null && known.sessions() > 0) {
      json.object("history", j -> record(j, known));
    }
  }

  /** The members of a rule's past. */
  static void record(JsonText json, RuleRecord known) {
    json.put("sessions", known.sessions());
    known.from().ifPresent(from -> json.put("from", from));
    json.put("fired", known.fired()).put("perYear", known.perYear());
    known.last().ifPresent(last -> json.put("last", last));
    json.texts("held", known.held()).texts("absent", known.absent());
  }

  /** Whether it fired and all it asked for was overruled. */
  static boolean isOverruled(DayRun run, RuleAnswer answer) {
    List<Integer> asked =
        answer.firings().stream().flatMap(f -> run.decision().firing(f).asked().stream()).toList();
    return !asked.isEmpty()
        && asked.stream().allMatch(id -> run.results().get(id - 1).asked().overruled().isPresent());
  }
}
