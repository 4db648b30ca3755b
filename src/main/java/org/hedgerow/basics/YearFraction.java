package org.hedgerow.basics;

import java.time.Duration;
import java.time.Instant;

/** Time between two instants in years. */
public final class YearFraction {
  private static final double SECONDS_PER_YEAR = 365.0 * 24 * 60 * 60;

  private YearFraction() {}

  /**
   * Calendar time over a year of 365 days, to the nanosecond; a clock change in New York moves the
   * instants and so counts.
   *
   * @return years; negative when {@code to} is the earlier one
   */
  public static double act365(Instant from, Instant to) {
    Duration between = Duration.between(from, to);
    return (between.getSeconds() + between.getNano() * 1e-9) / SECONDS_PER_YEAR;
  }
}
