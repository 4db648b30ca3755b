package org.hedgerow.strategy;

import java.util.List;
import java.util.Optional;

/**
 * The hedge of a strategy.
 *
 * @param units whole ladders, as a formula over named variables; layers with a budget ignore it
 * @param weighting the quantity in which the contracts of the layers are shares of the ladder
 * @param premiumCap most that the open premium of all layers may be
 * @param budget that layers with a {@code budgetShare} divide
 * @param carryBasis what the cost that switches the hedge off is counted over
 * @param layers in the order of the file
 * @param reference a ladder that is priced and not bought; what a share of {@code REFERENCE} is of
 */
public record HedgeSpec(
    Formula units,
    Weighting weighting,
    Optional<Share> premiumCap,
    Optional<Share> budget,
    CarryBasis carryBasis,
    List<LayerSpec> layers,
    List<LayerSpec> reference) {

  /**
   * What 4, 4 and 2 are shares of (text 000 weighs the layers by extrinsic value and by vega). The
   * ladder as a whole holds as much of it as the counted one would.
   */
  public enum Weighting {
    /** Contracts. */
    COUNT,
    /** Premium at the ask. */
    PREMIUM,
    /** Vega in 30-day terms. */
    VEGA,
    /** Time value. */
    EXTRINSIC
  }

  public HedgeSpec {
    layers = List.copyOf(layers);
    reference = List.copyOf(reference);
  }

  /**
   * Whether a layer of the book counts against what the hedge may hold: every layer under a premium
   * cap, which the account shares, else those of the strategy.
   */
  public boolean isBudgeted(String layer) {
    return premiumCap.isPresent() || layer(layer).isPresent();
  }

  /** Whether a budget buys futures: then it is of the margin that they tie up. */
  public boolean budgetsFutures() {
    return premiumCap.isEmpty()
        && layers.stream().anyMatch(l -> l.instrument() == LayerSpec.Instrument.FUTURE);
  }

  /** The layer of that name. */
  public Optional<LayerSpec> layer(String name) {
    return layers.stream().filter(l -> l.name().equals(name)).findFirst();
  }
}
