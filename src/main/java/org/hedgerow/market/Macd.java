package org.hedgerow.market;

import java.util.OptionalDouble;
import org.hedgerow.basics.Check;

/**
 * Moving average convergence/divergence of 12, 26 and 9 sessions, in the unit of the closes.
 *
 * <pre>
 *   line      = EMA12(close) - EMA26(close)
 *   signal    = EMA9(line)
 *   histogram = line - signal
 *   EMA_n: the mean of the first n values, then prev + 2/(n+1) (x - prev)
 * </pre>
 *
 * G. Appel, "The Moving Average Convergence-Divergence Trading Method", 1979. Own lines because
 * ta4j (0.17 tried) starts its averages at the first close, which moves the reference line from
 * .2509 to .4168; Commons Math has none.
 *
 * <p>The seed fades slowly: see {@link #isWarmedUp}.
 */
public final class Macd {
  private static final int FAST = 12;
  private static final int SLOW = 26;
  private static final int SIGNAL = 9;

  /** From so many closes on, the seed no longer decides crossings. */
  public static final int WARM_UP = 3 * SLOW;

  private final double[] line;
  private final double[] signal;

  private Macd(double[] line, double[] signal) {
    this.line = line;
    this.signal = signal;
  }

  /** Of all closes; the positions are those of the closes. */
  public static Macd of(Closes closes) {
    double[] values = closes.values();
    double[] fast = ema(values, 0, FAST);
    double[] slow = ema(values, 0, SLOW);
    double[] line = new double[values.length];
    for (int i = 0; i < line.length; i++) {
      line[i] = fast[i] - slow[i];
    }
    return new Macd(line, ema(line, SLOW - 1, SIGNAL));
  }

  /** How many closes it was made from. */
  public int size() {
    return line.length;
  }

  /** Whether there are at least {@value #WARM_UP} closes up to a position. */
  public boolean isWarmedUp(int index) {
    return index + 1 >= WARM_UP;
  }

  /** Fast minus slow average at a position; absent before the 26th close. */
  public OptionalDouble line(int index) {
    return index < SLOW - 1 ? OptionalDouble.empty() : OptionalDouble.of(line[index]);
  }

  /** Average of the line; absent before the 34th close. */
  public OptionalDouble signal(int index) {
    return index < SLOW + SIGNAL - 2 ? OptionalDouble.empty() : OptionalDouble.of(signal[index]);
  }

  /** Line minus signal; absent before the 34th close. */
  public OptionalDouble histogram(int index) {
    return index < SLOW + SIGNAL - 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(line[index] - signal[index]);
  }

  /** Average that begins at position {@code first}; what stands before its seed is not read. */
  private static double[] ema(double[] values, int first, int sessions) {
    Check.that(sessions > 0, "Argument 'sessions' must be above zero but was %d", sessions);
    double[] ema = new double[values.length];
    double sum = 0;
    for (int i = first; i < values.length; i++) {
      int count = i - first + 1;
      sum += count <= sessions ? values[i] : 0;
      ema[i] =
          count <= sessions
              ? sum / count
              : ema[i - 1] + 2.0 / (sessions + 1) * (values[i] - ema[i - 1]);
    }
    return ema;
  }
}
