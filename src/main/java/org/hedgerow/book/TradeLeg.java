package org.hedgerow.book;

import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;

/**
 * One leg of an order or of a structure, with its price.
 *
 * @param contracts above zero bought, below zero sold, never zero
 * @param pricePoints per contract, index points, zero or more
 */
public record TradeLeg(Contract contract, int contracts, double pricePoints) {
  public TradeLeg {
    Check.that(contracts != 0, () -> "A leg in " + contract.symbol() + " has no contracts");
    Check.notNegative(pricePoints, () -> "price of " + contract.symbol());
  }

  /** Cash that the leg brings (above zero, sold) or costs (below zero, bought), US dollars. */
  public double cashUsd() {
    return -contracts * contract.multiplierUsd() * pricePoints;
  }
}
