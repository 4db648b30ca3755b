package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.hedgerow.pricing.formula.ButterflyCheck;
import org.hedgerow.pricing.formula.DeviationSmile;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

/** Where the default VIX smile implies a density that is nowhere negative, and where not. */
class VixSmileDensityTest {
  /** From a calm week to a panic half-year: VVIX 60 at 7 days to VVIX 200 at 180. */
  private static final double[] DEVIATIONS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2};

  /** Butterflies cost about 1e-5 of the forward; a negative one must be more than rounding. */
  private static final double ROUNDING = 1e-14;

  @Test
  void defaultSmileHasADensityEverywhere() {
    for (double deviation : DEVIATIONS) {
      DeviationSmile smile = new DeviationSmile(deviation, VixSmileModel.DEFAULT.shape());
      assertThat(ButterflyCheck.worst(smile, -6 * deviation, 8 * deviation, 2801).g())
          .as("deviation %s", deviation)
          .isGreaterThan(0.4);
      assertThat(leastButterfly(smile, -6 * deviation, 8 * deviation))
          .as("deviation %s", deviation)
          .isGreaterThan(-ROUNDING);
    }
  }

  /** The slope is still 0.1 where the steep band is cut off: the price has a concave kink there. */
  @Test
  void steepBandHasNoDensityAtItsUpperEnd() {
    DeviationSmile steep =
        new DeviationSmile(0.3, new DeviationSmile.Shape(0.45, -0.07, -1.5, 2.5));
    assertThat(leastButterfly(steep, 2.4 * 0.3, 2.6 * 0.3)).isLessThan(-1e-9);
    assertThat(leastButterfly(steep, -1.6 * 0.3, 2.4 * 0.3)).isGreaterThan(-ROUNDING);
  }

  /** The cheapest of the butterflies on a fine grid, from prices alone. */
  private static double leastButterfly(DeviationSmile smile, double low, double high) {
    int steps = 1400;
    double step = (Math.exp(high) - Math.exp(low)) / steps;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < steps; i++) {
      double strike = Math.exp(low) + i * step;
      OptionRight right = strike < 1 ? OptionRight.PUT : OptionRight.CALL;
      least =
          Math.min(
              least,
              smile.price(strike - step, right)
                  - 2 * smile.price(strike, right)
                  + smile.price(strike + step, right));
    }
    return least;
  }
}
