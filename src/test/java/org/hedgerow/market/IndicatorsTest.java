package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndicatorsTest {
  /** The reference is printed with six decimals. */
  private static final Offset<Double> SIX_DECIMALS = within(5.1e-7);

  /** The reference is printed with ten decimals. */
  private static final Offset<Double> TEN_DECIMALS = within(5.1e-11);

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** StockCharts' worked example of the RSI. */
  private static final double[] RSI_SERIES = {
    44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826,
    45.8931, 46.0328, 45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439,
    46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672,
    43.4205, 42.6628, 43.1314
  };

  @Test
  void rsiIsWildersOnThePublishedSeries() {
    Closes closes = TestDay.closes(RSI_SERIES);
    assertThat(Indicators.rsi(closes, 14, 18).getAsDouble()).isEqualTo(70.532789, SIX_DECIMALS);
    assertThat(Indicators.rsi(closes, 14, 17).getAsDouble()).isEqualTo(66.318562, SIX_DECIMALS);
    assertThat(Indicators.rsi(closes, 14, 16).getAsDouble()).isEqualTo(66.549830, SIX_DECIMALS);
    assertThat(Indicators.rsi(closes, 14, 15).getAsDouble()).isEqualTo(69.406305, SIX_DECIMALS);
    assertThat(Indicators.rsi(closes, 14, 0).getAsDouble()).isEqualTo(37.772952, SIX_DECIMALS);
  }

  @Test
  void rsiIsAbsentBeforeFifteenCloses() {
    Closes closes = TestDay.closes(RSI_SERIES);
    assertThat(Indicators.rsi(closes, 14, 19)).isEqualTo(OptionalDouble.empty());
    assertThat(Indicators.rsi(Closes.none(), 14, 0)).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void rsiIsHundredWithoutAFallAndFiftyWithoutAMove() {
    double[] rising = new double[20];
    Arrays.setAll(rising, i -> 100.0 + i);
    double[] still = new double[20];
    Arrays.fill(still, 100);
    assertThat(Indicators.rsi(TestDay.closes(rising), 14, 0)).hasValue(100);
    assertThat(Indicators.rsi(TestDay.closes(still), 14, 0)).hasValue(50);
  }

  @Test
  void deviatesByTheChangesOfTheCloses() {
    // changes 1, -1, 3: mean 1, squares 0 + 4 + 4 over 2
    Closes closes = TestDay.closes(50, 10, 11, 10, 13);
    assertThat(Indicators.deviationOfChanges(closes, 3).getAsDouble()).isEqualTo(2, ROUNDING);
    assertThat(Indicators.deviationOfChanges(closes, 5)).isEmpty();
  }

  @Test
  void macdIsSeededWithSimpleMeans() {
    Macd macd = Macd.of(TestDay.closes(wave(60)));
    assertThat(macd.line(25).getAsDouble()).isEqualTo(-3.2977966851, TEN_DECIMALS);
    assertThat(macd.line(59).getAsDouble()).isEqualTo(.2508741998, TEN_DECIMALS);
    assertThat(macd.signal(59).getAsDouble()).isEqualTo(.7690363987, TEN_DECIMALS);
    assertThat(macd.histogram(59).getAsDouble()).isEqualTo(-.5181621990, TEN_DECIMALS);
  }

  @Test
  void macdIsAbsentBeforeItsAveragesAreFull() {
    Macd macd = Macd.of(TestDay.closes(wave(78)));
    assertThat(macd.line(24)).isEmpty();
    assertThat(macd.line(25)).isPresent();
    assertThat(macd.signal(32)).isEmpty();
    assertThat(macd.histogram(32)).isEmpty();
    assertThat(macd.histogram(33)).isPresent();
    assertThat(macd.isWarmedUp(76)).isFalse();
    assertThat(macd.isWarmedUp(77)).isTrue();
    assertThat(Macd.of(Closes.none()).size()).isZero();
  }

  @Test
  void realisedVolIsTheAnnualDeviationOfLogReturns() {
    // numpy: diff(log(c))[-21:].std(ddof=1) * sqrt(252)
    assertThat(Indicators.realisedVol(TestDay.closes(wave(60))).getAsDouble())
        .isEqualTo(0.1337249282362557, ROUNDING);
    assertThat(Indicators.realisedVol(TestDay.closes(wave(22)))).isPresent();
    assertThat(Indicators.realisedVol(TestDay.closes(wave(21)))).isEmpty();
  }

  @Test
  void medianRealisedVolIsOver252Sessions() {
    // numpy: median of the last 252 of the above
    assertThat(Indicators.medianRealisedVol(TestDay.closes(wave(300))).getAsDouble())
        .isEqualTo(0.11411215387412149, ROUNDING);
    assertThat(Indicators.medianRealisedVol(TestDay.closes(wave(273)))).isPresent();
    assertThat(Indicators.medianRealisedVol(TestDay.closes(wave(272)))).isEmpty();
  }

  @Test
  void percentileRankCountsTiesHalf() {
    assertThat(Indicators.percentileRank(new double[] {1, 2, 3, 4})).isEqualTo(3.5 / 4, ROUNDING);
    assertThat(Indicators.percentileRank(new double[] {2, 1, 3, 2})).isEqualTo(2.0 / 4, ROUNDING);
    assertThat(Indicators.percentileRank(new double[] {2, 3, 1})).isEqualTo(.5 / 3, ROUNDING);
  }

  @Test
  void marketLiquidityIsTheMeanOfBothRanks() {
    double[] vix = new double[252];
    double[] vix3m = new double[252];
    double[] vvix = new double[252];
    Arrays.fill(vix, 20);
    Arrays.setAll(vix3m, i -> 20 + i / 100.0); // steeper every day: rank 251.5/252
    Arrays.setAll(vvix, i -> 80 + i); // higher every day: rank of -VVIX .5/252
    assertThat(
            Indicators.marketLiquidity(
                TestDay.closes(vix), TestDay.closes(vix3m), TestDay.closes(vvix)))
        .hasValue((251.5 / 252 + .5 / 252) / 2);
  }

  @Test
  void marketLiquidityIsAbsentWhenAHistoryIsTooShortOrEndsEarlier() {
    Closes full = TestDay.closes(wave(252));
    Closes shortOne = TestDay.closes(wave(251));
    Closes early = TestDay.closes(wave(253)).upTo(TestDay.DATE.minusDays(1));
    assertThat(Indicators.marketLiquidity(full, full, full)).isPresent();
    assertThat(Indicators.marketLiquidity(full, full, shortOne)).isEmpty();
    assertThat(Indicators.marketLiquidity(full, shortOne, full)).isEmpty();
    assertThat(Indicators.marketLiquidity(full, full, early)).isEmpty();
  }

  @Test
  void ratioTakesTheDaysThatBothHave() {
    Closes first = TestDay.closes(10, 20, 30);
    Closes second = TestDay.closes(4, 5).upTo(TestDay.DATE.minusDays(1));
    Closes ratio = Indicators.ratio(first, second);
    assertThat(ratio.size()).isEqualTo(1);
    assertThat(ratio.date(0)).isEqualTo(TestDay.DATE.minusDays(1));
    assertThat(ratio.value(0)).isEqualTo(5);
  }

  @Test
  void trendNeedsFiveClosesOnOneSideOfTheMean() {
    double[] rising = new double[204];
    Arrays.setAll(rising, i -> 1000.0 + i);
    assertThat(Indicators.trend(TestDay.closes(rising))).isEqualTo(Optional.of(Trend.UP));
    double[] falling = new double[204];
    Arrays.setAll(falling, i -> 2000.0 - i);
    assertThat(Indicators.trend(TestDay.closes(falling))).isEqualTo(Optional.of(Trend.DOWN));
    rising[201] = 500;
    assertThat(Indicators.trend(TestDay.closes(rising))).isEqualTo(Optional.of(Trend.MIXED));
    assertThat(Indicators.trend(TestDay.closes(wave(203)))).isEmpty();
  }

  @Test
  void trendPercentIsTheDistanceFromTheMean() {
    // numpy: 100 * (c[-1] / c[-200:].mean() - 1)
    assertThat(Indicators.trendPercent(TestDay.closes(wave(300))).getAsDouble())
        .isEqualTo(24.128277576694444, within(1e-11));
    assertThat(Indicators.mean(TestDay.closes(wave(300)), 200).getAsDouble())
        .isEqualTo(200.1194331549332, within(1e-11));
    assertThat(Indicators.trendPercent(TestDay.closes(wave(199)))).isEmpty();
  }

  /** 100 + .5 t + 10 sin(t / 5). */
  private static double[] wave(int count) {
    double[] values = new double[count];
    Arrays.setAll(values, t -> 100 + .5 * t + 10 * Math.sin(t / 5.0));
    return values;
  }
}
