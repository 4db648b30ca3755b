package org.hedgerow.book;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.StatUtils;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.EquityRisk;

/**
 * What the account made so far, as its owner writes it down.
 *
 * @param navAtStartUsd net asset value before the first month, above zero
 * @param months results by month, oldest first; may be empty
 * @param equityUsd value of the account at the close of each day, oldest first; may be empty
 * @param equityWithoutHedgeUsd the same without the hedge, for the same days; may be empty
 */
public record TrackRecord(
    double navAtStartUsd,
    List<Month> months,
    List<Double> equityUsd,
    List<Double> equityWithoutHedgeUsd) {

  /** The worst share of days that the mean loss is taken over. */
  private static final double WORST_SHARE = 0.05;

  private static final int VOLATILITY_SESSIONS = 21;
  private static final int SESSIONS_PER_YEAR = 252;

  /**
   * One month.
   *
   * @param hedgeUsd profit above zero or loss below of the hedge, US dollars
   * @param baseReturn of the account without the hedge, a fraction
   */
  public record Month(double hedgeUsd, double baseReturn) {}

  /**
   * Risk of a path of daily values.
   *
   * @param maxDrawdown largest fall from a peak, a share of the peak
   * @param ulcer per cent
   * @param conditionalValueAtRisk mean loss of the worst 5 % of days, a fraction
   */
  public record PathRisk(double maxDrawdown, double ulcer, double conditionalValueAtRisk) {
    static PathRisk of(double[] values) {
      double[] returns = new double[values.length - 1];
      for (int i = 0; i < returns.length; i++) {
        returns[i] = values[i + 1] / values[i] - 1;
      }
      return new PathRisk(
          EquityRisk.maxDrawdown(values),
          EquityRisk.ulcer(values),
          EquityRisk.conditionalValueAtRisk(returns, WORST_SHARE));
    }
  }

  public TrackRecord {
    Check.positive(navAtStartUsd, "navAtStartUsd");
    months = List.copyOf(months);
    equityUsd = List.copyOf(equityUsd);
    equityWithoutHedgeUsd = List.copyOf(equityWithoutHedgeUsd);
    Check.that(
        equityWithoutHedgeUsd.isEmpty() || equityWithoutHedgeUsd.size() == equityUsd.size(),
        "There must be a value without the hedge for each day: %s and %s",
        equityUsd.size(),
        equityWithoutHedgeUsd.size());
  }

  /** What the hedge took over the months; empty without months. */
  public Optional<HedgeDrag> drag() {
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(
            HedgeDrag.of(
                months.stream().map(Month::hedgeUsd).toList(),
                months.stream().map(Month::baseReturn).toList(),
                navAtStartUsd));
  }

  /** Risk of the account; empty without two days. */
  public Optional<PathRisk> risk() {
    return equityUsd.size() < 2 ? Optional.empty() : Optional.of(PathRisk.of(array(equityUsd)));
  }

  /**
   * Realised volatility of the last 21 daily changes, annualised with 252 sessions, a fraction: the
   * standard deviation (n - 1) of the log changes. Empty with fewer than 22 daily values.
   */
  public OptionalDouble volatility() {
    int first = equityUsd.size() - 1 - VOLATILITY_SESSIONS;
    if (first < 0) {
      return OptionalDouble.empty();
    }
    double[] changes = new double[VOLATILITY_SESSIONS];
    Arrays.setAll(changes, i -> Math.log(equityUsd.get(first + i + 1) / equityUsd.get(first + i)));
    return OptionalDouble.of(Math.sqrt(SESSIONS_PER_YEAR * StatUtils.variance(changes)));
  }

  /**
   * By which share the hedge made the largest fall smaller: 1 - with / without. Empty without both
   * paths; undefined when the account without the hedge never fell.
   */
  public Optional<Computed> drawdownReduction() {
    return equityWithoutHedgeUsd.size() < 2
        ? Optional.empty()
        : Optional.of(EquityRisk.drawdownReduction(array(equityWithoutHedgeUsd), array(equityUsd)));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
