package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import org.hedgerow.ReferenceData;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

class BlackScholesMertonTest {
  /** Relative, times 1 + |ln(forward/K)|: the accuracy asked of prices. */
  private static final double PRICE = 1e-14;

  /** Relative: the accuracy asked of Greeks. */
  private static final double GREEK = 1e-12;

  /** Haug prints four decimals, of which the last is off by one in places (1.8734 for 1.87334). */
  private static final double PRINTED = 1e-4;

  /** Half a unit of the tenth decimal of the reference. */
  private static final double TEN_DIGITS = 5e-11;

  @Test
  void agreesWithMultiplePrecision() {
    for (String[] row : ReferenceTable.rows("black-scholes-merton.csv")) {
      double[] expected = ReferenceTable.greeks(row, 7);
      double[] actual = ReferenceTable.values(greeks(row));
      String name = String.join(" ", row);
      assertThat(actual[0]).as(name).isCloseTo(expected[0], within(PRICE * expected[0]));
      for (int i = 1; i < expected.length; i++) {
        assertThat(actual[i])
            .as("%d of %s", i, name)
            .isCloseTo(expected[i], within(GREEK * Math.abs(expected[i])));
      }
    }
  }

  private static Greeks greeks(String[] row) {
    return BlackScholesMerton.greeks(
        ReferenceTable.number(row, 0),
        ReferenceTable.number(row, 1),
        ReferenceTable.number(row, 2),
        ReferenceTable.number(row, 3),
        ReferenceTable.number(row, 4),
        ReferenceTable.number(row, 5),
        ReferenceTable.right(row, 6));
  }

  @Test
  void pricesTheTextbookExamples() {
    // Hull, Options, Futures and Other Derivatives: 4.76 and 0.81; digits by mpmath
    assertThat(BlackScholesMerton.price(42, 40, 0.5, 0.1, 0, 0.2, CALL))
        .isCloseTo(4.75942239287153322, within(5e-14));
    assertThat(BlackScholesMerton.price(42, 40, 0.5, 0.1, 0, 0.2, PUT))
        .isCloseTo(0.808599372900093583, within(8e-15));
    // Hull's hedged call: 2.40, delta .522, gamma .066, vega 12.1, theta -4.31, rho 8.91
    Greeks call = BlackScholesMerton.greeks(49, 50, 20 / 52.0, 0.05, 0, 0.2, CALL);
    assertThat(call.price()).isCloseTo(2.40052732327171, within(1e-14));
    assertThat(call.delta()).isCloseTo(0.521604661066396, within(1e-15));
    assertThat(call.gamma()).isCloseTo(0.0655440393478444, within(1e-16));
    assertThat(call.vega()).isCloseTo(12.1054798826288, within(1e-13));
    assertThat(call.theta()).isCloseTo(-4.30532982293257, within(1e-14));
    assertThat(call.rho()).isCloseTo(8.90696194960835, within(1e-14));
  }

  @Test
  void givesTheHigherGreeksOfAnIndexPut() {
    // multi-precision and Strata, 15 digits
    Greeks put = BlackScholesMerton.greeks(5000, 4700, 45 / 365.0, 0.045, 0.013, 0.17, PUT);
    assertThat(put.price()).isCloseTo(19.6743549578759577, within(2e-13));
    assertThat(put.delta()).isCloseTo(-0.128498722351264, within(1e-15));
    assertThat(put.vanna()).isCloseTo(-1.32367364073786, within(1e-14));
    assertThat(put.volga()).isCloseTo(2631.85703145069, within(1e-11));
    assertThat(put.charm()).isCloseTo(0.798485395123694, within(1e-14));
  }

  /** The 45-day condor of the domain notes: credit 13.5175607253, computed with 50 digits. */
  @Test
  void pricesTheReferenceCondor() {
    Greeks shortPut = leg(4700, 0.17, PUT);
    Greeks longPut = leg(4650, 0.178, PUT);
    Greeks shortCall = leg(5200, 0.125, CALL);
    Greeks longCall = leg(5250, 0.122, CALL);
    double credit = shortPut.price() - longPut.price() + shortCall.price() - longCall.price();
    assertThat(credit).isCloseTo(13.5175607253, within(TEN_DIGITS));
    assertThat(longPut.delta() - shortPut.delta() + longCall.delta() - shortCall.delta())
        .isCloseTo(-0.0393608339, within(TEN_DIGITS));
    assertThat(
            longPut.thetaPerDay()
                - shortPut.thetaPerDay()
                + longCall.thetaPerDay()
                - shortCall.thetaPerDay())
        .isCloseTo(0.2357042, within(5e-8));
    assertThat(
            longPut.vegaPerVolPoint()
                - shortPut.vegaPerVolPoint()
                + longCall.vegaPerVolPoint()
                - shortCall.vegaPerVolPoint())
        .isCloseTo(-1.5288475, within(5e-8));
  }

  private static Greeks leg(double strike, double vol, OptionRight right) {
    return BlackScholesMerton.greeks(5000, strike, 45 / 365.0, 0.04, 0.013, vol, right);
  }

  @Test
  void agreesWithHaugsTables() {
    for (String[] row : ReferenceData.rows("reference/haug_black_scholes_values.csv")) {
      double spot = Double.parseDouble(row[3]);
      Greeks g =
          BlackScholesMerton.greeks(
              spot,
              Double.parseDouble(row[2]),
              Double.parseDouble(row[6]),
              Double.parseDouble(row[5]),
              Double.parseDouble(row[4]),
              Double.parseDouble(row[7]),
              row[1].equals("C") ? CALL : PUT);
      double actual =
          switch (row[0]) {
            case "price" -> g.price();
            case "delta" -> g.delta();
            case "elasticity" -> g.delta() * spot / g.price();
            case "gamma" -> g.gamma();
            case "vega" -> g.vega();
            case "theta" -> g.theta();
            default -> throw new IllegalStateException(row[0]);
          };
      assertThat(actual)
          .as(String.join(" ", row))
          .isCloseTo(Double.parseDouble(row[8]), within(PRINTED));
    }
  }

  @Test
  void isBlacksFormulaWhenTheYieldIsTheRate() {
    Greeks merton = BlackScholesMerton.greeks(18, 25, 0.1, 0.045, 0.045, 1.05, CALL);
    Greeks black = BlackFormula.greeks(18, 25, 0.1, 0.045, 1.05, CALL);
    assertThat(merton.price()).isEqualTo(black.price());
    assertThat(merton.theta()).isEqualTo(black.theta());
    // rho to spot and rho to the forward differ by T S delta
    assertThat(merton.rho()).isCloseTo(black.rho() + 0.1 * 18 * black.delta(), within(1e-15));
  }
}
