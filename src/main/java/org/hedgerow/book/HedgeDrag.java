package org.hedgerow.book;

import java.util.List;
import org.hedgerow.basics.Check;

/**
 * What a hedge took from an account over some months, told in four ways that differ a lot.
 *
 * <pre>
 *   arithmetic         - sum of P&L_m / NAV
 *   geometric          product of (1 + base_m) - product of (1 + base_m + P&L_m / NAV)
 *   gross bleed        - sum of P&L_m / NAV over the months below zero
 *   without the best   - ( sum of P&L_m - largest P&L_m ) / NAV
 * </pre>
 *
 * Each is a share of the NAV before the first month over all months given (twelve make a year;
 * nothing is scaled), above zero lost. Geometric is the wealth missing at the end, per dollar at
 * the start. A figure without the months and the NAV it is taken over says nothing; they are part
 * of it.
 *
 * @param months how many
 * @param navUsd the denominator of every share, US dollars
 */
public record HedgeDrag(
    int months,
    double navUsd,
    double arithmetic,
    double geometric,
    double grossBleed,
    double withoutBestMonth) {

  /**
   * The drag of monthly results.
   *
   * @param pnlUsd profit above zero or loss below of the hedge, US dollars, at least one month
   * @param baseReturns of the account without the hedge in the same months, fractions
   * @param navUsd net asset value at the start, above zero
   */
  public static HedgeDrag of(List<Double> pnlUsd, List<Double> baseReturns, double navUsd) {
    Check.positive(navUsd, "navUsd");
    Check.that(!pnlUsd.isEmpty(), "There must be a month");
    Check.that(
        pnlUsd.size() == baseReturns.size(),
        "There must be a base return for each month: %d and %d",
        pnlUsd.size(),
        baseReturns.size());
    double sum = 0;
    double lost = 0;
    double best = Double.NEGATIVE_INFINITY;
    double base = 1;
    double hedged = 1;
    for (int i = 0; i < pnlUsd.size(); i++) {
      double pnl = Check.finite(pnlUsd.get(i), "pnlUsd");
      double growth = 1 + Check.finite(baseReturns.get(i), "baseReturns");
      sum += pnl;
      lost += Math.min(0, pnl);
      best = Math.max(best, pnl);
      base *= growth;
      hedged *= growth + pnl / navUsd;
    }
    return new HedgeDrag(
        pnlUsd.size(), navUsd, -sum / navUsd, base - hedged, -lost / navUsd, (best - sum) / navUsd);
  }
}
