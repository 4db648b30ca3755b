package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingCalendarTest {

  /** Sessions whose next session no SPXW option expired on: condors of one day are impossible. */
  @ParameterizedTest
  @ValueSource(strings = {"2008-11-20", "2018-02-05", "2020-02-24", "2020-03-16"})
  void nothingExpiresOnTheNextSession(LocalDate asOf) {
    assertThat(datesOf(OptionRoot.SPXW, asOf)).doesNotContain(ExchangeCalendar.nextSession(asOf));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-02-02, 2018-02-05", // a Friday: three calendar days
    "2018-02-06, 2018-02-07",
    "2023-09-01, 2023-09-05", // over Labor Day
    "2024-08-05, 2024-08-06",
    "2024-12-18, 2024-12-19",
    "2017-11-03, 2017-11-06"
  })
  void anOptionExpiresOnTheNextSession(LocalDate asOf, LocalDate expiry) {
    assertThat(datesOf(OptionRoot.SPXW, asOf)).first().isEqualTo(expiry);
  }

  /** Cboe announced: listed on these days, the first expiry a week or more later. */
  @ParameterizedTest
  @CsvSource({
    "2016-02-22, 2016-03-02, false", // Wednesdays
    "2016-02-23, 2016-03-02, true",
    "2016-02-23, 2016-03-09, true",
    "2016-08-12, 2016-08-22, false", // Mondays
    "2016-08-15, 2016-08-22, true",
    "2016-08-25, 2016-09-06, true", // Labor Day: Tuesday instead
    "2022-04-15, 2022-04-26, false", // Tuesdays
    "2022-04-18, 2022-04-26, true",
    "2022-05-10, 2022-05-19, false", // Thursdays
    "2022-05-11, 2022-05-19, true",
    "2010-12-01, 2010-12-10, false", // Fridays settled at the close
    "2010-12-02, 2010-12-10, true",
    "2014-07-03, 2014-07-31, false", // ends of month
    "2014-07-07, 2014-07-31, true",
    "2017-04-28, 2017-05-19, false", // third Friday at the close under this root
    "2017-05-01, 2017-05-19, true"
  })
  void spxwExpiriesBeginOnTheirDates(LocalDate asOf, LocalDate expiry, boolean listed) {
    assertThat(datesOf(OptionRoot.SPXW, asOf).contains(expiry)).isEqualTo(listed);
  }

  @Test
  void vixWeekliesBeginInOctober2015() {
    assertThat(datesOf(OptionRoot.VIXW, LocalDate.of(2015, 10, 7))).isEmpty();
    assertThat(datesOf(OptionRoot.VIXW, LocalDate.of(2015, 10, 8)))
        .startsWith(LocalDate.of(2015, 10, 14), LocalDate.of(2015, 10, 28));
  }

  @Test
  void aWeekWithAMonthlyHasNoWeekly() {
    LocalDate asOf = LocalDate.of(2024, 12, 18);
    assertThat(datesOf(OptionRoot.VIXW, asOf))
        .contains(LocalDate.of(2024, 12, 24), LocalDate.of(2024, 12, 31))
        .doesNotContain(LocalDate.of(2025, 1, 22));
    assertThat(datesOf(OptionRoot.VIX, asOf)).first().isEqualTo(LocalDate.of(2025, 1, 22));
  }

  @Test
  void anOptionThatSettlesInTheMorningIsGoneAfterItsLastSession() {
    // expiry Wednesday 2018-02-14, last session Tuesday
    assertThat(datesOf(OptionRoot.VIX, LocalDate.of(2018, 2, 12)))
        .first()
        .isEqualTo(LocalDate.of(2018, 2, 14));
    assertThat(datesOf(OptionRoot.VIX, LocalDate.of(2018, 2, 13)))
        .first()
        .isEqualTo(LocalDate.of(2018, 3, 21));
  }

  @Test
  void knowsNoVixOptionsBeforeTheyExisted() {
    assertThat(ListingCalendar.listed(Underlying.VIX, LocalDate.of(2006, 2, 23))).isEmpty();
    assertThat(datesOf(OptionRoot.VIX, LocalDate.of(2008, 11, 20)))
        .startsWith(
            LocalDate.of(2008, 12, 17), LocalDate.of(2009, 1, 21), LocalDate.of(2009, 2, 18));
  }

  @Test
  void monthliesReachNineMonthsAndMoreForSpxAndTodaysVix() {
    LocalDate asOf = LocalDate.of(2024, 8, 5);
    assertThat(datesOf(OptionRoot.VIX, asOf)).hasSize(12).contains(LocalDate.of(2025, 6, 18));
    assertThat(datesOf(OptionRoot.SPX, asOf)).hasSize(12).contains(LocalDate.of(2025, 7, 18));
  }

  @Test
  void oneDateCanHoldTwoRootsInTheOrderOfTheRoots() {
    LocalDate thirdFriday = LocalDate.of(2024, 1, 19);
    List<ListedExpiry> both =
        ListingCalendar.listed(Underlying.SPX, LocalDate.of(2024, 1, 5)).stream()
            .filter(expiry -> expiry.date().equals(thirdFriday))
            .toList();
    assertThat(both)
        .containsExactly(
            new ListedExpiry(
                OptionRoot.SPX,
                thirdFriday,
                LocalDate.of(2024, 1, 18),
                Instant.parse("2024-01-19T14:30:00Z")),
            new ListedExpiry(
                OptionRoot.SPXW, thirdFriday, thirdFriday, Instant.parse("2024-01-19T21:00:00Z")));
  }

  @Test
  void settlesAtOneOClockOnAnEarlyClose() {
    assertThat(ListedExpiry.of(OptionRoot.SPXW, LocalDate.of(2024, 11, 29)).settles())
        .isEqualTo(Instant.parse("2024-11-29T18:00:00Z"));
    assertThat(ListedExpiry.of(OptionRoot.VIX, LocalDate.of(2008, 2, 19)))
        .isEqualTo(
            new ListedExpiry(
                OptionRoot.VIX,
                LocalDate.of(2008, 2, 19),
                LocalDate.of(2008, 2, 15),
                Instant.parse("2008-02-19T14:30:00Z")));
  }

  @Test
  void aClosureNobodyKnewOfDoesNotMoveAnExpiry() {
    LocalDate closed = LocalDate.of(2018, 12, 5);
    assertThat(datesOf(OptionRoot.SPXW, LocalDate.of(2018, 11, 30))).contains(closed);
    assertThat(datesOf(OptionRoot.VIXW, LocalDate.of(2018, 11, 30))).contains(closed);
    assertThat(datesOf(OptionRoot.SPXW, LocalDate.of(2018, 12, 3)))
        .doesNotContain(closed)
        .contains(LocalDate.of(2018, 12, 4));
  }

  /** Full closing chains of Cboe: nothing is listed here that the exchange had not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-04",
        "2023-04-05",
        "2023-04-14",
        "2023-04-17",
        "2023-05-19",
        "2023-06-08",
        "2023-09-01",
        "2024-01-05"
      })
  void everyExpiryIsInTheRealChainAndNoneOfThreeWeeksIsMissing(LocalDate asOf) {
    TreeSet<String> real =
        ReferenceData.rows("chains/spx_quotedata/spx_" + asOf + ".csv.gz").stream()
            .map(row -> row[2] + " " + row[1])
            .filter(text -> text.substring(0, 10).compareTo(asOf.toString()) > 0)
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> ours =
        ListingCalendar.listed(Underlying.SPX, asOf).stream()
            .map(expiry -> expiry.date() + " " + expiry.root())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(real).containsAll(ours);
    String threeWeeks = asOf.plusDays(22).toString();
    assertThat(ours.headSet(threeWeeks)).isEqualTo(real.headSet(threeWeeks));
  }

  @Test
  void listsOnlySessionsAscendingAndOnce() {
    for (LocalDate asOf = LocalDate.of(2007, 1, 3);
        asOf.getYear() < 2028;
        asOf = ExchangeCalendar.plusSessions(asOf, 7)) {
      for (Underlying underlying : Underlying.values()) {
        List<ListedExpiry> listed = ListingCalendar.listed(underlying, asOf);
        LocalDate day = asOf;
        assertThat(listed)
            .doesNotHaveDuplicates()
            .allMatch(expiry -> expiry.lastTradingDay().isAfter(day))
            .allMatch(expiry -> ExchangeCalendar.isSessionAsKnownOn(expiry.date(), day));
        assertThat(listed.stream().map(ListedExpiry::date).toList()).isSorted();
      }
    }
  }

  @Test
  void monthEndsReachAYearInQuarters() {
    assertThat(datesOf(OptionRoot.SPXW, LocalDate.of(2024, 1, 5)))
        .contains(SpxExpiries.endOfMonth(YearMonth.of(2024, 12)))
        .doesNotContain(SpxExpiries.endOfMonth(YearMonth.of(2024, 11)));
  }

  private static List<LocalDate> datesOf(OptionRoot root, LocalDate asOf) {
    return ListingCalendar.listed(root.underlying(), asOf).stream()
        .filter(expiry -> expiry.root() == root)
        .map(ListedExpiry::date)
        .toList();
  }
}
