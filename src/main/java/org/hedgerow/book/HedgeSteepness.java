package org.hedgerow.book;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.ConstantProduct;

/**
 * How the profit of a hedge steepens as the VIX rises at once.
 *
 * <pre>
 *   H(y)          profit at dlnVIX = y, futures by the beta of their tenor, no time passing
 *   steepness     s(y) = H'(y) / H'(0)
 *   curvature     kappa(y) = dln H'(y) / dy = H''(y) / H'(y)
 *   exponential   ln s(y) = a + k y, least squares over 21 even y from 0 to ln 3
 * </pre>
 *
 * Steepness and curvature have no unit; both derivatives are exact. The likeness to a
 * constant-product market maker ({@link ConstantProduct}) is of direction only: a ladder of calls
 * steepens, but its curvature falls as the calls come into the money, while the market maker's
 * elasticity rises. The root mean square error of the exponential says how wrong one number for the
 * curvature is. Regression: Commons Math.
 *
 * @param legs of the hedge
 */
public record HedgeSteepness(List<MovableLeg> legs) {
  private static final int FIT_STEPS = 20;
  private static final double FIT_TO = Math.log(3);

  public HedgeSteepness {
    legs = List.copyOf(legs);
  }

  /** Of what a book holds beside its condors. */
  public static HedgeSteepness of(Book book, OptionMarket market) {
    return new HedgeSteepness(
        book.positions().stream()
            .filter(p -> !p.isCondor())
            .map(p -> MovableLeg.of(p, market))
            .toList());
  }

  /**
   * The exponential that comes nearest.
   *
   * @param curvature its constant curvature
   * @param rmse root mean square of what it leaves of ln s
   */
  public record Exponential(double curvature, double rmse) {}

  /**
   * Profit at a level of the VIX, US dollars.
   *
   * @param ratio of the VIX after the move to before, above zero
   */
  public double pnlUsd(double ratio) {
    MarketMove move = new MarketMove(0, Math.log(Check.positive(ratio, "ratio")), 0);
    return legs.stream().mapToDouble(leg -> leg.pnlUsd(move)).sum();
  }

  /** Slope at a level of the VIX over the slope now; undefined when there is none now. */
  public Computed steepness(double ratio) {
    double now = response(1).slopeUsd();
    return now == 0
        ? Computed.undefined(Computed.Reason.NO_SLOPE)
        : Computed.of(response(ratio).slopeUsd() / now);
  }

  /** Relative change of the slope per unit of ln VIX; undefined where the slope is zero. */
  public Computed curvature(double ratio) {
    MovableLeg.Response response = response(ratio);
    return response.slopeUsd() == 0
        ? Computed.undefined(Computed.Reason.NO_SLOPE)
        : Computed.of(response.bendUsd() / response.slopeUsd());
  }

  /** Whether the profit answers the VIX in one direction from here to three times its level. */
  public boolean isOneWay() {
    double now = Math.signum(response(1).slopeUsd());
    for (int i = 0; i <= FIT_STEPS; i++) {
      if (Math.signum(response(ratio(i)).slopeUsd()) != now) {
        return false;
      }
    }
    return now != 0;
  }

  /**
   * The nearest exponential.
   *
   * @throws IllegalStateException when {@link #isOneWay} is false
   */
  public Exponential exponential() {
    if (!isOneWay()) {
      throw new IllegalStateException("A slope that turns has no exponential");
    }
    double now = response(1).slopeUsd();
    SimpleRegression fit = new SimpleRegression();
    for (int i = 0; i <= FIT_STEPS; i++) {
      fit.addData(y(i), Math.log(response(ratio(i)).slopeUsd() / now));
    }
    double meanSquare = fit.getSumSquaredErrors() / fit.getN();
    return new Exponential(fit.getSlope(), Math.sqrt(meanSquare));
  }

  private MovableLeg.Response response(double ratio) {
    double y = Math.log(Check.positive(ratio, "ratio"));
    return legs.stream()
        .map(leg -> leg.responseToVix(y))
        .reduce(MovableLeg.Response.NONE, MovableLeg.Response::plus);
  }

  private static double y(int step) {
    return FIT_TO * step / FIT_STEPS;
  }

  private static double ratio(int step) {
    return Math.exp(y(step));
  }
}
