package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hedgerow.basics.ExchangeCalendar;
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
    assertThat(VarianceCurve.of(MarketDays.VOLMAGEDDON))
        .isEqualTo(
            new VarianceCurve(
                List.of(new VarianceCurve.Node(30, 37.32), new VarianceCurve.Node(93, 28.13))));
    assertThat(VarianceCurve.of(MarketDays.VOLMAGEDDON).describe()).isEqualTo("VIX, VIX3M");
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

  /** With rest days at 0.3 a week weighs 5.6; one session is 7 / 5.6 = 1.25 days of variance. */
  @Test
  void countsRestDaysLess() {
    VarianceClock clock = new VarianceClock(0.3);
    LocalDate friday = LocalDate.of(2023, 6, 9);
    assertThat(clock.days(friday, ExchangeCalendar.close(LocalDate.of(2023, 6, 12))))
        .as("Friday to Monday: 1.6 / 5.6 of a week")
        .isCloseTo(2, within(EXACT));
    assertThat(clock.days(friday, ExchangeCalendar.close(LocalDate.of(2023, 6, 16))))
        .as("a week")
        .isCloseTo(7, within(EXACT));
    LocalDate monday = LocalDate.of(2023, 6, 5);
    assertThat(clock.days(monday, ExchangeCalendar.close(LocalDate.of(2023, 6, 6))))
        .isCloseTo(1.25, within(EXACT));
    assertThat(
            clock.days(monday, ExchangeCalendar.at(LocalDate.of(2023, 6, 6), LocalTime.of(9, 30))))
        .as("to the opening: 17.5 of 24 hours")
        .isCloseTo(1.25 * 17.5 / 24, within(EXACT));
  }

  @Test
  void isCalendarTimeWhenRestDaysWeighOne() {
    assertThat(
            new VarianceClock(1)
                .days(LocalDate.of(2023, 9, 1), ExchangeCalendar.close(LocalDate.of(2023, 9, 5))))
        .isCloseTo(4, within(EXACT));
  }
}
