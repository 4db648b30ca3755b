package org.hedgerow.product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Cboe listed on the VIX. Start dates: Cboe. Depth: six monthlies are in Cboe's rules as read
 * in 2012 and 2013, twelve monthlies and six weeks in today's; the day of the change is not known,
 * and twelve are taken from the first weeklies on.
 */
final class VixListing {
  private static final LocalDate FIRST_MONTHLIES = LocalDate.of(2006, 2, 24);
  private static final LocalDate FIRST_WEEKLIES = LocalDate.of(2015, 10, 8);
  private static final int EARLY_MONTHLIES = 6;
  private static final int MONTHLIES = 12;
  private static final int WEEKS = 6;

  private VixListing() {}

  static Stream<ListedExpiry> expiries(LocalDate asOf) {
    if (asOf.isBefore(FIRST_MONTHLIES)) {
      return Stream.empty();
    }
    return asOf.isBefore(FIRST_WEEKLIES)
        ? monthlies(asOf, EARLY_MONTHLIES)
        : Stream.concat(monthlies(asOf, MONTHLIES), weeklies(asOf));
  }

  private static Stream<ListedExpiry> monthlies(LocalDate asOf, int count) {
    return Stream.iterate(YearMonth.from(asOf), month -> month.plusMonths(1))
        .map(month -> VixExpiries.vixMonthly(month, asOf))
        .map(date -> ListedExpiry.asKnownOn(OptionRoot.VIX, date, asOf))
        .filter(expiry -> expiry.lastTradingDay().isAfter(asOf))
        .limit(count);
  }

  /** The weeks are counted with the one of the monthly, which has no weekly. */
  private static Stream<ListedExpiry> weeklies(LocalDate asOf) {
    LocalDate first = asOf.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    return IntStream.range(0, WEEKS)
        .mapToObj(first::plusWeeks)
        .filter(wednesday -> !VixExpiries.isMonthlyWednesday(wednesday))
        .map(wednesday -> VixExpiries.vixWeekly(wednesday, asOf))
        .map(date -> ListedExpiry.asKnownOn(OptionRoot.VIXW, date, asOf));
  }
}
