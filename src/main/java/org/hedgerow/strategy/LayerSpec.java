package org.hedgerow.strategy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One layer of the hedge.
 *
 * @param buy true when the layer is bought, false when it is sold
 * @param contracts per unit of the hedge; present exactly when {@code budget} is absent
 * @param budget debit the layer may cost; contracts are the whole number it buys
 * @param delta target delta of the (long) call
 * @param shortDelta target delta of the sold call of a vertical
 */
public record LayerSpec(
    String name,
    boolean buy,
    Instrument instrument,
    OptionalInt contracts,
    Optional<Share> budget,
    DteWindow dte,
    double delta,
    OptionalDouble shortDelta) {

  /** What the layer holds. */
  public enum Instrument {
    /** A VIX call. */
    CALL,
    /** A VIX call spread: the call bought, one further out sold. */
    VERTICAL,
    /** A mini VIX future. */
    FUTURE
  }
}
