package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void showsPointsWithTwoDecimalsAndKeepsTheThirdOfASettlement() {
    assertThat(Figures.points(2648.94)).isEqualTo("2648.94");
    assertThat(Figures.points(20.4)).isEqualTo("20.40");
    assertThat(Figures.points(33.225)).isEqualTo("33.225");
    assertThat(Figures.points(28.123456)).isEqualTo("28.12");
  }

  @Test
  void separatesThousandsOfDollarsAndDropsCents() {
    assertThat(Figures.usd(1_234_567.8)).isEqualTo("1,234,568");
    assertThat(Figures.signedUsd(1_200)).isEqualTo("+1,200");
    assertThat(Figures.signedUsd(-1_200)).isEqualTo("-1,200");
  }

  @Test
  void whatRoundsToZeroHasNoSign() {
    assertThat(Figures.signedUsd(-0.3)).isEqualTo("0");
    assertThat(Figures.signedPercent(-0.04)).isEqualTo("0.0 %");
    assertThat(Figures.delta(-0.0)).isEqualTo("0.00");
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figures.points(Double.NaN))
        .withMessageContaining("finite");
  }

  @Test
  void countsInWords() {
    assertThat(Figures.count(1, "day")).isEqualTo("1 day");
    assertThat(Figures.count(12, "session")).isEqualTo("12 sessions");
  }
}
