package org.hedgerow.book;

import java.util.List;
import org.hedgerow.basics.Check;

/**
 * One step of a fee that depends on the premium.
 *
 * @param belowPoints the step holds for premiums below this, index points; infinite for the last
 * @param usd US dollars per contract
 */
record FeeTier(double belowPoints, double usd) {
  FeeTier {
    Check.that(belowPoints > 0, "A fee step must end above zero: %s", belowPoints);
    Check.notNegative(usd, "fee");
  }

  static FeeTier below(double points, double usd) {
    return new FeeTier(points, usd);
  }

  static FeeTier above(double usd) {
    return new FeeTier(Double.POSITIVE_INFINITY, usd);
  }

  /** The fee of the first step that the premium is below, US dollars per contract. */
  static double of(List<FeeTier> ascending, double premiumPoints) {
    for (FeeTier tier : ascending) {
      if (premiumPoints < tier.belowPoints) {
        return tier.usd;
      }
    }
    throw new IllegalArgumentException(
        "No fee step for a premium of " + premiumPoints + " points in " + ascending);
  }
}
