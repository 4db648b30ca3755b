package org.hedgerow.pricing.formula;

/**
 * The standard normal distribution, good to the far tails: relative error below 2e-15 down to the
 * smallest doubles, never as one minus something small.
 */
public final class NormalDistribution {
  static final double INV_SQRT_2PI = 0.3989422804014327;

  /** Beyond this many standard deviations the density is below the smallest double. */
  private static final double NOTHING_LEFT = 38.7;

  // Limits of the three ranges of algorithm AS 241 and the offsets it uses there.
  private static final double CENTRE = 0.425;
  private static final double CENTRE_SQUARED = 0.180625;
  private static final double TAIL = 5;
  private static final double TAIL_OFFSET = 1.6;

  private NormalDistribution() {}

  /**
   * Density.
   *
   * <pre>
   *   n(x) = exp(-x^2 / 2) / sqrt(2 pi)
   * </pre>
   *
   * The square is carried to twice the working precision, so that the relative error does not grow
   * with x^2 (the device of Cody, "Rational Chebyshev approximations for the error function",
   * 1969).
   *
   * @param x any number, also infinite; NaN throws
   */
  public static double pdf(double x) {
    double r = distance(x);
    if (r > NOTHING_LEFT) {
      return 0;
    }
    double square = r * r;
    double lost = Math.fma(r, r, -square);
    return INV_SQRT_2PI * Math.exp(-0.5 * square) * (1 - 0.5 * lost);
  }

  /**
   * Probability of a value at or below x.
   *
   * <pre>
   *   N(x) = n(x) ratio(-x)          for x below zero, ratio = Mills' ratio
   *   N(x) = 1 - n(x) ratio(x)       from zero on
   * </pre>
   *
   * @param x any number, also infinite; NaN throws
   */
  public static double cdf(double x) {
    double tail = pdf(x) * MillsRatio.ratio(Math.abs(x));
    return x < 0 ? tail : 1 - tail;
  }

  /**
   * The x with N(x) = p: algorithm AS 241 (PPND16) of Wichura, "The percentage points of the normal
   * distribution", Applied Statistics 37 (1988), relative accuracy about 1e-15. Commons Math's
   * inverse goes through 2p - 1 and so loses the lower tail.
   *
   * @param p probability, 0 to 1; at the ends minus and plus infinity
   */
  public static double inverse(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Argument 'p' must be between 0 and 1 but was " + p);
    }
    double fromHalf = p - 0.5;
    if (Math.abs(fromHalf) <= CENTRE) {
      return inverseFromHalf(fromHalf);
    }
    double tail = fromHalf < 0 ? p : 1 - p;
    return Math.copySign(inverseOfTail(tail), fromHalf);
  }

  /** The x with N(x) = 1/2 + q for q between -0.425 and 0.425, exact in the last places near 0. */
  static double inverseFromHalf(double q) {
    double r = CENTRE_SQUARED - q * q;
    double p =
        ((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4)
                                            * r
                                        + 4.5921953931549871457e4)
                                    * r
                                + 1.3731693765509461125e4)
                            * r
                        + 1.9715909503065514427e3)
                    * r
                + 1.3314166789178437745e2)
            * r;
    double d =
        ((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4)
                                            * r
                                        + 2.1213794301586595867e4)
                                    * r
                                + 5.3941960214247511077e3)
                            * r
                        + 6.8718700749205790830e2)
                    * r
                + 4.2313330701600911252e1)
            * r;
    return q * (p + 3.3871328727963666080) / (d + 1);
  }

  /** The positive x with N(-x) = tail, for a tail below 0.075; infinity at zero. */
  private static double inverseOfTail(double tail) {
    if (tail == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double r = Math.sqrt(-Math.log(tail));
    return r <= TAIL ? middle(r - TAIL_OFFSET) : far(r - TAIL);
  }

  private static double middle(double r) {
    double p =
        (((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r
                                                    + 2.41780725177450611770e-1)
                                                * r
                                            + 1.27045825245236838258)
                                        * r
                                    + 3.64784832476320460504)
                                * r
                            + 5.76949722146069140550)
                        * r
                    + 4.63033784615654529590)
                * r
            + 1.42343711074968357734);
    double q =
        (((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r
                                                    + 1.51986665636164571966e-2)
                                                * r
                                            + 1.48103976427480074590e-1)
                                        * r
                                    + 6.89767334985100004550e-1)
                                * r
                            + 1.67638483018380384940)
                        * r
                    + 2.05319162663775882187)
                * r
            + 1);
    return p / q;
  }

  private static double far(double r) {
    double p =
        (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
                                                    + 1.24266094738807843860e-3)
                                                * r
                                            + 2.65321895265761230930e-2)
                                        * r
                                    + 2.96560571828504891230e-1)
                                * r
                            + 1.78482653991729133580)
                        * r
                    + 5.46378491116411436990)
                * r
            + 6.65790464350110377720);
    double q =
        (((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r
                                                    + 1.84631831751005468180e-5)
                                                * r
                                            + 7.86869131145613259100e-4)
                                        * r
                                    + 1.48753612908506148525e-2)
                                * r
                            + 1.36929880922735805310e-1)
                        * r
                    + 5.99832206555887937690e-1)
                * r
            + 1);
    return p / q;
  }

  private static double distance(double x) {
    double r = Math.abs(x);
    if (!(r >= 0)) {
      throw new IllegalArgumentException("Argument 'x' must be a number but was " + x);
    }
    return r;
  }
}
