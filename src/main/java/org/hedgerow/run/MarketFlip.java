package org.hedgerow.run;

import java.util.List;

/**
 * One published figure moved by its tick until a rule turns, with everything that is computed from
 * it moved along.
 *
 * @param observation such as {@code VIX} or {@code VIX future 2018-02-14}
 * @param alsoMoved figures of other facts that are otherwise then
 * @param change what the day decides otherwise
 */
public record MarketFlip(
    String observation,
    double from,
    double to,
    String unit,
    List<Moved> alsoMoved,
    DayDifference change) {
  public MarketFlip {
    alsoMoved = List.copyOf(alsoMoved);
  }

  /** A figure before and after; as shown when it is no number. */
  public record Moved(String figure, Object from, Object to) {}

  /** The change as a share of the figure. */
  public double relativeSize() {
    return Math.abs(to - from) / Math.max(Math.abs(from), 1);
  }
}
