package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;

/**
 * Finds listed strikes of one expiry and right. Of two equally near the one further out: the higher
 * call, the lower put.
 */
final class StrikeFinder {

  /** Two distances this close are equal: rounding of doubles. */
  private static final double SAME = 1e-12;

  private final PlanContext context;
  private final Chosen expiry;
  private final OptionRight right;

  /** Listed strikes at which the option can be traded, each further out than the one before. */
  private final List<Double> outwards;

  StrikeFinder(PlanContext context, Chosen expiry, OptionRight right) {
    this.context = context;
    this.expiry = expiry;
    this.right = right;
    List<Double> strikes = new ArrayList<>(market().strikes(expiry.root(), expiry.date(), right));
    if (right == OptionRight.PUT) {
      Collections.reverse(strikes);
    }
    this.outwards = List.copyOf(strikes);
  }

  /**
   * The strike whose delta, without its sign, is nearest to the target; refused when it is off by
   * more than the strategy's tolerance.
   *
   * <p>Prices about log2(number of strikes) options, because the delta falls from strike to strike
   * on the way out: the two strikes around the target are found by halving, and one of them is the
   * nearest.
   */
  Step<OptionQuote> byDelta(double target) {
    if (outwards.isEmpty()) {
      return Step.refuse(
          RefusalReason.NO_STRIKE,
          "No " + right + " strike is listed for " + expiry.date() + ".",
          "");
    }
    OptionQuote nearest = nearestByDelta(target);
    double off = Math.abs(Math.abs(nearest.delta()) - target);
    double tolerance = context.strategy().selection().deltaTolerance();
    if (off <= tolerance + SAME) {
      return Step.of(nearest);
    }
    return Step.refuse(
        RefusalReason.NO_STRIKE,
        "The listed strike of %s nearest to delta %s is %s with %s, off by more than %s."
            .formatted(
                expiry.date(),
                Numbers.plain(target, 3),
                Numbers.plain(nearest.contract().strike(), 3),
                Numbers.plain(Math.abs(nearest.delta()), 3),
                Numbers.plain(tolerance, 3)),
        "needs selection.deltaTolerance of at least "
            + Numbers.plain(Math.ceil(off * 1000) / 1000, 3));
  }

  /** The strike nearest to a level, index points. */
  Step<OptionQuote> nearestTo(double level) {
    if (outwards.isEmpty()) {
      return byDelta(0);
    }
    double best = outwards.get(0);
    for (double strike : outwards) {
      if (Math.abs(strike - level) <= Math.abs(best - level) + SAME) {
        best = strike;
      }
    }
    return Step.of(quote(best));
  }

  private OptionQuote nearestByDelta(double target) {
    int low = 0;
    int high = outwards.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (delta(middle) > target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int beyond = Math.min(low, outwards.size() - 1);
    int before = Math.max(0, low - 1);
    double offBeyond = Math.abs(delta(beyond) - target);
    double offBefore = Math.abs(delta(before) - target);
    return quote(outwards.get(offBeyond <= offBefore + SAME ? furthest(beyond) : before));
  }

  /** The last strike on the way out that has the delta of this one. */
  private int furthest(int index) {
    int at = index;
    while (at + 1 < outwards.size() && delta(at + 1) == delta(index)) {
      at++;
    }
    return at;
  }

  private double delta(int index) {
    return Math.abs(quote(outwards.get(index)).delta());
  }

  private OptionQuote quote(double strike) {
    return market().quote(new OptionContract(expiry.root(), expiry.date(), right, strike));
  }

  private OptionMarket market() {
    return context.market();
  }
}
