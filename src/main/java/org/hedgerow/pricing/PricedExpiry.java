package org.hedgerow.pricing;

import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.formula.Smile;
import org.hedgerow.product.ListedExpiry;

/**
 * All that the options of one expiry share on a day.
 *
 * @param years ACT/365 from the pricing instant to settlement, above zero
 * @param forward points
 * @param dte calendar days
 * @param sessions after the day, up to and including the settlement day
 * @param origin of the prices
 */
record PricedExpiry(
    ListedExpiry expiry,
    double years,
    double forward,
    Origin forwardOrigin,
    Smile smile,
    int dte,
    int sessions,
    Origin origin) {

  /** Annual fraction. */
  double vol(double strike) {
    return Math.sqrt(smile.totalVariance(Math.log(strike / forward)) / years);
  }
}
