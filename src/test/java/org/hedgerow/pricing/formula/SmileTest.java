package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

class SmileTest {
  /** Half a unit of the twelfth decimal of the reference. */
  private static final double TWELVE_DIGITS = 5e-13;

  /** Of theta in the reference, ten decimals; its own error in volatility is stated as 1e-4. */
  private static final double THETA = 1e-6;

  private static final double THIRTY_DAYS = 30 / 365.0;

  @Test
  void rawSviHasTheReferenceValues() {
    RawSvi smile = new RawSvi(0.04, 0.4, -0.4, 0.1, 0.1);
    assertThat(smile.totalVariance(-0.5)).isCloseTo(0.379310501212, within(TWELVE_DIGITS));
    assertThat(smile.totalVariance(0)).isCloseTo(0.112568542495, within(TWELVE_DIGITS));
    assertThat(smile.totalVariance(0.5)).isCloseTo(0.140924225025, within(TWELVE_DIGITS));
  }

  @Test
  void ssviHasTheReferenceValues() {
    RawSvi slice = new Ssvi(-0.7, 0.8).slice(0.0026);
    assertThat(slice.totalVariance(-0.1)).isCloseTo(0.00581561119782, within(5e-15));
    assertThat(slice.totalVariance(0)).isCloseTo(0.0026, within(1e-17));
    // 60 digits; the domain notes print ...65313, one digit off
    assertThat(slice.totalVariance(0.05)).isCloseTo(0.00152176561313, within(5e-15));
  }

  @Test
  void slopesAreTheSlopesOfTheVariance() {
    assertDerivatives(new RawSvi(0.04, 0.4, -0.4, 0.1, 0.1));
    assertDerivatives(new DeviationSmile(0.3, new DeviationSmile.Shape(0.35, -0.07, -1.5, 2.5)));
  }

  private static void assertDerivatives(Smile smile) {
    double step = 1e-4;
    for (double k : new double[] {-0.3, -0.1, 0, 0.07, 0.5}) {
      double up = smile.totalVariance(k + step);
      double down = smile.totalVariance(k - step);
      assertThat(smile.slope(k)).isCloseTo((up - down) / (2 * step), within(1e-6));
      assertThat(smile.curvature(k))
          .isCloseTo((up + down - 2 * smile.totalVariance(k)) / (step * step), within(1e-5));
    }
  }

  /** Vogt's parameters pass all simple conditions and still have a negative density. */
  @Test
  void rejectsVogtsSmile() {
    RawSvi vogt = new RawSvi(-0.0410, 0.1331, 0.3060, 0.3586, 0.4153);
    ButterflyCheck.Worst worst = ButterflyCheck.worst(vogt, -1.5, 1.5, 3000);
    assertThat(worst.isFree()).isFalse();
    assertThat(worst.k()).isCloseTo(0.879, within(1e-3));
    assertThat(worst.g()).isCloseTo(-0.0328635439, within(1e-7));
    assertThatThrownBy(() -> ButterflyCheck.required(vogt, -1.5, 1.5, 3000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("negative density");
  }

  @Test
  void refusesParametersOutsideTheirRange() {
    assertThatThrownBy(() -> new RawSvi(0.04, -0.1, 0, 0, 0.1)).hasMessageContaining("'b'");
    assertThatThrownBy(() -> new RawSvi(0.04, 0.1, 1, 0, 0.1)).hasMessageContaining("'rho'");
    assertThatThrownBy(() -> new RawSvi(-0.04, 0.1, 0, 0, 0.1)).hasMessageContaining("-0.03");
    assertThatThrownBy(() -> new RawSvi(0.04, 1.9, 0.5, 0, 0.1)).hasMessageContaining("wing");
    assertThatThrownBy(() -> new DeviationSmile.Shape(1, 0, -1.5, 2.5))
        .hasMessageContaining("above zero");
    // both ends above zero, but 1 - 1 / (4 * 0.24) = -0.04 where the parabola turns
    assertThatThrownBy(() -> new DeviationSmile.Shape(1, 0.24, -3, 3))
        .hasMessageContaining("factor is -0.04");
    assertThat(new DeviationSmile.Shape(1, 0.26, -3, 3).bend()).isEqualTo(0.26);
  }

  /** Theta of the slice whose log contract is worth a VIX of 16; volatility at the forward. */
  @Test
  void solvesTheSliceOfAVixOfSixteen() {
    double variance = 0.16 * 0.16 * THIRTY_DAYS;
    RawSvi flatter = new Ssvi(-0.7, 0.8).sliceOfModelFreeVariance(variance);
    assertThat(flatter.totalVariance(0)).isCloseTo(0.0016751884, within(THETA));
    assertThat(Math.sqrt(flatter.totalVariance(0) / THIRTY_DAYS)).isCloseTo(0.142764, within(1e-4));
    RawSvi bent = new Ssvi(-0.7, 1.0).sliceOfModelFreeVariance(variance);
    assertThat(bent.totalVariance(0)).isCloseTo(0.0015053431, within(THETA));
    assertThat(Math.sqrt(bent.totalVariance(0) / THIRTY_DAYS)).isCloseTo(0.135333, within(1e-4));
    assertThat(ModelFreeVariance.of(bent, 0.05)).isCloseTo(variance, within(1e-15));
  }

  /** The same number from prices: 2 sum of Q(K) / K^2 over a dense strip of strikes. */
  @Test
  void modelFreeVarianceIsTheValueOfTheStrip() {
    RawSvi slice = new Ssvi(-0.7, 1.0).slice(0.0015);
    assertThat(ModelFreeVariance.of(slice, Math.sqrt(0.0015)))
        .isCloseTo(strip(slice, -1.5, 0.5), within(1e-8));
    DeviationSmile rising =
        new DeviationSmile(0.3, new DeviationSmile.Shape(0.35, -0.07, -1.5, 2.5));
    double strip = strip(rising, -2.5, 4);
    assertThat(ModelFreeVariance.ofKinked(rising, 0.3)).isCloseTo(strip, within(1e-4 * strip));
  }

  private static double strip(Smile smile, double low, double high) {
    int steps = 40_000;
    double step = (high - low) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double k = low + i * step;
      OptionRight right = k < 0 ? OptionRight.PUT : OptionRight.CALL;
      double vol = Math.sqrt(smile.totalVariance(k));
      sum += BlackFormula.undiscountedPrice(1, Math.exp(k), 1, vol, right) * Math.exp(-k);
    }
    return 2 * sum * step;
  }

  @Test
  void ssviWithinItsBandHasNoButterflies() {
    for (double eta : new double[] {0.8, 1.0, 1.17}) {
      Ssvi surface = new Ssvi(-0.7, eta);
      assertThat(surface.isSurelyFreeOfButterflies()).isTrue();
      for (double theta : new double[] {1e-5, 1e-3, 0.05, 0.5}) {
        double reach = 10 * Math.sqrt(theta);
        assertThat(ButterflyCheck.worst(surface.slice(theta), -reach, reach, 2000).isFree())
            .as("eta %s theta %s", eta, theta)
            .isTrue();
      }
    }
    assertThat(new Ssvi(-0.7, 1.2).isSurelyFreeOfButterflies()).isFalse();
  }

  @Test
  void ssviSlicesDoNotCross() {
    Ssvi surface = new Ssvi(-0.7, 1.0);
    for (double theta = 1e-4; theta < 0.1; theta *= 1.5) {
      for (double k = -1; k <= 0.5; k += 0.05) {
        assertThat(surface.slice(1.1 * theta).totalVariance(k))
            .isGreaterThan(surface.slice(theta).totalVariance(k));
      }
    }
  }
}
