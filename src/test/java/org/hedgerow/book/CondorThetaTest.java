package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References: Black-Scholes-Merton in 30-digit arithmetic (mpmath), S 5000, vol .15, rates 0. */
final class CondorThetaTest {
  /** References are printed with six to eight decimals. */
  private static final double PRINTED = 5e-9;

  @ParameterizedTest
  @CsvSource({
    "45, -1.16691186",
    "30, -1.42933451",
    "7, -2.95952802",
    "2, -5.53698326",
    "1, -7.83053716"
  })
  void quickensAtTheMoney(int days, double theta) {
    assertThat(theta(5000, OptionRight.CALL, days)).isCloseTo(theta, within(PRINTED));
  }

  @ParameterizedTest
  @CsvSource({"45, -1.073250", "7, -1.825755", "2, -1.047154", "1, -0.282913"})
  void collapsesOutOfTheMoney(int days, double theta) {
    assertThat(theta(4900, OptionRight.PUT, days)).isCloseTo(theta, within(5e-7));
  }

  @Test
  void acceleratesByTheDifferenceOfTwoDays() {
    assertThat(
            CondorTheta.accelerationPerDay(
                theta(5000, OptionRight.CALL, 1), theta(5000, OptionRight.CALL, 2)))
        .isCloseTo(2.29355390, within(1e-8));
    assertThat(
            CondorTheta.accelerationPerDay(
                theta(4900, OptionRight.PUT, 1), theta(4900, OptionRight.PUT, 2)))
        .isCloseTo(-.764241, within(1e-6));
  }

  @Test
  void addsTheLegsOfOneExpiryOnly() {
    LocalDate day = LocalDate.of(2026, 1, 20);
    OptionContract near = OsiSymbol.parse("SPXW  260121P05000000");
    OptionContract far = OsiSymbol.parse("SPXW  260122P05000000");
    // the forward of rate .04 and a yield of .04 is the spot; only vega comes from the quote too
    FixedMarket market =
        FixedMarket.on(day, 5000, 20)
            .with(near, 5000, 0.15, 15, 15.7, 16, -0.5, 0.01, 1.04, -7.8)
            .with(far, 5000, 0.15, 21, 22.1, 23, -0.5, 0.007, 1.47, -5.5);
    Book book =
        new Book(
            1e6,
            1e6,
            List.of(),
            0,
            0,
            List.of(
                new Position(near, -2, day, 15, Position.CONDOR),
                new Position(far, -1, day, 22, Position.CONDOR)),
            List.of(),
            Optional.empty(),
            true);
    List<CondorTheta> thetas = CondorTheta.of(book, market);
    assertThat(thetas).extracting(CondorTheta::expiry).containsExactly(near.expiry(), far.expiry());
    CondorTheta first = thetas.get(0);
    // r = q = .04: theta -7.827962963 with a day left, -5.533343145 with two
    assertThat(first.thetaUsdPerDay()).isCloseTo(200 * 7.827962963, within(1e-6));
    assertThat(first.accelerationUsdPerDay()).isCloseTo(200 * 2.294619818, within(1e-6));
    assertThat(first.vegaUsdPerVolPoint()).isCloseTo(-200 * 1.043957209, within(1e-6));
    assertThat(first.temporalTheta(1.5).orElseThrow())
        .isCloseTo(7.827962963 / (1.043957209 * 1.5), within(1e-8));
    assertThat(first.temporalTheta(0)).isEmpty();
  }

  private static double theta(double strike, OptionRight right, int days) {
    return BlackScholesMerton.greeks(5000, strike, days / 365.0, 0, 0, .15, right).thetaPerDay();
  }
}
