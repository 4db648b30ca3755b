package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixExpiriesTest {

  /** From Cboe's file names, Cboe's Options Hub, VIX and More, vix_utils, and the rule itself. */
  @ParameterizedTest
  @CsvSource({
    "2008-02, 2008-02-19, 2008-02-15", // Good Friday 2008-03-21; skips Presidents' Day
    "2009-11, 2009-11-18, 2009-11-17",
    "2010-02, 2010-02-17, 2010-02-16",
    "2012-02, 2012-02-15, 2012-02-14",
    "2014-03, 2014-03-18, 2014-03-17", // Good Friday 2014-04-18
    "2014-04, 2014-04-16, 2014-04-15",
    "2019-03, 2019-03-19, 2019-03-18", // Good Friday 2019-04-19
    "2019-04, 2019-04-17, 2019-04-16",
    "2021-10, 2021-10-20, 2021-10-19",
    "2022-03, 2022-03-15, 2022-03-14", // Good Friday 2022-04-15
    "2024-06, 2024-06-18, 2024-06-17", // the Wednesday is Juneteenth
    "2025-03, 2025-03-18, 2025-03-17", // Good Friday 2025-04-18
    "2025-06, 2025-06-18, 2025-06-17", // a holiday on Thursday moves nothing
    "2026-05, 2026-05-19, 2026-05-18", // the third Friday of June is Juneteenth
    "2026-06, 2026-06-17, 2026-06-16",
    "2026-11, 2026-11-18, 2026-11-17",
    "2026-12, 2026-12-16, 2026-12-15"
  })
  void monthliesAndTheirLastTradingDays(YearMonth month, LocalDate expiry, LocalDate lastTrade) {
    assertThat(VixExpiries.vixMonthly(month)).isEqualTo(expiry);
    assertThat(VixExpiries.lastTrade(expiry)).isEqualTo(lastTrade);
  }

  @ParameterizedTest
  @CsvSource({
    "2015-11-25, 2015-11-24", // 30 days later is Christmas
    "2019-12-25, 2019-12-24", // Christmas itself
    "2024-02-28, 2024-02-27", // Good Friday 2024-03-29
    "2025-06-04, 2025-06-03", // Independence Day 2025
    "2025-01-01, 2024-12-31", // New Year's Day itself
    "2018-02-07, 2018-02-07"
  })
  void weekliesMoveByTheSameRule(LocalDate wednesday, LocalDate expiry) {
    assertThat(VixExpiries.vixWeekly(wednesday)).isEqualTo(expiry);
  }

  @Test
  void allMonthliesOffWednesdayFrom2027To2035() {
    List<String> offWednesday =
        Stream.iterate(YearMonth.of(2027, 1), m -> m.getYear() <= 2035, m -> m.plusMonths(1))
            .map(VixExpiries::vixMonthly)
            .filter(day -> day.getDayOfWeek() != DayOfWeek.WEDNESDAY)
            .map(LocalDate::toString)
            .toList();
    assertThat(offWednesday)
        .containsExactly("2027-05-18", "2030-03-19", "2030-06-18", "2032-05-18", "2033-03-15");
  }

  @Test
  void aWeeklyIsAskedForByAWednesdayWithoutAMonthly() {
    assertThatThrownBy(() -> VixExpiries.vixWeekly(LocalDate.of(2018, 2, 6)))
        .hasMessage("Argument 'wednesday' must be a Wednesday but was 2018-02-06");
    assertThatThrownBy(() -> VixExpiries.vixWeekly(LocalDate.of(2018, 2, 14)))
        .hasMessage("2018-02-14 is the day of a VIX monthly, not a weekly");
  }

  /** 30 days lie between a VIX expiry and the S&P options behind it; 31 when the day moved. */
  @Test
  void spxMonthliesExpireAboutThirtyDaysLater() {
    assertThat(SpxExpiries.spxMonthly(YearMonth.of(2024, 7))).isEqualTo("2024-07-19");
    assertThat(VixExpiries.vixMonthly(YearMonth.of(2024, 6)).plusDays(31)).isEqualTo("2024-07-19");
    assertThat(VixExpiries.vixMonthly(YearMonth.of(2024, 7)).plusDays(30)).isEqualTo("2024-08-16");
  }

  @Test
  void agreesWithEveryExpiryInTheExchangesFilesOf2004To2015() {
    TreeMap<YearMonth, LocalDate> published = new TreeMap<>();
    for (String[] row : ReferenceData.rows("futures/vx_contracts_daily_2004_2015.csv.gz")) {
      published.put(YearMonth.parse(row[1]), LocalDate.parse(row[2]));
    }
    TreeMap<YearMonth, LocalDate> computed = new TreeMap<>(published);
    computed.replaceAll((month, day) -> VixExpiries.vixMonthly(month));
    assertThat(computed).hasSizeGreaterThan(100).isEqualTo(published);
  }

  @Test
  void agreesWithEveryExpiryOfTheSettlementTableTo2021() {
    ReferenceData.rows("futures/vx_term_structure_settle_2004_2021.csv.gz").stream()
        .flatMap(row -> Stream.iterate(1, i -> i < row.length, i -> i + 2).map(i -> row[i]))
        .filter(text -> !text.isEmpty())
        .distinct()
        .map(LocalDate::parse)
        .forEach(
            expiry -> assertThat(VixExpiries.vixMonthly(YearMonth.from(expiry))).isEqualTo(expiry));
  }

  @Test
  void expiriesAreSessions() {
    Stream.iterate(YearMonth.of(2004, 5), m -> m.getYear() <= 2040, m -> m.plusMonths(1))
        .forEach(
            month -> {
              assertThat(ExchangeCalendar.isSession(VixExpiries.vixMonthly(month))).isTrue();
              assertThat(ExchangeCalendar.isSession(SpxExpiries.spxMonthly(month))).isTrue();
              assertThat(ExchangeCalendar.isSession(SpxExpiries.endOfMonth(month))).isTrue();
            });
  }
}
