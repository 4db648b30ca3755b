package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.hedgerow.basics.ExchangeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates: names of Cboe's settlement files, Cboe's calendar, and press of the time. */
class ExpiryCalendarTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014-03 | VIX  | 2014-03-18 | 2014-03-17 | Wednesday 2014-03-19 lies 30 days before Friday 2014-04-18, which is Good Friday: the session before
          2024-06 | VIX  | 2024-06-18 | 2024-06-17 | Wednesday 2024-06-19 is Juneteenth: the session before
          2025-06 | VIX  | 2025-06-18 | 2025-06-17 | 30 days before Friday 2025-07-18
          2026-05 | VIX  | 2026-05-19 | 2026-05-18 | Wednesday 2026-05-20 lies 30 days before Friday 2026-06-19, which is Juneteenth: the session before
          2008-02 | VIX  | 2008-02-19 | 2008-02-15 | Wednesday 2008-02-20 lies 30 days before Friday 2008-03-21, which is Good Friday: the session before
          2015-11 | VIXW | 2015-11-24 | 2015-11-23 | Wednesday 2015-11-25 lies 30 days before Friday 2015-12-25, which is Christmas Day: the session before
          2014-04 | SPX  | 2014-04-17 | 2014-04-16 | third Friday 2014-04-18 is Good Friday: the session before
          2018-01 | SPXW | 2018-01-16 | 2018-01-16 | Monday weekly: 2018-01-15 is Martin Luther King Day, the session after
          2019-04 | SPXW | 2019-04-30 | 2019-04-30 | end of month
          2018-12 | SPXW | 2018-12-04 | 2018-12-04 | Wednesday weekly: 2018-12-05 is Funeral of George H. W. Bush, the session before
          """)
  void saysWhyADateIsWhatItIs(
      String month, OptionRoot root, LocalDate date, LocalDate lastTrade, String why) {
    assertThat(ExpiryCalendar.of(YearMonth.parse(month)))
        .filteredOn(e -> e.expiry().root() == root && e.expiry().date().equals(date))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.expiry().lastTradingDay()).isEqualTo(lastTrade);
              assertThat(entry.why()).isEqualTo(why);
            });
  }

  @Test
  void hasAnExpiryOfTheIndexOnEverySessionNow() {
    YearMonth month = YearMonth.of(2026, 12);
    assertThat(ExpiryCalendar.of(month))
        .filteredOn(e -> e.expiry().root() == OptionRoot.SPXW)
        .extracting(e -> e.expiry().date())
        .containsExactlyElementsOf(
            month
                .atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(ExchangeCalendar::isSession)
                .toList());
  }

  @Test
  void hasOneMonthlyOfEachKindInEveryMonthOfTwentyYears() {
    for (YearMonth month = YearMonth.of(2008, 1);
        month.isBefore(YearMonth.of(2028, 1));
        month = month.plusMonths(1)) {
      var entries = ExpiryCalendar.of(month);
      assertThat(entries)
          .as("%s", month)
          .filteredOn(e -> e.expiry().root() == OptionRoot.VIX)
          .hasSize(1);
      assertThat(entries)
          .as("%s", month)
          .filteredOn(e -> e.expiry().root() == OptionRoot.SPX)
          .hasSize(1);
      assertThat(entries).doesNotHaveDuplicates();
    }
  }
}
