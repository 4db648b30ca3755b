package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * Whether a longer smile lies above a shorter one: total variance at the same log-moneyness must
 * not fall with the tenor, else a calendar spread has a negative price. Gatheral and Jacquier
 * (2014), lemma 2.1. For options on the same underlying only: VIX options of two expiries are on
 * two futures.
 */
public final class CalendarCheck {

  /**
   * Where the rise of total variance is least on a grid.
   *
   * @param rise of total variance, no unit; below zero is an arbitrage
   */
  public record Worst(double k, double rise) {

    /** True when the smiles do not cross on the grid. */
    public boolean isFree() {
      return rise >= 0;
    }
  }

  private CalendarCheck() {}

  /** The least rise between two log-moneynesses, on a grid of so many steps. */
  public static Worst worst(Smile shorter, Smile longer, double low, double high, int steps) {
    Check.that(low < high && steps > 0, "Nothing to check from %s to %s", low, high);
    Worst worst = new Worst(low, rise(shorter, longer, low));
    for (int i = 1; i <= steps; i++) {
      double k = low + (high - low) * i / steps;
      double rise = rise(shorter, longer, k);
      if (rise < worst.rise) {
        worst = new Worst(k, rise);
      }
    }
    return worst;
  }

  private static double rise(Smile shorter, Smile longer, double k) {
    return longer.totalVariance(k) - shorter.totalVariance(k);
  }
}
