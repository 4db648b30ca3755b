package org.hedgerow.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.book.HedgeCarry;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.Leg;

/**
 * Carry of the strategy's hedge opened fresh, layer by layer.
 *
 * @param byLayer in the order of the strategy
 */
record FreshCarry(Map<String, HedgeCarry> byLayer) {

  FreshCarry {
    byLayer = Collections.unmodifiableMap(new LinkedHashMap<>(byLayer));
  }

  static FreshCarry of(FreshHedge fresh, OptionMarket market) {
    Map<String, HedgeCarry> carries = new LinkedHashMap<>();
    fresh
        .legsByLayer()
        .forEach((layer, legs) -> carries.put(layer, HedgeCarry.of(legs(legs), market)));
    return new FreshCarry(carries);
  }

  private static List<Leg> legs(List<TicketLeg> legs) {
    return legs.stream().map(leg -> new Leg(leg.contract(), leg.signedContracts())).toList();
  }

  boolean isEmpty() {
    return byLayer.isEmpty();
  }

  /** All layers held. */
  HedgeCarry whileOpen() {
    return weighted(new OpenShares(0, Map.of()));
  }

  /** Each layer by the share of the year on which it was open. */
  HedgeCarry overTheYear(OpenShares shares) {
    return weighted(shares);
  }

  private HedgeCarry weighted(OpenShares shares) {
    double theta = 0;
    double rollDown = 0;
    for (Map.Entry<String, HedgeCarry> layer : byLayer.entrySet()) {
      theta += shares.of(layer.getKey()) * layer.getValue().thetaUsdPerDay();
      rollDown += shares.of(layer.getKey()) * layer.getValue().rollDownUsdPerDay();
    }
    return new HedgeCarry(theta, rollDown);
  }
}
