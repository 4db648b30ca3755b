package org.hedgerow.pricing.formula;

import java.util.Optional;
import org.hedgerow.basics.Check;

/**
 * What a stream of growing dividends is worth.
 *
 * <pre>
 *   Gordon     D1 / (r - g)
 *   two-stage  sum over t = 1..n of D0 (1+a)^t / (1+r)^t  +  D0 (1+a)^n (1+g) / ((r-g) (1+r)^n)
 *   H-model    ( D0 (1+g) + D0 H (a - g) ) / (r - g)
 *   growth     (r P - D0) / (P + D0), the g at which Gordon gives P with D1 = D0 (1+g)
 * </pre>
 *
 * D0 is the dividend of the past year and D1 that of the next, r the required return, g the growth
 * for ever, a the growth at first, each a year as a fraction; H is half the years in which the
 * growth falls from a to g. Results in the unit of the dividend (index points). With r at or below
 * g there is no value. Sources: Gordon and Shapiro, "Capital equipment analysis" (1956); Fuller and
 * Hsia, "A simplified common stock valuation model" (1984), equation 4.
 */
public final class DividendDiscount {

  private DividendDiscount() {}

  /** Growth for ever. */
  public static Computed gordon(double nextDividend, double required, double growth) {
    Check.notNegative(nextDividend, "nextDividend");
    return rates(required, growth)
        ? Computed.of(nextDividend / (required - growth))
        : Computed.undefined(Computed.Reason.GROWTH_NOT_BELOW_RETURN);
  }

  /** The two parts of a two-stage value. */
  public record TwoStage(double dividends, double terminal) {
    public double value() {
      return dividends + terminal;
    }
  }

  /**
   * A first growth for some years, then another for ever. The first may be above the required
   * return.
   *
   * @param years of the first growth, zero or more
   * @return empty when the growth for ever is not below the required return
   */
  public static Optional<TwoStage> twoStage(
      double dividend, double firstGrowth, int years, double growth, double required) {
    Check.notNegative(dividend, "dividend");
    Check.that(firstGrowth > -1, "Argument 'firstGrowth' must be above -1: %s", firstGrowth);
    Check.that(years >= 0, "Argument 'years' must be zero or more but was %d", years);
    if (!rates(required, growth)) {
      return Optional.empty();
    }
    double paid = dividend;
    double discount = 1;
    double sum = 0;
    for (int t = 1; t <= years; t++) {
      paid *= 1 + firstGrowth;
      discount /= 1 + required;
      sum += paid * discount;
    }
    double terminal = paid * (1 + growth) / (required - growth) * discount;
    return Optional.of(new TwoStage(sum, terminal));
  }

  /**
   * Growth that falls evenly to its last value.
   *
   * @param halfLife half of the years of the fall, zero or more
   */
  public static Computed hModel(
      double dividend, double firstGrowth, double halfLife, double growth, double required) {
    Check.notNegative(dividend, "dividend");
    Check.finite(firstGrowth, "firstGrowth");
    Check.notNegative(halfLife, "halfLife");
    return rates(required, growth)
        ? Computed.of(
            dividend * (1 + growth + halfLife * (firstGrowth - growth)) / (required - growth))
        : Computed.undefined(Computed.Reason.GROWTH_NOT_BELOW_RETURN);
  }

  /**
   * The growth for ever that a price supposes.
   *
   * @param price above zero, in the unit of the dividend
   * @param dividend of the past year, zero or more
   */
  public static double impliedGrowth(double price, double dividend, double required) {
    Check.positive(price, "price");
    Check.notNegative(dividend, "dividend");
    Check.finite(required, "required");
    return (required * price - dividend) / (price + dividend);
  }

  private static boolean rates(double required, double growth) {
    Check.that(required > -1, "Argument 'required' must be above -1 but was %s", required);
    Check.that(growth > -1, "Argument 'growth' must be above -1 but was %s", growth);
    Check.finite(required, "required");
    return required > growth;
  }
}
