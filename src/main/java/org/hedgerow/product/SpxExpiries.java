package org.hedgerow.product;

import static org.hedgerow.basics.ExchangeCalendar.isSessionAsKnownOn;
import static org.hedgerow.basics.ExchangeCalendar.nextSessionAsKnownOn;
import static org.hedgerow.basics.ExchangeCalendar.previousSessionAsKnownOn;
import static org.hedgerow.basics.ExchangeCalendar.thirdFriday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * Settlement days of S&P 500 options.
 *
 * <p>Until January 2015 the clearing house dated AM monthlies on the Saturday after; here they
 * carry the Friday on which they settle. Source: Cboe contract specifications of SPX and SPXW.
 */
public final class SpxExpiries {

  private SpxExpiries() {}

  /** The monthly expiry: third Friday of the month, or the session before it. */
  public static LocalDate spxMonthly(YearMonth month) {
    return spxMonthly(month, LocalDate.MAX);
  }

  static LocalDate spxMonthly(YearMonth month, LocalDate knownOn) {
    return orSessionBefore(thirdFriday(month.getYear(), month.getMonth()), knownOn);
  }

  /** The last session of a month, on which end-of-month and quarterly options settle. */
  public static LocalDate endOfMonth(YearMonth month) {
    return endOfMonth(month, LocalDate.MAX);
  }

  static LocalDate endOfMonth(YearMonth month, LocalDate knownOn) {
    return orSessionBefore(month.atEndOfMonth(), knownOn);
  }

  /**
   * The expiry of a weekly whose nominal day is given: a Monday holiday moves it to the next
   * session, any other holiday to the session before.
   */
  static LocalDate weekly(LocalDate nominal, LocalDate knownOn) {
    boolean isMondayHoliday =
        nominal.getDayOfWeek() == DayOfWeek.MONDAY && !isSessionAsKnownOn(nominal, knownOn);
    return isMondayHoliday
        ? nextSessionAsKnownOn(nominal, knownOn)
        : orSessionBefore(nominal, knownOn);
  }

  /** The last session on which an option of this root and expiry trades. */
  public static LocalDate lastTrade(OptionRoot root, LocalDate expiry) {
    return root.settlesInTheMorning() ? ExchangeCalendar.previousSession(expiry) : expiry;
  }

  private static LocalDate orSessionBefore(LocalDate day, LocalDate knownOn) {
    return isSessionAsKnownOn(day, knownOn) ? day : previousSessionAsKnownOn(day, knownOn);
  }
}
