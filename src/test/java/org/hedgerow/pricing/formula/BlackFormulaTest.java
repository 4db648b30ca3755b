package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BlackFormulaTest {
  /** Relative, times 1 + |ln(F/K)|: the accuracy asked of prices. */
  private static final double PRICE = 1e-14;

  /** Relative: the accuracy asked of Greeks. */
  private static final double GREEK = 1e-12;

  /** Half a unit of the last digit printed in the reference. */
  private static final double TEN_DIGITS = 5e-11;

  @Test
  void agreesWithMultiplePrecisionAtAnyMoneyness() {
    for (String[] row : ReferenceTable.rows("black76.csv")) {
      double forward = ReferenceTable.number(row, 0);
      double strike = ReferenceTable.number(row, 1);
      double[] expected = ReferenceTable.greeks(row, 6);
      double[] actual =
          ReferenceTable.values(
              BlackFormula.greeks(
                  forward,
                  strike,
                  ReferenceTable.number(row, 2),
                  ReferenceTable.number(row, 3),
                  ReferenceTable.number(row, 4),
                  ReferenceTable.right(row, 5)));
      String name = String.join(" ", row);
      double distance = 1 + Math.abs(Math.log(forward / strike));
      assertThat(actual[0]).as(name).isCloseTo(expected[0], within(PRICE * distance * expected[0]));
      for (int i = 1; i < expected.length; i++) {
        assertThat(actual[i])
            .as("%d of %s", i, name)
            .isCloseTo(expected[i], within(GREEK * Math.abs(expected[i])));
      }
    }
  }

  @Test
  void pricesThePublishedFuturesOption() {
    // Haug, The Complete Guide to Option Pricing Formulas: 1.7011; digits by mpmath
    double expected = 1.70105072523626714;
    assertThat(BlackFormula.price(19, 19, 0.75, 0.1, 0.28, CALL))
        .isCloseTo(expected, within(PRICE * expected));
    assertThat(BlackFormula.price(19, 19, 0.75, 0.1, 0.28, PUT))
        .isCloseTo(expected, within(PRICE * expected));
  }

  /** Near, middle and long leg of the reference ladder; multi-precision, checked with Strata. */
  @Test
  void pricesTheReferenceLadder() {
    assertLeg(
        17.5,
        20,
        14,
        1.05,
        0.59573457686525744,
        0.2919037898,
        0.0953320228,
        0.0117581603,
        -0.0440278151);
    assertLeg(
        18.4,
        25,
        42,
        0.98,
        0.678592717369878657,
        0.2238372040,
        0.0487900306,
        0.0186272712,
        -0.0216574501);
    assertLeg(
        19,
        30,
        70,
        0.88,
        0.521423420191336618,
        0.1592412891,
        0.0330385503,
        0.0201287141,
        -0.0125951923);
  }

  private static void assertLeg(
      double forward,
      double strike,
      int dte,
      double vol,
      double price,
      double delta,
      double gamma,
      double vegaPerPoint,
      double thetaPerDay) {
    Greeks leg = BlackFormula.greeks(forward, strike, dte / 365.0, 0.04, vol, CALL);
    double distance = 1 + Math.abs(Math.log(forward / strike));
    assertThat(leg.price()).isCloseTo(price, within(PRICE * distance * price));
    assertThat(leg.delta()).isCloseTo(delta, within(TEN_DIGITS));
    assertThat(leg.gamma()).isCloseTo(gamma, within(TEN_DIGITS));
    assertThat(leg.vegaPerVolPoint()).isCloseTo(vegaPerPoint, within(TEN_DIGITS));
    assertThat(leg.thetaPerDay()).isCloseTo(thetaPerDay, within(TEN_DIGITS));
  }

  @Test
  void givesTheHigherGreeksOfAVixCall() {
    // F 18, K 25, 30 days, vol 1.05, rate .045; Strata and finite differences, 15 digits
    Greeks call = BlackFormula.greeks(18, 25, 30 / 365.0, 0.045, 1.05, CALL);
    assertThat(call.price()).isCloseTo(0.440871371982599, within(1e-15));
    assertThat(call.theta()).isCloseTo(-8.39674117218384, within(1e-14));
    assertThat(call.vanna()).isCloseTo(0.301980458542324, within(1e-15));
    assertThat(call.volga()).isCloseTo(1.46605049098458, within(1e-14));
    assertThat(call.charm()).isCloseTo(-1.92112547452489, within(1e-14));
  }

  @Test
  void singleGreeksAreThoseOfTheRecord() {
    Greeks put = BlackFormula.greeks(18, 25, 0.1, 0.045, 1.05, PUT);
    assertThat(
            new Greeks(
                BlackFormula.price(18, 25, 0.1, 0.045, 1.05, PUT),
                BlackFormula.delta(18, 25, 0.1, 0.045, 1.05, PUT),
                BlackFormula.gamma(18, 25, 0.1, 0.045, 1.05),
                BlackFormula.vega(18, 25, 0.1, 0.045, 1.05),
                BlackFormula.theta(18, 25, 0.1, 0.045, 1.05, PUT),
                BlackFormula.rho(18, 25, 0.1, 0.045, 1.05, PUT),
                BlackFormula.vanna(18, 25, 0.1, 0.045, 1.05),
                BlackFormula.volga(18, 25, 0.1, 0.045, 1.05),
                BlackFormula.charm(18, 25, 0.1, 0.045, 1.05, PUT)))
        .isEqualTo(put);
  }

  @Test
  void isThePayoffWhenNoTimeIsLeft() {
    // theta = r price, charm = r delta
    assertThat(BlackFormula.greeks(110, 100, 0, 0.04, 0.2, CALL))
        .isEqualTo(new Greeks(10, 1, 0, 0, 0.4, 0, 0, 0, 0.04));
    assertThat(BlackFormula.greeks(110, 100, 0, 0, 0.2, PUT))
        .isEqualTo(new Greeks(0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(BlackFormula.delta(100, 100, 0, 0, 0.2, CALL)).isEqualTo(0.5);
    assertThat(BlackFormula.price(100, 100, 0, 0, 0.2, CALL)).isZero();
  }

  @Test
  void isTheDiscountedIntrinsicValueWithoutVolatility() {
    double discount = Math.exp(-0.04 * 0.5);
    assertThat(BlackFormula.price(90, 100, 0.5, 0.04, 0, PUT)).isEqualTo(discount * 10);
    assertThat(BlackFormula.price(90, 100, 0.5, 0.04, 0, CALL)).isZero();
    assertThat(BlackFormula.gamma(90, 100, 0.5, 0.04, 0)).isZero();
  }

  @Test
  void staysFiniteAtTheExtremes() {
    for (double vol : new double[] {1e-300, 1e-8, 1, 40, 1e8}) {
      for (double strike : new double[] {1e-300, 1, 99.999999, 100, 1e5, 1e300}) {
        for (double years : new double[] {0, 1e-9, 1, 100}) {
          for (double value :
              ReferenceTable.values(BlackFormula.greeks(100, strike, years, 0.03, vol, CALL))) {
            assertThat(value).as("%s %s %s", vol, strike, years).isNotNaN();
          }
          assertThat(BlackFormula.price(100, strike, years, 0.03, vol, CALL)).isBetween(0.0, 100.0);
        }
      }
    }
  }

  @Test
  void findsTheStrikeOfADelta() {
    double strike = BlackFormula.strikeOfDelta(18.4, 0.2, 42 / 365.0, 0.04, 0.98, CALL);
    assertThat(BlackFormula.delta(18.4, strike, 42 / 365.0, 0.04, 0.98, CALL))
        .isCloseTo(0.2, within(1e-14));
    double put = BlackFormula.strikeOfDelta(5000, 0.05, 0.1, 0.04, 0.17, PUT);
    assertThat(BlackFormula.delta(5000, put, 0.1, 0.04, 0.17, PUT)).isCloseTo(-0.05, within(1e-14));
    assertThatThrownBy(() -> BlackFormula.strikeOfDelta(100, 1, 1, 0.04, 0.2, CALL))
        .hasMessageContaining("absoluteDelta");
  }

  @Test
  void refusesBadArgumentsByName() {
    assertThatThrownBy(() -> BlackFormula.price(-1, 100, 1, 0, 0.2, CALL))
        .hasMessage("Argument 'forward' must be above zero and finite but was -1.0");
    assertThatThrownBy(() -> BlackFormula.price(100, 0, 1, 0, 0.2, CALL))
        .hasMessageContaining("'strike'");
    assertThatThrownBy(() -> BlackFormula.price(100, 100, -0.1, 0, 0.2, CALL))
        .hasMessageContaining("'years'");
    assertThatThrownBy(() -> BlackFormula.price(100, 100, 1, Double.NaN, 0.2, CALL))
        .hasMessageContaining("'rate'");
    assertThatThrownBy(() -> BlackFormula.greeks(100, 100, 1, 0, Double.NaN, CALL))
        .hasMessageContaining("'vol'");
  }

  /** Once compiled; the rounds give the compiler time. */
  @Test
  void allocatesNothingForPriceAndImpliedVol() throws IOException, InterruptedException {
    Process probe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                placeOf(BlackFormula.class) + File.pathSeparator + placeOf(AllocationProbe.class),
                AllocationProbe.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(probe.waitFor()).as(printed).isZero();
    assertThat(printed.strip()).isEqualTo("0");
  }

  private static String placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
