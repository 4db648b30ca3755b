package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VixFuturesTest {

  @ParameterizedTest
  @CsvSource({
    "2018-02-05, 2018-02-05T21:15:00Z",
    "2020-10-23, 2020-10-23T20:15:00Z",
    "2020-10-26, 2020-10-26T20:00:00Z",
    "2024-08-05, 2024-08-05T20:00:00Z",
    "2024-11-29, 2024-11-29T18:00:00Z"
  })
  void dailySettlementMovedToTheCloseInOctober2020(LocalDate session, Instant settled) {
    assertThat(VixFutures.dailySettlement(session)).isEqualTo(settled);
  }

  @Test
  void finalSettlementIsTheOpening() {
    assertThat(VixFutures.finalSettlement(LocalDate.of(2018, 2, 14)))
        .isEqualTo(Instant.parse("2018-02-14T14:30:00Z"));
  }
}
