package org.hedgerow.pricing.formula;

/**
 * Total variance of the log contract: what a strip of all options, weighted by one over the strike
 * squared, is worth. It is what the VIX measures with the listed strikes.
 *
 * <pre>
 *   -2 E ln(S/F) = 2 integral Q(K) / K^2 dK = - integral w(k) n(d2(k)) d2'(k) dk
 *   d2 = -k / sqrt(w) - sqrt(w) / 2
 * </pre>
 *
 * Demeterfi, Derman, Kamal and Zou, "More than you ever wanted to know about volatility swaps"
 * (1999); second form: Chriss and Morokoff, "Market risk for volatility and variance swaps", Risk
 * (1999).
 */
public final class ModelFreeVariance {
  // k = 0.7 scale sinh(y), y from -6 to 6: 101 points give 13 digits for a smooth smile.
  private static final double STRETCH = 0.7;
  private static final double RANGE = 6;
  private static final Rule SMOOTH = new Rule(101);
  private static final Rule KINKED = new Rule(401);

  private ModelFreeVariance() {}

  /** Trapezoidal rule after a sinh substitution, for a scale of one. */
  private static final class Rule {
    private final double[] points;
    private final double[] weights;

    Rule(int count) {
      points = new double[count];
      weights = new double[count];
      double step = 2 * RANGE / (count - 1);
      for (int i = 0; i < count; i++) {
        double y = -RANGE + i * step;
        points[i] = STRETCH * Math.sinh(y);
        weights[i] = STRETCH * Math.cosh(y) * step;
      }
    }

    double integral(Smile smile, double scale) {
      double sum = 0;
      for (int i = 0; i < points.length; i++) {
        sum += weights[i] * integrand(smile, scale * points[i]);
      }
      return sum * scale;
    }
  }

  /**
   * For a smooth smile.
   *
   * @param scale size of k at which the smile bends, about the standard deviation at the forward
   */
  public static double of(Smile smile, double scale) {
    return SMOOTH.integral(smile, scale);
  }

  /** For a smile whose slope jumps somewhere: relative error below 1e-4. */
  public static double ofKinked(Smile smile, double scale) {
    return KINKED.integral(smile, scale);
  }

  private static double integrand(Smile smile, double k) {
    double w = smile.totalVariance(k);
    double root = Math.sqrt(w);
    double d2 = -k / root - 0.5 * root;
    double minusSlope = (1 - 0.5 * k * smile.slope(k) / w + 0.25 * smile.slope(k)) / root;
    return w * NormalDistribution.INV_SQRT_2PI * Math.exp(-0.5 * d2 * d2) * minusSlope;
  }
}
