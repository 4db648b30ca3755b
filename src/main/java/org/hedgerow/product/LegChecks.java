package org.hedgerow.product;

import org.hedgerow.basics.Check;

/** What the legs of a structure must satisfy. */
final class LegChecks {

  private LegChecks() {}

  /** The option has that right, and root and expiry of the first leg. */
  static void isOf(String name, OptionContract leg, OptionRight right, OptionContract first) {
    Check.that(leg.right() == right, "The %s must be a %s but was %s", name, right, leg.symbol());
    Check.that(
        leg.root() == first.root() && leg.expiry().equals(first.expiry()),
        "The %s must be of %s %s but was %s",
        name,
        first.root(),
        first.expiry(),
        leg.symbol());
  }

  /** The strike of the first lies below that of the second. */
  static void ascend(String lowName, OptionContract low, String highName, OptionContract high) {
    Check.that(
        low.strike() < high.strike(),
        "The %s must have a lower strike than the %s but they were %s and %s",
        lowName,
        highName,
        low.strike(),
        high.strike());
  }

  /** There is at least one structure. */
  static void count(int structures) {
    Check.that(structures > 0, "Argument 'structures' must be above zero but was %s", structures);
  }
}
