package org.hedgerow.book;

import org.hedgerow.basics.Check;

/** Something that can be sold at once. {@code haircut} is the share lost in doing so, 0 to 1. */
public record LiquidAsset(String name, double valueUsd, double haircut) {
  public LiquidAsset {
    Check.notNegative(valueUsd, "value of " + name);
    Check.that(haircut >= 0 && haircut <= 1, "Haircut of %s must be 0 to 1: %s", name, haircut);
  }
}
