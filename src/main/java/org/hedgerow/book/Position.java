package org.hedgerow.book;

import java.time.LocalDate;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;

/**
 * One line of what is held.
 *
 * @param contracts above zero bought, below zero sold, never zero
 * @param opened the session of the fill
 * @param price paid or received per contract, points, zero or more
 * @param layer which part of the strategy it belongs to: a hedge layer's name, or {@code condor}
 */
public record Position(
    Contract contract, int contracts, LocalDate opened, double price, String layer) {

  /** The layer name of condor legs. */
  public static final String CONDOR = "condor";

  public Position {
    Check.that(contracts != 0, "A position in %s has no contracts", contract.symbol());
    Check.notNegative(price, "price of " + contract.symbol());
  }

  public boolean isCondor() {
    return layer.equals(CONDOR);
  }
}
