package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketDayReaderTest {
  private static final String SMALLEST =
      """
      date: 2018-02-05
      closes: {SPX: 2648.94, VIX: 37.32}
      """;

  @TempDir Path folder;

  @Test
  void readsEverythingThatADayCanHold() {
    market(
        """
        date: 2024-08-05
        title: A carry trade is unwound
        closes:
          SPX: {value: 5186.33, publisher: S&P Dow Jones Indices}
          VIX: {value: 38.57, publisher: Cboe}
        vixFutures:
          - {expiry: 2024-09-18, settle: 30.3911, publisher: Cboe Futures Exchange}
          - {expiry: 2024-08-21, settle: 32.0986, publisher: Cboe Futures Exchange}
        rate: {percent: 5.43, basis: bond-equivalent, publisher: US Treasury}
        dividendYield: {percent: 1.3, publisher: Robert Shiller}
        inflation: {yearOnYear: 3.0, change: -0.5, month: 2024-06, released: 2024-07-11, publisher: BLS}
        valuation: {z: 1.25, measure: Shiller CAPE, publisher: Robert Shiller}
        breadth: {slope: 7.3, measure: NYSE issues, publisher: New York Stock Exchange}
        events:
          - {kind: CPI, date: 2024-08-14, consensus: 3.0, publisher: BLS}
          - {kind: FOMC, date: 2024-07-31, actual: 5.5, publisher: Federal Reserve}
        """);
    history("# Cboe\ndate,SPX,VIX\n2024-08-02,5346.56,23.39\n2024-08-05,5186.33,38.57\n");

    MarketDay day = MarketDayReader.read(folder);

    Origin cfe = Origin.observed("Cboe Futures Exchange");
    assertThat(day.title()).isEqualTo("A carry trade is unwound");
    assertThat(day.name()).isEqualTo(folder.getFileName().toString());
    assertThat(day.closes())
        .isEqualTo(
            Map.of(
                IndexSeries.SPX,
                new Figure(5186.33, Origin.observed("S&P Dow Jones Indices")),
                IndexSeries.VIX,
                new Figure(38.57, Origin.observed("Cboe"))));
    assertThat(day.vixFutures())
        .containsExactly(
            new VixSettlement(LocalDate.of(2024, 8, 21), new Figure(32.0986, cfe)),
            new VixSettlement(LocalDate.of(2024, 9, 18), new Figure(30.3911, cfe)));
    assertThat(day.ratePerYear().origin())
        .isEqualTo(Origin.observed("US Treasury, 5.43 % bond-equivalent"));
    assertThat(day.ratePerYear().value()).isBetween(.05393, .05394);
    assertThat(day.dividendYieldPerYear())
        .isEqualTo(new Figure(Math.log1p(1.3 / 100), Origin.observed("Robert Shiller")));
    assertThat(day.inflation())
        .contains(
            new Inflation(
                3.0,
                OptionalDouble.of(-.5),
                "2024-06",
                LocalDate.of(2024, 7, 11),
                Origin.observed("BLS")));
    assertThat(day.valuation())
        .contains(new Valuation(1.25, "Shiller CAPE", Origin.observed("Robert Shiller")));
    assertThat(day.breadth())
        .contains(new Breadth(7.3, "NYSE issues", Origin.observed("New York Stock Exchange")));
    assertThat(day.events())
        .as("those given, and the next meeting that the program knows")
        .containsExactly(
            new EconomicEvent(
                EconomicEvent.Kind.FOMC,
                LocalDate.of(2024, 7, 31),
                OptionalDouble.of(5.5),
                OptionalDouble.empty(),
                Origin.observed("Federal Reserve")),
            new EconomicEvent(
                EconomicEvent.Kind.CPI,
                LocalDate.of(2024, 8, 14),
                OptionalDouble.empty(),
                OptionalDouble.of(3.0),
                Origin.observed("BLS")),
            new EconomicEvent(
                EconomicEvent.Kind.FOMC,
                LocalDate.of(2024, 9, 18),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Origin.observed("Federal Reserve")));
    assertThat(day.history(IndexSeries.VIX).values()).containsExactly(23.39, 38.57);
    assertThat(day.absent())
        .containsExactly(
            "VIX9D close", "VIX3M close", "VVIX close", "SKEW close", "date of the next PPI");
  }

  @Test
  void needsOnlyTheDateAndTwoClosesAndSaysWhatIsAbsent() {
    market(SMALLEST);
    MarketDay day = MarketDayReader.read(folder.resolve("market.yaml"));
    assertThat(day.close(IndexSeries.VIX))
        .contains(new Figure(37.32, Origin.observed("publisher not stated")));
    assertThat(day.ratePerYear())
        .isEqualTo(new Figure(.019, Origin.synthetic("assumed 1.9 % a year")));
    assertThat(day.dividendYieldPerYear())
        .isEqualTo(new Figure(.018, Origin.synthetic("assumed 1.8 % a year")));
    assertThat(day.history(IndexSeries.SPX).values()).containsExactly(2648.94);
    assertThat(day.absent())
        .containsExactly(
            "VIX9D close",
            "VIX3M close",
            "VVIX close",
            "SKEW close",
            "settlements of VIX futures",
            "interest rate",
            "dividend yield",
            "consumer prices",
            "valuation",
            "breadth of the market",
            "date of the next CPI",
            "date of the next PPI",
            "SPX closes before the day",
            "VIX closes before the day");
  }

  @Test
  void appendsTheDayToAHistoryThatEndsBeforeIt() {
    market(SMALLEST);
    history("date,VIX,VVIX\n2018-02-01,13.47,\n2018-02-02,17.31,125.51\n");
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.history(IndexSeries.VIX).values()).containsExactly(13.47, 17.31, 37.32);
    assertThat(day.history(IndexSeries.VVIX).values()).containsExactly(125.51);
    assertThat(day.close(IndexSeries.VVIX)).isEmpty();
  }

  @Test
  void takesACloseThatOnlyTheHistoryGivesForTheDay() {
    market(SMALLEST);
    history("date,VIX,VIX3M\n2018-02-02,17.31,17.03\n2018-02-05,37.32,28.13\n");
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.close(IndexSeries.VIX3M))
        .contains(new Figure(28.13, Origin.observed("history.csv")));
  }

  @Test
  void saysWhenTheHistoryStopsLongBeforeTheDay() {
    market(SMALLEST);
    history("date,SPX,VIX\n2018-01-25,2839.25,11.58\n");
    assertThat(MarketDayReader.read(folder).absent())
        .contains(
            "SPX, VIX on 6 sessions from 2018-01-26 to 2018-02-02 (what lies before is not used)");
  }

  @Test
  void letsPassWhatAFewSessionsLackAndSaysSo() {
    market(SMALLEST);
    history(
        "date,SPX,VIX\n2018-01-29,2853.53,13.84\n2018-01-31,2823.81,13.54\n2018-02-02,,17.31\n");
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.history(IndexSeries.SPX).values()).containsExactly(2853.53, 2823.81, 2648.94);
    assertThat(day.absent())
        .contains(
            "SPX on 3 sessions from 2018-01-30 to 2018-02-02",
            "VIX on 2 sessions from 2018-01-30 to 2018-02-01");
  }

  /** Weekly closes: four sessions missing are let pass, the next four are not. */
  @Test
  void doesNotTakeWeeklyClosesForDailyOnes() {
    market(SMALLEST);
    history(
        "date,SPX,VIX,advances,declines\n2018-01-22,2832.97,11.03,1800,1200\n"
            + "2018-01-29,2853.53,13.84,900,2100\n2018-02-05,2648.94,37.32,200,2800\n");
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.history(IndexSeries.SPX).values()).containsExactly(2853.53, 2648.94);
    assertThat(day.optional().counts().orElseThrow().advances()).containsExactly(900., 200.);
    assertThat(day.absent())
        .contains(
            "SPX, VIX, advances and declines on 4 sessions from 2018-01-30 to 2018-02-02 and on 4"
                + " sessions from 2018-01-23 to 2018-01-26 (what lies before is not used)");
  }

  /** Cboe publishes a VIX on Memorial Day 2022 and Juneteenth 2023. */
  @Test
  void leavesOutTheVixOfAHolidayAndSaysSo() throws IOException {
    market("date: 2022-05-31\ncloses: {SPX: 4132.15, VIX: 26.19}\n");
    history("date,SPX,VIX\n2022-05-27,4158.24,25.72\n2022-05-30,,26.54\n");
    MarketDay day = MarketDayReader.read(folder);
    assertThat(day.history(IndexSeries.VIX).values()).containsExactly(25.72, 26.19);
    assertThat(day.absent())
        .contains("the row of 2022-05-30, when the exchange was closed (not used)");
  }

  @Test
  void leavesOutTheVixOfSeveralHolidays() throws IOException {
    market("date: 2023-06-20\ncloses: {SPX: 4388.71, VIX: 13.88}\n");
    history("date,VIX,SPX\n2023-05-26,17.95,4205.45\n2023-05-29,18.5,\n2023-06-19,14.19,\n");
    assertThat(MarketDayReader.read(folder).absent())
        .contains(
            "rows of 2 days on which the exchange was closed, 2023-05-29 to 2023-06-19 (not used)");
  }

  @Test
  void refusesSharesThatTradedOnAHolidayAndAnythingOfAWeekend() {
    market("date: 2022-05-31\ncloses: {SPX: 4132.15, VIX: 26.19}\n");
    history("date,SPX,VIX\n2022-05-28,,25.72\n2022-05-30,4158.24,26.54\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:2:1: error: The exchange was closed on 2022-05-28. Drop the row: every window counts rows as sessions.
                2022-05-28,,25.72
                ^^^^^^^^^^
            DAY/history.csv:3:1: error: The exchange was closed on 2022-05-30. Drop the row: every window counts rows as sessions.
                2022-05-30,4158.24,26.54
                ^^^^^^^^^^""");
  }

  @Test
  void namesADayByItsFileWhenThatIsNotMarketYaml() throws IOException {
    Files.writeString(folder.resolve("monday.yaml"), SMALLEST);
    assertThat(MarketDayReader.read(folder.resolve("monday.yaml")).name()).isEqualTo("monday");
  }

  @Test
  void reportsAFolderWithoutADay() {
    assertThat(errors(folder))
        .isEqualTo(
            "DAY: error: The folder holds no market.yaml. A sample day is a folder with that file.");
    assertThat(errors(folder.resolve("none.yaml")))
        .isEqualTo("DAY/none.yaml: error: There is no such file.");
  }

  @Test
  void reportsMissingAndUnknownKeysTogether() {
    market(
        """
        dat: 2018-02-05
        closes:
          SPX: 2648.94
          VIX3: 28.13
        vixFuture: []
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:1:1: error: The key 'date' is missing. Maybe 'dat' was meant to be it.
                dat: 2018-02-05
                ^
            DAY/market.yaml:1:1: error: Unknown key 'dat'. Maybe write 'date'.
                dat: 2018-02-05
                ^^^
            DAY/market.yaml:3:3: error: The key 'VIX' is missing. Maybe 'VIX3' was meant to be it.
                  SPX: 2648.94
                  ^
            DAY/market.yaml:4:3: error: Unknown key 'VIX3'. Maybe write 'VIX'.
                  VIX3: 28.13
                  ^^^^
            DAY/market.yaml:5:1: error: Unknown key 'vixFuture'. Maybe write 'vixFutures'.
                vixFuture: []
                ^^^^^^^^^\
            """);
  }

  @Test
  void reportsClosesThatCannotBe() {
    market(
        """
        date: 2018-02-04
        closes:
          SPX: -2648.94
          VIX: {value: 0, publisher: Cboe}
          VIX3M: 28,13
          VVIX: {valu: 177.34}
          SKEW: {value: 1.35}
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:1:7: error: 2018-02-04 is a Sunday. A market day is a session of the exchange; the one before is 2018-02-02.
                date: 2018-02-04
                      ^^^^^^^^^^
            DAY/market.yaml:3:8: error: 'SPX' must be above 0 and at most 100000 but was -2648.94.
                  SPX: -2648.94
                       ^^^^^^^^
            DAY/market.yaml:4:16: error: 'value' must be between 5 and 200 but was 0.
                  VIX: {value: 0, publisher: Cboe}
                               ^
            DAY/market.yaml:5:10: error: 'VIX3M' must be a number but is '28,13'. Maybe write 28.13.
                  VIX3M: 28,13
                         ^^^^^
            DAY/market.yaml:6:9: error: The key 'value' is missing. Maybe 'valu' was meant to be it.
                  VVIX: {valu: 177.34}
                        ^
            DAY/market.yaml:6:10: error: Unknown key 'valu'. Maybe write 'value'.
                  VVIX: {valu: 177.34}
                         ^^^^
            DAY/market.yaml:7:17: error: 'value' must be between 90 and 250 but was 1.35.
                  SKEW: {value: 1.35}
                                ^^^^\
            """);
  }

  @Test
  void reportsFuturesThatCannotBe() {
    market(
        """
        date: 2004-03-26
        closes: {SPX: 1108.06, VIX: 17.33}
        vixFutures:
          - {expiry: 2004-05-19, settle: 203.2}
          - {expiry: 2004-03-26, settle: 17.0}
          - {expiry: 2004-06-16, settle: 0.2016}
          - {expiry: 2004-06-16, settle: -20}
          - {expiry: 19.05.2004, settl: 20.32}
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:4:34: error: 'settle' cannot be 203.2 with the VIX at 17.33. Maybe write 20.32: before 2007-03-26 VIX futures were quoted times 10.
                  - {expiry: 2004-05-19, settle: 203.2}
                                                 ^^^^^
            DAY/market.yaml:5:14: error: 'expiry' must be after 2004-03-26 but is 2004-03-26.
                  - {expiry: 2004-03-26, settle: 17.0}
                             ^^^^^^^^^^
            DAY/market.yaml:6:34: error: 'settle' cannot be 0.2016 with the VIX at 17.33. VIX futures are given in points, as the VIX is.
                  - {expiry: 2004-06-16, settle: 0.2016}
                                                 ^^^^^^
            DAY/market.yaml:7:14: error: The expiry 2004-06-16 stands here twice.
                  - {expiry: 2004-06-16, settle: -20}
                             ^^^^^^^^^^
            DAY/market.yaml:7:34: error: 'settle' must be above zero but was -20.
                  - {expiry: 2004-06-16, settle: -20}
                                                 ^^^
            DAY/market.yaml:8:5: error: The key 'settle' is missing. Maybe 'settl' was meant to be it.
                  - {expiry: 19.05.2004, settl: 20.32}
                    ^
            DAY/market.yaml:8:14: error: 'expiry' must be a date such as 2024-08-05 but is '19.05.2004'.
                  - {expiry: 19.05.2004, settl: 20.32}
                             ^^^^^^^^^^
            DAY/market.yaml:8:26: error: Unknown key 'settl'. Maybe write 'settle'.
                  - {expiry: 19.05.2004, settl: 20.32}
                                         ^^^^^\
            """);
  }

  @Test
  void reportsAFuturesLevelOfTenTimesTheSpot() {
    market(
        """
        date: 2006-12-01
        closes: {SPX: 1396.71, VIX: 11.66}
        vixFutures: [{expiry: 2006-12-20, settle: 118.0}]
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:3:43: error: 'settle' cannot be 118 with the VIX at 11.66. Maybe write 11.8: before 2007-03-26 VIX futures were quoted times 10.
                vixFutures: [{expiry: 2006-12-20, settle: 118.0}]
                                                          ^^^^^\
            """);
  }

  @Test
  void reportsRatesInflationAndEventsThatCannotBe() {
    market(
        """
        date: 2018-02-05
        closes: {SPX: 2648.94, VIX: 37.32}
        rate: {percent: 145, basis: discont}
        dividendYield: {percent: 1.9%}
        inflation: {yearOnYear: 2.1, month: January 2018, released: 2018-02-14}
        valuation: {z: 2.54}
        events:
          - {kind: NFP, date: 2018-02-02}
          - {kind: CPI, date: 2018-02-14, actual: 2.1}
          - {kind: CPI, date: 2018-02-14}
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:3:17: error: 'percent' must be between -5 and 25 but was 145.
                rate: {percent: 145, basis: discont}
                                ^^^
            DAY/market.yaml:3:29: error: 'basis' cannot be 'discont'. Maybe write 'discount'.
                rate: {percent: 145, basis: discont}
                                            ^^^^^^^
            DAY/market.yaml:4:26: error: 'percent' must be a number but is '1.9%'. Write the number alone; the key or its unit says what it is a percentage of.
                dividendYield: {percent: 1.9%}
                                         ^^^^
            DAY/market.yaml:5:37: error: 'month' must be such as 2024-06 but is 'January 2018'.
                inflation: {yearOnYear: 2.1, month: January 2018, released: 2018-02-14}
                                                    ^^^^^^^^^^^^
            DAY/market.yaml:5:61: error: 'released' is of 2018-02-14, not known at the close of 2018-02-05.
                inflation: {yearOnYear: 2.1, month: January 2018, released: 2018-02-14}
                                                                            ^^^^^^^^^^
            DAY/market.yaml:6:12: error: The key 'measure' is missing.
                valuation: {z: 2.54}
                           ^
            DAY/market.yaml:8:12: error: 'kind' cannot be 'NFP'. Known: CPI, FOMC, PPI.
                  - {kind: NFP, date: 2018-02-02}
                           ^^^
            DAY/market.yaml:9:43: error: 'actual' is of 2018-02-14, not known at the close of 2018-02-05.
                  - {kind: CPI, date: 2018-02-14, actual: 2.1}
                                                          ^^^
            DAY/market.yaml:10:23: error: The CPI of 2018-02-14 stands here twice.
                  - {kind: CPI, date: 2018-02-14}
                                      ^^^^^^^^^^\
            """);
  }

  @Test
  void reportsAMonthThatEndsAfterItsRelease() {
    market(SMALLEST + "inflation: {yearOnYear: 2.1, month: 2018-01, released: 2018-01-12}\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:3:37: error: 'month' must end before the release of 2018-01-12 but is 2018-01.
                inflation: {yearOnYear: 2.1, month: 2018-01, released: 2018-01-12}
                                                    ^^^^^^^\
            """);
  }

  @Test
  void reportsAHistoryThatDisagreesWithTheDay() {
    market(SMALLEST);
    history("date,SPX,VIX\n2018-02-02,2762.13,17.31\n2018-02-05,2648.94,33.72\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:3:20: error: 'VIX' is 33.72 here but 37.32 in the market file. One of the two is wrong.
                2018-02-05,2648.94,33.72
                                   ^^^^^\
            """);
  }

  @Test
  void acceptsAHistoryThatAgreesToTheCent() {
    market(SMALLEST);
    history("date,SPX,VIX\n2018-02-02,2762.13,17.31\n2018-02-05,2648.9399,37.32\n");
    assertThat(MarketDayReader.read(folder).spx()).isEqualTo(2648.94);
  }

  @Test
  void reportsEveryWrongCellOfAHistory() {
    market(SMALLEST);
    history(
        """
        # publisher: Cboe
        date,SPX,VIX,VIX3
        2018-01-31,2823,81,13.54,14.4
        2018-02-01,2821.98,"13,47",14.3
        2018-02-02,2762.13,0
        2018-02-02,-1,n/a,17.03
        2018-02-01,2821.98,0,
        05.02.2018,2648.94,37.32,28.13
        2018-02-06,2695.14,29.98,24.36
        """);
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:2:14: error: Unknown column 'VIX3'. Maybe write 'VIX'.
                date,SPX,VIX,VIX3
                             ^^^^
            DAY/history.csv:3:1: error: This row has 5 cells, the header has 4. Maybe a decimal comma: write numbers with a point, without thousands separators.
                2018-01-31,2823,81,13.54,14.4
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            DAY/history.csv:4:21: error: 'VIX' must be a number but is '13,47'. Maybe write 13.47.
                2018-02-01,2821.98,"13,47",14.3
                                    ^^^^^
            DAY/history.csv:5:1: error: This row has 3 cells, the header has 4. A value that is not known is an empty cell between commas.
                2018-02-02,2762.13,0
                ^^^^^^^^^^^^^^^^^^^^
            DAY/history.csv:6:12: error: 'SPX' must be above 0 and at most 100000 but was -1.
                2018-02-02,-1,n/a,17.03
                           ^^
            DAY/history.csv:6:15: error: 'VIX' must be a number but is 'n/a'. A close that is not known is an empty cell.
                2018-02-02,-1,n/a,17.03
                              ^^^
            DAY/history.csv:7:1: error: Dates must ascend but 2018-02-01 stands after 2018-02-02. The oldest row comes first.
                2018-02-01,2821.98,0,
                ^^^^^^^^^^
            DAY/history.csv:7:20: error: 'VIX' must be between 5 and 200 but was 0.
                2018-02-01,2821.98,0,
                                   ^
            DAY/history.csv:8:1: error: 'date' must be a date such as 2024-08-05 but is '05.02.2018'.
                05.02.2018,2648.94,37.32,28.13
                ^^^^^^^^^^
            DAY/history.csv:9:1: error: The history of 2018-02-05 cannot know a close of 2018-02-06.
                2018-02-06,2695.14,29.98,24.36
                ^^^^^^^^^^\
            """);
  }

  @Test
  void reportsAHistoryWithoutHeader() {
    market(SMALLEST);
    history("2018-02-02,2762.13,17.31\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:1:1: error: The first column must be 'date' but is '2018-02-02'. The first line names the columns, for example date,SPX,VIX.
                2018-02-02,2762.13,17.31
                ^^^^^^^^^^\
            """);
  }

  @Test
  void reportsAHistoryWithSemicolons() {
    market(SMALLEST);
    history("date;SPX;VIX\n2018-02-02;2762,13;17,31\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:1:5: error: Cells are separated by commas here, not by semicolons. Save the file with commas, and numbers with a decimal point.
                date;SPX;VIX
                    ^\
            """);
  }

  @Test
  void reportsARepeatedColumn() {
    market(SMALLEST);
    history("date,VIX,VIX\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:1:10: error: The column 'VIX' stands here a second time.
                date,VIX,VIX
                         ^^^\
            """);
  }

  @Test
  void reportsAnEmptyHistory() {
    market(SMALLEST);
    history("# nothing yet\n\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv: error: The file holds no header and no rows.\
            """);
  }

  @Test
  void reportsAHistoryOfTooManyRows() {
    market(SMALLEST);
    StringBuilder csv = new StringBuilder("date,SPX\n");
    LocalDate first = LocalDate.of(2016, 10, 28);
    for (int i = 0; i < 301; i++) {
      csv.append(ExchangeCalendar.plusSessions(first, i)).append(",2500\n");
    }
    history(csv.toString());
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/history.csv:302:1: error: A history has at most 300 rows but this one has 301. Drop the oldest.
                2018-01-09,2500
                ^^^^^^^^^^\
            """);
  }

  @Test
  void acceptsAHistoryOfTheMostRows() {
    market(SMALLEST);
    StringBuilder csv = new StringBuilder("date,SPX\n");
    for (int i = 0; i < 300; i++) {
      csv.append(ExchangeCalendar.plusSessions(LocalDate.of(2018, 2, 5), i - 300))
          .append(",2500\n");
    }
    history(csv.toString());
    assertThat(MarketDayReader.read(folder).history(IndexSeries.SPX).size()).isEqualTo(301);
  }

  @Test
  void reportsAFileThatIsNotText() throws IOException {
    Files.write(folder.resolve("market.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml: error: The file is not UTF-8 text. Save it as UTF-8.\
            """);
  }

  @Test
  void reportsYamlThatCannotBeRead() {
    market("date: 2018-02-05\ncloses: {SPX: 2648.94, VIX: 37.32\n");
    assertThat(errors(folder))
        .isEqualTo(
            """
            DAY/market.yaml:2:34: error: This is not valid YAML: while parsing a flow mapping.
                closes: {SPX: 2648.94, VIX: 37.32
                                                 ^\
            """);
  }

  private void market(String text) {
    write("market.yaml", text);
  }

  private void history(String text) {
    write("history.csv", text);
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a user sees, with DAY for the folder. */
  private String errors(Path given) {
    InputException thrown =
        catchThrowableOfType(InputException.class, () -> MarketDayReader.read(given));
    assertThat(thrown).as("an input error").isNotNull();
    return thrown.getMessage().replace(folder.toString().replace('\\', '/'), "DAY");
  }
}
