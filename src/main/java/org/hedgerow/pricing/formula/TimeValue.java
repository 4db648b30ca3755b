package org.hedgerow.pricing.formula;

/**
 * The price of the option that is out of the money, without cancellation.
 *
 * <pre>
 *   price / sqrt(F K) = density [ R(r - t) - R(r + t) ],    R(z) = N(-z) / n(z)
 *   r = |ln(F/K)| / s       t = s / 2       s = vol sqrt(T)
 * </pre>
 *
 * This is Black's formula after taking out the common factor n(d1) sqrt(F/K) (Jaeckel, "Let's be
 * rational", Wilmott 2015, section 6 and appendix). Written as N(d1) F - N(d2) K it loses r/t units
 * in the last place, which is all of them far out of the money. Here the difference is taken in one
 * of four ways:
 *
 * <ul>
 *   <li>small t: Taylor in t; with M = 1 - r R(r) the odd derivatives D of R obey D1 = M, D3 = (r^2
 *       + 3) M - 1, D(n+2) = (r^2 + 2n + 1) D(n) - n (n-1) D(n-2);
 *   <li>both arguments large: R(z) = (1 - M(z)) / z, so the difference is [s - (z2 M(z1) - z1
 *       M(z2))] / (z1 z2);
 *   <li>otherwise the difference itself, at least a third of its terms;
 *   <li>r below t: R of a negative number is sqrt(2 pi) e^(z^2/2) - R(-z); its first part times the
 *       density is e^(-r t), the price's upper bound.
 * </ul>
 *
 * Measured error: docs/pricing.md.
 */
final class TimeValue {
  private static final double SMALL_T = 0.5;
  private static final double SMALL_PRODUCT = 1.5;
  private static final double LARGE_ARGUMENT = 1;
  private static final double NEGLIGIBLE = 1e-17;
  private static final int MOST_TERMS = 24;

  /** 1 / ((2k + 2)(2k + 3)). */
  private static final double[] STEP = steps();

  private TimeValue() {}

  /**
   * Price of the out-of-the-money option in the unit of {@code bound}.
   *
   * @param bound the price's upper bound, min(F, K), times what discounts it
   * @param weight sqrt(F K) times {@link Moneyness#density}, discounted in the same way
   * @param r distance from the money in standard deviations, zero or more
   * @param t half a standard deviation, above zero
   */
  static double price(double bound, double weight, double r, double t) {
    double near = r - t;
    if (near >= 0 || t <= SMALL_T) {
      return weight * difference(r, t);
    }
    return bound - weight * (MillsRatio.ratio(-near) + MillsRatio.ratio(r + t));
  }

  /** R(r - t) - R(r + t), for r of at least t or small t. */
  private static double difference(double r, double t) {
    if (t <= SMALL_T && r * t <= SMALL_PRODUCT) {
      return series(r, t);
    }
    double near = r - t;
    double far = r + t;
    if (near >= LARGE_ARGUMENT) {
      double bend = far * MillsRatio.slope(near) - near * MillsRatio.slope(far);
      return (2 * t - bend) / (near * far);
    }
    return MillsRatio.ratio(near) - MillsRatio.ratio(far);
  }

  private static double series(double r, double t) {
    double r2 = r * r;
    double t2 = t * t;
    double term = MillsRatio.slope(r);
    double sum = term;
    double previous = 1;
    for (int k = 0; k < MOST_TERMS; k++) {
      double next = t2 * STEP[k] * ((r2 + (4 * k + 3)) * term - previous);
      previous = t2 * term;
      term = next;
      sum += term;
      if (term < NEGLIGIBLE * sum) {
        break;
      }
    }
    return 2 * t * sum;
  }

  private static double[] steps() {
    double[] steps = new double[MOST_TERMS];
    for (int k = 0; k < MOST_TERMS; k++) {
      steps[k] = 1.0 / ((2 * k + 2) * (2 * k + 3));
    }
    return steps;
  }
}
