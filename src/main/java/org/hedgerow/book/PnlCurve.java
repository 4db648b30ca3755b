package org.hedgerow.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Underlying;

/**
 * Profit of some legs after some days as a function of the S&P 500, the VIX following by its map. A
 * curve with a band: the answer of the VIX is known only to the residual of the map.
 *
 * @param legs any number of options and futures
 * @param spx level before the move, points
 * @param vix level before the move, points
 * @param map with the days that pass
 */
public record PnlCurve(List<MovableLeg> legs, double spx, double vix, VixMap map) {
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 1.5;
  private static final int STEPS = 2000;

  /** More than rounding makes of the profit of any book; of its legs together, a fraction. */
  private static final double ROUNDING_USD = 1e-6;

  private static final double ROUNDING = 1e-9;

  public PnlCurve {
    legs = List.copyOf(legs);
    Check.positive(spx, "spx");
    Check.positive(vix, "vix");
  }

  /**
   * A place where profit turns to loss or loss to profit.
   *
   * @param spx S&P 500, points, at the answer that the map expects
   * @param low lower end of the levels at which the sign depends on where in its band the VIX is
   * @param high upper end of the same
   */
  public record BreakEven(double spx, double low, double high) {}

  /**
   * Profit at a level of the S&P 500, US dollars.
   *
   * @param spxAfter points, above zero
   * @param residuals by how many residual standard deviations the VIX ends above what the map says
   */
  public double pnlUsd(double spxAfter, double residuals) {
    double logReturn = Math.log(Check.positive(spxAfter, "spxAfter") / spx);
    double vixLogChange = map.logChange(logReturn, vix) + residuals * map.residualSd();
    MarketMove move = new MarketMove(logReturn, vixLogChange, map.days());
    return legs.stream().mapToDouble(leg -> leg.pnlUsd(move)).sum();
  }

  /**
   * All break-evens from half to one and a half of the level before the move, ascending; each with
   * the band of one residual standard deviation up and down. A band that reaches the end of the
   * range is cut there. Two break-evens within a twentieth of a per cent of the level may be
   * missed, except around a strike.
   */
  public List<BreakEven> breakEvens() {
    double[] nodes = nodes();
    List<Double> edges = new ArrayList<>(signChanges(1, nodes));
    edges.addAll(signChanges(-1, nodes));
    double[] bounds =
        DoubleStream.concat(
                DoubleStream.of(nodes[0], nodes[nodes.length - 1]),
                edges.stream().mapToDouble(Double::doubleValue))
            .sorted()
            .toArray();
    return signChanges(0, nodes).stream().map(root -> withBand(root, bounds)).toList();
  }

  private List<Double> signChanges(double residuals, double[] nodes) {
    return SignChanges.of(
        s -> pnlUsd(s, residuals), (low, high) -> mayBreakEven(low, high, residuals), nodes);
  }

  /**
   * False only when there is no break-even between two levels of the S&P 500. Every leg answers to
   * the S&P 500 alone or to the VIX alone and in one direction, so its profit lies between those at
   * the ends of the way that these go.
   */
  boolean mayBreakEven(double low, double high, double residuals) {
    double down = Math.log(low / spx);
    double up = Math.log(high / spx);
    double shift = residuals * map.residualSd();
    MarketMove first = new MarketMove(down, map.least(down, up, vix) + shift, map.days());
    MarketMove second = new MarketMove(up, map.most(down, up, vix) + shift, map.days());
    double least = 0;
    double most = 0;
    double size = 0;
    for (MovableLeg leg : legs) {
      double one = leg.pnlUsd(first);
      double other = leg.pnlUsd(second);
      least += Math.min(one, other);
      most += Math.max(one, other);
      size += Math.abs(one) + Math.abs(other);
    }
    double slack = ROUNDING_USD + ROUNDING * size;
    return !(least > slack) && !(most < -slack);
  }

  private BreakEven withBand(double root, double[] bounds) {
    double low = root;
    for (int i = bounds.length - 1; i >= 0; i--) {
      if (bounds[i] < low && isUncertain(0.5 * (bounds[i] + low))) {
        low = bounds[i];
      } else if (bounds[i] < low) {
        break;
      }
    }
    double high = root;
    for (double bound : bounds) {
      if (bound > high && isUncertain(0.5 * (bound + high))) {
        high = bound;
      } else if (bound > high) {
        break;
      }
    }
    return new BreakEven(root, low, high);
  }

  /** Whether the sign differs between the upper, the middle and the lower answer of the VIX. */
  private boolean isUncertain(double spxAfter) {
    double up = Math.signum(pnlUsd(spxAfter, 1));
    double middle = Math.signum(pnlUsd(spxAfter, 0));
    double down = Math.signum(pnlUsd(spxAfter, -1));
    return up != middle || down != middle;
  }

  /** Even steps, and every strike, where the curve may turn. */
  private double[] nodes() {
    DoubleStream even =
        DoubleStream.iterate(0, i -> i <= STEPS, i -> i + 1)
            .map(i -> spx * (LOWEST + (HIGHEST - LOWEST) * i / STEPS));
    return DoubleStream.concat(even, strikes(legs))
        .filter(s -> s >= spx * LOWEST && s <= spx * HIGHEST)
        .sorted()
        .distinct()
        .toArray();
  }

  private static DoubleStream strikes(Collection<MovableLeg> legs) {
    return legs.stream()
        .filter(MovableLeg.OfOption.class::isInstance)
        .map(MovableLeg.OfOption.class::cast)
        .filter(option -> option.underlying() == Underlying.SPX)
        .mapToDouble(MovableLeg.OfOption::strike);
  }
}
