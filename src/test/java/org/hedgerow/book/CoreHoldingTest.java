package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.product.CoreAsset;
import org.junit.jupiter.api.Test;

/** The S&P 500 at 5000 with a dividend yield of 1.2 %, bills at 4 %, 73 days after the purchase. */
class CoreHoldingTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 18);
  private static final LocalDate OPENED = DAY.minusDays(73);

  /** US dollars: the rounding of doubles on amounts of a million. */
  private static final Offset<Double> ROUNDING = within(1e-6);

  @Test
  void stocksGrowWithTheIndexAndItsDividends() {
    // mpmath: 230.5 x 5000 x exp(.012 x 73 / 365) = 1155269.321856953981
    CoreHolding stocks = new CoreHolding(CoreAsset.SP500_TOTAL_RETURN, 230.5, OPENED);

    assertThat(stocks.valueUsd(day())).isCloseTo(1_155_269.321856954, ROUNDING);
    assertThat(stocks.origin(day()))
        .isEqualTo(Origin.synthetic("dividend: the index and today's yield of 1.20 % a year"));
  }

  @Test
  void billsGrowAtTheirRate() {
    // mpmath: 900000 x exp(.04 x 73 / 365) = 907228.876953846088
    CoreHolding bills = new CoreHolding(CoreAsset.TREASURY_BILLS, 900_000, OPENED);

    assertThat(bills.valueUsd(day())).isCloseTo(907_228.876953846, ROUNDING);
    assertThat(bills.origin(day()))
        .isEqualTo(Origin.synthetic("bill: today's rate of 4.00 % a year"));
  }

  @Test
  void onTheDayOfThePurchaseAUnitIsWorthItsPrice() {
    CoreHolding stocks = new CoreHolding(CoreAsset.SP500_TOTAL_RETURN, 2, DAY);

    assertThat(stocks.valueUsd(day())).isEqualTo(10_000);
    assertThat(CoreHolding.unitUsd(CoreAsset.SP500_TOTAL_RETURN, day())).isEqualTo(5_000);
    assertThat(CoreHolding.unitUsd(CoreAsset.TREASURY_BILLS, day())).isEqualTo(1);
  }

  @Test
  void refusesAHoldingOfNothing() {
    assertThatThrownBy(() -> new CoreHolding(CoreAsset.TREASURY_BILLS, 0, DAY))
        .hasMessageContaining("units");
  }

  private static MarketDay day() {
    return new MarketDay(
        DAY,
        "test",
        "",
        Map.of(IndexSeries.SPX, figure(5000), IndexSeries.VIX, figure(20)),
        Map.of(),
        List.of(),
        figure(0.04),
        figure(0.012),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Figure figure(double value) {
    return new Figure(value, Origin.observed("test"));
  }
}
