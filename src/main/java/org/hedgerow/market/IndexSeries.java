package org.hedgerow.market;

import java.util.List;

/**
 * A published index of which closes are read. VIX-family levels are in points (18.5).
 *
 * <p>{@link #VX30} is no published index: it is made from published settlements, and a day that
 * lacks it lacks nothing.
 *
 * <p>Each has a range outside of which a close is taken for a slip (a fraction instead of points, a
 * lost decimal point). Closes of 1990-2026 for comparison: VIX 9.14 to 82.69, VIX9D 7.10 to 106.66,
 * VIX3M 11.85 to 72.98, VVIX 36.14 (two bad prints of 2006 left out) to 207.59, SKEW 101.23 to
 * 183.12.
 */
public enum IndexSeries {
  SPX(Double.MIN_VALUE, 100_000),
  VIX(5, 200),
  VIX9D(5, 300),
  VIX3M(5, 200),
  VVIX(30, 400),
  SKEW(90, 250),
  /** The VIX future of 30 days, interpolated between settlements. */
  VX30(5, 200);

  private final double lowest;
  private final double highest;

  IndexSeries(double lowest, double highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The indices; without what is made from settlements. */
  public static List<IndexSeries> published() {
    return List.of(SPX, VIX, VIX9D, VIX3M, VVIX, SKEW);
  }

  double lowest() {
    return lowest;
  }

  double highest() {
    return highest;
  }
}
