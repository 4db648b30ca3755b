package org.hedgerow.run;

/**
 * What the hedge may hold and what it holds after today's tickets, US dollars of premium at market,
 * or of VIX notional when the budget is one of that.
 *
 * @param text how the budget is computed
 */
public record HedgeBudget(double budgetUsd, double spentUsd, String text) {

  /** What is left; below zero when the market has lifted the premium above the budget. */
  public double leftUsd() {
    return budgetUsd - spentUsd;
  }
}
