package org.hedgerow.pricing.formula;

import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionRight;

/**
 * The volatility at which {@link BlackFormula} gives a price.
 *
 * <p>The price is turned into that of the option out of the money, in units of the geometric mean
 * of forward and strike, and {@link NormalisedVol} solves for the standard deviation.
 *
 * <p>Attainable accuracy (Jaeckel 2015, section 7): a price known to one unit in the last place
 * fixes the volatility to
 *
 * <pre>
 *   |error of vol| / vol  about  (1 + price / (vol vega)) eps,   price and vega out of the money
 * </pre>
 *
 * and the result is within a few of these. A price in the money first loses what its intrinsic
 * value takes.
 */
public final class ImpliedVolatility {

  private ImpliedVolatility() {}

  /**
   * The volatility of a discounted price, or the reason why there is none.
   *
   * @param price points, zero or more; arguments otherwise as in {@link BlackFormula}
   */
  public static ImpliedVol of(
      double price, double forward, double strike, double years, double rate, OptionRight right) {
    Optional<ImpliedVol.Reason> reason = reason(price, forward, strike, years, rate, right);
    if (reason.isPresent()) {
      return new ImpliedVol.Failed(reason.get());
    }
    return new ImpliedVol.Solved(vol(price, forward, strike, years, rate, right));
  }

  /** Why a price has no volatility; empty when it has one. */
  public static Optional<ImpliedVol.Reason> reason(
      double price, double forward, double strike, double years, double rate, OptionRight right) {
    check(price, forward, strike, years, rate);
    if (years == 0) {
      return Optional.of(ImpliedVol.Reason.NO_TIME);
    }
    double timeValue = timeValue(price, forward, strike, years, rate, right);
    if (timeValue < 0) {
      return Optional.of(ImpliedVol.Reason.BELOW_INTRINSIC);
    }
    return timeValue < Math.min(forward, strike)
        ? Optional.empty()
        : Optional.of(ImpliedVol.Reason.ABOVE_MAXIMUM);
  }

  /**
   * The volatility of a discounted price that has one; allocates nothing. Ask {@link #reason} first
   * or use {@link #of} when the price may be out of bounds.
   *
   * @throws IllegalArgumentException when {@link #reason} is not empty
   */
  public static double vol(
      double price, double forward, double strike, double years, double rate, OptionRight right) {
    check(price, forward, strike, years, rate);
    double timeValue = timeValue(price, forward, strike, years, rate, right);
    double bound = Math.min(forward, strike);
    if (!(years > 0 && timeValue >= 0 && timeValue < bound)) {
      throw new IllegalArgumentException(
          "Argument 'price' has no volatility: "
              + reason(price, forward, strike, years, rate, right)
              + " for "
              + price);
    }
    double root = Math.sqrt(forward) * Math.sqrt(strike);
    double x = -Math.abs(LogRatio.of(forward, strike, 0, 0).high());
    return NormalisedVol.of(x, timeValue / root, (bound - timeValue) / root) / Math.sqrt(years);
  }

  /** Undiscounted price of the option out of the money; below zero for a price below intrinsic. */
  private static double timeValue(
      double price, double forward, double strike, double years, double rate, OptionRight right) {
    double discount = Math.exp(-rate * years);
    double intrinsic = Math.max(0, right.sign() * (forward - strike));
    return (price - discount * intrinsic) / discount;
  }

  private static void check(
      double price, double forward, double strike, double years, double rate) {
    Check.notNegative(price, "price");
    Check.positive(forward, "forward");
    Check.positive(strike, "strike");
    Check.notNegative(years, "years");
    Check.finite(rate, "rate");
  }
}
