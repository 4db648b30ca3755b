package org.hedgerow.pricing.formula;

/**
 * Where an option stands: what Black's formula needs of forward, strike, time and volatility.
 *
 * <pre>
 *   x = ln(forward / strike)       s = vol sqrt(T)
 *   d1 = x/s + s/2                 d2 = x/s - s/2
 *   density = exp(-(x^2/s^2 + s^2/4) / 2) / sqrt(2 pi)
 *           = sqrt(F/K) n(d1) = sqrt(K/F) n(d2)
 * </pre>
 *
 * The exponent is carried to twice the working precision: its absolute error is the relative error
 * of the price. At s = 0 the density is zero and x/s is not defined.
 *
 * @param x log-moneyness of the forward, no unit
 * @param s standard deviation of the log of the forward at expiry, zero or more
 * @param density see above
 */
record Moneyness(double x, double s, double density) {

  /** Below the exponent of the smallest double. */
  private static final double NOTHING_LEFT = 746;

  /** Total variance below which an option is worth its intrinsic value to the last place. */
  private static final double NO_VARIANCE = 1e-290;

  /**
   * @param drift what the underlying drifts a year in the log on its way to the forward; zero when
   *     {@code underlying} is the forward itself
   */
  static Moneyness of(double underlying, double strike, double drift, double years, double vol) {
    double carried = drift * years;
    LogRatio log = LogRatio.of(underlying, strike, carried, Math.fma(drift, years, -carried));
    double squared = vol * vol;
    double variance = squared * years;
    double varianceLow = Math.fma(squared, years, -variance) + Math.fma(vol, vol, -squared) * years;
    boolean certain = variance < NO_VARIANCE;
    double s = certain ? 0 : Math.sqrt(variance);
    double density = certain ? 0 : density(log, variance, varianceLow);
    return new Moneyness(log.high(), s, density);
  }

  private static double density(LogRatio log, double variance, double varianceLow) {
    double x2 = log.high() * log.high();
    double x2Low = Math.fma(log.high(), log.high(), -x2) + 2 * log.high() * log.low();
    double h2 = x2 / variance;
    double exponent = 0.5 * h2 + 0.125 * variance;
    if (!(exponent < NOTHING_LEFT)) {
      return 0;
    }
    double h2Low = (Math.fma(-h2, variance, x2) + x2Low - h2 * varianceLow) / variance;
    double larger = Math.max(0.5 * h2, 0.125 * variance);
    double smaller = Math.min(0.5 * h2, 0.125 * variance);
    double lost = larger - exponent + smaller + 0.5 * h2Low + 0.125 * varianceLow;
    return NormalDistribution.INV_SQRT_2PI * Math.exp(-exponent) * (1 - lost);
  }

  /** True when neither time nor volatility is left. */
  boolean isCertain() {
    return s == 0;
  }

  /** x/s + s/2; plus or minus infinity without variance, zero there when also x is zero. */
  double d1() {
    return isCertain() ? limit() : x / s + 0.5 * s;
  }

  /** x/s - s/2; without variance as d1. */
  double d2() {
    return isCertain() ? limit() : x / s - 0.5 * s;
  }

  private double limit() {
    return x == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, x);
  }
}
