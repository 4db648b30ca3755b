package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  /** Some roundings of doubles of about ten. */
  private static final double ROUNDING = 1e-12;

  private static final LocalDate OLD = LocalDate.of(2022, 11, 25);
  private static final LocalDate NEW = LocalDate.of(2022, 11, 28);
  private static final LocalDate EXPIRY = LocalDate.of(2023, 1, 18);
  private static final Contract VIX =
      new OptionContract(OptionRoot.VIX, EXPIRY, OptionRight.CALL, 25);
  private static final Contract SPXW =
      new OptionContract(OptionRoot.SPXW, EXPIRY, OptionRight.PUT, 3800);
  private static final Contract VX = new FutureContract(FutureContract.Size.VX, EXPIRY);
  private static final Contract VXM = new FutureContract(FutureContract.Size.VXM, EXPIRY);

  @ParameterizedTest
  @CsvSource({
    "2022-11-25, 2.99, 0.05",
    "2022-11-25, 3.00, 0.10",
    "2022-11-28, 2.99, 0.01",
    "2022-11-28, 3.00, 0.05"
  })
  void vixOptionsHaveFinerTicksSinceNovember2022(LocalDate day, double price, double tick) {
    assertThat(Ticks.size(VIX, day, price)).isEqualTo(tick);
  }

  @ParameterizedTest
  @CsvSource({
    "SPX, 21.43, 21.40",
    "SPX, -4.035, -4.05",
    "SPX, -0.001, -0.05",
    "SPX, 0.049, 0",
    "VIX, -1.525, -1.53",
    "VIX, 0.35, 0.35"
  })
  void netPricesAreRoundedToASmallerCreditOrALargerDebit(
      Underlying underlying, double credit, double limit) {
    assertThat(Ticks.spreadDown(underlying, credit)).isEqualTo(limit);
  }

  @Test
  void spxTicksDependOnThePriceOnlyAndFuturesHaveOne() {
    assertThat(Ticks.size(SPXW, OLD, 2.95)).isEqualTo(0.05);
    assertThat(Ticks.size(SPXW, NEW, 3.00)).isEqualTo(0.10);
    assertThat(Ticks.size(VX, NEW, 20)).isEqualTo(0.05);
    assertThat(Ticks.size(VXM, NEW, 20)).isEqualTo(0.01);
  }

  @ParameterizedTest
  @CsvSource({
    // price, down, up
    "0.6001, 0.60, 0.61",
    "0.60, 0.60, 0.60",
    "2.995, 2.99, 3.00",
    "3.02, 3.00, 3.05",
    "0.004, 0.00, 0.01",
    "0, 0.00, 0.00"
  })
  void roundsToTheTickOfThePriceOnEitherSide(double price, double down, double up) {
    assertThat(Ticks.roundDown(VIX, NEW, price)).isEqualTo(down);
    assertThat(Ticks.roundUp(VIX, NEW, price)).isEqualTo(up);
  }

  /** 0.1 + 0.2, 1.1 * 3 and the like are the quotes they stand for. */
  @Test
  void keepsEveryQuoteAndReturnsCleanDecimals() {
    for (int cents = 0; cents <= 30_000; cents++) {
      double exact = BigDecimal.valueOf(cents, 2).doubleValue();
      double blurred = (exact + 0.1 + 0.2) - 0.3;
      assertThat(Ticks.roundUp(VXM, NEW, blurred)).isEqualTo(exact);
      assertThat(Ticks.roundDown(VXM, NEW, blurred < 0 ? 0 : blurred)).isEqualTo(exact);
    }
  }

  @Test
  void theTwoSidesEncloseThePriceAndLieOnTheGrid() {
    for (double price = 0; price < 12; price += 0.0137) {
      double up = Ticks.roundUp(SPXW, NEW, price);
      double down = Ticks.roundDown(SPXW, NEW, price);
      assertThat(price).isBetween(down, up);
      assertThat(up - down).isLessThanOrEqualTo(Ticks.size(SPXW, NEW, price) + ROUNDING);
      assertThat(Ticks.roundUp(SPXW, NEW, up)).isEqualTo(up);
      assertThat(Ticks.roundDown(SPXW, NEW, down)).isEqualTo(down);
    }
  }

  @Test
  void refusesWhatIsNoPrice() {
    assertThatThrownBy(() -> Ticks.roundUp(VIX, NEW, Double.NaN))
        .hasMessage("Argument 'price' must be zero or more and finite but was NaN");
    assertThatThrownBy(() -> Ticks.roundDown(VIX, NEW, -0.05))
        .hasMessage("Argument 'price' must be zero or more and finite but was -0.05");
  }
}
