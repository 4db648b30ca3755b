package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Cost of capital, discounted dividends and z. References: the textbook forms by hand and in
 * 30-digit arithmetic (mpmath); the ten valuations are round numbers of our own.
 */
final class ValuationFormulasTest {
  /** References are printed with eight to ten decimals. */
  private static final double PRINTED = 5e-9;

  private static final double EXACT = 1e-12;
  private static final double[] TEN_YEARS = {14, 15, 16, 18, 20, 22, 25, 17, 19, 16};

  /** Re .0975; .8 * .0975 + .2 * .065 * .79 = .08827. */
  private static final CostOfCapital CAPITAL = new CostOfCapital(.04, 1.15, .05, .065, .21, .8);

  @Test
  void weighsTheCostOfCapital() {
    assertThat(CAPITAL.ofEquity()).isCloseTo(.0975, within(EXACT));
    assertThat(CAPITAL.average()).isCloseTo(.088270, within(EXACT));
  }

  @Test
  void addsTheCostOfCapitalToTheDrag() {
    assertThat(CAPITAL.adjustedDrag(.00725, 18_000, 1_000_000)).isCloseTo(.00883886, within(EXACT));
    assertThat(CAPITAL.adjustedDragOverRiskFree(.00725, 18_000, 1_000_000))
        .isCloseTo(.00811886, within(EXACT));
  }

  @Test
  void refusesSharesBeyondOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CostOfCapital(.04, 1, .05, .06, .2, 1.2))
        .withMessage("Argument 'equityShare' must be 0 to 1: 1.2");
  }

  @Test
  void discountsDividendsThatGrowForEver() {
    assertThat(DividendDiscount.gordon(2.12, .11, .06).asOptional().orElseThrow())
        .isCloseTo(42.4, within(EXACT));
  }

  @Test
  void discountsDividendsInTwoStages() {
    var value = DividendDiscount.twoStage(2, .10, 5, .04, .09).orElseThrow();
    assertThat(value.dividends()).isCloseTo(10.2786193284, within(5e-11));
    assertThat(value.terminal()).isCloseTo(43.5435934730, within(5e-11));
    assertThat(value.value()).isCloseTo(53.8222128014, within(1e-10));
    // no first stage: Gordon on the dividend of next year, 2.08 / .05
    assertThat(DividendDiscount.twoStage(2, .5, 0, .04, .09).orElseThrow().value())
        .isCloseTo(41.6, within(EXACT));
  }

  @Test
  void letsTheGrowthFallEvenly() {
    // (2 * 1.04 + 2 * 2.5 * .06) / .05
    assertThat(DividendDiscount.hModel(2, .10, 2.5, .04, .09).asOptional().orElseThrow())
        .isCloseTo(47.6, within(EXACT));
  }

  @Test
  void hasNoValueWhenTheGrowthIsNotBelowTheReturn() {
    Computed none = Computed.undefined(Computed.Reason.GROWTH_NOT_BELOW_RETURN);
    assertThat(DividendDiscount.gordon(2, .06, .06)).isEqualTo(none);
    assertThat(DividendDiscount.hModel(2, .1, 2, .07, .06)).isEqualTo(none);
    assertThat(DividendDiscount.twoStage(2, .1, 5, .09, .09)).isEmpty();
  }

  @Test
  void findsTheGrowthThatAPriceSupposes() {
    // D0 2 grows to 2.12 at 6 %: Gordon gives 42.4 at 11 %
    assertThat(DividendDiscount.impliedGrowth(42.4, 2, .11)).isCloseTo(.06, within(EXACT));
  }

  @Test
  void standsInStandardDeviations() {
    assertThat(ZScore.plain(24, TEN_YEARS).asOptional().orElseThrow())
        .isCloseTo(1.70950104, within(PRINTED));
    assertThat(ZScore.robust(24, TEN_YEARS).asOptional().orElseThrow())
        .isCloseTo(2.19209497, within(PRINTED));
  }

  @Test
  void hasNoZWithoutSpread() {
    assertThat(ZScore.plain(2, new double[] {1, 1, 1}))
        .isEqualTo(Computed.undefined(Computed.Reason.NO_SPREAD));
    // a spread, but the median deviation is zero
    assertThat(ZScore.robust(2, new double[] {1, 1, 1, 9}))
        .isEqualTo(Computed.undefined(Computed.Reason.NO_SPREAD));
    assertThat(ZScore.plain(2, new double[] {1}))
        .isEqualTo(Computed.undefined(Computed.Reason.TOO_FEW_VALUES));
  }
}
