package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Smiles of two expiries: do they cross, and what lies between them. */
class CalendarTest {
  private static final double EXACT = 1e-15;

  private static final RawSvi SHORT = new Ssvi(-0.7, 1.0).slice(0.002);
  private static final RawSvi LONG = new Ssvi(-0.7, 1.0).slice(0.004);

  /** Above SHORT at the forward, below it far on the left: a flat line against a steep one. */
  private static final RawSvi FLAT = new RawSvi(0.0025, 0, 0, 0, 0.1);

  @Test
  void findsWhereALongerSmileLiesBelowAShorterOne() {
    CalendarCheck.Worst worst = CalendarCheck.worst(SHORT, FLAT, -0.3, 0.1, 400);
    assertThat(worst.isFree()).isFalse();
    assertThat(worst.k()).isCloseTo(-0.3, within(EXACT));
    assertThat(worst.rise()).isCloseTo(0.0025 - SHORT.totalVariance(-0.3), within(EXACT));
  }

  @Test
  void passesSmilesThatDoNotCross() {
    assertThat(CalendarCheck.worst(SHORT, LONG, -1, 0.5, 400).isFree()).isTrue();
    assertThat(CalendarCheck.worst(LONG, SHORT, -1, 0.5, 400).isFree()).isFalse();
  }

  @Test
  void interpolatesTotalVarianceAtTheSameMoneyness() {
    InterpolatedSmile quarter = new InterpolatedSmile(SHORT, LONG, 0.25);
    // 0.75 * 0.002 + 0.25 * 0.004
    assertThat(quarter.totalVariance(0)).isCloseTo(0.0025, within(EXACT));
    assertThat(quarter.slope(-0.1))
        .isCloseTo(0.75 * SHORT.slope(-0.1) + 0.25 * LONG.slope(-0.1), within(EXACT));
    assertThat(quarter.curvature(-0.1))
        .isCloseTo(0.75 * SHORT.curvature(-0.1) + 0.25 * LONG.curvature(-0.1), within(1e-13));
    assertThatThrownBy(() -> new InterpolatedSmile(SHORT, LONG, 1.01)).hasMessageContaining("1.01");
  }

  /** The law: between nodes that do not cross no two interpolated smiles cross. */
  @Test
  void staysFreeOfCalendarArbitrageBetweenNodesThatAre() {
    for (int i = 0; i < 20; i++) {
      InterpolatedSmile near = new InterpolatedSmile(SHORT, LONG, i / 20.0);
      InterpolatedSmile far = new InterpolatedSmile(SHORT, LONG, (i + 1) / 20.0);
      assertThat(CalendarCheck.worst(near, far, -1, 0.5, 300).isFree()).as("step %s", i).isTrue();
    }
  }
}
