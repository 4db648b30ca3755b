package org.hedgerow.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;
import org.hedgerow.basics.Check;

/**
 * Numbers made from past closes. Each is absent when the history is too short for it, never a
 * guess.
 *
 * <p>Means and variances are Commons Math's. RSI is our own because ta4j (0.17 tried) seeds
 * Wilder's averages with the first change instead of the mean of the first 14: the reference series
 * begins with 71.862 there instead of 70.533. Commons Math has neither RSI nor percentile ranks.
 */
public final class Indicators {
  /** Sessions in a year, for annual volatility. */
  public static final int SESSIONS_PER_YEAR = 252;

  /** Sessions of the realised volatility. */
  public static final int VOLATILITY_SESSIONS = 21;

  private static final int TREND_SESSIONS = 200;
  private static final int TREND_CLOSES = 5;

  private Indicators() {}

  /** Simple mean of the last closes, in their unit. */
  public static OptionalDouble mean(Closes closes, int sessions) {
    return meanBack(closes, sessions, 0);
  }

  /**
   * Wilder's relative strength index, 0 to 100, at a session before the last.
   *
   * <pre>
   *   RSI = 100 - 100 / (1 + gain / loss)
   *   gain, loss: the mean of the first n rises and falls, then ((n-1) prev + x) / n
   * </pre>
   *
   * J. W. Wilder, "New Concepts in Technical Trading Systems", 1978. Without a fall 100, without
   * any move 50. Needs n + 1 closes; older closes still weigh in, so the start of the history shows
   * for a while.
   *
   * @param sessionsBack 0 for the last close
   */
  public static OptionalDouble rsi(Closes closes, int sessions, int sessionsBack) {
    return Arrays.stream(rsis(closes, sessions, sessionsBack + 1)).findFirst();
  }

  /** The index at each of the last sessions, oldest first; none when the first lacks closes. */
  static double[] rsis(Closes closes, int sessions, int count) {
    Check.that(sessions > 0, "Argument 'sessions' must be above zero but was %d", sessions);
    int first = closes.size() - count;
    if (first < sessions) {
      return new double[0];
    }
    double[] rsis = new double[count];
    double gain = 0;
    double loss = 0;
    for (int i = 1; i < closes.size(); i++) {
      double change = closes.value(i) - closes.value(i - 1);
      double keep = i <= sessions ? 1 : (sessions - 1.0) / sessions;
      gain = gain * keep + Math.max(change, 0) / sessions;
      loss = loss * keep + Math.max(-change, 0) / sessions;
      if (i >= first) {
        rsis[i - first] = gain + loss == 0 ? 50 : 100 * gain / (gain + loss);
      }
    }
    return rsis;
  }

  /**
   * Realised volatility of the last 21 sessions, an annual fraction (0.185 is 18.5 %).
   *
   * <pre>
   *   sqrt(252) * standard deviation (n-1) of the last 21 log returns
   * </pre>
   */
  public static OptionalDouble realisedVol(Closes closes) {
    return closes.size() <= VOLATILITY_SESSIONS
        ? OptionalDouble.empty()
        : OptionalDouble.of(realisedVol(latestReturns(closes, VOLATILITY_SESSIONS), 0));
  }

  /**
   * Standard deviation (n-1) of the last changes from close to close, in the unit of the closes.
   *
   * @param sessions how many changes, at least 2
   */
  public static OptionalDouble deviationOfChanges(Closes closes, int sessions) {
    Check.that(sessions > 1, "Argument 'sessions' must be above one but was %d", sessions);
    if (closes.size() <= sessions) {
      return OptionalDouble.empty();
    }
    double[] last = closes.last(sessions + 1);
    double[] changes = new double[sessions];
    for (int i = 0; i < sessions; i++) {
      changes[i] = last[i + 1] - last[i];
    }
    return OptionalDouble.of(Math.sqrt(StatUtils.variance(changes)));
  }

  /** Median of the last 252 values of {@link #realisedVol}; needs 273 closes. */
  public static OptionalDouble medianRealisedVol(Closes closes) {
    if (closes.size() < SESSIONS_PER_YEAR + VOLATILITY_SESSIONS) {
      return OptionalDouble.empty();
    }
    double[] returns = latestReturns(closes, SESSIONS_PER_YEAR + VOLATILITY_SESSIONS - 1);
    double[] vols = new double[SESSIONS_PER_YEAR];
    for (int back = 0; back < vols.length; back++) {
      vols[back] = realisedVol(returns, back);
    }
    return OptionalDouble.of(StatUtils.percentile(vols, 50));
  }

  /**
   * Where the last of some values stands among all of them, 0 to 1.
   *
   * <pre>
   *   (values below it + half of the values equal to it, itself included) / number of values
   * </pre>
   */
  public static double percentileRank(double[] values) {
    Check.that(values.length > 0, "There must be at least one value to rank");
    double last = values[values.length - 1];
    long below = Arrays.stream(values).filter(v -> v < last).count();
    long equal = Arrays.stream(values).filter(v -> v == last).count();
    return (below + equal / 2.0) / values.length;
  }

  /**
   * Market liquidity index, 0 (stress) to 1.
   *
   * <pre>
   *   MLI = ( rank of VIX3M/VIX + rank of -VVIX ) / 2     ranks over 252 sessions
   * </pre>
   *
   * Absent when the last VIX, VIX3M or VVIX is not of the same day, or when one of them has less
   * than 252 sessions.
   */
  public static OptionalDouble marketLiquidity(Closes vix, Closes vix3m, Closes vvix) {
    Closes ratio = ratio(vix3m, vix);
    if (ratio.size() < SESSIONS_PER_YEAR || vvix.size() < SESSIONS_PER_YEAR) {
      return OptionalDouble.empty();
    }
    boolean sameDay =
        lastDate(ratio).equals(lastDate(vvix)) && lastDate(ratio).equals(lastDate(vix));
    if (!sameDay) {
      return OptionalDouble.empty();
    }
    double[] calm = Arrays.stream(vvix.last(SESSIONS_PER_YEAR)).map(level -> -level).toArray();
    return OptionalDouble.of(
        (percentileRank(ratio.last(SESSIONS_PER_YEAR)) + percentileRank(calm)) / 2);
  }

  /** First over second on the days that have both. */
  public static Closes ratio(Closes first, Closes second) {
    List<LocalDate> dates = new ArrayList<>();
    double[] values = new double[first.size()];
    int j = 0;
    for (int i = 0; i < first.size(); i++) {
      while (j < second.size() && second.date(j).isBefore(first.date(i))) {
        j++;
      }
      if (j < second.size() && second.date(j).equals(first.date(i))) {
        values[dates.size()] = first.value(i) / second.value(j);
        dates.add(first.date(i));
      }
    }
    return Closes.of(dates, Arrays.copyOf(values, dates.size()));
  }

  /**
   * Where the last close stands among those of 252 sessions, 0 to 1; see {@link #percentileRank}.
   */
  public static OptionalDouble rankInYear(Closes closes) {
    return closes.size() < SESSIONS_PER_YEAR
        ? OptionalDouble.empty()
        : OptionalDouble.of(percentileRank(closes.last(SESSIONS_PER_YEAR)));
  }

  /** Last close against its 200-session mean, {@code 100 (close / mean - 1)} per cent. */
  public static OptionalDouble trendPercent(Closes closes) {
    OptionalDouble mean = mean(closes, TREND_SESSIONS);
    return mean.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (closes.value(closes.size() - 1) / mean.getAsDouble() - 1));
  }

  /** Side of the 200-session mean over the last five closes; needs 204 closes. */
  public static Optional<Trend> trend(Closes closes) {
    if (closes.size() < TREND_SESSIONS + TREND_CLOSES - 1) {
      return Optional.empty();
    }
    int above = 0;
    int below = 0;
    for (int back = 0; back < TREND_CLOSES; back++) {
      double close = closes.back(back).getAsDouble();
      double mean = meanBack(closes, TREND_SESSIONS, back).getAsDouble();
      above += close > mean ? 1 : 0;
      below += close < mean ? 1 : 0;
    }
    return Optional.of(
        above == TREND_CLOSES ? Trend.UP : below == TREND_CLOSES ? Trend.DOWN : Trend.MIXED);
  }

  private static OptionalDouble meanBack(Closes closes, int sessions, int back) {
    Check.that(sessions > 0, "Argument 'sessions' must be above zero but was %d", sessions);
    int first = closes.size() - back - sessions;
    return first < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(StatUtils.mean(closes.last(back + sessions), 0, sessions));
  }

  /** Log returns, the latest first. */
  private static double[] latestReturns(Closes closes, int count) {
    int last = closes.size() - 1;
    double[] returns = new double[count];
    for (int i = 0; i < count; i++) {
      returns[i] = Math.log(closes.value(last - i) / closes.value(last - i - 1));
    }
    return returns;
  }

  private static double realisedVol(double[] latestReturns, int back) {
    return Math.sqrt(
        StatUtils.variance(latestReturns, back, VOLATILITY_SESSIONS) * SESSIONS_PER_YEAR);
  }

  private static LocalDate lastDate(Closes closes) {
    return closes.date(closes.size() - 1);
  }
}
