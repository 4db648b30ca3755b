package org.hedgerow.report;

import org.hedgerow.pricing.OptionValue;
import org.hedgerow.pricing.StructureValue;
import org.hedgerow.pricing.formula.Greeks;

/** An option or a structure as JSON, schema {@code hedgerow/price/1}. */
public final class PriceJson {
  private static final String SCHEMA = "hedgerow/price/1";

  private PriceJson() {}

  /** The document. */
  public static String of(StructureValue structure) {
    return JsonText.of(json -> members(json.put("schema", SCHEMA), structure));
  }

  private static void members(JsonText json, StructureValue structure) {
    structure
        .together()
        .ifPresentOrElse(
            greeks -> greeks(json, greeks),
            () -> json.put("price", structure.price()).put("thetaPerDay", structure.thetaPerDay()));
    if (structure.lines().size() == 1) {
      json.put("iv", structure.lines().get(0).value().vol());
    }
    json.objects("legs", structure.lines(), line -> leg(json, line));
  }

  private static void greeks(JsonText json, Greeks greeks) {
    json.put("price", greeks.price())
        .put("delta", greeks.delta())
        .put("gamma", greeks.gamma())
        .put("vegaPerVolPoint", greeks.vegaPerVolPoint())
        .put("thetaPerDay", greeks.thetaPerDay())
        .put("rho", greeks.rho())
        .put("vanna", greeks.vanna())
        .put("volga", greeks.volga())
        .put("charm", greeks.charm());
  }

  private static void leg(JsonText json, StructureValue.Line line) {
    OptionValue value = line.value();
    line.quote().ifPresent(quote -> json.put("osi", quote.contract().symbol()));
    json.put("contracts", line.contracts())
        .put("right", String.valueOf(value.right().letter()))
        .put("strike", value.strike());
    boolean spot = value.underlying().yieldPerYear().isPresent();
    json.put(spot ? "spot" : "forward", value.underlying().points())
        .put("yield", value.underlying().yieldPerYear())
        .put("years", value.years())
        .put("rate", value.ratePerYear());
    greeks(json, value.greeks());
    json.put("iv", value.vol());
    line.quote()
        .ifPresent(
            quote ->
                json.put("bid", quote.bid())
                    .put("ask", quote.ask())
                    .put("quote", quote.origin().kind().name()));
  }
}
