package org.hedgerow.market.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteStampTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "January 9, 2022, 3:11 AM EST | 2022-01-09T08:11:00Z",
        "February 5 2022, 8:09 PM EST | 2022-02-06T01:09:00Z",
        "23 de marzo de 2022, 10:11 GMT-4 | 2022-03-23T14:11:00Z",
        "5 April 2023, 19:41 UTC\u22124 | 2023-04-05T23:41:00Z",
        "20 May 2023, 11:33 AM EDT | 2023-05-20T15:33:00Z",
        "8 June 2023 7:56 PM EDT | 2023-06-08T23:56:00Z",
        "September 4, 2023 at 2:56 PM EDT | 2023-09-04T18:56:00Z",
        "September 4, 2023 at 12:05 AM EDT | 2023-09-04T04:05:00Z",
        "4. M\u00e4rz 2024 um 22:20 MEZ | 2024-03-04T21:20:00Z",
        "4 mars 2024 \u00e0 16:20 UTC-5 | 2024-03-04T21:20:00Z",
        "mar. 5 avril 2022, 10 h 20 GMT+2 | 2022-04-05T08:20:00Z",
        "4 febbraio 2022 alle ore 22:00 CET | 2022-02-04T21:00:00Z",
        "4 de fevereiro de 2022 \u00e0s 18:00 GMT-3 | 2022-02-04T21:00:00Z",
        "4 feb. 2022 22:00 CET | 2022-02-04T21:00:00Z",
        "4 lutego 2022 22:00 CET | 2022-02-04T21:00:00Z",
        "4. \u00fanora 2022 22:00 CET | 2022-02-04T21:00:00Z",
        "4 augusti 2023 kl. 22:15 GMT+5:30 | 2023-08-04T16:45:00Z",
        "April 14, 2023 at 7:12\u202fp.m. GMT+0200 | 2023-04-14T17:12:00Z"
      })
  void readsTheDateOfABrowserInItsLanguage(String text, Instant instant) {
    assertThat(QuoteStamp.parse(text)).contains(new QuoteStamp(instant, false));
  }

  @Test
  void aTimeWithoutZoneIsNewYorks() {
    assertThat(QuoteStamp.parse("14 April 2023, 19:12"))
        .contains(new QuoteStamp(Instant.parse("2023-04-14T23:12:00Z"), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "04/05/2023 19:12", // April or May
        "14 April 2023", // no time
        "14 2023, 19:12 UTC-4", // no month
        "14 jui 2023, 19:12", // June or July in French
        "31 April 2023, 19:12", // no such day
        "14 April 2023, 25:12",
        "14 April 2023, 13:12 PM",
        "14 April May 2023, 19:12",
        "April 2023, 19:12"
      })
  void guessesNothing(String text) {
    assertThat(QuoteStamp.parse(text)).isEmpty();
  }
}
