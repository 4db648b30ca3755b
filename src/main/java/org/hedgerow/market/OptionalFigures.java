package org.hedgerow.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a day may know beyond the figures that every strategy looks at. Absent is absent, never
 * zero.
 *
 * @param counts issues that rose and fell, up to and including the day
 * @param session how far the S&P 500 went on the day
 * @param releases everything given, whether released by the close of the day or not
 */
public record OptionalFigures(
    Optional<BreadthCounts> counts, Optional<SessionRange> session, List<Release> releases) {

  public OptionalFigures {
    releases = List.copyOf(releases);
  }

  /** Nothing known. */
  public static OptionalFigures none() {
    return new OptionalFigures(Optional.empty(), Optional.empty(), List.of());
  }

  /** The latest figure that was known at an instant; one released later is not used. */
  public Optional<Release> latest(ReleasedFigure figure, Instant at) {
    return releases.stream()
        .filter(r -> r.figure() == figure && !r.released().isAfter(at))
        .max(Comparator.comparing(Release::released));
  }

  /** The same with another figure in place of one of them. */
  OptionalFigures with(Release before, Release after) {
    return new OptionalFigures(
        counts, session, releases.stream().map(r -> r.equals(before) ? after : r).toList());
  }

  /** What was given but is not yet known at an instant. */
  public List<Release> laterThan(Instant at) {
    return releases.stream().filter(r -> r.released().isAfter(at)).toList();
  }

  /**
   * The rate of the Federal Reserve less that of the European Central Bank at an instant,
   * percentage points; absent when one of them is not known.
   */
  public OptionalDouble rateDifferential(Instant at) {
    Optional<Release> fed = latest(ReleasedFigure.FED_RATE, at);
    Optional<Release> ecb = latest(ReleasedFigure.ECB_RATE, at);
    return fed.isPresent() && ecb.isPresent()
        ? OptionalDouble.of(fed.get().value() - ecb.get().value())
        : OptionalDouble.empty();
  }

  /** What was known on an earlier session. */
  OptionalFigures back(LocalDate session) {
    return new OptionalFigures(counts.map(c -> c.upTo(session)), Optional.empty(), releases);
  }
}
