package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.document.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What few days know: releases with their instant, the session's range, counts of issues. */
final class OptionalReaderTest {
  private static final String DAY =
      """
      date: 2024-02-13
      closes: {SPX: 4953.17, VIX: 15.85}
      """;

  @TempDir Path folder;

  private MarketDay read(String market, String history) throws IOException {
    Files.writeString(folder.resolve("market.yaml"), market);
    if (!history.isEmpty()) {
      Files.writeString(folder.resolve("history.csv"), history);
    }
    return MarketDayReader.read(folder);
  }

  /** The messages without the lines of the file that they quote. */
  private List<String> errors(String market, String history) {
    InputException thrown = catchThrowableOfType(InputException.class, () -> read(market, history));
    return thrown
        .getMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line.replace(folder.toString() + "/", ""))
        .toList();
  }

  @Test
  void usesNoFigureThatIsReleasedAfterTheClose() throws IOException {
    MarketDay day =
        read(
            DAY
                + """
                releases:
                  - {figure: top-ten-weight, value: 32.1, released: 2024-01-31T16:00, publisher: S&P}
                  - {figure: top-ten-weight, value: 33.3, released: 2024-02-13T16:00, publisher: S&P}
                  - {figure: top-ten-weight, value: 34.5, released: 2024-02-13T16:01, publisher: S&P}
                  - {figure: ipo-count, value: 12, released: 2024-02-14T08:30}
                """,
            "");
    assertThat(day.optional().latest(ReleasedFigure.TOP_TEN_WEIGHT, day.decidedAt()))
        .map(Release::value)
        .contains(33.3);
    assertThat(day.optional().latest(ReleasedFigure.IPO_COUNT, day.decidedAt())).isEmpty();
    assertThat(day.absent())
        .contains(
            "top-ten-weight, released only on 2024-02-13T16:01, after the close of 2024-02-13",
            "ipo-count, released only on 2024-02-14T08:30, after the close of 2024-02-13");
  }

  @Test
  void decidesAtOneOnAnEarlyClose() throws IOException {
    MarketDay day =
        read(
            """
            date: 2023-11-24
            closes: {SPX: 4559.34, VIX: 12.46}
            releases: [{figure: reer-z, value: 1, released: 2023-11-24T13:30}]
            """,
            "");
    assertThat(day.optional().latest(ReleasedFigure.REER_Z, day.decidedAt())).isEmpty();
  }

  @Test
  void takesTheRatesAsTheyWereTwentySessionsAgo() throws IOException {
    MarketDay day =
        read(
            DAY
                + """
                releases:
                  - {figure: fed-rate, value: 5.5, released: 2023-07-26T14:00}
                  - {figure: ecb-rate, value: 4.5, released: 2023-09-14T08:15}
                  - {figure: ecb-rate, value: 4.25, released: 2024-01-25T08:15}
                """,
            "");
    OptionalFigures figures = day.optional();
    assertThat(figures.rateDifferential(day.decidedAt())).isEqualTo(OptionalDouble.of(1.25));
    assertThat(
            figures.rateDifferential(
                ExchangeCalendar.close(ExchangeCalendar.plusSessions(day.date(), -20))))
        .isEqualTo(OptionalDouble.of(1));
  }

  @Test
  void readsTheRangeOfTheSession() throws IOException {
    MarketDay day =
        read(DAY + "session: {open: 4967.94, high: 4971.3, low: 4920.31, publisher: S&P}\n", "");
    assertThat(day.optional().session())
        .contains(new SessionRange(4967.94, 4971.3, 4920.31, 4953.17, Origin.observed("S&P")));
  }

  @Test
  void reportsReleasesAndRangesThatCannotBe() {
    assertThat(
            errors(
                DAY
                    + """
                    session: {open: 4967.94, high: 4960, low: 4920.31}
                    releases:
                      - {figure: reer, value: 1, released: 2024-02-13}
                      - {figure: reer-z, value: 55, released: 2024-01-01T00:00}
                      - {figure: reer-z, value: 1, released: 2024-01-01T00:00}
                      - {figure: ipo-count, released: yesterday, who: me}
                    """,
                ""))
        .containsExactly(
            "market.yaml:3:32: error: 'high' cannot lie below the open or the close, 4967.94.",
            "market.yaml:5:14: error: 'figure' cannot be 'reer'. Maybe write 'reer-z'.",
            "market.yaml:5:40: error: 'released' must be a time in New York such as 2024-02-13T08:30 but is '2024-02-13'. A figure counts from the minute it is known, so write 2024-02-13T08:30.",
            "market.yaml:6:29: error: 'value' must be between -10 and 10 but was 55.",
            "market.yaml:7:42: error: reer-z of 2024-01-01T00:00 stands here twice.",
            "market.yaml:8:5: error: The key 'value' is missing.",
            "market.yaml:8:35: error: 'released' must be a time in New York such as 2024-02-13T08:30 but is 'yesterday'.",
            "market.yaml:8:46: error: Unknown key 'who'. Known: figure, of, publisher, released, value.");
  }

  @Test
  void calculatesBreadthFromCounts() throws IOException {
    StringBuilder rows = new StringBuilder("date,SPX,VIX,advances,declines\n");
    ExchangeCalendar.plusSessions(LocalDate.of(2024, 2, 13), -19)
        .datesUntil(LocalDate.of(2024, 2, 14))
        .filter(ExchangeCalendar::isSession)
        .forEach(d -> rows.append(d).append(",4953.17,15.85,60,40\n"));
    MarketDay day = read(DAY + "breadth: {measure: NYSE issues, publisher: me}\n", rows.toString());
    // twenty sessions of 20 more up than down, of 100 issues
    assertThat(day.breadth()).contains(new Breadth(20, "NYSE issues", Origin.observed("me")));
    assertThat(day.optional().counts().orElseThrow().dates()).hasSize(20);
    assertThat(day.back(day.date()).breadth()).isEqualTo(day.breadth());
  }

  @Test
  void reportsCountsThatCannotBe() {
    assertThat(
            errors(
                DAY + "breadth: {slope: 2.1, measure: NYSE issues}\n",
                """
                date,SPX,advances,declines
                2024-02-09,5026.61,800,
                2024-02-12,5021.84,800.5,700
                2024-02-13,4953.17,-1,700
                """))
        .containsExactly(
            "history.csv:2:1: error: The row has one of advances and declines. Give both or neither.",
            "history.csv:3:20: error: 'advances' must be a whole number from 0 to 50000 but was 800.5.",
            "history.csv:4:20: error: 'advances' must be a whole number from 0 to 50000 but was -1.",
            "market.yaml:3:18: error: The history counts issues, from which the slope is calculated. Leave 'slope' out.");
    assertThat(errors(DAY, "date,advances\n2024-02-13,800\n"))
        .containsExactly(
            "history.csv:1:6: error: The column 'advances' stands alone. Counts are given as two columns, advances and declines.");
  }

  @Test
  void knowsTheWordsOfEveryFigure() {
    assertThat(List.of(ReleasedFigure.values()))
        .extracting(Fields::wordOf)
        .contains("reer-z", "ten-year-yield", "gdp-dispersion");
  }
}
