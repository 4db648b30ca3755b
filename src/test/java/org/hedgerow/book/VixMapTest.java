package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class VixMapTest {
  /** Sums of products of printed coefficients. */
  private static final double ROUNDING = 1e-12;

  @Test
  void answersFallsMoreThanRises() {
    // -.003420201387 + .05 * 4.780798659609 and -.003420201387 - .05 * 3.543655552701
    assertThat(VixMap.ONE_DAY.logChange(-0.05, 16.5)).isCloseTo(0.23561973159345, within(ROUNDING));
    assertThat(VixMap.ONE_DAY.logChange(0.05, 16.5)).isCloseTo(-0.18060297902205, within(ROUNDING));
  }

  @Test
  void pullsTowardsTwentyOverFortyFiveDays() {
    // -.059 + .376, less .351 ln 2 at a VIX of 40
    assertThat(VixMap.FORTY_FIVE_DAYS.logChange(-0.1, 20)).isCloseTo(0.317, within(ROUNDING));
    assertThat(VixMap.FORTY_FIVE_DAYS.logChange(-0.1, 40))
        .isCloseTo(0.317 - 0.351 * 0.69314718055994531, within(ROUNDING));
  }

  @Test
  void liesBetweenItsTwoHorizons() {
    assertThat(VixMap.over(1)).isEqualTo(VixMap.ONE_DAY);
    assertThat(VixMap.over(90).residualSd()).isCloseTo(0.173, within(ROUNDING));
    assertThat(VixMap.over(45).down()).isCloseTo(-3.76, within(ROUNDING));
    // (sqrt 16 - 1) / (sqrt 45 - 1) = .525559 of the way from .0475 to .173
    assertThat(VixMap.over(16).residualSd()).isCloseTo(0.113458, within(1e-6));
  }

  @Test
  void refusesAHorizonBelowADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VixMap.over(0))
        .withMessage("A horizon must be a day or more but was 0.0");
  }
}
