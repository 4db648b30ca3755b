package org.hedgerow.pricing.formula;

import java.util.function.DoubleFunction;
import java.util.function.Function;

/** What became of a price when its volatility was asked for: a number or a reason, never NaN. */
public sealed interface ImpliedVol {

  /** An annual fraction (0.185); zero when the price is exactly the discounted intrinsic value. */
  record Solved(double vol) implements ImpliedVol {}

  /** There is no such volatility. */
  record Failed(Reason reason) implements ImpliedVol {}

  /** Why a price has no volatility. */
  enum Reason {
    /** The price is below the discounted intrinsic value: an arbitrage, or a stale quote. */
    BELOW_INTRINSIC,
    /** The price is at or above the discounted forward (call) or strike (put). */
    ABOVE_MAXIMUM,
    /** No time is left, so that the price says nothing about volatility. */
    NO_TIME
  }

  /** One answer for each case. */
  default <T> T match(DoubleFunction<T> solved, Function<Reason, T> failed) {
    if (this instanceof Solved found) {
      return solved.apply(found.vol());
    }
    return failed.apply(((Failed) this).reason());
  }
}
