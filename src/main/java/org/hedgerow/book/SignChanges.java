package org.hedgerow.book;

import java.util.ArrayList;
import java.util.BitSet;
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

  /** Tells intervals without a zero; it may be in doubt where there is none. */
  interface Doubt {
    /** False only when the function is above zero, or below, in the whole interval. */
    boolean mayVanish(double low, double high);
  }

  /**
   * The places, ascending.
   *
   * @param nodes ascending
   */
  static List<Double> of(DoubleUnaryOperator function, double[] nodes) {
    return of(function, (low, high) -> true, nodes);
  }

  /**
   * The same places, found with fewer calls of the function: nodes inside an interval without a
   * zero are left out.
   */
  static List<Double> of(DoubleUnaryOperator function, Doubt doubt, double[] nodes) {
    BitSet looked = new BitSet(nodes.length);
    looked.set(0, Math.min(1, nodes.length));
    look(doubt, nodes, 0, nodes.length - 1, looked);
    return of(function, nodes, looked);
  }

  /** Marks the nodes to look at above the lowest, up to the highest. */
  private static void look(Doubt doubt, double[] nodes, int low, int high, BitSet looked) {
    if (high - low > 1 && doubt.mayVanish(nodes[low], nodes[high])) {
      int middle = (low + high) >>> 1;
      look(doubt, nodes, low, middle, looked);
      look(doubt, nodes, middle, high, looked);
    } else if (high >= 0) {
      looked.set(high);
    }
  }

  private static List<Double> of(DoubleUnaryOperator function, double[] nodes, BitSet looked) {
    List<Double> roots = new ArrayList<>();
    int last = -1;
    double lastValue = 0;
    for (int i = looked.nextSetBit(0); i >= 0; i = looked.nextSetBit(i + 1)) {
      double value = Check.finite(function.applyAsDouble(nodes[i]), "value");
      if (value != 0) {
        if (last >= 0 && lastValue * Math.signum(value) < 0) {
          // zeros at the nodes between: the change happens at the first of them
          roots.add(
              looked.previousSetBit(i - 1) > last
                  ? nodes[last + 1]
                  : solve(function, nodes[last], nodes[i]));
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
