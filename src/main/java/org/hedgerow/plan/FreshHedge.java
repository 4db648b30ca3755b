package org.hedgerow.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.plan.Outcome.Refused;

/**
 * What the strategy's hedge would hold if all of it were opened today: full size, without the
 * factors of the rules, the premium cap and the cash.
 *
 * @param legsByLayer of every layer that can be opened, in the order of the strategy
 * @param missing the layers that cannot, by name, with the reason
 * @param soldMarginUsdByLayer margin of each layer that is sold, naked, US dollars
 */
public record FreshHedge(
    Map<String, List<TicketLeg>> legsByLayer,
    Map<String, Refused> missing,
    Map<String, Double> soldMarginUsdByLayer) {
  public FreshHedge {
    legsByLayer = Collections.unmodifiableMap(new LinkedHashMap<>(legsByLayer));
    missing = Map.copyOf(missing);
    soldMarginUsdByLayer = Map.copyOf(soldMarginUsdByLayer);
  }

  /** The legs of all layers that can be opened, in the order of the strategy. */
  public List<TicketLeg> legs() {
    return legsByLayer.values().stream().flatMap(List::stream).toList();
  }
}
