package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.ConstantProduct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References: Black-76 and numerical derivatives in 30-digit arithmetic (mpmath), numpy's fit. */
final class HedgeSteepnessTest {
  /** The reference ladder's prices are printed to 15 decimals, results to six. */
  private static final double PRINTED_USD = 5e-7;

  private static final double PRINTED = 5e-7;

  private static final HedgeSteepness LADDER = new HedgeSteepness(ReferenceOverlay.ladder(1));

  @ParameterizedTest
  @CsvSource({
    "1.25, 784.690849, 2.024203, 2.6283785",
    "1.5, 1877.685082, 3.031881, 1.8346658",
    "2, 4475.895057, 4.542119, 1.0862622",
    "3, 9807.136259, 6.556357, 0.8028138"
  })
  void steepensWhileItsCurvatureFalls(double ratio, double usd, double steepness, double kappa) {
    assertThat(LADDER.pnlUsd(ratio)).isCloseTo(usd, within(PRINTED_USD));
    assertThat(value(LADDER.steepness(ratio))).isCloseTo(steepness, within(PRINTED));
    assertThat(value(LADDER.curvature(ratio))).isCloseTo(kappa, within(PRINTED));
  }

  @Test
  void startsWithItsLargestCurvature() {
    assertThat(value(LADDER.curvature(1))).isCloseTo(3.6645451, within(PRINTED));
    assertThat(ConstantProduct.shareOf(value(LADDER.steepness(2))))
        .isCloseTo(.530786, within(PRINTED));
  }

  @Test
  void isFarFromExponential() {
    HedgeSteepness.Exponential fit = LADDER.exponential();
    assertThat(fit.curvature()).isCloseTo(1.60824814, within(5e-9));
    assertThat(fit.rmse()).isCloseTo(.13370312, within(5e-9));
  }

  @Test
  void isAnExponentialOfTheTenorBetaForAFuture() {
    // H' = n m F beta exp(beta y): ln s = beta y
    HedgeSteepness future =
        new HedgeSteepness(List.of(new MovableLeg.OfFuture(3, 1000, 18, .45, 18)));
    assertThat(value(future.curvature(2))).isCloseTo(.45, within(1e-12));
    assertThat(future.exponential().curvature()).isCloseTo(.45, within(1e-12));
    assertThat(future.exponential().rmse()).isCloseTo(0, within(1e-7));
  }

  @Test
  void hasNoSteepnessWithoutAHedge() {
    HedgeSteepness none = new HedgeSteepness(List.of());
    Computed noSlope = Computed.undefined(Computed.Reason.NO_SLOPE);
    assertThat(none.steepness(2)).isEqualTo(noSlope);
    assertThat(none.curvature(2)).isEqualTo(noSlope);
    assertThat(none.isOneWay()).isFalse();
  }

  @Test
  void hasNoExponentialWhenMoreIsSoldAboveThanBoughtBelow() {
    List<MovableLeg> legs = new ArrayList<>(ReferenceOverlay.ladder(1).subList(0, 1));
    legs.addAll(ReferenceOverlay.ladder(-10).subList(2, 3));
    HedgeSteepness turns = new HedgeSteepness(legs);
    assertThat(turns.isOneWay()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(turns::exponential)
        .withMessage("A slope that turns has no exponential");
  }

  private static double value(Computed computed) {
    return computed.asOptional().orElseThrow();
  }
}
