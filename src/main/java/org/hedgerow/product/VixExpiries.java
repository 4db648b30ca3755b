package org.hedgerow.product;

import static org.hedgerow.basics.ExchangeCalendar.isSessionAsKnownOn;
import static org.hedgerow.basics.ExchangeCalendar.previousSessionAsKnownOn;
import static org.hedgerow.basics.ExchangeCalendar.thirdFriday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * Settlement days of VIX options and futures.
 *
 * <p>The day is the Wednesday 30 days before a Friday of S&P 500 options; when that Wednesday or
 * that Friday is an exchange holiday, it is the session before the Wednesday. Source: Cboe contract
 * specifications of VIX options and VX futures.
 */
public final class VixExpiries {
  private static final int DAYS_TO_FRIDAY = 30;

  /** The first futures followed an older rule: the Wednesday before the month's third Friday. */
  private static final Map<YearMonth, LocalDate> OLD_RULE =
      Map.of(
          YearMonth.of(2004, 7), LocalDate.of(2004, 7, 14),
          YearMonth.of(2004, 10), LocalDate.of(2004, 10, 13));

  private VixExpiries() {}

  /** The monthly expiry named after the month. */
  public static LocalDate vixMonthly(YearMonth month) {
    return vixMonthly(month, LocalDate.MAX);
  }

  static LocalDate vixMonthly(YearMonth month, LocalDate knownOn) {
    LocalDate old = OLD_RULE.get(month);
    return old != null ? old : beforeHoliday(monthlyWednesday(month), knownOn);
  }

  /**
   * The weekly expiry of a Wednesday.
   *
   * @throws IllegalArgumentException when the day is no Wednesday, or the one of a monthly
   */
  public static LocalDate vixWeekly(LocalDate wednesday) {
    Check.that(
        !isMonthlyWednesday(wednesday), "%s is the day of a VIX monthly, not a weekly", wednesday);
    return vixWeekly(wednesday, LocalDate.MAX);
  }

  static LocalDate vixWeekly(LocalDate wednesday, LocalDate knownOn) {
    Check.that(
        wednesday.getDayOfWeek() == DayOfWeek.WEDNESDAY,
        "Argument 'wednesday' must be a Wednesday but was %s",
        wednesday);
    return beforeHoliday(wednesday, knownOn);
  }

  /** True when the day is the Wednesday 30 days before a third Friday. */
  static boolean isMonthlyWednesday(LocalDate wednesday) {
    LocalDate friday = wednesday.plusDays(DAYS_TO_FRIDAY);
    return friday.equals(thirdFriday(friday.getYear(), friday.getMonth()));
  }

  /** The last session on which an option or future of this expiry trades in full. */
  public static LocalDate lastTrade(LocalDate expiry) {
    return ExchangeCalendar.previousSession(expiry);
  }

  private static LocalDate monthlyWednesday(YearMonth month) {
    YearMonth next = month.plusMonths(1);
    return thirdFriday(next.getYear(), next.getMonth()).minusDays(DAYS_TO_FRIDAY);
  }

  private static LocalDate beforeHoliday(LocalDate wednesday, LocalDate knownOn) {
    boolean regular =
        isSessionAsKnownOn(wednesday, knownOn)
            && isSessionAsKnownOn(wednesday.plusDays(DAYS_TO_FRIDAY), knownOn);
    return regular ? wednesday : previousSessionAsKnownOn(wednesday, knownOn);
  }
}
