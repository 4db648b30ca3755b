package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Laws that hold for every price, tried on random options (seed 1973). */
class FormulaLawsTest {
  private static final int DRAWS = 2000;

  /** Of the larger leg: two roundings of each price. */
  private static final double ROUNDING = 1e-14;

  /** Relative to the size of the Greek: truncation and rounding of a six-point difference. */
  private static final double DIFFERENCE = 1e-7;

  private record Option(
      double spot, double strike, double years, double rate, double yield, double vol) {}

  private static Option draw(Random random) {
    double spot = 10 + 5000 * random.nextDouble();
    double years = (1 + random.nextInt(700)) / 365.0;
    double vol = 0.05 + 1.2 * random.nextDouble();
    double strike = spot * Math.exp((6 * random.nextDouble() - 3) * vol * Math.sqrt(years));
    return new Option(
        spot, strike, years, 0.1 * random.nextDouble(), 0.05 * random.nextDouble(), vol);
  }

  @Test
  void callLessPutIsTheDiscountedForwardLessStrike() {
    Random random = new Random(1973);
    for (int i = 0; i < DRAWS; i++) {
      Option o = draw(random);
      double call =
          BlackScholesMerton.price(o.spot, o.strike, o.years, o.rate, o.yield, o.vol, CALL);
      double put = BlackScholesMerton.price(o.spot, o.strike, o.years, o.rate, o.yield, o.vol, PUT);
      double forwardLessStrike =
          o.spot * Math.exp(-o.yield * o.years) - o.strike * Math.exp(-o.rate * o.years);
      assertThat(call - put)
          .as("%s", o)
          .isCloseTo(forwardLessStrike, within(ROUNDING * (o.spot + o.strike)));
    }
  }

  @Test
  void callsFallAndBendUpwardWithTheStrike() {
    Random random = new Random(1973);
    for (int i = 0; i < DRAWS; i++) {
      Option o = draw(random);
      double step = 0.01 * o.strike;
      double lower = call(o, o.strike - step);
      double middle = call(o, o.strike);
      double higher = call(o, o.strike + step);
      assertThat(lower).isGreaterThan(middle);
      assertThat(middle).isGreaterThan(higher);
      assertThat(lower + higher - 2 * middle).isGreaterThan(-ROUNDING * lower);
    }
  }

  @Test
  void callsLieBetweenIntrinsicValueAndForwardAndRiseWithVolatility() {
    Random random = new Random(1973);
    for (int i = 0; i < DRAWS; i++) {
      Option o = draw(random);
      double price = call(o, o.strike);
      double discount = Math.exp(-o.rate * o.years);
      assertThat(price).isGreaterThanOrEqualTo(discount * Math.max(0, o.spot - o.strike));
      assertThat(price).isLessThan(discount * o.spot);
      assertThat(BlackFormula.price(o.spot, o.strike, o.years, o.rate, o.vol * 1.01, CALL))
          .isGreaterThan(price);
    }
  }

  /** Powers of two, so that the scaling itself rounds nothing. */
  @Test
  void pricesScaleWithTheUnitOfMoney() {
    Random random = new Random(1973);
    for (int i = 0; i < DRAWS; i++) {
      Option o = draw(random);
      Option scaled = new Option(o.spot * 1024, o.strike * 1024, o.years, o.rate, o.yield, o.vol);
      double price = call(o, o.strike);
      assertThat(call(scaled, scaled.strike) / 1024).isCloseTo(price, within(Math.ulp(price) * 2));
    }
  }

  private static double call(Option o, double strike) {
    return BlackFormula.price(o.spot, strike, o.years, o.rate, o.vol, CALL);
  }

  @Test
  void greeksAreTheSlopesOfPriceAndDelta() {
    Random random = new Random(1973);
    for (int i = 0; i < DRAWS; i++) {
      Option o = draw(random);
      Greeks g = at(o, o.spot, o.years, o.rate, o.vol);
      double dSpot = 0.02 * o.spot * Math.min(1, o.vol * Math.sqrt(o.years));
      double dVol = 0.01 * o.vol;
      double dYears = 0.01 * o.years;
      double size = o.spot + o.strike;
      assertSlope(g.delta(), x -> at(o, x, o.years, o.rate, o.vol).price(), o.spot, dSpot, 1);
      assertSlope(
          g.gamma(), x -> at(o, x, o.years, o.rate, o.vol).delta(), o.spot, dSpot, 1 / dSpot);
      assertSlope(g.vega(), x -> at(o, o.spot, o.years, o.rate, x).price(), o.vol, dVol, size);
      assertSlope(
          -g.theta(),
          x -> at(o, o.spot, x, o.rate, o.vol).price(),
          o.years,
          dYears,
          size / o.years);
      assertSlope(g.rho(), x -> at(o, o.spot, o.years, x, o.vol).price(), o.rate, 1e-3, size);
      assertSlope(
          g.vanna(), x -> at(o, o.spot, o.years, o.rate, x).delta(), o.vol, dVol, 1 / o.vol);
      assertSlope(
          g.volga(), x -> at(o, o.spot, o.years, o.rate, x).vega(), o.vol, dVol, size / o.vol);
      assertSlope(
          -g.charm(), x -> at(o, o.spot, x, o.rate, o.vol).delta(), o.years, dYears, 1 / o.years);
    }
  }

  private static Greeks at(Option o, double spot, double years, double rate, double vol) {
    return BlackScholesMerton.greeks(spot, o.strike, years, rate, o.yield, vol, PUT);
  }

  /** Central difference of sixth order. */
  private static void assertSlope(
      double greek, DoubleUnaryOperator value, double at, double step, double size) {
    double slope =
        (45 * (value.applyAsDouble(at + step) - value.applyAsDouble(at - step))
                - 9 * (value.applyAsDouble(at + 2 * step) - value.applyAsDouble(at - 2 * step))
                + value.applyAsDouble(at + 3 * step)
                - value.applyAsDouble(at - 3 * step))
            / (60 * step);
    assertThat(greek).isCloseTo(slope, within(DIFFERENCE * size));
  }
}
