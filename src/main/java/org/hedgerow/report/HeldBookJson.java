package org.hedgerow.report;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.ExpiryGreeks;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PositionMark;
import org.hedgerow.product.FinalTrading;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.run.HeldBook;

/** A book at the close of a day as JSON, schema {@code hedgerow/book/1}. */
public final class HeldBookJson {
  private static final String SCHEMA = "hedgerow/book/1";

  private final JsonText json;
  private final HeldBook held;
  private final MarkedBook book;

  private HeldBookJson(JsonText json, HeldBook held) {
    this.json = json;
    this.held = held;
    this.book = held.run().before();
  }

  /** The document. */
  public static String of(HeldBook held) {
    return JsonText.of(json -> new HeldBookJson(json.put("schema", SCHEMA), held).members());
  }

  private void members() {
    json.put("day", held.run().inputs().day().date())
        .put("strategy", held.run().inputs().strategy().name())
        .put("navUsd", book.book().navUsd());
    NavWords.json(json, book.book())
        .put("cashUsd", book.book().cashUsd())
        .put("marginUsedUsd", book.marginUsedUsd());
    held.run().ratio().match(bounded -> json.put("quickRatio", bounded.value()), unbounded -> json);
    held.since()
        .ifPresent(
            since ->
                json.object(
                    "since",
                    j ->
                        j.put("session", since.session())
                            .put("sameModel", since.sameModel())
                            .put("usd", since.totalUsd())));
    json.object("beta", j -> beta(j, held.beta()))
        .object("stressBeta", j -> beta(j, held.stressBeta()))
        .objects(
            "positions", IntStream.range(0, book.marks().size()).boxed().toList(), this::position)
        .objects("layers", layers(), this::layer)
        .objects("expiries", held.expiries(), this::expiry)
        .objects("greeks", book.greeks(), this::greeks)
        .objects(
            "asked",
            held.run().results(),
            result ->
                json.put("id", result.asked().id())
                    .put("action", ActionWords.sentence(result.asked().action()))
                    .put("outcome", OutcomeWords.word(result)))
        .objects("due", due(), this::due);
  }

  private static void beta(JsonText json, BetaExposure beta) {
    json.put("condors", beta.condors())
        .put("hedge", beta.hedge())
        .put("hedgeShare", beta.hedgeShare());
  }

  private void position(int index) {
    PositionMark mark = book.marks().get(index);
    json.put("layer", mark.position().layer())
        .put("symbol", mark.position().contract().symbol())
        .put("contracts", mark.position().contracts())
        .put("opened", mark.position().opened())
        .put("ageDays", mark.ageDays())
        .put("dte", mark.dte())
        .put("entry", mark.position().price())
        .put("mid", mark.midPoints())
        .put("natural", mark.liquidationPoints())
        .put("pnlMidUsd", mark.pnlAtMidUsd())
        .put("pnlNaturalUsd", mark.pnlAtLiquidationUsd())
        .put("sinceUsd", held.sinceUsd(index))
        .put("quote", mark.origin().kind().name())
        .put("source", mark.origin().detail());
  }

  private List<String> layers() {
    return List.copyOf(book.pnlAtMidUsdByLayer().keySet());
  }

  private void layer(String layer) {
    json.put("layer", layer)
        .put("pnlMidUsd", book.pnlAtMidUsdByLayer().getOrDefault(layer, 0.0))
        .put("pnlNaturalUsd", book.pnlAtLiquidationUsdByLayer().getOrDefault(layer, 0.0));
    if (held.since().isPresent()) {
      json.put("sinceUsd", held.sinceUsdByLayer().getOrDefault(layer, 0.0));
    }
  }

  private void expiry(FinalTrading expiry) {
    json.put("name", expiry.name())
        .put("lastTradingDay", expiry.lastTradingDay())
        .put("stopsTrading", expiry.stops().toString())
        .put("settlement", expiry.settlement())
        .put("settlesTo", expiry.toTheOpening() ? "opening" : "close");
  }

  private void greeks(ExpiryGreeks greeks) {
    json.put("underlying", greeks.underlying().name())
        .put("expiry", greeks.expiry())
        .put("dte", greeks.dte())
        .put("deltaUsdPerPoint", greeks.deltaUsdPerPoint())
        .put("gammaUsdPerPoint", greeks.gammaUsdPerPoint())
        .put("vegaUsdPerVolPoint", greeks.vegaUsdPerVolPoint())
        .put("thetaUsdPerDay", greeks.thetaUsdPerDay());
  }

  private List<NextTrigger> due() {
    return List.copyOf(
        held.run().next().stream()
            .filter(TriggerWords::comesWithTime)
            .filter(t -> TriggerWords.wait(t) > 0)
            .filter(TriggerWords::isReached)
            .toList());
  }

  private void due(NextTrigger trigger) {
    json.put("rule", trigger.rule().name())
        .put("what", TriggerWords.due(trigger))
        .put("wait", TriggerWords.wait(trigger))
        .put("unit", trigger.unit().equals("sessions") ? "sessions" : "days");
  }
}
