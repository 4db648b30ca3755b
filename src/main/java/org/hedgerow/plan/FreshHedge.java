package org.hedgerow.plan;

import java.util.List;
import java.util.Map;
import org.hedgerow.plan.Outcome.Refused;

/**
 * What the strategy's hedge would hold if all of it were opened today: full size, without the
 * factors of the rules, the premium cap and the cash.
 *
 * @param legs of all layers that can be opened, in the order of the strategy
 * @param missing the layers that cannot, by name, with the reason
 * @param soldMarginUsdByLayer margin of each layer that is sold, naked, US dollars
 */
public record FreshHedge(
    List<TicketLeg> legs, Map<String, Refused> missing, Map<String, Double> soldMarginUsdByLayer) {
  public FreshHedge {
    legs = List.copyOf(legs);
    missing = Map.copyOf(missing);
    soldMarginUsdByLayer = Map.copyOf(soldMarginUsdByLayer);
  }
}
