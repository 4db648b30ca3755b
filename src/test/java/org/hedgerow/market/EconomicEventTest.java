package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomicEventTest {

  private static EconomicEvent event(String kind, String date) {
    return new EconomicEvent(
        EconomicEvent.Kind.valueOf(kind),
        LocalDate.parse(date),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Origin.observed("the test"));
  }

  /**
   * The CPI of March 2020 came on Good Friday at 08:30 New York (BLS): known on no session before
   * Monday. A statement of 14:00 is not known where the exchange closes at 13:00.
   */
  @ParameterizedTest
  @CsvSource({
    "CPI, 2024-04-10, 2024-04-10",
    "FOMC, 2024-12-18, 2024-12-18",
    "CPI, 2020-04-10, 2020-04-13",
    "FOMC, 2020-03-15, 2020-03-16",
    "FOMC, 2024-07-03, 2024-07-05",
    "PPI, 2024-07-03, 2024-07-03",
    "FOMC, 2024-11-29, 2024-12-02",
  })
  void isFirstTradedOnTheSessionThatClosesWithItKnown(String kind, String date, String session) {
    assertThat(event(kind, date).firstSession()).isEqualTo(LocalDate.parse(session));
  }

  @Test
  void isAheadOnTheSessionBeforeGoodFriday() {
    EconomicEvent release = event("CPI", "2020-04-10");
    assertThat(release.sessionsAhead(LocalDate.of(2020, 4, 8))).isEqualTo(2);
    assertThat(release.sessionsAhead(LocalDate.of(2020, 4, 9))).isEqualTo(1);
    assertThat(release.sessionsAhead(LocalDate.of(2020, 4, 13))).isZero();
    assertThat(release.sessionsAhead(LocalDate.of(2020, 4, 14))).isEqualTo(-1);
  }
}
