package org.hedgerow.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;

/**
 * Daily counts of issues that rose and fell, up to and including a day, oldest first. What is made
 * of them is told at {@link AdvanceDecline}.
 *
 * @param measure what is counted, for example {@code NYSE common stocks}
 */
public record BreadthCounts(
    List<LocalDate> dates,
    List<Double> advances,
    List<Double> declines,
    String measure,
    Origin origin) {

  public BreadthCounts {
    dates = List.copyOf(dates);
    advances = List.copyOf(advances);
    declines = List.copyOf(declines);
    Check.that(
        dates.size() == advances.size() && dates.size() == declines.size(),
        "There must be both counts for each date: %d dates, %d advances, %d declines",
        dates.size(),
        advances.size(),
        declines.size());
  }

  /** The counts up to and including a day. */
  public BreadthCounts upTo(LocalDate day) {
    int end = dates.size();
    while (end > 0 && dates.get(end - 1).isAfter(day)) {
      end--;
    }
    return new BreadthCounts(
        dates.subList(0, end), advances.subList(0, end), declines.subList(0, end), measure, origin);
  }

  /** The slope of a day; absent when its own counts, or 20 sessions of them, are not there. */
  public Optional<Breadth> on(LocalDate day) {
    if (!endsOn(day)) {
      return Optional.empty();
    }
    OptionalDouble slope =
        AdvanceDecline.slopePercent(values(advances), values(declines), AdvanceDecline.SESSIONS);
    return slope.isPresent()
        ? Optional.of(new Breadth(slope.getAsDouble(), measure, origin))
        : Optional.empty();
  }

  /**
   * How far the line stands below its highest level of the last sessions, per cent of the issues
   * that moved on an average day of them; 0 at the high. Absent when there are fewer sessions, or
   * none of the day.
   *
   * @param sessions how many, the day included
   */
  public OptionalDouble belowHighPercent(LocalDate day, int sessions) {
    if (!endsOn(day) || dates.size() < sessions) {
      return OptionalDouble.empty();
    }
    double[] up = values(advances);
    double[] down = values(declines);
    double[] line = AdvanceDecline.line(up, down);
    int first = line.length - sessions;
    double high = Arrays.stream(line, first, line.length).max().orElseThrow();
    double issues =
        (Arrays.stream(up, first, up.length).sum() + Arrays.stream(down, first, down.length).sum())
            / sessions;
    return issues > 0
        ? OptionalDouble.of(100 * (high - line[line.length - 1]) / issues)
        : OptionalDouble.empty();
  }

  private boolean endsOn(LocalDate day) {
    return !dates.isEmpty() && dates.get(dates.size() - 1).equals(day);
  }

  private static double[] values(List<Double> counts) {
    return counts.stream().mapToDouble(c -> c).toArray();
  }
}
