package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * The smile of a tenor between two others: total variance is linear in the tenor at the same
 * log-moneyness to the forward of each tenor.
 *
 * <pre>
 *   w(k, T) = w(k, T1) + share [ w(k, T2) - w(k, T1) ],   share = (T - T1) / (T2 - T1)
 * </pre>
 *
 * Where the longer smile is nowhere below the shorter one, total variance does not fall from T1 to
 * T2, so there is no calendar arbitrage in between (Gatheral and Jacquier (2014), lemma 2.1). It
 * does not follow that the density is nowhere negative in between: ask {@link ButterflyCheck}.
 *
 * @param share 0 is the shorter smile, 1 the longer
 */
public record InterpolatedSmile(Smile shorter, Smile longer, double share) implements Smile {
  public InterpolatedSmile {
    Check.that(
        share >= 0 && share <= 1, "Argument 'share' must be between 0 and 1 but was %s", share);
  }

  @Override
  public double totalVariance(double k) {
    return mixed(shorter.totalVariance(k), longer.totalVariance(k));
  }

  @Override
  public double slope(double k) {
    return mixed(shorter.slope(k), longer.slope(k));
  }

  @Override
  public double curvature(double k) {
    return mixed(shorter.curvature(k), longer.curvature(k));
  }

  private double mixed(double a, double b) {
    return a + share * (b - a);
  }
}
