package org.hedgerow.book;

import java.util.List;

/**
 * The reference ladder: VIX 16.5, rate .04, T = days / 365.
 *
 * <pre>
 *   near 14 d  F 17.50  K 20  vol 1.05  x 4
 *   mid  42 d  F 18.40  K 25  vol  .98  x 4
 *   long 70 d  F 19.00  K 30  vol  .88  x 2
 * </pre>
 *
 * Prices and Greeks by Black-76 in 50-digit arithmetic (mpmath), cross-checked with OpenGamma
 * Strata 2.12.48; printed to 15 and to 10 decimals.
 */
final class ReferenceLadder {
  static final double[] PRICE = {0.59573457686525744, 0.678592717369878657, 0.521423420191336618};
  static final double[] DELTA = {0.2919037898, 0.2238372040, 0.1592412891};
  static final double[] VEGA = {0.0117581603, 0.0186272712, 0.0201287141};
  static final double[] THETA = {-0.0440278151, -0.0216574501, -0.0125951923};
  static final double[] SLOPE = {1.0 / 14, 0.9 / 28, 0.6 / 28};
  static final int[] DAYS = {14, 42, 70};
  static final int[] LONG_442 = {4, 4, 2};
  static final int[] RATIO_44S2 = {4, 4, -2};

  /** US dollars: Greeks printed to 1e-10 a point, times 100 dollars and 10 contracts. */
  static final double PRINTED_USD = 1e-6;

  private ReferenceLadder() {}

  static LadderWeights weights(int[] contracts) {
    return new LadderWeights(List.of(rung(contracts, 0), rung(contracts, 1), rung(contracts, 2)));
  }

  private static LadderWeights.Rung rung(int[] contracts, int i) {
    // all strikes lie above their futures: no intrinsic value
    return new LadderWeights.Rung(contracts[i], PRICE[i], 0, VEGA[i], DAYS[i]);
  }

  static List<HedgeCarry.Part> carryParts(int[] contracts) {
    return List.of(carryPart(contracts, 0), carryPart(contracts, 1), carryPart(contracts, 2));
  }

  private static HedgeCarry.Part carryPart(int[] contracts, int i) {
    return new HedgeCarry.Part(contracts[i], 100, DELTA[i], THETA[i], SLOPE[i]);
  }
}
