package org.hedgerow.strategy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.product.FutureContract;

/**
 * One layer of the hedge.
 *
 * @param buy true when the layer is bought, false when it is sold
 * @param contracts per unit of the hedge; absent when the layer has a budget
 * @param budget debit the layer may cost, of a future the margin it may tie up, of its own or its
 *     part of the hedge's; contracts are the whole number it buys
 * @param budgetShare its part of the hedge's budget, 0 to 1; absent when the budget is its own
 * @param choice which expiry of the window is taken
 * @param delta target delta of the (long) call
 * @param shortDelta target delta of the sold call of a vertical
 * @param size of a future
 */
public record LayerSpec(
    String name,
    boolean buy,
    Instrument instrument,
    OptionalInt contracts,
    Optional<Share> budget,
    OptionalDouble budgetShare,
    DteWindow dte,
    ExpiryChoice choice,
    double delta,
    OptionalDouble shortDelta,
    FutureContract.Size size) {

  /** Whether it is of options that are bought: what can be weighed and rebalanced. */
  public boolean isBoughtOption() {
    return buy && instrument != Instrument.FUTURE;
  }

  /** What the layer holds. */
  public enum Instrument {
    /** A VIX call. */
    CALL,
    /** A VIX call spread: the call bought, one further out sold. */
    VERTICAL,
    /** A VIX future, the mini one unless the strategy says otherwise. */
    FUTURE
  }
}
