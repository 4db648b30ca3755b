package org.hedgerow.market;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Check;

/**
 * Highs and lows of past closes, and what an oscillator does at them. Each is absent when the
 * history is too short for it. Windows count sessions back from the last close, which is session 0.
 */
public final class Swings {
  private static final int RSI_SESSIONS = 14;
  private static final int WINDOW = 10;

  private Swings() {}

  /**
   * How far the last close stands below the highest of the last sessions, per cent: 0 at the high.
   *
   * <pre>
   *   100 (1 - close / highest)
   * </pre>
   *
   * @param sessions how many, the last one included
   */
  public static OptionalDouble belowHighPercent(Closes closes, int sessions) {
    Check.that(sessions > 0, "Argument 'sessions' must be above zero but was %d", sessions);
    if (closes.size() < sessions) {
      return OptionalDouble.empty();
    }
    double high = Arrays.stream(closes.last(sessions)).max().orElseThrow();
    return OptionalDouble.of(100 * (1 - closes.back(0).orElseThrow() / high));
  }

  /** The highest RSI(14) of the last sessions. */
  public static OptionalDouble highestRsi(Closes closes, int sessions) {
    return Arrays.stream(Indicators.rsis(closes, RSI_SESSIONS, sessions)).max();
  }

  /**
   * Two neighbouring windows of a series and of its MACD histogram; the material of a divergence.
   *
   * @param low lowest close of sessions 0 to 9
   * @param lowBefore lowest close of sessions 10 to 19
   * @param histogram lowest histogram of sessions 0 to 9, in the unit of the closes
   * @param histogramBefore lowest histogram of sessions 10 to 19
   */
  public record Troughs(double low, double lowBefore, double histogram, double histogramBefore) {}

  /** The troughs of a series; absent before the MACD has warmed up for both windows. */
  public static Optional<Troughs> troughs(Closes closes) {
    Macd macd = Macd.of(closes);
    int last = closes.size() - 1;
    if (last < 2 * WINDOW || !macd.isWarmedUp(last - 2 * WINDOW + 1)) {
      return Optional.empty();
    }
    double[] lows = new double[2];
    double[] histograms = new double[2];
    for (int window = 0; window < 2; window++) {
      lows[window] = Double.MAX_VALUE;
      histograms[window] = Double.MAX_VALUE;
      for (int i = 0; i < WINDOW; i++) {
        int at = last - window * WINDOW - i;
        lows[window] = Math.min(lows[window], closes.value(at));
        histograms[window] = Math.min(histograms[window], macd.histogram(at).orElseThrow());
      }
    }
    return Optional.of(new Troughs(lows[0], lows[1], histograms[0], histograms[1]));
  }
}
