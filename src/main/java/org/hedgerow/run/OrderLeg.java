package org.hedgerow.run;

import org.hedgerow.basics.Origin;
import org.hedgerow.plan.TicketLeg;

/**
 * One contract of an order.
 *
 * @param leg with all its contracts
 * @param ratio contracts of it in one combination, at least 1
 * @param closes whether it closes what is held, else it opens
 */
public record OrderLeg(TicketLeg leg, int ratio, boolean closes) {

  /** Middle of bid and ask, points. */
  public double mid() {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().mid()
        : ((TicketLeg.OfFuture) leg).quote().mid();
  }

  /** Points. */
  public double bid() {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().bid()
        : ((TicketLeg.OfFuture) leg).quote().bid();
  }

  /** Points. */
  public double ask() {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().ask()
        : ((TicketLeg.OfFuture) leg).quote().ask();
  }

  /** Bought at the ask, sold at the bid, points. */
  public double natural() {
    return leg.price();
  }

  /** Whether the quote was observed or made by a model. */
  public Origin origin() {
    return leg instanceof TicketLeg.OfOption option
        ? option.quote().origin()
        : ((TicketLeg.OfFuture) leg).quote().forward().origin();
  }

  /** What a price of this leg brings in one combination, points; above zero received. */
  double creditPoints(double price) {
    return -leg.side().sign() * ratio * price;
  }
}
