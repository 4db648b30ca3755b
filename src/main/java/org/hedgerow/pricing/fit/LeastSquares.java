package org.hedgerow.pricing.fit;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * The parameters with the least sum of squares, by Commons Math's Levenberg-Marquardt method from
 * each of several starting points; slopes by forward differences. The same input gives the same
 * output: there is nothing random in it.
 *
 * <p>A small ridge holds each parameter to its start, so that quotes that do not fix a parameter do
 * not let it run away.
 */
final class LeastSquares {
  /** Parameters are of order one: the slope is good to seven digits. */
  private static final double STEP = 1e-7;

  private static final int MOST_EVALUATIONS = 200;

  /** The search goes on from so many of the starting points, the best ones. */
  private static final int TRIED = 3;

  private static final double ENOUGH = 1e-9;

  /** Instead of a residual that is not a number: far worse than any misfit. */
  private static final double HOPELESS = 1e6;

  private final UnaryOperator<double[]> residuals;
  private final double ridge;
  private double[] best = new double[0];
  private double least = Double.POSITIVE_INFINITY;

  private LeastSquares(UnaryOperator<double[]> residuals, double ridge) {
    this.residuals = residuals;
    this.ridge = ridge;
  }

  /**
   * The best parameters seen.
   *
   * @param residuals of parameters; always as many
   * @param ridge residual per unit of distance from the start
   * @param starts at least one
   */
  static double[] minimise(UnaryOperator<double[]> residuals, double ridge, List<double[]> starts) {
    LeastSquares search = new LeastSquares(residuals, ridge);
    starts.stream()
        .sorted(Comparator.comparingDouble(start -> squares(search.withRidge(start, start))))
        .limit(TRIED)
        .forEach(search::descend);
    return search.best;
  }

  private void descend(double[] start) {
    RealVector target = new ArrayRealVector(withRidge(start, start).length);
    try {
      new LevenbergMarquardtOptimizer()
          .optimize(
              new LeastSquaresBuilder()
                  .start(start)
                  .target(target)
                  .model(point -> valueAndSlopes(point.toArray(), start))
                  .checker(
                      (i, before, after) ->
                          before.getCost() - after.getCost() <= ENOUGH * before.getCost())
                  .maxEvaluations(MOST_EVALUATIONS)
                  .maxIterations(MOST_EVALUATIONS)
                  .build());
    } catch (TooManyEvaluationsException
        | TooManyIterationsException
        | ConvergenceException stopped) {
      // The best point seen is kept either way, and the fit report says how good it is.
      return;
    }
  }

  private Pair<RealVector, RealMatrix> valueAndSlopes(double[] point, double[] start) {
    double[] value = withRidge(point, start);
    remember(point, value);
    double[][] slopes = new double[value.length][point.length];
    for (int j = 0; j < point.length; j++) {
      double[] moved = point.clone();
      moved[j] += STEP;
      double[] above = withRidge(moved, start);
      for (int i = 0; i < value.length; i++) {
        slopes[i][j] = (above[i] - value[i]) / STEP;
      }
    }
    return Pair.create(new ArrayRealVector(value, false), new Array2DRowRealMatrix(slopes, false));
  }

  private void remember(double[] point, double[] value) {
    double sum = squares(value);
    if (sum < least) {
      least = sum;
      best = point.clone();
    }
  }

  private static double squares(double[] residuals) {
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }

  private double[] withRidge(double[] point, double[] start) {
    double[] fitted = residuals.apply(point);
    double[] all = new double[fitted.length + point.length];
    for (int i = 0; i < fitted.length; i++) {
      all[i] = Double.isFinite(fitted[i]) ? fitted[i] : HOPELESS;
    }
    for (int j = 0; j < point.length; j++) {
      all[fitted.length + j] = ridge * (point[j] - start[j]);
    }
    return all;
  }
}
