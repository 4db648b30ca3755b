package org.hedgerow.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;

/**
 * A scheduled release or decision, dated in New York.
 *
 * <p>The figure is the upper bound of the target range for FOMC, the change against a year ago for
 * CPI, against the month before for PPI, all items.
 *
 * @param actual the published figure, per cent, when it is known at the close of the day
 * @param consensus what was expected, per cent, when a source gives it
 * @param coreActual without food and energy, against the month before, per cent
 * @param coreConsensus what was expected of that, per cent
 */
public record EconomicEvent(
    Kind kind,
    LocalDate date,
    OptionalDouble actual,
    OptionalDouble consensus,
    OptionalDouble coreActual,
    OptionalDouble coreConsensus,
    Origin origin) {

  /** An event of which no core figure is given. */
  public EconomicEvent(
      Kind kind, LocalDate date, OptionalDouble actual, OptionalDouble consensus, Origin origin) {
    this(kind, date, actual, consensus, OptionalDouble.empty(), OptionalDouble.empty(), origin);
  }

  /**
   * The first session that closes with the event known: its own day, or the next session when the
   * exchange is closed on it (the CPI of Good Friday 2020-04-10) or closes before the hour.
   */
  public LocalDate firstSession() {
    Instant known = ExchangeCalendar.at(date, kind.hour());
    boolean sameDay =
        ExchangeCalendar.isSession(date) && !known.isAfter(ExchangeCalendar.close(date));
    return sameDay ? date : ExchangeCalendar.nextSession(date);
  }

  /** Sessions from a day to {@link #firstSession}: 0 on it, 1 on the session before it. */
  public int sessionsAhead(LocalDate day) {
    return ExchangeCalendar.sessionsBetween(day, firstSession());
  }

  /** Published less expected, percentage points; absent when one of them is. */
  public OptionalDouble surprise() {
    return less(actual, consensus);
  }

  /** The same of the core figure. */
  public OptionalDouble coreSurprise() {
    return less(coreActual, coreConsensus);
  }

  /** Figures are published with two decimals at most; the rest is binary dust. */
  private static OptionalDouble less(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(Math.round(1e4 * (a.getAsDouble() - b.getAsDouble())) / 1e4)
        : OptionalDouble.empty();
  }

  /** What is decided or released. */
  public enum Kind {
    FOMC(LocalTime.of(14, 0)),
    CPI(LocalTime.of(8, 30)),
    PPI(LocalTime.of(8, 30));

    private final LocalTime hour;

    Kind(LocalTime hour) {
      this.hour = hour;
    }

    /** When it is published, New York; before 2013 statements came at 12:30 or 14:15. */
    public LocalTime hour() {
      return hour;
    }
  }
}
