package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.basics.Origin;
import org.junit.jupiter.api.Test;

final class SwingsTest {
  private static final double EXACT = 1e-12;

  @Test
  void standsBelowTheHighestCloseOfItsSessions() {
    // highest of the last three is 110: 100 (1 - 99 / 110) = 10
    Closes closes = TestDay.closes(200, 100, 110, 99);
    assertThat(Swings.belowHighPercent(closes, 3).orElseThrow()).isCloseTo(10, within(EXACT));
    assertThat(Swings.belowHighPercent(TestDay.closes(90, 100), 2)).hasValue(0);
    assertThat(Swings.belowHighPercent(closes, 5)).isEmpty();
  }

  @Test
  void remembersTheHighestRsi() {
    // twenty rises of one point: RSI 100; then one fall of 14 points: gain 13/14, loss 1, RSI 48.1
    double[] values = new double[21];
    Arrays.setAll(values, i -> 100.0 + i);
    values[20] = values[19] - 14;
    Closes closes = TestDay.closes(values);
    assertThat(Indicators.rsi(closes, 14, 0).orElseThrow())
        .isCloseTo(100 * 13 / 27.0, within(1e-9));
    assertThat(Swings.highestRsi(closes, 1).orElseThrow()).isCloseTo(100 * 13 / 27.0, within(1e-9));
    assertThat(Swings.highestRsi(closes, 2)).hasValue(100);
    assertThat(Swings.highestRsi(closes, 8)).isEmpty();
  }

  @Test
  void setsTwoWindowsOfTenSessionsSideBySide() {
    double[] values = new double[120];
    Arrays.fill(values, 20);
    values[100] = 14; // session 19, the last of the window before
    values[109] = 15; // session 10, the first of it
    values[110] = 17; // session 9
    values[119] = 18; // session 0
    Closes closes = TestDay.closes(values);
    Swings.Troughs troughs = Swings.troughs(closes).orElseThrow();
    Macd macd = Macd.of(closes);
    assertThat(troughs.low()).isEqualTo(17);
    assertThat(troughs.lowBefore()).isEqualTo(14);
    assertThat(troughs.histogramBefore()).isEqualTo(macd.histogram(100).orElseThrow());
    assertThat(troughs.histogram()).isEqualTo(macd.histogram(110).orElseThrow());
  }

  @Test
  void waitsForTheMacdToWarmUp() {
    double[] values = new double[97];
    Arrays.setAll(values, i -> 20 + Math.sin(i));
    assertThat(Swings.troughs(TestDay.closes(values))).isPresent();
    assertThat(Swings.troughs(TestDay.closes(Arrays.copyOf(values, 96)))).isEmpty();
  }

  @Test
  void ranksTheLastCloseInItsYear() {
    double[] values = new double[252];
    Arrays.setAll(values, i -> 10.0 + i);
    assertThat(Indicators.rankInYear(TestDay.closes(values)).orElseThrow())
        .isCloseTo(251.5 / 252, within(EXACT));
    assertThat(Indicators.rankInYear(TestDay.closes(Arrays.copyOf(values, 251)))).isEmpty();
  }

  @Test
  void countsIssuesUpToTheDayOnly() {
    BreadthCounts counts = counts(60, 60, 40);
    LocalDate last = TestDay.DATE;
    assertThat(counts.on(last).orElseThrow().slopePercent()).isCloseTo(20, within(EXACT));
    assertThat(counts.on(last.plusDays(1))).isEmpty();
    assertThat(counts.upTo(last.minusDays(41)).on(last.minusDays(41))).isEmpty();
    assertThat(counts.upTo(last.minusDays(40)).on(last.minusDays(40))).isPresent();
  }

  @Test
  void measuresTheLineAgainstItsHigh() {
    // 58 sessions of 60 up and 40 down, then two of 0 up and 100 down: 200 issues below the high
    BreadthCounts rising = counts(58, 60, 40);
    List<LocalDate> dates = new ArrayList<>(rising.dates());
    List<Double> up = new ArrayList<>(rising.advances());
    List<Double> down = new ArrayList<>(rising.declines());
    for (int i = 1; i <= 2; i++) {
      dates.add(TestDay.DATE.plusDays(i));
      up.add(0.0);
      down.add(100.0);
    }
    BreadthCounts counts = new BreadthCounts(dates, up, down, "issues", Origin.observed("test"));
    assertThat(counts.belowHighPercent(TestDay.DATE.plusDays(2), 50).orElseThrow())
        .isCloseTo(200, within(EXACT));
    assertThat(rising.belowHighPercent(TestDay.DATE, 50)).hasValue(0);
    assertThat(rising.belowHighPercent(TestDay.DATE, 59)).isEmpty();
  }

  private static BreadthCounts counts(int sessions, double up, double down) {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> advances = new ArrayList<>();
    List<Double> declines = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      dates.add(TestDay.DATE.minusDays(sessions - 1L - i));
      advances.add(up);
      declines.add(down);
    }
    return new BreadthCounts(dates, advances, declines, "issues", Origin.observed("test"));
  }

  @Test
  void saysHowMuchOfASessionWasGivenBack() {
    // range 20 of an open of 100; the close is 4 from the open: 1 - 4 / 20
    SessionRange range = new SessionRange(100, 110, 90, 96, Origin.observed("test"));
    assertThat(range.rangePercent()).isCloseTo(20, within(EXACT));
    assertThat(range.reversal()).isCloseTo(.8, within(EXACT));
    assertThat(new SessionRange(100, 100, 100, 100, Origin.observed("test")).reversal()).isZero();
    assertThatThrownBy(() -> new SessionRange(100, 99, 90, 96, Origin.observed("test")))
        .hasMessageContaining("high");
  }

  /** exp(-.0412 - .0655 ln 16 + 1.0655 ln 18) = 17.407246, computed with Python's math. */
  @Test
  void makesAThirtyDayFutureOfVixAndVix3mWhereNoneIsSettled() {
    Closes future = ForwardRegression.thirtyDays(TestDay.closes(20, 16), TestDay.closes(18));
    assertThat(future.size()).isEqualTo(1);
    assertThat(future.value(0)).isCloseTo(17.407246, within(1e-6));
  }
}
