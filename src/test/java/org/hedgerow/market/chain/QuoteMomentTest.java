package org.hedgerow.market.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMomentTest {

  @ParameterizedTest
  @CsvSource({
    // while open: the moment itself
    "2022-03-23T14:11:00Z, 2022-03-23, 2022-03-23T14:11:00Z, INTRADAY",
    "2022-03-23T13:30:00Z, 2022-03-23, 2022-03-23T13:30:00Z, INTRADAY",
    // after the close: 16:15 New York of the same day
    "2023-04-14T23:12:00Z, 2023-04-14, 2023-04-14T20:15:00Z, CLOSE",
    "2023-04-14T20:15:00Z, 2023-04-14, 2023-04-14T20:15:00Z, CLOSE",
    // before the opening: the day before
    "2022-03-23T13:29:00Z, 2022-03-22, 2022-03-22T20:15:00Z, CLOSE",
    // Saturday, Sunday, Labor Day: Friday
    "2022-02-06T01:09:00Z, 2022-02-04, 2022-02-04T21:15:00Z, CLOSE",
    "2022-01-09T08:11:00Z, 2022-01-07, 2022-01-07T21:15:00Z, CLOSE",
    "2023-09-04T18:56:00Z, 2023-09-01, 2023-09-01T20:15:00Z, CLOSE",
    // the day after Thanksgiving closes at 13:00
    "2023-11-24T18:20:00Z, 2023-11-24, 2023-11-24T18:15:00Z, CLOSE",
    "2023-11-24T18:10:00Z, 2023-11-24, 2023-11-24T18:10:00Z, INTRADAY"
  })
  void aDownloadShowsTheLastSessionThatHadOpened(
      Instant download, LocalDate day, Instant quotes, Snapshot snapshot) {
    QuoteMoment moment = QuoteMoment.ofDownload(download);

    assertThat(moment.day()).isEqualTo(day);
    assertThat(moment.instant()).isEqualTo(quotes);
    assertThat(moment.snapshot()).isEqualTo(snapshot);
  }

  @ParameterizedTest
  @CsvSource({"10:11, 2022-03-23T14:11:00Z, INTRADAY", "19:00, 2022-03-23T20:15:00Z, CLOSE"})
  void aTimeOfNewYorkIsTakenUntilTheClose(LocalTime time, Instant quotes, Snapshot snapshot) {
    QuoteMoment moment = QuoteMoment.at(LocalDate.of(2022, 3, 23), time);

    assertThat(moment.instant()).isEqualTo(quotes);
    assertThat(moment.snapshot()).isEqualTo(snapshot);
  }
}
