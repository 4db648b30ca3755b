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
   * distribution", Applied Statistics 37 (1988), its coefficients rounded to doubles; relative
   * accuracy about 1e-15. Commons Math's inverse goes through 2p - 1 and so loses the lower tail.
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
        ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r
                                        + 45921.95393154987)
                                    * r
                                + 13731.69376550946)
                            * r
                        + 1971.5909503065513)
                    * r
                + 133.14166789178438)
            * r;
    double d =
        ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r
                                        + 21213.794301586597)
                                    * r
                                + 5394.196021424751)
                            * r
                        + 687.1870074920579)
                    * r
                + 42.31333070160091)
            * r;
    return q * (p + 3.3871328727963665) / (d + 1);
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
        (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r
                                            + 1.2704582524523684)
                                        * r
                                    + 3.6478483247632045)
                                * r
                            + 5.769497221460691)
                        * r
                    + 4.630337846156546)
                * r
            + 1.4234371107496835);
    double q =
        (((((((1.0507500716444169e-09 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r
                                            + 0.14810397642748008)
                                        * r
                                    + 0.6897673349851)
                                * r
                            + 1.6763848301838038)
                        * r
                    + 2.053191626637759)
                * r
            + 1);
    return p / q;
  }

  private static double far(double r) {
    double p =
        (((((((2.0103343992922881e-07 * r + 2.7115555687434876e-05) * r + 0.0012426609473880784) * r
                                            + 0.026532189526576124)
                                        * r
                                    + 0.29656057182850487)
                                * r
                            + 1.7848265399172913)
                        * r
                    + 5.463784911164114)
                * r
            + 6.657904643501103);
    double q =
        (((((((2.0442631033899397e-15 * r + 1.421511758316446e-07) * r + 1.8463183175100548e-05) * r
                                            + 0.0007868691311456133)
                                        * r
                                    + 0.014875361290850615)
                                * r
                            + 0.1369298809227358)
                        * r
                    + 0.599832206555888)
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
