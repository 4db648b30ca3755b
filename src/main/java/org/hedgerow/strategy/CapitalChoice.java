package org.hedgerow.strategy;

import org.hedgerow.pricing.formula.CostOfCapital;

/**
 * What an owner takes his capital to cost, beside the riskless rate of the day. A choice of
 * accounting, not something that a market quotes: text 002 asks to weigh the cost of each layer of
 * the hedge by it, and gives no figure.
 *
 * @param beta of the owner's equity to the market, dimensionless
 * @param equityPremium return of the market above the riskless rate, a fraction a year
 * @param debt cost of debt before tax, a fraction a year
 * @param tax rate of tax, 0 to 1
 * @param equityShare of all capital, 0 to 1
 */
public record CapitalChoice(
    double beta, double equityPremium, double debt, double tax, double equityShare) {

  /** Assumptions of ours, named wherever a figure made of them is shown. */
  public static final CapitalChoice ASSUMED = new CapitalChoice(1.15, 0.05, 0.065, 0.21, 0.80);

  /** The cost of capital at a riskless rate, a fraction a year. */
  public CostOfCapital at(double riskFree) {
    return new CostOfCapital(riskFree, beta, equityPremium, debt, tax, equityShare);
  }
}
