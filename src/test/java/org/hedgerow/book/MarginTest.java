package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

/** Reference figures by multi-precision arithmetic from the exchange's formula (mpmath). */
final class MarginTest {
  /** US dollars: the references are printed to a hundredth of a cent. */
  private static final double PRINTED_USD = 5e-5;

  private static final OptionContract VIX_30_CALL = OsiSymbol.parse("VIX   260401C00030000");

  @Test
  void holdsTheWiderSideOfACondorLessItsCredit() {
    assertThat(Margin.ironCondorUsd(50, 50, 13.5175607253))
        .isCloseTo(3648.2439, within(PRINTED_USD));
    // (50 - 8) * 100
    assertThat(Margin.ironCondorUsd(25, 50, 8)).isEqualTo(4200);
    assertThat(Margin.ironCondorUsd(50, 25, 8)).isEqualTo(4200);
  }

  @Test
  void neverGoesBelowZero() {
    assertThat(Margin.ironCondorUsd(5, 5, 6)).isZero();
    assertThat(Margin.verticalSoldUsd(0, 0.4)).isZero();
  }

  @Test
  void countsADebitAsNoCredit() {
    assertThat(Margin.verticalSoldUsd(10, -2)).isEqualTo(1000);
    assertThat(Margin.verticalSoldUsd(10, 2)).isEqualTo(800);
  }

  @Test
  void holdsTenPercentOfSpotVixForACallFarOutOfTheMoney() {
    // 52.1423 + 100 * max(.2 * 16.5 - 13.5, .1 * 16.5)
    assertThat(Margin.nakedUsd(VIX_30_CALL, 0.521423420191336618, 16.5))
        .isCloseTo(217.1423, within(PRINTED_USD));
  }

  @Test
  void holdsTwentyPercentOfSpotVixForACallInTheMoney() {
    // 100 * (8 + .2 * 36); in the money counts as zero out of the money
    assertThat(Margin.nakedUsd(VIX_30_CALL, 8, 36)).isCloseTo(1520, within(PRINTED_USD));
  }

  @Test
  void holdsFifteenPercentForANakedIndexOption() {
    OptionContract put = OsiSymbol.parse("SPXW  260320P04700000");
    OptionContract call = OsiSymbol.parse("SPXW  260320C05200000");
    // put: the floor is 10 % of the strike, 470; call: 15 % of 5000 less 200, 550
    assertThat(Margin.nakedUsd(put, 20.086018, 5000)).isCloseTo(49_008.60, within(0.005));
    assertThat(Margin.nakedUsd(call, 25.981415, 5000)).isCloseTo(57_598.14, within(0.005));
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.nakedUsd(VIX_30_CALL, 0.5, Double.NaN))
        .withMessage("Argument 'index' must be above zero and finite but was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.ironCondorUsd(0, 50, 1))
        .withMessage("Argument 'putWidthPoints' must be above zero and finite but was 0.0");
  }
}
