package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Last trading days and hours of Cboe's product specifications. */
class FinalTradingTest {

  @ParameterizedTest
  @CsvSource({
    // VIX options stop on Tuesday, settle on Wednesday morning
    "VIX   261216C00025000, 2026-12-15, 16:15, 2026-12-16, true",
    // SPX options of the third Friday stop on Thursday
    "SPX   261218C07000000, 2026-12-17, 16:15, 2026-12-18, true",
    // SPXW stops and settles at the close of its day
    "SPXW  261218C07000000, 2026-12-18, 16:00, 2026-12-18, false",
    // Christmas Eve closes at 13:00
    "SPXW  261224C07000000, 2026-12-24, 13:00, 2026-12-24, false"
  })
  void endsAsTheExchangeSays(
      String osi, LocalDate last, LocalTime stops, LocalDate settlement, boolean opening) {
    FinalTrading ends = FinalTrading.of(OsiSymbol.parse(osi));

    assertThat(ends.lastTradingDay()).isEqualTo(last);
    assertThat(ends.stops()).isEqualTo(stops);
    assertThat(ends.settlement()).isEqualTo(settlement);
    assertThat(ends.toTheOpening()).isEqualTo(opening);
  }

  @Test
  void anExpiringFutureStopsInTheMorning() {
    FinalTrading ends =
        FinalTrading.of(new FutureContract(FutureContract.Size.VXM, LocalDate.of(2026, 12, 16)));

    assertThat(ends.name()).isEqualTo("VXM");
    assertThat(ends.stops()).isEqualTo(LocalTime.of(9, 0));
    assertThat(ends.lastTradingDay()).isEqualTo(ends.settlement());
  }
}
