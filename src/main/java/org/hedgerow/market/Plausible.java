package org.hedgerow.market;

import java.util.Optional;

/** What figures can be, and the words for it. */
final class Plausible {
  /** No VIX future ever settled higher: the highest of 2004-2021 is 72.625. */
  static final double HIGHEST_VIX_FUTURE = 200;

  /**
   * How far a future can stand from the spot VIX, as a factor up or down. In 2004-2021 settlements
   * stood between .35 and 2.02 times the VIX.
   */
  static final double WIDEST_RATIO_TO_SPOT = 4;

  private Plausible() {}

  /** {@code between 5 and 200}, {@code above 0 and at most 100000}. */
  static String range(IndexSeries series) {
    return series.lowest() == Double.MIN_VALUE
        ? "above 0 and at most " + plain(series.highest())
        : "between " + plain(series.lowest()) + " and " + plain(series.highest());
  }

  /** What is wrong with a settlement beside the spot VIX; nothing when it can be. */
  static Optional<String> doubtAboutSettlement(double settle, double vix) {
    if (settle > HIGHEST_VIX_FUTURE || settle > WIDEST_RATIO_TO_SPOT * vix) {
      return Optional.of(
          "Maybe write "
              + plain(Math.round(settle * 1000) / 10_000.0)
              + ": before 2007-03-26 VIX futures were quoted times 10.");
    }
    return settle < vix / WIDEST_RATIO_TO_SPOT
        ? Optional.of("VIX futures are given in points, as the VIX is.")
        : Optional.empty();
  }

  /** A number without an idle {@code .0}. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
