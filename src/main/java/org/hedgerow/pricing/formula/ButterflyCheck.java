package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * Whether a smile implies a density that is nowhere negative: Durrleman's condition, as in Gatheral
 * and Jacquier (2014), equation 2.1.
 *
 * <pre>
 *   g(k) = (1 - k w' / (2w))^2 - w'^2 / 4 (1/w + 1/4) + w'' / 2  >= 0
 * </pre>
 */
public final class ButterflyCheck {

  /** The log-moneyness at which g is least on a grid, and g there. */
  public record Worst(double k, double g) {

    /** True when the density is nowhere negative on the grid. */
    public boolean isFree() {
      return g >= 0;
    }
  }

  private ButterflyCheck() {}

  /** g(k); the density of ln(S/F) is g(k) n(d2(k)) / sqrt(w(k)). */
  public static double g(Smile smile, double k) {
    double w = smile.totalVariance(k);
    double slope = smile.slope(k);
    double first = 1 - 0.5 * k * slope / w;
    return first * first - 0.25 * slope * slope * (1 / w + 0.25) + 0.5 * smile.curvature(k);
  }

  /** The least g between two log-moneynesses, on a grid of so many steps. */
  public static Worst worst(Smile smile, double low, double high, int steps) {
    Check.that(low < high && steps > 0, "Nothing to check from %s to %s", low, high);
    Worst worst = new Worst(low, g(smile, low));
    for (int i = 1; i <= steps; i++) {
      double k = low + (high - low) * i / steps;
      double g = g(smile, k);
      if (g < worst.g) {
        worst = new Worst(k, g);
      }
    }
    return worst;
  }

  /**
   * The smile itself when it passes.
   *
   * @throws IllegalArgumentException with the place, when its density is negative on the grid
   */
  public static <T extends Smile> T required(T smile, double low, double high, int steps) {
    Worst worst = worst(smile, low, high, steps);
    Check.that(
        worst.isFree(),
        "%s has a negative density: Durrleman's g is %s at k = %s",
        smile,
        worst.g,
        worst.k);
    return smile;
  }
}
