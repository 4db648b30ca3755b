package org.hedgerow.pricing.formula;

/**
 * The natural logarithm of a ratio, plus a number, to about twice the working precision, as a sum
 * of two doubles.
 *
 * <pre>
 *   a / b = 2^k c m,  c in {3/4, 7/8, 1, 9/8, 5/4, 11/8},  m near 1
 *   ln(a / b) = k ln 2 + ln c + 2 artanh(u),  u = (m - 1) / (m + 1)
 * </pre>
 *
 * An option far out of the money needs it: its price moves by (x / s)^2 times the relative error of
 * the log-moneyness x, a factor of 200 for a put 20 per cent out of the money with one day to go.
 * The products are exact and the quotient is carried with its remainder (Dekker, "A floating-point
 * technique for extending the available precision", 1971).
 *
 * @param high the logarithm rounded to a double
 * @param low what the rounding left over
 */
record LogRatio(double high, double low) {
  /** Beyond it, or its inverse, the scaling by powers of two would over- or underflow. */
  private static final double LEAST_RATIO = 1e-290;

  // ln 2 in two parts; the first has 42 bits, so that any exponent times it is exact.
  private static final double LN2_HIGH = 0.6931471805598903;
  private static final double LN2_LOW = 5.497923018708371e-14;

  // The divisors c in eighths from 6 to 11, and their logarithms in two parts.
  private static final int FIRST_EIGHTH = 6;
  private static final double[] LN_HIGH = {
    -0.2876820724517809,
    -0.13353139262452263,
    0,
    0.11778303565638346,
    0.22314355131420976,
    0.3184537311185346
  };
  private static final double[] LN_LOW = {
    -2.607160616442564e-17,
    3.664457663660085e-18,
    0,
    -1.1971685747593677e-18,
    -9.091270597324799e-18,
    2.7114779367326236e-17
  };

  /**
   * ln(a / b) + c for a and b above zero and c in two parts; of ordinary precision when a / b is
   * below 1e-290 or above 1e290.
   */
  static LogRatio of(double a, double b, double cHigh, double cLow) {
    double ratio = a / b;
    if (!(ratio > LEAST_RATIO && ratio < 1 / LEAST_RATIO)) {
      return sum(Math.log(a) - Math.log(b), 0, 0, cHigh, cLow);
    }
    // 11/16 <= ratio / 2^k < 11/8
    int k = Math.getExponent(ratio * (16.0 / 11));
    double scale = Double.longBitsToDouble((1023L - k) << 52);
    int eighth = (int) (ratio * scale * 8 + 0.5);
    double a1 = a * scale;
    double b1 = b * (eighth * 0.125);
    double b2 = Math.fma(b, eighth * 0.125, -b1);

    // u = (a1 - b1 - b2) / (a1 + b1 + b2), numerator and denominator exact
    double difference = a1 - b1;
    double total = a1 + b1;
    double u = difference / total;
    double remainder = Math.fma(-u, total, difference) - b2 - u * (b1 - (total - a1) + b2);
    double low = 2 * (remainder / total + artanhTail(u)) + k * LN2_LOW;
    return sum(
        k * LN2_HIGH,
        LN_HIGH[eighth - FIRST_EIGHTH],
        2 * u,
        cHigh,
        low + LN_LOW[eighth - FIRST_EIGHTH] + cLow);
  }

  /** artanh(u) - u for |u| up to 1/23. */
  private static double artanhTail(double u) {
    double v = u * u;
    return u * v * (1.0 / 3 + v * (0.2 + v * (1.0 / 7 + v * (1.0 / 9 + v * (1.0 / 11)))));
  }

  /** The sum of numbers of any size and a small one, each rounding kept. */
  private static LogRatio sum(double a, double b, double c, double d, double small) {
    double ab = a + b;
    double abc = ab + c;
    double abcd = abc + d;
    double low = small + roundingOf(a, b, ab) + roundingOf(ab, c, abc) + roundingOf(abc, d, abcd);
    double high = abcd + low;
    return new LogRatio(high, abcd - high + low);
  }

  /** What a + b lost when it was rounded to sum (Knuth's two-sum). */
  private static double roundingOf(double a, double b, double sum) {
    double bRounded = sum - a;
    return (a - (sum - bRounded)) + (b - bRounded);
  }
}
