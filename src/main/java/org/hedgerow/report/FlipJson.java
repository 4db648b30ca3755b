package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.rules.ThresholdFlip;
import org.hedgerow.run.FlipHistory;
import org.hedgerow.run.Flips;
import org.hedgerow.run.MarketFlip;

/** Flips as JSON, schema {@code hedgerow/flip/1}. */
public final class FlipJson {
  private final JsonText json;
  private final Flips flips;

  private FlipJson(JsonText json, Flips flips) {
    this.json = json;
    this.flips = flips;
  }

  /** The flips of one rule. */
  public static String of(Flips flips) {
    return JsonText.of(json -> new FlipJson(json, flips).write());
  }

  private void write() {
    json.put("schema", "hedgerow/flip/1")
        .put("day", flips.run().inputs().day().date())
        .put("strategy", flips.run().inputs().strategy().name());
    NavWords.json(json, flips.run().inputs().book())
        .put("rule", flips.rule().name())
        .put("firesNow", flips.firesNow());
    if (!flips.missing().isEmpty()) {
      json.objects(
          "missing",
          flips.missing(),
          type -> json.put("fact", type.name()).put("from", type.from()));
    }
    flips.match().ifPresent(match -> json.put("match", match.words()));
    flips.history().ifPresent(h -> json.object("history", j -> WhyNotJson.record(j, h.record())));
    json.objects("flips", flips.singles(), this::single)
        .objects("pairs", flips.pairs(), this::pair)
        .put("allPairs", flips.allPairs())
        .put("marketMoved", flips.movesMarket())
        .objects("marketFlips", flips.market(), this::market);
  }

  private void single(Flips.Single single) {
    threshold(single.flip());
    json.put("size", single.flip().size()).put("fires", !flips.firesNow()).put("verified", true);
    ChangeJson.actions(json, single.change());
    single.history().ifPresent(this::history);
  }

  private void threshold(ThresholdFlip flip) {
    json.put("threshold", flip.threshold().name())
        .put("from", flip.from())
        .put("to", flip.to())
        .put("unit", flip.threshold().unit())
        .put("inRange", flip.isInRange());
  }

  private void history(FlipHistory then) {
    List<LocalDate> changed = then.changedFrom(flips.history().orElseThrow());
    json.object(
        "history",
        j -> {
          WhyNotJson.record(j, then.record());
          j.texts("changed", changed.stream().map(LocalDate::toString).toList());
        });
  }

  private void pair(Flips.Pair pair) {
    json.object("first", j -> threshold(pair.flip().first()))
        .object("second", j -> threshold(pair.flip().second()))
        .put("size", pair.flip().size())
        .put("fires", !flips.firesNow())
        .put("verified", true);
    ChangeJson.actions(json, pair.change());
    pair.history().ifPresent(this::history);
  }

  private void market(MarketFlip flip) {
    json.put("observation", flip.observation())
        .put("from", flip.from())
        .put("to", flip.to())
        .put("unit", flip.unit())
        .objects(
            "alsoMoved",
            flip.alsoMoved(),
            m -> json.put("figure", m.figure()).value("from", m.from()).value("to", m.to()))
        .put("fires", !flips.firesNow())
        .put("verified", true);
    ChangeJson.actions(json, flip.change());
  }
}
