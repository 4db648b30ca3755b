package org.hedgerow.book;

import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;

/**
 * A position as the margin rules look at it.
 *
 * @param contracts above zero bought, below zero sold, never zero
 * @param entryPoints price at which it was opened, index points: makes the credit of a spread
 * @param markPoints what it is worth now, index points: the premium of a naked option
 * @param layer legs of {@link Position#CONDOR} are joined to iron condors
 */
public record MarginLeg(
    Contract contract, int contracts, double entryPoints, double markPoints, String layer) {
  public MarginLeg {
    Check.that(contracts != 0, () -> "A margin leg in " + contract.symbol() + " has no contracts");
    Check.notNegative(entryPoints, () -> "entry price of " + contract.symbol());
    Check.notNegative(markPoints, () -> "mark of " + contract.symbol());
  }
}
