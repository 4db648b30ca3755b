package org.hedgerow.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.journal.RecordedDay;
import org.hedgerow.journal.Review;
import org.hedgerow.journal.RuleDay;
import org.hedgerow.journal.RuleRecord;
import org.hedgerow.journal.RunSummary;

/** Recorded runs as JSON, schema {@code hedgerow/review/1}. */
public final class ReviewJson {
  private static final String SCHEMA = "hedgerow/review/1";

  private final JsonText json;

  private ReviewJson(JsonText json) {
    this.json = json.put("schema", SCHEMA);
  }

  /** Every run. */
  public static String of(List<RunSummary> runs) {
    return JsonText.of(
        json -> {
          ReviewJson review = new ReviewJson(json);
          json.objects("runs", runs, run -> summary(review.json, run));
        });
  }

  /** A run as days by rules. */
  public static String of(Review review) {
    return JsonText.of(
        json -> {
          ReviewJson writer = new ReviewJson(json);
          writer.head(review, review.rules());
          json.objects("paths", review.paths(), writer::path);
        });
  }

  /** Some rules of a run on some of its days, with the reasons. */
  public static String of(Review review, List<RuleRecord> rules, List<RuleDay> details) {
    return JsonText.of(
        json -> {
          ReviewJson writer = new ReviewJson(json);
          writer.head(review, rules);
          json.objects("details", details, writer::detail);
        });
  }

  /** The members of a run. */
  static void summary(JsonText json, RunSummary run) {
    json.put("run", run.run()).put("started", run.started().toString());
    run.ended().ifPresent(ended -> json.put("ended", ended.toString()));
    json.put("command", run.command())
        .put("version", run.version())
        .put("strategy", run.strategy())
        .put("rules", run.rulesHash())
        .put("days", run.days())
        .put("failed", run.failed());
    run.first().ifPresent(first -> json.put("first", first));
    run.last().ifPresent(last -> json.put("last", last));
  }

  private void head(Review review, List<RuleRecord> rules) {
    json.object("run", j -> summary(j, review.run()))
        .objects("days", review.days(), this::day)
        .objects(
            "failedDays",
            review.failed(),
            f ->
                json.put("number", f.number())
                    .put("name", f.name())
                    .texts("problems", f.problems()))
        .objects("rules", rules, rule -> rule(review, rule));
  }

  private void day(RecordedDay day) {
    json.put("number", day.number()).put("day", day.date()).put("name", day.name());
  }

  private void rule(Review review, RuleRecord rule) {
    json.put("rule", rule.rule())
        .put("stage", rule.stage())
        .put("file", rule.file())
        .put("line", rule.line())
        .put("fired", rule.fired())
        .put("rate", rule.rate());
    rule.first().ifPresent(place -> json.put("first", review.days().get(place).date()));
    rule.last().ifPresent(place -> json.put("last", review.days().get(place).date()));
    RuleRecord.Silence silence = rule.longestSilence();
    if (silence.days() > 0) {
      json.object(
          "longestSilence",
          j ->
              j.put("days", silence.days())
                  .put("from", review.days().get(silence.from()).date())
                  .put("to", review.days().get(silence.to()).date()));
    }
    json.put("planned", rule.planned())
        .put("refused", rule.refused())
        .put("overruled", rule.overruled())
        .texts("states", rule.states().stream().map(Enum::name).toList());
  }

  private void path(Review.Path path) {
    json.put("type", path.type())
        .objects(
            "steps",
            path.steps(),
            step -> {
              json.put("day", step.date()).put("name", step.name());
              if (!step.value().isEmpty()) {
                json.put("value", step.value());
              }
            });
  }

  private void detail(RuleDay detail) {
    json.put("rule", detail.rule().rule())
        .put("day", detail.day().date())
        .put("name", detail.day().name())
        .put("state", detail.state().name())
        .objects("firings", detail.firings(), this::firing)
        .texts("missing", detail.missing())
        .objects(
            "near",
            detail.near(),
            near ->
                json.put("field", near.field())
                    .put("unit", near.unit())
                    .put("current", near.current())
                    .put("operator", near.operator())
                    .put("threshold", near.threshold())
                    .put("limit", near.limit()));
  }

  private void firing(RuleDay.Firing firing) {
    Map<String, Object> values = new TreeMap<>();
    firing.values().forEach(value -> values.put(value.name(), value.value()));
    json.put("sequence", firing.sequence())
        .values("values", values)
        .objects(
            "concluded",
            firing.concluded(),
            c -> json.put("type", c.type()).put("values", c.values()))
        .objects("asked", firing.asked(), this::asked);
  }

  private void asked(RuleDay.Asked asked) {
    json.put("type", asked.type()).put("values", asked.values()).put("outcome", asked.outcome());
    if (!asked.reason().isEmpty()) {
      json.put("reason", asked.reason());
    }
  }
}
