package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.pricing.formula.LognormalMixture.Component;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

/** References: mpmath, 40 digits; slopes and curvatures by its numerical differentiation. */
class LognormalMixtureTest {
  /** Relative: a sum of three prices, each good to a few units in the last place. */
  private static final double PRICE = 1e-14;

  /** Relative: implied variance of such a price. */
  private static final double VARIANCE = 1e-13;

  /** Slopes are differences of probabilities over a density that may be small. */
  private static final double SLOPE = 1e-11;

  /** Curvatures are differences of terms a thousand times as large. */
  private static final double CURVATURE = 1e-9;

  private static final LognormalMixture MIXTURE =
      new LognormalMixture(
          List.of(
              new Component(0.5, 0.9, 0.2),
              new Component(0.3, 1.0, 0.35),
              new Component(0.2, 1.25, 0.6)));

  /** k, price out of the money, w, w', w'', density. */
  private static final double[][] REFERENCE = {
    {
      -0.5,
      0.00908152100915006029,
      0.121231942156403185,
      -0.078149868970036,
      0.231267329534,
      0.416682248307603
    },
    {
      -0.1,
      0.0873817122310601556,
      0.117378865874595826,
      0.071164541149184,
      0.422433462846,
      1.45848051468632
    },
    {
      0.2,
      0.0843951353949633519,
      0.155497861081717511,
      0.16967562303575,
      0.162885431466,
      0.652887953969101
    },
    {
      0.8,
      0.0180298012248244219,
      0.256717546806930992,
      0.14507685959905,
      -0.111863683082,
      0.0765999882353867
    },
    {
      2.0,
      0.000153529073368066671,
      0.353038455029851694,
      0.033524272024595,
      -0.044862024008,
      0.000651658583727218
    },
  };

  @Test
  void hasTheReferenceValues() {
    for (double[] row : REFERENCE) {
      double k = row[0];
      OptionRight right = k < 0 ? OptionRight.PUT : OptionRight.CALL;
      assertThat(MIXTURE.price(Math.exp(k), right)).isCloseTo(row[1], within(PRICE * row[1]));
      assertThat(MIXTURE.totalVariance(k)).isCloseTo(row[2], within(VARIANCE * row[2]));
      assertThat(MIXTURE.slope(k)).isCloseTo(row[3], within(SLOPE));
      assertThat(MIXTURE.curvature(k)).isCloseTo(row[4], within(CURVATURE));
      assertThat(MIXTURE.density(k)).isCloseTo(row[5], within(VARIANCE));
    }
  }

  /** From prices alone: the second difference in the strike is the density of the strike. */
  @Test
  void densityIsTheCurvatureOfPrices() {
    double step = 1e-4;
    for (double strike : new double[] {0.4, 0.8, 1, 1.3, 2.5}) {
      double second =
          (MIXTURE.price(strike + step, OptionRight.CALL)
                  - 2 * MIXTURE.price(strike, OptionRight.CALL)
                  + MIXTURE.price(strike - step, OptionRight.CALL))
              / (step * step);
      assertThat(MIXTURE.density(Math.log(strike)) / strike).isCloseTo(second, within(1e-6));
    }
  }

  @Test
  void keepsParityBecauseItsForwardIsExact() {
    for (double strike : new double[] {0.2, 0.9, 1, 1.1, 4}) {
      double call = MIXTURE.price(strike, OptionRight.CALL);
      double put = MIXTURE.price(strike, OptionRight.PUT);
      assertThat(call - put).isCloseTo(1 - strike, within(1e-15 * (1 + strike)));
    }
  }

  @Test
  void scalesAnyPositiveNumbersToAnExactForward() {
    LognormalMixture scaled =
        LognormalMixture.scaled(List.of(new Component(3, 20, 0.2), new Component(1, 40, 0.5)));
    // mean (3 * 20 + 40) / 4 = 25
    assertThat(scaled.components())
        .containsExactly(new Component(0.75, 0.8, 0.2), new Component(0.25, 1.6, 0.5));
  }

  @Test
  void refusesWeightsAndForwardsThatDoNotSumToOne() {
    assertThatThrownBy(() -> new LognormalMixture(List.of(new Component(0.9, 1 / 0.9, 0.2))))
        .hasMessageContaining("Weights must sum to 1 but sum to 0.9");
    assertThatThrownBy(() -> new LognormalMixture(List.of(new Component(1, 1.1, 0.2))))
        .hasMessageContaining("mean must be 1 but is 1.1");
    assertThatThrownBy(() -> new Component(1, 1, Double.NaN)).hasMessageContaining("'deviation'");
  }

  @Test
  void givesTheLargestDeviationWhereNoPriceIsLeft() {
    assertThat(MIXTURE.totalVariance(40)).isCloseTo(0.36, within(1e-15));
    assertThat(MIXTURE.totalVariance(-40)).isCloseTo(0.36, within(1e-15));
    assertThat(MIXTURE.slope(40)).isZero();
    assertThat(MIXTURE.curvature(40)).isZero();
  }
}
