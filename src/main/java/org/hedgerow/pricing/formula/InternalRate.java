package org.hedgerow.pricing.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.hedgerow.basics.Check;

/**
 * The yearly rates at which cash flows come to nothing.
 *
 * <pre>
 *   0 = sum of c_i (1 + rate)^(-t_i)        t_i years since the first flow, -0.9999 &lt; rate &lt;= 10
 * </pre>
 *
 * A rate is a fraction (0.1 is 10 % a year). By Descartes' rule in its form for real exponents
 * (Laguerre 1883) there are at most as many rates as the flows, in order of time, change their
 * sign: none for a hedge that only paid premium. The range is searched in 4000 even steps of ln(1 +
 * rate) with Brent's method (Commons Math) in each that changes its sign, so two rates within 0.3 %
 * of each other's (1 + rate), or a touch of zero, are missed.
 *
 * @param signChanges of the flows in order of time, zero flows left out; at most so many rates
 * @param rates every one found, ascending
 */
public record InternalRate(int signChanges, List<Double> rates) {
  private static final double LOWEST = Math.log(1e-4);
  private static final double HIGHEST = Math.log(11);
  private static final int STEPS = 4000;

  /** Of ln(1 + rate). */
  private static final double ACCURACY = 1e-14;

  private static final int MOST_EVALUATIONS = 200;

  public InternalRate {
    rates = List.copyOf(rates);
  }

  /**
   * The rates of some flows.
   *
   * @param years since any common day, ascending
   * @param flows of those days, above zero received, below paid
   */
  public static InternalRate of(double[] years, double[] flows) {
    Check.that(
        years.length == flows.length,
        "There must be a flow for each time: %d times, %d flows",
        years.length,
        flows.length);
    for (int i = 0; i < years.length; i++) {
      Check.finite(years[i], "years");
      Check.finite(flows[i], "flows");
      Check.that(i == 0 || years[i - 1] <= years[i], "Times must ascend");
    }
    int changes = signChanges(flows);
    return new InternalRate(changes, changes == 0 ? List.of() : roots(years, flows));
  }

  /** The one rate, or why it cannot be told. */
  public Computed rate() {
    if (signChanges == 0) {
      return Computed.undefined(Computed.Reason.NO_SIGN_CHANGE);
    }
    return switch (rates.size()) {
      case 0 -> Computed.undefined(Computed.Reason.NO_ROOT_IN_RANGE);
      case 1 -> Computed.of(rates.get(0));
      default -> Computed.undefined(Computed.Reason.SEVERAL_ROOTS);
    };
  }

  private static int signChanges(double[] flows) {
    double[] signs = Arrays.stream(flows).map(Math::signum).filter(s -> s != 0).toArray();
    int changes = 0;
    for (int i = 1; i < signs.length; i++) {
      changes += signs[i] != signs[i - 1] ? 1 : 0;
    }
    return changes;
  }

  private static List<Double> roots(double[] years, double[] flows) {
    UnivariateFunction value = x -> value(years, flows, x);
    List<Double> roots = new ArrayList<>();
    double left = LOWEST;
    double atLeft = value.value(left);
    for (int i = 1; i <= STEPS; i++) {
      double right = LOWEST + (HIGHEST - LOWEST) * i / STEPS;
      double atRight = value.value(right);
      if (atRight == 0) {
        roots.add(Math.expm1(right));
      } else if (atLeft != 0 && Math.signum(atLeft) != Math.signum(atRight)) {
        double root = new BrentSolver(ACCURACY).solve(MOST_EVALUATIONS, value, left, right);
        roots.add(Math.expm1(root));
      }
      left = right;
      atLeft = atRight;
    }
    return roots;
  }

  /** In the middle of the times, so that no factor is out of range at the ends of the search. */
  private static double value(double[] years, double[] flows, double x) {
    double middle = 0.5 * (years[0] + years[years.length - 1]);
    double sum = 0;
    for (int i = 0; i < flows.length; i++) {
      sum += flows[i] * Math.exp(-x * (years[i] - middle));
    }
    return sum;
  }
}
