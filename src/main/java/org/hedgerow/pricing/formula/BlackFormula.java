package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionRight;

/**
 * European options on a forward: Black, "The pricing of commodity contracts", Journal of Financial
 * Economics 3 (1976).
 *
 * <pre>
 *   price = e^(-rT) phi [ F N(phi d1) - K N(phi d2) ]
 *   d1 = ln(F/K) / (vol sqrt(T)) + vol sqrt(T) / 2        d2 = d1 - vol sqrt(T)
 *   phi = 1 for a call, -1 for a put
 * </pre>
 *
 * Arguments of every function: {@code forward} F and {@code strike} K in points, above zero; {@code
 * years} T to settlement (ACT/365), zero or more; {@code rate} r, continuously compounded per year;
 * {@code vol}, annual fraction (0.185), zero or more. A bad argument throws.
 *
 * <p>Edges: at T = 0 or vol = 0 the discounted intrinsic value and the limits of the Greeks; there
 * gamma, vega, vanna, volga and the second part of charm are zero and delta at F = K is half of its
 * jump. A value below the smallest double is zero.
 *
 * <p>Accuracy against 50-digit arithmetic: prices 1e-14 (1 + |ln(F/K)|) relative, Greeks 1e-12 of
 * the larger of the value and the size of its terms. No allocation in {@link #price}.
 */
public final class BlackFormula {

  private BlackFormula() {}

  /** Price, points. */
  public static double price(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    check(forward, strike, years, rate, vol);
    return GeneralisedBlack.price(forward, strike, years, rate, rate, vol, right);
  }

  /** Price paid at settlement, points: {@link #price} at a rate of zero. */
  public static double undiscountedPrice(
      double forward, double strike, double years, double vol, OptionRight right) {
    return price(forward, strike, years, 0, vol, right);
  }

  /** Price and all Greeks from one evaluation. */
  public static Greeks greeks(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    check(forward, strike, years, rate, vol);
    return GeneralisedBlack.greeks(forward, strike, years, rate, rate, vol, right, true);
  }

  /**
   * Change of the price per point of the forward.
   *
   * <pre>
   *   e^(-rT) phi N(phi d1)
   * </pre>
   */
  public static double delta(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    return greeks(forward, strike, years, rate, vol, right).delta();
  }

  /**
   * Change of delta per point of the forward; the same for call and put.
   *
   * <pre>
   *   e^(-rT) n(d1) / (F vol sqrt(T))
   * </pre>
   */
  public static double gamma(double forward, double strike, double years, double rate, double vol) {
    return greeks(forward, strike, years, rate, vol, OptionRight.CALL).gamma();
  }

  /**
   * Change of the price per 1.00 of volatility; the same for call and put.
   *
   * <pre>
   *   e^(-rT) F n(d1) sqrt(T)
   * </pre>
   */
  public static double vega(double forward, double strike, double years, double rate, double vol) {
    return greeks(forward, strike, years, rate, vol, OptionRight.CALL).vega();
  }

  /**
   * Change of the price per year that passes, the forward held.
   *
   * <pre>
   *   -e^(-rT) F n(d1) vol / (2 sqrt(T)) + r price
   * </pre>
   */
  public static double theta(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    return greeks(forward, strike, years, rate, vol, right).theta();
  }

  /**
   * Change of the price per 1.00 of the rate, the forward held.
   *
   * <pre>
   *   -T price
   * </pre>
   */
  public static double rho(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    return 0.0 - years * price(forward, strike, years, rate, vol, right);
  }

  /**
   * Change of delta per 1.00 of volatility; the same for call and put.
   *
   * <pre>
   *   -e^(-rT) n(d1) d2 / vol
   * </pre>
   */
  public static double vanna(double forward, double strike, double years, double rate, double vol) {
    return greeks(forward, strike, years, rate, vol, OptionRight.CALL).vanna();
  }

  /**
   * Change of vega per 1.00 of volatility; the same for call and put.
   *
   * <pre>
   *   vega d1 d2 / vol
   * </pre>
   */
  public static double volga(double forward, double strike, double years, double rate, double vol) {
    return greeks(forward, strike, years, rate, vol, OptionRight.CALL).volga();
  }

  /**
   * Change of delta per year that passes.
   *
   * <pre>
   *   r delta + e^(-rT) n(d1) d2 / (2T)
   * </pre>
   */
  public static double charm(
      double forward, double strike, double years, double rate, double vol, OptionRight right) {
    return greeks(forward, strike, years, rate, vol, right).charm();
  }

  /**
   * The strike at which an option has a given delta, for one volatility at all strikes.
   *
   * <pre>
   *   K = F exp(-vol sqrt(T) (phi z - vol sqrt(T) / 2)),   z = N^-1(|delta| e^(rT))
   * </pre>
   *
   * @param absoluteDelta discounted delta to the forward without its sign, above zero and below
   *     e^(-rT)
   */
  public static double strikeOfDelta(
      double forward,
      double absoluteDelta,
      double years,
      double rate,
      double vol,
      OptionRight right) {
    Check.positive(absoluteDelta, "absoluteDelta");
    double probability = absoluteDelta * Math.exp(rate * years);
    Check.that(
        probability < 1,
        "Argument 'absoluteDelta' must be below e^(-rT) = %s but was %s",
        Math.exp(-rate * years),
        absoluteDelta);
    double s = vol * Math.sqrt(years);
    double z = NormalDistribution.inverse(probability);
    return forward * Math.exp(-s * (right.sign() * z - 0.5 * s));
  }

  private static void check(double forward, double strike, double years, double rate, double vol) {
    Check.positive(forward, "forward");
    Check.positive(strike, "strike");
    Check.notNegative(years, "years");
    Check.finite(rate, "rate");
    Check.notNegative(vol, "vol");
  }
}
