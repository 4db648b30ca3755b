package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** References: numpy on the same ten values. */
final class EquityRiskTest {
  private static final double PRINTED = 5e-9;
  private static final double EXACT = 1e-12;
  private static final double[] BASE = {100, 105, 103, 108, 96, 99, 90, 95, 110, 107};
  private static final double[] HEDGED = {100, 104, 103, 106, 99, 101, 96, 100, 108, 106};

  @Test
  void findsTheLargestFallFromAPeak() {
    // 108 to 90, 106 to 96
    assertThat(EquityRisk.maxDrawdown(BASE)).isCloseTo(.16666667, within(PRINTED));
    assertThat(EquityRisk.maxDrawdown(HEDGED)).isCloseTo(.09433962, within(PRINTED));
    assertThat(EquityRisk.maxDrawdown(new double[] {1, 2, 3})).isZero();
  }

  @Test
  void saysHowMuchOfTheFallAHedgeTook() {
    assertThat(EquityRisk.drawdownReduction(BASE, HEDGED).asOptional().orElseThrow())
        .isCloseTo(.43396226, within(PRINTED));
    assertThat(EquityRisk.drawdownReduction(new double[] {1, 2}, new double[] {2, 1}))
        .isEqualTo(Computed.undefined(Computed.Reason.NO_SPREAD));
  }

  @Test
  void countsDepthAndLengthOfFalls() {
    assertThat(EquityRisk.ulcer(BASE)).isCloseTo(7.91603062, within(PRINTED));
  }

  @Test
  void averagesTheWorstWithAFractionOfTheNext() {
    double[] returns = new double[20];
    Arrays.fill(returns, .01);
    returns[4] = -.05;
    returns[9] = -.03;
    returns[17] = -.02;
    // 2 of 20; then 1.5 of 20: (.05 + .5 * .03) / 1.5
    assertThat(EquityRisk.conditionalValueAtRisk(returns, .10)).isCloseTo(.04, within(EXACT));
    assertThat(EquityRisk.conditionalValueAtRisk(returns, .075))
        .isCloseTo(.04333333, within(PRINTED));
    assertThat(EquityRisk.conditionalValueAtRisk(new double[] {-.1, .3}, 1))
        .isCloseTo(-.1, within(EXACT));
  }

  @Test
  void refusesEquityOfZeroAndAnEmptyShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EquityRisk.maxDrawdown(new double[] {1, 0}))
        .withMessage("Argument 'equity' must be above zero and finite but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EquityRisk.conditionalValueAtRisk(BASE, 0));
  }
}
