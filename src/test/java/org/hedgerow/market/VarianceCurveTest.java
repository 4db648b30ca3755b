package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VarianceCurveTest {
  /** Half a unit of the tenth decimal of the reference. */
  private static final double TEN_DIGITS = 5e-11;

  private static final double EXACT = 1e-12;

  /** Linear in total variance: sqrt((9 14^2 + 11/21 (30 16^2 - 9 14^2)) / 20) = 15.593... */
  @Test
  void interpolatesTotalVarianceBetweenTheIndices() {
    assertThat(curve(9, 14, 30, 16).level(20)).isCloseTo(15.5930387399, within(TEN_DIGITS));
    assertThat(curve(30, 16, 93, 18.5).level(60)).isCloseTo(17.8790579809, within(TEN_DIGITS));
    assertThat(curve(9, 14, 30, 16).level(30)).isCloseTo(16, within(EXACT));
  }

  @Test
  void givesTheForwardLevelBetweenTenors() {
    VarianceCurve curve = curve(30, 16, 93, 18.5);
    assertThat(curve.forwardLevel(14, 44)).isCloseTo(17.7599737237, within(TEN_DIGITS));
    assertThat(curve.forwardLevel(30, 60)).isCloseTo(19.5785961849, within(TEN_DIGITS));
  }

  @Test
  void isFlatOutsideTheNodes() {
    VarianceCurve curve = curve(30, 16, 93, 18.5);
    assertThat(curve.level(5)).isCloseTo(16, within(EXACT));
    assertThat(curve.forwardLevel(93, 200)).isCloseTo(curve.forwardLevel(30, 93), within(EXACT));
    VarianceCurve alone = new VarianceCurve(List.of(new VarianceCurve.Node(30, 16)));
    assertThat(alone.level(200)).isCloseTo(16, within(EXACT));
  }

  @Test
  void takesTheIndicesThatAreKnown() {
    VarianceCurve curve = VarianceCurve.of(TestDay.of(22, Map.of()));
    assertThat(curve)
        .isEqualTo(
            new VarianceCurve(
                List.of(new VarianceCurve.Node(30, 20), new VarianceCurve.Node(93, 22))));
    assertThat(curve.describe()).isEqualTo("VIX, VIX3M");
  }

  @Test
  void refusesNodesOutOfOrder() {
    assertThatThrownBy(() -> curve(30, 16, 9, 14)).hasMessageContaining("ascend");
    assertThatThrownBy(() -> new VarianceCurve(List.of())).hasMessageContaining("node");
  }

  private static VarianceCurve curve(double d1, double v1, double d2, double v2) {
    return new VarianceCurve(
        List.of(new VarianceCurve.Node(d1, v1), new VarianceCurve.Node(d2, v2)));
  }
}
