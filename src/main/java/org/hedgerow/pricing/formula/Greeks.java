package org.hedgerow.pricing.formula;

/**
 * Price and sensitivities of one long option; "point" is the unit of the underlying.
 *
 * @param price points
 * @param delta per point of the underlying: the forward for {@link BlackFormula}, the spot for
 *     {@link BlackScholesMerton}
 * @param gamma delta per point
 * @param vega points per 1.00 of volatility
 * @param theta points per year that passes; below zero for most options
 * @param rho points per 1.00 of the rate; the forward is held by Black, the spot by
 *     Black-Scholes-Merton
 * @param vanna delta per 1.00 of volatility
 * @param volga vega per 1.00 of volatility
 * @param charm delta per year that passes
 */
public record Greeks(
    double price,
    double delta,
    double gamma,
    double vega,
    double theta,
    double rho,
    double vanna,
    double volga,
    double charm) {

  private static final double POINTS_PER_UNIT = 100;
  private static final double DAYS_PER_YEAR = 365;

  /** Points per 0.01 of volatility. */
  public double vegaPerVolPoint() {
    return vega / POINTS_PER_UNIT;
  }

  /** Points per calendar day that passes. */
  public double thetaPerDay() {
    return theta / DAYS_PER_YEAR;
  }
}
