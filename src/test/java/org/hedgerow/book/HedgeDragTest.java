package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year of premium with one good month. Geometric reference: numpy. */
final class HedgeDragTest {
  private static final double EXACT = 1e-12;
  private static final List<Double> YEAR =
      List.of(
          -1500.0, -1500.0, -1400.0, 9000.0, -1600.0, -1500.0, -1500.0, -1300.0, -1500.0, -1500.0,
          -1450.0, -1500.0);

  @Test
  void tellsTheSameYearInFourWays() {
    HedgeDrag drag = HedgeDrag.of(YEAR, Collections.nCopies(12, .004), 1_000_000);
    assertThat(drag.months()).isEqualTo(12);
    assertThat(drag.navUsd()).isEqualTo(1_000_000);
    assertThat(drag.arithmetic()).isCloseTo(.00725, within(EXACT));
    assertThat(drag.geometric()).isCloseTo(.0076022111, within(5e-11));
    assertThat(drag.grossBleed()).isCloseTo(.01625, within(EXACT));
    assertThat(drag.withoutBestMonth()).isCloseTo(.01625, within(EXACT));
  }

  @Test
  void needsABaseReturnForEveryMonth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HedgeDrag.of(YEAR, List.of(.004), 1_000_000))
        .withMessage("There must be a base return for each month: 12 and 1");
  }
}
