package org.hedgerow.report;

import org.hedgerow.run.Comparison;
import org.hedgerow.run.DayDifference;

/** A comparison as JSON, schema {@code hedgerow/compare/1}. */
public final class CompareJson {

  private CompareJson() {}

  /** Every day that differs in anything. */
  public static String of(Comparison comparison, String first, String second) {
    return JsonText.of(
        json -> {
          json.put("schema", "hedgerow/compare/1")
              .put("first", first)
              .put("second", second)
              .put("daysCompared", comparison.days().size())
              .put("daysChanged", comparison.changed().size());
          comparison.firstDivergent().ifPresent(d -> json.put("firstDivergent", d.day().date()));
          json.objects(
                  "thresholds",
                  comparison.limits(),
                  l ->
                      json.put("name", l.name())
                          .put("first", l.first())
                          .put("second", l.second())
                          .put("unit", l.unit()))
              .texts("rulesGained", comparison.rulesGained())
              .texts("rulesLost", comparison.rulesLost())
              .objects(
                  "days",
                  comparison.days().stream().filter(DayDifference::isAny).toList(),
                  d -> day(json, d));
        });
  }

  private static void day(JsonText json, DayDifference day) {
    json.put("day", day.day().date()).put("name", day.day().name());
    ChangeJson.firings(json, day);
    ChangeJson.actions(json, day);
  }
}
