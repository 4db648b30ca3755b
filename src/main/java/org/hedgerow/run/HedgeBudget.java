package org.hedgerow.run;

import java.util.List;
import java.util.Optional;
import org.hedgerow.plan.NotionalReading;
import org.hedgerow.strategy.Share;
import org.hedgerow.strategy.Share.Denominator;

/**
 * What the hedge may hold and what it holds after today's tickets, US dollars of premium at market,
 * or of VIX notional when the budget is one of that.
 *
 * @param text how the budget is computed
 * @param share the one percentage that it is; absent when it is a sum
 * @param readings what "notional" can be for the condors after the tickets
 */
public record HedgeBudget(
    double budgetUsd,
    double spentUsd,
    String text,
    Optional<Share> share,
    List<NotionalReading> readings) {
  public HedgeBudget {
    readings = List.copyOf(readings);
  }

  /** What is left; below zero when the market has lifted the premium above the budget. */
  public double leftUsd() {
    return budgetUsd - spentUsd;
  }

  /** Whether it is counted in VIX notional, not in premium. */
  public boolean isInVixNotional() {
    return share.filter(s -> s.of() == Denominator.VIX_NOTIONAL).isPresent();
  }
}
