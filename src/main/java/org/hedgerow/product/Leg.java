package org.hedgerow.product;

import org.hedgerow.basics.Check;

/**
 * One contract of an order and how many of it.
 *
 * @param contracts above zero bought, below zero sold, never zero
 */
public record Leg(Contract contract, int contracts) {
  public Leg {
    Check.that(contracts != 0, "A leg in %s has no contracts", contract.symbol());
  }
}
