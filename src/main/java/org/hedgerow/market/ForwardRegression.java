package org.hedgerow.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.interpolation.LinearInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The level of a VIX future from index levels alone, for days without settlements.
 *
 * <pre>
 *   ln F(T) = a(T) + b(T) ln VIX + c(T) ln X
 *     X = VIX3M, when it is known: 2 953 days, 2009-09-18 to 2021-06-11
 *     X = mean VIX close of the last 126 sessions, else: 3 580 days, 2007-03-26 to 2021-06-11
 *     c = 0, when the history is shorter than that: the same days
 *   F, VIX, VIX3M in points; T in calendar days
 * </pre>
 *
 * Ordinary least squares on VIX futures settlements interpolated to T days (before the first
 * settlement: between it and the spot VIX). Root mean square errors in sample, in per cent of F, at
 * 9, 30, 60 and 90 days: 1.9, 2.8, 4.2, 5.4 with VIX3M; 2.4, 4.6, 5.9, 6.5 with the mean; 3.3, 7.3,
 * 10.2, 11.3 with VIX alone. The spot VIX taken as the future is wrong by 5.1, 12.3, 18.6, 22.4.
 * Fitted to 2015 and tested on 2016-2021 the first form has 2.1, 3.3, 5.1, 7.0. Contracts within
 * eight days of expiry are worse than their rows say (3.1 % with VIX3M), for the rows lean on the
 * spot there.
 *
 * <p>Between rows a, b and c are interpolated linearly in T, below the first one towards the spot
 * (0, 1, 0); beyond 90 days the 90-day row is used, with the error measured for that.
 */
final class ForwardRegression {
  /** How many sessions of VIX the mean takes. */
  static final int MEAN_SESSIONS = 126;

  private static final int LAST_FITTED_DAYS = 90;
  private static final int THIRTY_DAYS = 30;

  /** Rows of T, a, b, c, RMSE in per cent. */
  private static final double[][] WITH_VIX3M = {
    {0, 0, 1, 0, 0},
    {9, -.0059, .5669, .4286, 1.9},
    {14, -.0143, .3811, .6147, 2.2},
    {21, -.0287, .1564, .8413, 2.5},
    {30, -.0412, -.0655, 1.0655, 2.8},
    {37, -.0438, -.2034, 1.2033, 3.2},
    {45, -.0346, -.3267, 1.3233, 3.5},
    {60, .0116, -.4926, 1.4743, 4.2},
    {75, .0887, -.5909, 1.5483, 4.8},
    {90, .1717, -.6557, 1.5870, 5.4},
    {120, .1717, -.6557, 1.5870, 7.0},
    {150, .1717, -.6557, 1.5870, 8.8},
    {180, .1717, -.6557, 1.5870, 10.5},
  };

  private static final double[][] WITH_MEAN = {
    {0, 0, 1, 0, 0},
    {9, .1250, .8665, .0988, 2.4},
    {14, .1774, .8078, .1433, 3.1},
    {21, .2376, .7347, .2003, 3.9},
    {30, .3024, .6575, .2607, 4.6},
    {37, .3475, .6065, .2997, 5.0},
    {45, .3983, .5579, .3344, 5.4},
    {60, .4949, .4846, .3800, 5.9},
    {75, .5906, .4303, .4057, 6.2},
    {90, .6811, .3873, .4210, 6.5},
    {120, .6811, .3873, .4210, 7.6},
    {150, .6811, .3873, .4210, 9.1},
    {180, .6811, .3873, .4210, 10.5},
  };

  private static final double[][] VIX_ALONE = {
    {0, 0, 1, 0, 0},
    {9, .2255, .9314, 0, 3.3},
    {14, .3232, .9019, 0, 4.4},
    {21, .4414, .8663, 0, 5.9},
    {30, .5676, .8287, 0, 7.3},
    {37, .6525, .8033, 0, 8.3},
    {45, .7386, .7775, 0, 9.1},
    {60, .8816, .7342, 0, 10.2},
    {75, 1.0034, .6967, 0, 10.9},
    {90, 1.1094, .6638, 0, 11.3},
    {120, 1.1094, .6638, 0, 12.2},
    {150, 1.1094, .6638, 0, 13.3},
    {180, 1.1094, .6638, 0, 14.3},
  };

  private final String regressors;
  private final double lnVix;
  private final double lnSecond;
  private final List<PolynomialSplineFunction> columns;

  private ForwardRegression(String regressors, double vix, double second, double[][] rows) {
    this.regressors = regressors;
    this.lnVix = Math.log(vix);
    this.lnSecond = Math.log(second);
    this.columns = List.of(column(rows, 1), column(rows, 2), column(rows, 3), column(rows, 4));
  }

  /** The best form that the day's figures allow. */
  static ForwardRegression of(MarketDay day) {
    OptionalDouble vix3m =
        day.close(IndexSeries.VIX3M)
            .map(f -> OptionalDouble.of(f.value()))
            .orElseGet(OptionalDouble::empty);
    if (vix3m.isPresent()) {
      return new ForwardRegression("VIX and VIX3M", day.vix(), vix3m.getAsDouble(), WITH_VIX3M);
    }
    Closes past = day.history(IndexSeries.VIX);
    if (past.size() >= MEAN_SESSIONS) {
      return new ForwardRegression(
          "VIX and its mean over " + MEAN_SESSIONS + " sessions",
          day.vix(),
          StatUtils.mean(past.last(MEAN_SESSIONS)),
          WITH_MEAN);
    }
    return new ForwardRegression("VIX alone", day.vix(), 1, VIX_ALONE);
  }

  /**
   * The 30-day level of every session on which VIX and VIX3M both closed.
   *
   * <pre>
   *   F = exp(a + b ln VIX + c ln VIX3M), the row of 30 days, RMSE 2.8 %
   * </pre>
   */
  static Closes thirtyDays(Closes vix, Closes vix3m) {
    double[] row =
        Arrays.stream(WITH_VIX3M).filter(r -> r[0] == THIRTY_DAYS).findFirst().orElseThrow();
    List<LocalDate> dates = new ArrayList<>();
    double[] levels = new double[vix.size()];
    Closes ratio = Indicators.ratio(vix3m, vix);
    for (int i = 0, j = 0; i < ratio.size(); i++) {
      while (!vix.date(j).equals(ratio.date(i))) {
        j++;
      }
      double lnVix = Math.log(vix.value(j));
      double lnVix3m = lnVix + Math.log(ratio.value(i));
      levels[dates.size()] = Math.exp(row[1] + row[2] * lnVix + row[3] * lnVix3m);
      dates.add(ratio.date(i));
    }
    return Closes.of(dates, Arrays.copyOf(levels, dates.size()));
  }

  /** Level at a tenor in points; the spot VIX at 0. */
  double level(double tenorDays) {
    return Math.exp(at(0, tenorDays) + at(1, tenorDays) * lnVix + at(2, tenorDays) * lnSecond);
  }

  /** What the level is made from, for example {@code VIX and VIX3M}. */
  String regressors() {
    return regressors;
  }

  /** Measured root mean square error, per cent of the level. */
  double rmsePercent(double tenorDays) {
    return at(3, tenorDays);
  }

  /** Whether the tenor lies beyond the last one that was fitted. */
  static boolean beyondFit(double tenorDays) {
    return tenorDays > LAST_FITTED_DAYS;
  }

  private double at(int column, double tenorDays) {
    PolynomialSplineFunction function = columns.get(column);
    double[] knots = function.getKnots();
    return function.value(Math.min(tenorDays, knots[knots.length - 1]));
  }

  private static PolynomialSplineFunction column(double[][] rows, int column) {
    return new LinearInterpolator()
        .interpolate(
            Arrays.stream(rows).mapToDouble(r -> r[0]).toArray(),
            Arrays.stream(rows).mapToDouble(r -> r[column]).toArray());
  }
}
