package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class NormalDistributionTest {
  /** Per cent: three units in the last place, the claim of the class. */
  private static final double LAST_PLACES = 2e-13;

  /** Where doubles are subnormal and carry fewer digits. */
  private static final double SUBNORMAL = -37.5;

  /** Rounding of the probability given, 1.1e-16, over the density: 8e-16 at one deviation. */
  private static final double INVERSE = 4e-15;

  @Test
  void keepsItsDigitsInTheFarTails() {
    assertThat(NormalDistribution.cdf(-8))
        .isCloseTo(6.2209605742717841e-16, withinPercentage(LAST_PLACES));
    assertThat(NormalDistribution.cdf(-37))
        .isCloseTo(5.7255712225245768e-300, withinPercentage(LAST_PLACES));
  }

  @Test
  void agreesWithMultiplePrecision() {
    for (String[] row : ReferenceTable.rows("normal.csv")) {
      double x = ReferenceTable.number(row, 0);
      if (x < SUBNORMAL) {
        continue;
      }
      assertThat(NormalDistribution.pdf(x))
          .as("n(%s)", x)
          .isCloseTo(ReferenceTable.number(row, 1), withinPercentage(LAST_PLACES));
      assertThat(NormalDistribution.cdf(x))
          .as("N(%s)", x)
          .isCloseTo(ReferenceTable.number(row, 2), withinPercentage(LAST_PLACES));
    }
  }

  @Test
  void invertsItself() {
    for (String[] row : ReferenceTable.rows("normal.csv")) {
      double x = ReferenceTable.number(row, 0);
      if (x < SUBNORMAL || x > 2) {
        continue; // above, the probability itself has lost the digits
      }
      assertThat(NormalDistribution.inverse(ReferenceTable.number(row, 2)))
          .isCloseTo(x, within(INVERSE * Math.max(1, Math.abs(x))));
    }
  }

  @Test
  void endsAreDefined() {
    assertThat(NormalDistribution.cdf(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalDistribution.pdf(Double.POSITIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.inverse(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(NormalDistribution.inverse(1)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(NormalDistribution.inverse(0.5)).isZero();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> NormalDistribution.cdf(Double.NaN)).hasMessageContaining("'x'");
    assertThatThrownBy(() -> NormalDistribution.inverse(Double.NaN)).hasMessageContaining("'p'");
    assertThatThrownBy(() -> NormalDistribution.inverse(1.5)).hasMessageContaining("1.5");
  }

  /** Why there is an own distribution here: the library's loses digits in the tail. */
  @Test
  void commonsMathIsLessAccurateInTheTail() {
    double library = 0.5 * Erf.erfc(37 / Math.sqrt(2));
    assertThat(Math.abs(library / 5.7255712225245768e-300 - 1)).isGreaterThan(1e-14);
  }
}
