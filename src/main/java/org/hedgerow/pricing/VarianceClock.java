package org.hedgerow.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.YearFraction;

/**
 * How much of the variance of a week passes between two instants, counted in days so that an
 * ordinary week has seven: a day that ends at 16:00 New York of a session weighs one, another day
 * {@code restDayWeight} as much.
 *
 * <p>Without it an option that expires on Monday is priced on Friday as if Saturday and Sunday
 * moved the index like sessions, which doubles its credit (measured, docs/pricing.md). That
 * variance is small while exchanges are closed: French and Roll, "Stock return variances", Journal
 * of Financial Economics 17 (1986).
 *
 * @param restDayWeight 0 to 1; at 1 it is calendar time
 */
public record VarianceClock(double restDayWeight) {
  private static final LocalTime DAY_ENDS = LocalTime.of(16, 0);
  private static final double SESSIONS_A_WEEK = 5;
  private static final double DAYS_A_WEEK = 7;

  public VarianceClock {
    Check.that(
        restDayWeight >= 0 && restDayWeight <= 1,
        "Argument 'restDayWeight' must be between 0 and 1 but was %s",
        restDayWeight);
  }

  /**
   * Days of variance from 16:00 New York of a day to an instant of a later day.
   *
   * @return above zero; zero when the instant is on the same day
   */
  public double days(LocalDate from, Instant to) {
    LocalDate last = to.atZone(ExchangeCalendar.NEW_YORK).toLocalDate();
    double weight = 0;
    for (LocalDate day = from.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
      weight += weight(day, from);
    }
    if (last.isAfter(from)) {
      weight += weight(last, from) * shareOfDay(last, to);
    }
    return weight
        * DAYS_A_WEEK
        / (SESSIONS_A_WEEK + (DAYS_A_WEEK - SESSIONS_A_WEEK) * restDayWeight);
  }

  private double weight(LocalDate day, LocalDate knownOn) {
    return ExchangeCalendar.isSessionAsKnownOn(day, knownOn) ? 1 : restDayWeight;
  }

  /** How much of the day that ends at 16:00 has passed. */
  private static double shareOfDay(LocalDate day, Instant to) {
    Instant start = ExchangeCalendar.at(day.minusDays(1), DAY_ENDS);
    Instant end = ExchangeCalendar.at(day, DAY_ENDS);
    return Math.min(1, YearFraction.act365(start, to) / YearFraction.act365(start, end));
  }
}
