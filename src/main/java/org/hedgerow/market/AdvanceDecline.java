package org.hedgerow.market;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.hedgerow.basics.Check;

/**
 * The advance-decline line of a market and its slope.
 *
 * <pre>
 *   AD_t  = AD_(t-1) + advances_t - declines_t,  AD_0 = 0
 *   slope = 100 b / mean(advances + declines)     b the least-squares slope of AD on the session
 * </pre>
 *
 * The line counts issues; its level says nothing, since it begins anywhere, so signals come from
 * its slope only. The slope is in per cent of the counted issues a session; both means are over the
 * same last sessions. Regression: Commons Math. The line is in common use since L. P. Ayres (1926);
 * the scaling is ours.
 */
public final class AdvanceDecline {

  /** Sessions of the slope that rules look at. */
  public static final int SESSIONS = 20;

  private AdvanceDecline() {}

  /** The line at each session, issues. */
  public static double[] line(double[] advances, double[] declines) {
    check(advances, declines);
    double[] line = new double[advances.length];
    double sum = 0;
    for (int i = 0; i < line.length; i++) {
      sum += advances[i] - declines[i];
      line[i] = sum;
    }
    return line;
  }

  /**
   * Slope over the last sessions; absent when there are fewer, or when no issue moved.
   *
   * @param sessions at least 2
   */
  public static OptionalDouble slopePercent(double[] advances, double[] declines, int sessions) {
    Check.that(sessions > 1, "Argument 'sessions' must be above one but was %d", sessions);
    double[] line = line(advances, declines);
    int first = line.length - sessions;
    double issues = first < 0 ? 0 : (sum(advances, first) + sum(declines, first)) / sessions;
    if (issues == 0) {
      return OptionalDouble.empty();
    }
    SimpleRegression regression = new SimpleRegression();
    for (int i = first; i < line.length; i++) {
      regression.addData(i, line[i]);
    }
    return OptionalDouble.of(100 * regression.getSlope() / issues);
  }

  private static double sum(double[] counts, int first) {
    return Arrays.stream(counts, first, counts.length).sum();
  }

  private static void check(double[] advances, double[] declines) {
    Check.that(
        advances.length == declines.length,
        "There must be declines for all advances: %d and %d",
        advances.length,
        declines.length);
    Arrays.stream(advances).forEach(a -> Check.notNegative(a, "advances"));
    Arrays.stream(declines).forEach(d -> Check.notNegative(d, "declines"));
  }
}
