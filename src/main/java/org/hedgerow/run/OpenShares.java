package org.hedgerow.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.StrategySpec;

/**
 * How much of the last year the strategy's layers were open, by its own trigger rules over the VIX
 * closes. A layer that no rule turns is always open.
 *
 * @param sessions closes that were looked at, at most 252; zero when no rule turns layers
 * @param byLayer share of those sessions, 0 to 1
 */
public record OpenShares(int sessions, Map<String, Double> byLayer) {

  public OpenShares {
    byLayer = Collections.unmodifiableMap(new LinkedHashMap<>(byLayer));
  }

  static OpenShares of(LayerReplay replay) {
    return LayerStates.openShares(replay);
  }

  static OpenShares always(StrategySpec strategy) {
    Map<String, Double> shares = new LinkedHashMap<>();
    strategy.hedge().map(HedgeSpec::layers).stream()
        .flatMap(List::stream)
        .map(LayerSpec::name)
        .forEach(name -> shares.put(name, 1.0));
    return new OpenShares(0, shares);
  }

  /** Share of one layer. */
  double of(String layer) {
    return byLayer.getOrDefault(layer, 1.0);
  }
}
