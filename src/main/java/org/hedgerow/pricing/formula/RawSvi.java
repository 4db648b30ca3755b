package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * The "stochastic volatility inspired" smile: Gatheral, "A parsimonious arbitrage-free implied
 * volatility parameterization" (2004); conditions as in Gatheral and Jacquier, "Arbitrage-free SVI
 * volatility surfaces", Quantitative Finance 14 (2014).
 *
 * <pre>
 *   w(k) = a + b [ rho (k - m) + sqrt((k - m)^2 + s^2) ]
 *   b >= 0,  |rho| &lt; 1,  s > 0,  a + b s sqrt(1 - rho^2) >= 0,  b (1 + |rho|) &lt;= 2
 * </pre>
 *
 * The conditions, checked here, keep the variance above zero and the wings within Lee's bound. They
 * do not rule out a negative density: see {@link ButterflyCheck}.
 */
public record RawSvi(double a, double b, double rho, double m, double s) implements Smile {
  private static final double STEEPEST_WING = 2;

  public RawSvi {
    Check.finite(a, "a");
    Check.notNegative(b, "b");
    Check.that(Math.abs(rho) < 1, "Argument 'rho' must be between -1 and 1 but was %s", rho);
    Check.finite(m, "m");
    Check.positive(s, "s");
    double least = a + b * s * Math.sqrt(1 - rho * rho);
    Check.that(least >= 0, "The least total variance must be zero or more but is %s", least);
    double wing = b * (1 + Math.abs(rho));
    Check.that(wing <= STEEPEST_WING, "The steeper wing must be at most 2 but is %s", wing);
  }

  @Override
  public double totalVariance(double k) {
    double x = k - m;
    return a + b * (rho * x + Math.sqrt(x * x + s * s));
  }

  @Override
  public double slope(double k) {
    double x = k - m;
    return b * (rho + x / Math.sqrt(x * x + s * s));
  }

  @Override
  public double curvature(double k) {
    double x = k - m;
    double root = Math.sqrt(x * x + s * s);
    return b * s * s / (root * root * root);
  }
}
