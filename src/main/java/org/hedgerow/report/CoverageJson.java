package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleCoverage;
import org.hedgerow.rules.RuleCoverage.ConditionCoverage;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.RuleCoverage.Seen;

/** What tests and sample days have tried of the rules, as JSON. */
public final class CoverageJson {

  private CoverageJson() {}

  /** Schema {@code hedgerow/coverage/1}. */
  public static String of(List<RuleCoverage> rules) {
    CoverageCounts counts = CoverageCounts.of(rules);
    return JsonText.of(
        json -> {
          json.put("schema", "hedgerow/coverage/1");
          counts(json, "rulesFired", counts.rulesByTests(), counts.rulesByDays(), counts.rules());
          counts(
              json,
              "conditionsSeen",
              counts.conditionsByTests(),
              counts.conditionsByDays(),
              counts.conditions());
          json.objects("rules", rules, rule -> rule(json, rule));
        });
  }

  private static void counts(JsonText json, String key, Count tests, Count days, Count together) {
    json.object(
        key,
        json2 ->
            json2
                .object("byTests", j -> count(j, tests))
                .object("byDays", j -> count(j, days))
                .object("together", j -> count(j, together)));
  }

  private static void count(JsonText json, Count count) {
    json.put("covered", count.covered()).put("all", count.all());
  }

  private static void rule(JsonText json, RuleCoverage rule) {
    json.put("rule", rule.rule().name())
        .put("pack", rule.rule().pack())
        .put("file", rule.rule().file())
        .put("line", rule.rule().line())
        .put("firedByTests", rule.byTests())
        .put("firedByDays", rule.byDays())
        .objects("conditions", rule.conditions(), condition -> condition(json, condition));
  }

  private static void condition(JsonText json, ConditionCoverage condition) {
    json.put("text", condition.text()).put("line", condition.line());
    seen(json, "tests", condition.tests());
    seen(json, "days", condition.days());
    condition
        .nearest()
        .ifPresent(
            near ->
                json.object(
                    "nearest",
                    j ->
                        j.put("day", near.day())
                            .put("distance", near.distance())
                            .put("unit", near.unit())));
  }

  private static void seen(JsonText json, String key, Seen seen) {
    json.object(key, j -> j.put("true", seen.asTrue()).put("false", seen.asFalse()));
  }
}
