package org.hedgerow.product;

import org.hedgerow.basics.Check;

/** Limits that keep synthetic markets to what an exchange would have listed. */
public final class ListingRules {
  private static final double TIMES_HIGHEST_CLOSE = 3.0;
  private static final double LOWEST_CAP = 50;
  private static final double HIGHEST_CAP = 200;

  private ListingRules() {}

  /**
   * The highest VIX strike that a synthetic market offers: three times the highest close of a year,
   * at least 50, at most 200. A rule of ours; exchanges list strikes as the index moves.
   *
   * @param highestVixClose of the last 252 sessions, points, above zero
   * @return points
   */
  public static double syntheticVixStrikeCap(double highestVixClose) {
    double wanted = TIMES_HIGHEST_CLOSE * Check.positive(highestVixClose, "highestVixClose");
    return Math.min(HIGHEST_CAP, Math.max(LOWEST_CAP, wanted));
  }
}
