package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * What capital costs a year, and what tying it up in a hedge adds to the hedge's drag.
 *
 * <pre>
 *   Re   = riskFree + beta * equityPremium
 *   WACC = equityShare * Re + (1 - equityShare) * costOfDebt * (1 - taxRate)
 *   adjusted drag          = drag + WACC * capital / NAV
 *   as spread over rates   = drag + (WACC - riskFree) * capital / NAV
 * </pre>
 *
 * Rates are fractions a year (0.04 is 4 %), amounts US dollars. Sharpe (1964) for Re; Modigliani
 * and Miller, "Corporate income taxes and the cost of capital" (1963) for the tax. It is a choice
 * of accounting, not something a market quotes: whoever shows it says which inputs were taken. The
 * spread is the version for capital that earns the bill rate while it is tied up.
 *
 * @param riskFree a year
 * @param beta of the owner's equity to the market, dimensionless
 * @param equityPremium return of the market above {@code riskFree}, a year
 * @param costOfDebt before tax, a year
 * @param taxRate 0 to 1
 * @param equityShare of all capital, 0 to 1
 */
public record CostOfCapital(
    double riskFree,
    double beta,
    double equityPremium,
    double costOfDebt,
    double taxRate,
    double equityShare) {

  public CostOfCapital {
    Check.finite(riskFree, "riskFree");
    Check.finite(beta, "beta");
    Check.finite(equityPremium, "equityPremium");
    Check.finite(costOfDebt, "costOfDebt");
    Check.that(taxRate >= 0 && taxRate <= 1, "Argument 'taxRate' must be 0 to 1: %s", taxRate);
    Check.that(
        equityShare >= 0 && equityShare <= 1,
        "Argument 'equityShare' must be 0 to 1: %s",
        equityShare);
  }

  /** Cost of equity, a year. */
  public double ofEquity() {
    return riskFree + beta * equityPremium;
  }

  /** Weighted average cost of capital, a year. */
  public double average() {
    return equityShare * ofEquity() + (1 - equityShare) * costOfDebt * (1 - taxRate);
  }

  /**
   * Drag with the cost of the capital that the hedge ties up, share of NAV a year.
   *
   * @param dragShareOfNav a year, above zero is lost
   * @param capitalUsd premium paid and margin held, zero or more
   */
  public double adjustedDrag(double dragShareOfNav, double capitalUsd, double navUsd) {
    return charged(average(), dragShareOfNav, capitalUsd, navUsd);
  }

  /** The same with what the capital costs above the riskless rate only. */
  public double adjustedDragOverRiskFree(double dragShareOfNav, double capitalUsd, double navUsd) {
    return charged(average() - riskFree, dragShareOfNav, capitalUsd, navUsd);
  }

  private static double charged(double rate, double drag, double capitalUsd, double navUsd) {
    Check.finite(drag, "dragShareOfNav");
    Check.notNegative(capitalUsd, "capitalUsd");
    return drag + rate * capitalUsd / Check.positive(navUsd, "navUsd");
  }
}
