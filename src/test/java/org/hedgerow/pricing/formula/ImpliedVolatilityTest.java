package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import java.util.Random;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

class ImpliedVolatilityTest {
  /** Points of volatility as a fraction, asked where vega is above 1e-6 of the forward. */
  private static final double ASKED = 1e-12;

  /**
   * Times the attainable bound: the price is rounded, normalised (three roundings) and evaluated
   * (four) on the way, so that a few of its units are lost.
   */
  private static final double UNITS = 8;

  private static final int DRAWS = 200_000;

  /** Undiscounted prices by mpmath with 50 digits. */
  @Test
  void returnsTheVolatilityOfExactPrices() {
    assertVol(4.2920109414098879619, 100, 110, 1, CALL, 0.2);
    assertVol(.0018862181761500372973, 100, 200, 1, CALL, 0.2);
    assertVol(.44250501137716744604, 18, 25, 30 / 365.0, CALL, 1.05);
    assertVol(2.107228567254787905e-7, 18, 60, 14 / 365.0, CALL, 1.2);
    assertVol(1.42288904848900645, 5000, 4950, 1 / 365.0, PUT, 0.14);
    assertVol(1.9295009879016736624e-45, 5000, 4000, 1 / 365.0, PUT, 0.30);
    assertVol(.039894226377883828456, 100, 100, 0.01, CALL, 0.01);
    assertVol(6.3400895081251024599e-5, 100, 1000, 1, CALL, 0.5);
  }

  private static void assertVol(
      double price, double forward, double strike, double years, OptionRight right, double vol) {
    assertThat(BlackFormula.undiscountedPrice(forward, strike, years, vol, right))
        .isCloseTo(price, within(1e-14 * (1 + Math.abs(Math.log(forward / strike))) * price));
    double found = ImpliedVolatility.vol(price, forward, strike, years, 0, right);
    assertThat(found).isCloseTo(vol, within(UNITS * bound(forward, strike, years, vol)));
  }

  /** What one unit in the last place of the out-of-the-money price does to the volatility. */
  private static double bound(double forward, double strike, double years, double vol) {
    OptionRight out = strike >= forward ? CALL : PUT;
    double price = BlackFormula.undiscountedPrice(forward, strike, years, vol, out);
    double vega = BlackFormula.vega(forward, strike, years, 0, vol);
    return vol * Math.ulp(1.0) * (1 + price / (vol * vega));
  }

  /** Volatility .5 % to 500 %, one day to ten years, up to 30 deviations from the money. */
  @Test
  void attainsTheBoundEverywhere() {
    Random random = new Random(20151);
    for (int i = 0; i < DRAWS; i++) {
      double vol = 0.005 * Math.exp(random.nextDouble() * Math.log(1000));
      double years = Math.exp(random.nextDouble() * Math.log(3650)) / 365;
      double deviations = new double[] {30, 4, 1e-3}[i % 3] * (2 * random.nextDouble() - 1);
      double strike = 100 * Math.exp(deviations * vol * Math.sqrt(years));
      OptionRight right = strike >= 100 ? CALL : PUT;
      double price = BlackFormula.undiscountedPrice(100, strike, years, vol, right);
      if (!(price > 1e-290 && price < Math.min(100, strike))) {
        continue;
      }
      double found = ImpliedVolatility.vol(price, 100, strike, years, 0, right);
      double bound = bound(100, strike, years, vol);
      assertThat(found)
          .as("strike %s years %s vol %s", strike, years, vol)
          .isCloseTo(vol, within(UNITS * bound));
      boolean priceFixesIt = bound < ASKED / UNITS;
      if (BlackFormula.vega(100, strike, years, 0, vol) > 1e-6 * 100 && priceFixesIt) {
        assertThat(found).isCloseTo(vol, within(ASKED));
      }
    }
  }

  @Test
  void worksFromADiscountedPriceInTheMoney() {
    double price = BlackFormula.price(5000, 5100, 45 / 365.0, 0.04, 0.15, PUT);
    assertThat(ImpliedVolatility.vol(price, 5000, 5100, 45 / 365.0, 0.04, PUT))
        .isCloseTo(0.15, within(1e-14));
  }

  @Test
  void givesTheReasonWhenThereIsNone() {
    assertThat(ImpliedVolatility.of(9.99, 110, 100, 1, 0, CALL))
        .isEqualTo(new ImpliedVol.Failed(ImpliedVol.Reason.BELOW_INTRINSIC));
    assertThat(ImpliedVolatility.of(110, 110, 100, 1, 0, CALL))
        .isEqualTo(new ImpliedVol.Failed(ImpliedVol.Reason.ABOVE_MAXIMUM));
    assertThat(ImpliedVolatility.of(98, 110, 100, 1, 0.03, PUT))
        .isEqualTo(new ImpliedVol.Failed(ImpliedVol.Reason.ABOVE_MAXIMUM));
    assertThat(ImpliedVolatility.of(12, 110, 100, 0, 0, CALL))
        .isEqualTo(new ImpliedVol.Failed(ImpliedVol.Reason.NO_TIME));
    assertThatThrownBy(() -> ImpliedVolatility.vol(9.99, 110, 100, 1, 0, CALL))
        .hasMessageContaining("BELOW_INTRINSIC");
  }

  @Test
  void isZeroAtTheIntrinsicValue() {
    assertThat(ImpliedVolatility.of(10, 110, 100, 1, 0, CALL)).isEqualTo(new ImpliedVol.Solved(0));
    assertThat(ImpliedVolatility.of(0, 90, 100, 1, 0.03, CALL)).isEqualTo(new ImpliedVol.Solved(0));
  }

  @Test
  void refusesBadArgumentsByName() {
    assertThatThrownBy(() -> ImpliedVolatility.of(-1, 100, 100, 1, 0, CALL))
        .hasMessageContaining("'price'");
    assertThatThrownBy(() -> ImpliedVolatility.of(Double.NaN, 100, 100, 1, 0, CALL))
        .hasMessageContaining("'price'");
    assertThatThrownBy(() -> ImpliedVolatility.of(1, 100, 100, -1, 0, CALL))
        .hasMessageContaining("'years'");
  }

  @Test
  void matchAnswersBothCases() {
    ImpliedVol none = ImpliedVolatility.of(9.99, 110, 100, 1, 0, CALL);
    String refused = none.match(vol -> "vol " + vol, Enum::name);
    String found = new ImpliedVol.Solved(0.2).match(vol -> "vol " + vol, Enum::name);
    assertThat(refused).isEqualTo("BELOW_INTRINSIC");
    assertThat(found).isEqualTo("vol 0.2");
  }
}
