package org.hedgerow.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar.Holiday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCalendarTest {

  @Test
  void holidaysOf2027AreThoseTheExchangePublished() {
    assertThat(ExchangeCalendar.holidays(2027).stream().map(h -> h.date().toString()))
        .containsExactly(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-03-26",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-11-25",
            "2027-12-24");
  }

  @Test
  void holidaysCarryTheirNamesAndOneOffClosuresTheirReason() {
    assertThat(ExchangeCalendar.holidays(2025))
        .contains(
            new Holiday(LocalDate.of(2025, 1, 9), "Funeral of Jimmy Carter"),
            new Holiday(LocalDate.of(2025, 4, 18), "Good Friday"),
            new Holiday(LocalDate.of(2025, 6, 19), "Juneteenth"))
        .isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
  }

  /** Every session of the S&P 500 from 1990 on, and no other weekday. */
  @Test
  void sessionsAreTheDaysOnWhichTheIndexHasAClose() {
    TreeSet<LocalDate> closes =
        ReferenceData.rows("index/spx_daily.csv.gz").stream()
            .map(row -> LocalDate.parse(row[0]))
            .filter(day -> day.getYear() >= 1990)
            .collect(Collectors.toCollection(TreeSet::new));
    List<LocalDate> sessions =
        LocalDate.of(1990, 1, 1)
            .datesUntil(closes.last().plusDays(1))
            .filter(ExchangeCalendar::isSession)
            .toList();
    assertThat(sessions).containsExactlyElementsOf(closes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1994-04-27",
        "2001-09-11",
        "2001-09-12",
        "2001-09-13",
        "2001-09-14",
        "2004-06-11",
        "2007-01-02",
        "2012-10-29",
        "2012-10-30",
        "2018-12-05",
        "2025-01-09"
      })
  void oneOffClosuresAreNoSessions(LocalDate day) {
    assertThat(ExchangeCalendar.isSession(day)).isFalse();
  }

  @Test
  void aOneOffClosureCountsOnlyFromItsAnnouncement() {
    LocalDate closed = LocalDate.of(2018, 12, 5);
    assertThat(ExchangeCalendar.isSessionAsKnownOn(closed, LocalDate.of(2018, 11, 30))).isTrue();
    assertThat(ExchangeCalendar.isSessionAsKnownOn(closed, LocalDate.of(2018, 12, 3))).isFalse();
    assertThat(
            ExchangeCalendar.nextSessionAsKnownOn(
                LocalDate.of(2018, 12, 4), LocalDate.of(2018, 11, 30)))
        .isEqualTo(closed);
    assertThat(ExchangeCalendar.nextSession(LocalDate.of(2018, 12, 4)))
        .isEqualTo(LocalDate.of(2018, 12, 6));
  }

  @Test
  void newYearsDayOnASaturdayIsNotMadeUpFor() {
    assertThat(ExchangeCalendar.isSession(LocalDate.of(2021, 12, 31))).isTrue();
    assertThat(ExchangeCalendar.holidays(2022).get(0).name()).isEqualTo("New Year's Day");
    assertThat(ExchangeCalendar.isSession(LocalDate.of(2022, 1, 3))).isTrue();
    assertThat(ExchangeCalendar.isSession(LocalDate.of(2023, 1, 2))).isFalse();
  }

  @Test
  void juneteenthIsAHolidayFrom2022On() {
    assertThat(ExchangeCalendar.isSession(LocalDate.of(2020, 6, 19))).isTrue();
    assertThat(ExchangeCalendar.isSession(LocalDate.of(2022, 6, 20))).isFalse();
  }

  /** As published by the New York Stock Exchange for these years. */
  @ParameterizedTest
  @CsvSource({
    "2021,2021-11-26",
    "2022,2022-11-25",
    "2023,2023-07-03 2023-11-24",
    "2024,2024-07-03 2024-11-29 2024-12-24",
    "2025,2025-07-03 2025-11-28 2025-12-24",
    "2026,2026-11-27 2026-12-24"
  })
  void earlyClosesAreTheDayAfterThanksgivingAndTwoEves(int year, String days) {
    assertThat(
            ExchangeCalendar.earlyCloses(year).stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @Test
  void hoursAreNewYorkTimeInSummerAndWinter() {
    assertThat(ExchangeCalendar.open(LocalDate.of(2024, 8, 5)))
        .isEqualTo(Instant.parse("2024-08-05T13:30:00Z"));
    assertThat(ExchangeCalendar.close(LocalDate.of(2024, 8, 5)))
        .isEqualTo(Instant.parse("2024-08-05T20:00:00Z"));
    assertThat(ExchangeCalendar.close(LocalDate.of(2018, 2, 5)))
        .isEqualTo(Instant.parse("2018-02-05T21:00:00Z"));
    assertThat(ExchangeCalendar.closeTime(LocalDate.of(2024, 12, 24)))
        .isEqualTo(LocalTime.of(13, 0));
    assertThat(ExchangeCalendar.openTime(LocalDate.of(2024, 12, 24)))
        .isEqualTo(LocalTime.of(9, 30));
  }

  @Test
  void aDayWithoutTradingHasNoHours() {
    assertThatThrownBy(() -> ExchangeCalendar.closeTime(LocalDate.of(2024, 12, 25)))
        .hasMessage("Argument 'session' must be a day of trading but was 2024-12-25");
  }

  @Test
  void nextAndPreviousSessionSkipWeekendsAndHolidaysAndAreStrict() {
    LocalDate fridayBeforeLaborDay = LocalDate.of(2023, 9, 1);
    LocalDate tuesday = LocalDate.of(2023, 9, 5);
    assertThat(ExchangeCalendar.nextSession(fridayBeforeLaborDay)).isEqualTo(tuesday);
    assertThat(ExchangeCalendar.nextSession(LocalDate.of(2023, 9, 3))).isEqualTo(tuesday);
    assertThat(ExchangeCalendar.previousSession(tuesday)).isEqualTo(fridayBeforeLaborDay);
  }

  @Test
  void countsSessionsBetweenDaysAndMovesByThem() {
    LocalDate friday = LocalDate.of(2012, 10, 26);
    LocalDate nextFriday = LocalDate.of(2012, 11, 2);
    // Monday and Tuesday the exchange was closed.
    assertThat(ExchangeCalendar.sessionsBetween(friday, nextFriday)).isEqualTo(3);
    assertThat(ExchangeCalendar.sessionsBetween(nextFriday, friday)).isEqualTo(-3);
    assertThat(ExchangeCalendar.sessionsBetween(friday, friday)).isZero();
    assertThat(ExchangeCalendar.plusSessions(friday, 3)).isEqualTo(nextFriday);
    assertThat(ExchangeCalendar.plusSessions(nextFriday, -3)).isEqualTo(friday);
    assertThat(ExchangeCalendar.plusSessions(friday, 0)).isEqualTo(friday);
  }

  /** Dates of Easter: the United States Naval Observatory's table. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1990-04-15",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2024-03-31",
        "2038-04-25"
      })
  void easterIsTheGregorianOne(LocalDate easter) {
    assertThat(ExchangeCalendar.easter(easter.getYear())).isEqualTo(easter);
    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }
}
