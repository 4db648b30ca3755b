package org.hedgerow.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.hedgerow.basics.Check;

/**
 * Every place where a function changes its sign on an interval, found between given nodes by
 * Brent's method (Commons Math). Two changes between neighbouring nodes cancel and are missed, so
 * the nodes must be closer than the function turns. A touch of zero without a change is none.
 */
final class SignChanges {
  /** Points; a hundred-thousandth of a cent of one contract. */
  private static final double ACCURACY = 1e-9;

  private static final int MOST_EVALUATIONS = 200;

  private SignChanges() {}

  /**
   * The places, ascending.
   *
   * @param nodes ascending
   */
  static List<Double> of(DoubleUnaryOperator function, double[] nodes) {
    List<Double> roots = new ArrayList<>();
    int last = -1;
    double lastValue = 0;
    for (int i = 0; i < nodes.length; i++) {
      double value = Check.finite(function.applyAsDouble(nodes[i]), "value");
      if (value != 0) {
        if (last >= 0 && lastValue * Math.signum(value) < 0) {
          // zeros at the nodes between: the change happens at the first of them
          roots.add(i - last > 1 ? nodes[last + 1] : solve(function, nodes[last], nodes[i]));
        }
        last = i;
        lastValue = value;
      }
    }
    return roots;
  }

  private static double solve(DoubleUnaryOperator function, double low, double high) {
    return new BrentSolver(ACCURACY).solve(MOST_EVALUATIONS, function::applyAsDouble, low, high);
  }
}
