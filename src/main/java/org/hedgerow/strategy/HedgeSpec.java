package org.hedgerow.strategy;

import java.util.List;
import java.util.Optional;

/**
 * The hedge of a strategy.
 *
 * @param units whole ladders, as a formula over named variables; layers with a budget ignore it
 * @param premiumCap most that the open premium of all layers may be
 * @param carryBasis what the cost that switches the hedge off is counted over
 * @param layers in the order of the file
 */
public record HedgeSpec(
    Formula units, Optional<Share> premiumCap, CarryBasis carryBasis, List<LayerSpec> layers) {
  public HedgeSpec {
    layers = List.copyOf(layers);
  }

  /** The layer of that name. */
  public Optional<LayerSpec> layer(String name) {
    return layers.stream().filter(l -> l.name().equals(name)).findFirst();
  }
}
