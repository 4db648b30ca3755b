package org.hedgerow.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.Measure;
import org.hedgerow.run.DayAnswers;

/** Conditions with the day's values, as JSON. */
final class AnswerJson {
  private final JsonText json;
  private final Decision decision;
  private final Optional<DayAnswers> answers;

  AnswerJson(JsonText json, Decision decision, Optional<DayAnswers> answers) {
    this.json = json;
    this.decision = decision;
    this.answers = answers;
  }

  void conditions(List<ConditionAnswer> conditions) {
    json.objects("conditions", conditions, this::condition);
  }

  private void condition(ConditionAnswer condition) {
    json.put("text", WhyNotText.oneLine(condition.text()));
    if (!condition.said().isEmpty()) {
      json.put("said", condition.said());
    }
    json.put("line", condition.line()).put("state", condition.state().name());
    Optional<Measure> measure = condition.measure();
    measure.ifPresentOrElse(m -> json.put("actual", m.actual()), () -> actual(condition));
    json.objects(
        "thresholds",
        condition.thresholds(),
        t -> json.put("name", t.name()).put("value", t.value()).put("origin", t.origin()));
    measure.ifPresent(
        m -> {
          json.put("distance", m.distance());
          if (!m.unit().isEmpty()) {
            json.put("unit", m.unit());
          }
          json.put(
              "sigmas",
              answers
                  .flatMap(a -> a.sigmas(m))
                  .map(OptionalDouble::of)
                  .orElseGet(OptionalDouble::empty));
        });
    List<Integer> ids =
        condition.facts().stream()
            .map(decision::idOf)
            .filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt)
            .toList();
    if (ids.size() == 1) {
      json.put("nearest", ids.get(0));
    } else if (ids.size() > 1) {
      json.numbers("decidedBy", ids);
    }
    condition
        .missing()
        .ifPresent(
            missing ->
                json.object(
                    "missing",
                    j -> {
                      j.put("fact", missing.type().name());
                      if (missing.type().isObservation()) {
                        j.put("suppliedBy", missing.type().from());
                      } else {
                        j.texts(
                                "concludedBy",
                                missing.concluders().stream().map(r -> r.name()).toList())
                            .put("concludedLater", missing.concludedLater())
                            .objects(
                                "inputs",
                                missing.inputs(),
                                input ->
                                    j.put("fact", input.name()).put("suppliedBy", input.from()));
                      }
                    }));
  }

  private void actual(ConditionAnswer condition) {
    if (condition.values().size() == 1) {
      json.value("actual", condition.values().values().iterator().next());
    }
  }
}
