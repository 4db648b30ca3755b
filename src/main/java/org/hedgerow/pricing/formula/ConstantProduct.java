package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * The pricing curve of a constant-product market maker, to which the steepening of a ladder of
 * calls is likened.
 *
 * <pre>
 *   x y = k;  a buyer takes the share z of one side
 *   price after / price before = (1 - z)^-2
 *   elasticity dln(price)/dz   = 2 / (1 - z)
 *   the z of a steepness s     = 1 - s^(-1/2)
 * </pre>
 *
 * All dimensionless, z from 0 to below 1. The elasticity rises without bound as the side is
 * emptied; the curvature of a ladder falls (see {@code HedgeSteepness} in the book), so the
 * likeness is one of direction only. Source: H. Adams, N. Zinsmeister, D. Robinson, "Uniswap v2
 * Core" (2020), section 3.2.1.
 */
public final class ConstantProduct {

  private ConstantProduct() {}

  /** Price after over price before. */
  public static double priceRatio(double share) {
    return 1 / ((1 - checked(share)) * (1 - share));
  }

  /** Change of the logarithm of the price per share taken. */
  public static double elasticity(double share) {
    return 2 / (1 - checked(share));
  }

  /** The share after which the price has risen as much as a steepness; below zero when it fell. */
  public static double shareOf(double steepness) {
    return 1 - 1 / Math.sqrt(Check.positive(steepness, "steepness"));
  }

  private static double checked(double share) {
    Check.that(share >= 0 && share < 1, "Argument 'share' must be 0 to below 1: %s", share);
    return share;
  }
}
