package org.hedgerow.pricing.formula;

import java.util.Arrays;
import org.hedgerow.basics.Check;

/**
 * What can be lost along a path of daily equity, open positions at the side at which they could be
 * closed. Commons Math has none of these.
 */
public final class EquityRisk {

  private EquityRisk() {}

  /**
   * Largest fall from a peak, a share of the peak (0.1667 is 16.67 %); zero when it never fell.
   *
   * <pre>
   *   max over t of 1 - E_t / max over s up to t of E_s
   * </pre>
   *
   * @param equity in order of time, above zero, at least one value
   */
  public static double maxDrawdown(double[] equity) {
    return Arrays.stream(drawdowns(equity)).max().orElseThrow();
  }

  /**
   * Ulcer index, per cent: depth and length of falls together.
   *
   * <pre>
   *   sqrt( mean over all t of (100 drawdown_t)^2 )
   * </pre>
   *
   * P. Martin and B. McCann, "The Investor's Guide to Fidelity Funds" (1989).
   */
  public static double ulcer(double[] equity) {
    double[] drawdowns = drawdowns(equity);
    return Math.sqrt(Arrays.stream(drawdowns).map(d -> 1e4 * d * d).average().orElseThrow());
  }

  /**
   * By how much of itself a hedge makes the largest fall smaller; below zero when it makes it
   * larger.
   *
   * <pre>
   *   1 - drawdown of the hedged / drawdown of the base
   * </pre>
   *
   * Undefined when the base never fell.
   */
  public static Computed drawdownReduction(double[] base, double[] hedged) {
    Check.that(
        base.length == hedged.length,
        "Both paths must be of the same days but have %d and %d values",
        base.length,
        hedged.length);
    double fall = maxDrawdown(base);
    return fall > 0
        ? Computed.of(1 - maxDrawdown(hedged) / fall)
        : Computed.undefined(Computed.Reason.NO_SPREAD);
  }

  /**
   * Conditional value at risk: the mean loss of the worst share of some returns, above zero lost.
   *
   * <pre>
   *   m = share n;  ( sum of the floor(m) worst losses + (m - floor(m)) next worst loss ) / m
   * </pre>
   *
   * An atom at the boundary counts with the part that fits: R. T. Rockafellar and S. Uryasev,
   * "Conditional value-at-risk for general loss distributions" (2002), section 4.
   *
   * @param returns fractions, at least one
   * @param share of the returns, above 0 and at most 1 (0.05 are the worst 5 %)
   */
  public static double conditionalValueAtRisk(double[] returns, double share) {
    Check.that(returns.length > 0, "There must be a return");
    Check.that(share > 0 && share <= 1, "Argument 'share' must be above 0 to 1: %s", share);
    double[] sorted = returns.clone();
    Arrays.stream(sorted).forEach(r -> Check.finite(r, "returns"));
    Arrays.sort(sorted);
    double wanted = share * sorted.length;
    // 0.1 * 30 is a little above 3: the rest of a rounding is no return of its own
    int whole = (int) Math.floor(wanted + 1e-9);
    double sum = 0;
    for (int i = 0; i < whole; i++) {
      sum -= sorted[i];
    }
    double rest = Math.max(0, wanted - whole);
    return (sum - (rest > 0 ? rest * sorted[whole] : 0)) / wanted;
  }

  private static double[] drawdowns(double[] equity) {
    Check.that(equity.length > 0, "There must be a value of equity");
    double[] drawdowns = new double[equity.length];
    double peak = 0;
    for (int i = 0; i < equity.length; i++) {
      peak = Math.max(peak, Check.positive(equity[i], "equity"));
      drawdowns[i] = 1 - equity[i] / peak;
    }
    return drawdowns;
  }
}
