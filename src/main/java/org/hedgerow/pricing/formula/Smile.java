package org.hedgerow.pricing.formula;

import org.hedgerow.product.OptionRight;

/**
 * Implied total variance of one expiry against log-moneyness.
 *
 * <pre>
 *   w(k) = vol^2 T,   k = ln(K / F)
 * </pre>
 *
 * All three functions are for any finite k; w is above zero.
 */
public interface Smile {

  /** w(k), no unit. */
  double totalVariance(double k);

  /** w'(k). */
  double slope(double k);

  /** w''(k); at a kink one of the two sides. */
  double curvature(double k);

  /**
   * Undiscounted price over the forward.
   *
   * @param moneyness strike over the forward, above zero
   */
  default double price(double moneyness, OptionRight right) {
    double deviation = Math.sqrt(totalVariance(Math.log(moneyness)));
    return BlackFormula.undiscountedPrice(1, moneyness, 1, deviation, right);
  }
}
