package org.hedgerow.product;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * What Cboe listed on the S&P 500.
 *
 * <p>Start dates and the number of weeks are Cboe's (circulars and announcements of 2010 to 2022).
 * The first Monday and Wednesday weeklies expired a week after they were listed; the same is taken
 * for Tuesdays and Thursdays. The depth today is what eight full chains of 2022 to 2024 have at
 * least; a few farther weeklies and the far December and June monthlies are left out.
 *
 * <p>Weeklies that settled in the morning (2005 to 2010) and the PM options under other roots
 * (SPXPM until May 2017, SPXQ until July 2014) are not in the table: no root here stands for them.
 */
final class SpxListing {
  private static final LocalDate END_OF_MONTH_FROM = LocalDate.of(2014, 7, 7);
  private static final LocalDate PM_THIRD_FRIDAY_FROM = LocalDate.of(2017, 5, 1);
  private static final int AM_MONTHLIES = 12;
  private static final int PM_MONTHLIES = 5;
  private static final int MONTH_ENDS = 6;
  private static final int QUARTER_ENDS = 4;
  private static final int DAYS_LISTED_BEFORE_FIRST_EXPIRY = 7;

  /**
   * Weeklies of one day of the week over one span of time.
   *
   * @param from first day of listing
   * @param daysAhead how far the nominal day of the farthest one lies ahead
   */
  private record Weekly(DayOfWeek day, LocalDate from, int daysAhead) {

    Stream<LocalDate> nominalDays(LocalDate asOf) {
      LocalDate farthest = asOf.plusDays(daysAhead);
      // One day early, so that a Monday holiday that moved to the session after is still found.
      return asOf.minusDays(1)
          .with(TemporalAdjusters.nextOrSame(day))
          .datesUntil(farthest.plusDays(1), Period.ofWeeks(1));
    }

    boolean isListed(LocalDate expiry, LocalDate asOf) {
      return !asOf.isBefore(from)
          && !expiry.isBefore(from.plusDays(DAYS_LISTED_BEFORE_FIRST_EXPIRY));
    }
  }

  private static final List<Weekly> WEEKLIES =
      List.of(
          new Weekly(FRIDAY, LocalDate.of(2010, 12, 2), 8),
          new Weekly(FRIDAY, LocalDate.of(2012, 5, 1), 35),
          new Weekly(FRIDAY, LocalDate.of(2014, 2, 1), 49),
          new Weekly(WEDNESDAY, LocalDate.of(2016, 2, 23), 15),
          new Weekly(WEDNESDAY, LocalDate.of(2017, 5, 1), 26),
          new Weekly(MONDAY, LocalDate.of(2016, 8, 15), 15),
          new Weekly(MONDAY, LocalDate.of(2017, 5, 1), 28),
          new Weekly(TUESDAY, LocalDate.of(2022, 4, 18), 26),
          new Weekly(THURSDAY, LocalDate.of(2022, 5, 11), 26));

  private SpxListing() {}

  /** Whether weeklies of a day of the week were listed that expired on a day. */
  static boolean hasWeekly(DayOfWeek day, LocalDate expiry) {
    return WEEKLIES.stream().anyMatch(w -> w.day == day && w.isListed(expiry, expiry));
  }

  static Stream<ListedExpiry> expiries(LocalDate asOf) {
    return Stream.of(amMonthlies(asOf), weeklies(asOf), pmMonthlies(asOf), monthEnds(asOf))
        .flatMap(Function.identity());
  }

  private static Stream<ListedExpiry> amMonthlies(LocalDate asOf) {
    return nearest(OptionRoot.SPX, SpxExpiries::spxMonthly, month -> true, asOf, AM_MONTHLIES);
  }

  private static Stream<ListedExpiry> pmMonthlies(LocalDate asOf) {
    return asOf.isBefore(PM_THIRD_FRIDAY_FROM)
        ? Stream.empty()
        : nearest(OptionRoot.SPXW, SpxExpiries::spxMonthly, month -> true, asOf, PM_MONTHLIES);
  }

  private static Stream<ListedExpiry> monthEnds(LocalDate asOf) {
    if (asOf.isBefore(END_OF_MONTH_FROM)) {
      return Stream.empty();
    }
    return Stream.concat(
        nearest(OptionRoot.SPXW, SpxExpiries::endOfMonth, month -> true, asOf, MONTH_ENDS),
        nearest(
            OptionRoot.SPXW,
            SpxExpiries::endOfMonth,
            SpxListing::isQuarterEnd,
            asOf,
            QUARTER_ENDS));
  }

  private static Stream<ListedExpiry> weeklies(LocalDate asOf) {
    return WEEKLIES.stream()
        .flatMap(
            weekly ->
                weekly
                    .nominalDays(asOf)
                    .filter(nominal -> !belongsToAnotherRoot(nominal, asOf))
                    .map(nominal -> SpxExpiries.weekly(nominal, asOf))
                    .filter(expiry -> weekly.isListed(expiry, asOf)))
        .map(expiry -> ListedExpiry.asKnownOn(OptionRoot.SPXW, expiry, asOf));
  }

  /** Third Fridays were SPXPM's, quarter ends SPXQ's, before each became SPXW. */
  private static boolean belongsToAnotherRoot(LocalDate nominal, LocalDate asOf) {
    YearMonth month = YearMonth.from(nominal);
    LocalDate expiry = SpxExpiries.weekly(nominal, asOf);
    boolean thirdFriday =
        nominal.equals(ExchangeCalendar.thirdFriday(month.getYear(), month.getMonth()));
    boolean quarterEnd = isQuarterEnd(month) && expiry.equals(SpxExpiries.endOfMonth(month, asOf));
    return (thirdFriday && asOf.isBefore(PM_THIRD_FRIDAY_FROM))
        || (quarterEnd && asOf.isBefore(END_OF_MONTH_FROM));
  }

  private static boolean isQuarterEnd(YearMonth month) {
    return month.getMonthValue() % 3 == 0;
  }

  private static Stream<ListedExpiry> nearest(
      OptionRoot root,
      BiFunction<YearMonth, LocalDate, LocalDate> dateOfMonth,
      Predicate<YearMonth> wanted,
      LocalDate asOf,
      int count) {
    return Stream.iterate(YearMonth.from(asOf), month -> month.plusMonths(1))
        .filter(wanted)
        .map(month -> dateOfMonth.apply(month, asOf))
        .map(date -> ListedExpiry.asKnownOn(root, date, asOf))
        .filter(expiry -> expiry.lastTradingDay().isAfter(asOf))
        .limit(count);
  }
}
