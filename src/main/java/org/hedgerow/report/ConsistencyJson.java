package org.hedgerow.report;

import java.util.List;
import org.hedgerow.book.SizeAssumption;
import org.hedgerow.book.SizeAssumptions;
import org.hedgerow.book.SizeConsistency;
import org.hedgerow.book.SizeConsistency.Cost;

/** Sizes, rolls and costs as JSON, schema {@code hedgerow/consistency/1}. */
public final class ConsistencyJson {
  private static final String SCHEMA = "hedgerow/consistency/1";

  private ConsistencyJson() {}

  /** The document. */
  public static String of(SizeConsistency sizes) {
    return JsonText.of(
        json -> {
          json.put("schema", SCHEMA);
          assumptions(json, sizes.assumptions());
          json.objects(
              "shortLayerOfNotional",
              sizes.turnovers(),
              turnover ->
                  json.put("sizePercent", turnover.sizePercent())
                      .put("rollDays", turnover.rollDays())
                      .put("boughtPercent", turnover.boughtPercent())
                      .put("neededPercent", turnover.neededPercent()));
          json.objects(
              "notionals",
              sizes.readings(),
              reading -> json.put("notional", reading.notional().name()).put("usd", reading.usd()));
          json.put("ladderUsd", sizes.ladderUsd())
              .put("vixNotionalOfIndexPercent", sizes.vixOfIndexPercent());
          json.objects(
              "shortLayer",
              sizes.shortLayers(),
              layer ->
                  json.put("rollDays", layer.rollDays())
                      .put("grossUsd", layer.grossUsd())
                      .put("ofIndexPercent", layer.ofIndexPercent())
                      .put("perAccountPercent", layer.perAccountPercent())
                      .put("perCondorPercent", layer.perCondorPercent()));
          json.objects(
              "combinations",
              sizes.combinations(),
              line ->
                  json.put("notional", line.notional().name())
                      .put("sizePercent", line.sizePercent())
                      .put("usd", line.usd())
                      .put("ladders", line.ladders())
                      .object("late", cost -> cost(cost, line.late()))
                      .object("early", cost -> cost(cost, line.early())));
        });
  }

  private static void assumptions(JsonText json, SizeAssumptions assumptions) {
    json.objects(
        "assumptions",
        List.of(SizeAssumption.values()),
        assumption ->
            json.put("name", assumption.word())
                .put("value", assumptions.value(assumption))
                .put("unit", assumption.unit())
                .put("source", assumption.source())
                .put("origin", assumptions.given(assumption).origin()));
  }

  private static void cost(JsonText json, Cost cost) {
    json.put("boughtPercent", cost.boughtPercent())
        .put("calmPercent", cost.calmPercent())
        .put("neededPercent", cost.neededPercent())
        .put("calmReturnPercent", cost.calmReturnPercent())
        .put("possibleInCalm", cost.possibleInCalm());
  }
}
