package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * A smile that is quadratic in standard deviations from the forward, and flat outside a range: the
 * form used for VIX options, whose smile rises to the right.
 *
 * <pre>
 *   vol = vol_A f(x),  f = 1 + slope x + bend x^2,  x = k / (vol_A sqrt(T)) clipped to a range
 * </pre>
 *
 * A form of ours. It is not free of arbitrage for every shape: ask {@link ButterflyCheck}.
 *
 * @param deviation vol_A sqrt(T), above zero
 * @param shape the numbers that stay the same over tenors
 */
public record DeviationSmile(double deviation, Shape shape) implements Smile {

  /**
   * The curve without its scale.
   *
   * @param slope change of the relative volatility per standard deviation at the forward
   * @param bend half its second derivative
   * @param lowest below so many standard deviations the volatility is flat
   * @param highest above so many standard deviations the volatility is flat
   */
  public record Shape(double slope, double bend, double lowest, double highest) {
    public Shape {
      Check.that(lowest < 0 && highest > 0, "The range must hold 0: %s to %s", lowest, highest);
      double least = least(slope, bend, lowest, highest);
      Check.that(least > 0, "The volatility must stay above zero but its factor is %s", least);
    }

    /** The least factor on the range: at an end, or where the parabola turns. */
    public static double least(double slope, double bend, double lowest, double highest) {
      double ends = Math.min(relative(slope, bend, lowest), relative(slope, bend, highest));
      double turn = -0.5 * slope / bend;
      boolean dips = bend > 0 && turn > lowest && turn < highest;
      return dips ? Math.min(ends, relative(slope, bend, turn)) : ends;
    }

    private static double relative(double slope, double bend, double x) {
      return 1 + x * (slope + bend * x);
    }

    /** f at x, which is clipped. */
    double factor(double x) {
      return relative(slope, bend, Math.min(highest, Math.max(lowest, x)));
    }

    /** f' at x; zero outside the range. */
    double factorSlope(double x) {
      return x > lowest && x < highest ? slope + 2 * bend * x : 0;
    }

    /** f'' at x; zero outside the range. */
    double factorCurvature(double x) {
      return x > lowest && x < highest ? 2 * bend : 0;
    }
  }

  private static final double SOLVED = 1e-12;
  private static final int MOST_STEPS = 100;

  public DeviationSmile {
    Check.positive(deviation, "deviation");
  }

  /**
   * The smile of a shape whose model-free variance is given.
   *
   * @param modelFreeVariance total variance of the log contract, above zero
   */
  public static DeviationSmile ofModelFreeVariance(double modelFreeVariance, Shape shape) {
    Check.positive(modelFreeVariance, "modelFreeVariance");
    double deviation = Math.sqrt(modelFreeVariance);
    for (int i = 0; i < MOST_STEPS; i++) {
      DeviationSmile smile = new DeviationSmile(deviation, shape);
      double reached = ModelFreeVariance.ofKinked(smile, deviation);
      double next = deviation * Math.sqrt(modelFreeVariance / reached);
      if (Math.abs(next - deviation) <= SOLVED * deviation) {
        return new DeviationSmile(next, shape);
      }
      deviation = next;
    }
    throw new IllegalStateException(
        "No smile for the model-free variance " + modelFreeVariance + " of " + shape);
  }

  @Override
  public double totalVariance(double k) {
    double root = deviation * shape.factor(k / deviation);
    return root * root;
  }

  @Override
  public double slope(double k) {
    double x = k / deviation;
    return 2 * deviation * shape.factor(x) * shape.factorSlope(x);
  }

  @Override
  public double curvature(double k) {
    double x = k / deviation;
    double slope = shape.factorSlope(x);
    return 2 * (slope * slope + shape.factor(x) * shape.factorCurvature(x));
  }
}
