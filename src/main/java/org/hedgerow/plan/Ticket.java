package org.hedgerow.plan;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.basics.Check;

/**
 * An order that could be typed in, at the day's closes. Money is kept in whole cents.
 *
 * @param layer the hedge layer's name, or {@code condor}
 * @param legs condors from the lowest strike up; else what is closed, then what is opened
 * @param netUsd credit received (above zero) or debit paid (below zero), US dollars, before fees
 * @param feesUsd of all legs, US dollars, zero or more
 * @param marginUsd of what the ticket opens, US dollars, zero or more
 * @param maxLossUsd most that what the ticket opens can lose, with the fees of the whole ticket, US
 *     dollars; the fees alone when it only closes; empty when there is no bound
 * @param flags what its reader must know, in the order of the constants
 * @param sizing how expiry, strikes and size came about, line by line
 */
public record Ticket(
    String layer,
    List<TicketLeg> legs,
    double netUsd,
    double feesUsd,
    double marginUsd,
    OptionalDouble maxLossUsd,
    List<TicketFlag> flags,
    List<String> sizing) {

  public Ticket {
    Check.that(!legs.isEmpty(), "A ticket for %s has no legs", layer);
    netUsd = cents(Check.finite(netUsd, "netUsd"));
    feesUsd = cents(Check.notNegative(feesUsd, "feesUsd"));
    marginUsd = cents(Check.notNegative(marginUsd, "marginUsd"));
    if (maxLossUsd.isPresent()) {
      maxLossUsd = OptionalDouble.of(cents(Check.positive(maxLossUsd.getAsDouble(), "maxLossUsd")));
    }
    legs = List.copyOf(legs);
    flags = Set.copyOf(flags).stream().sorted().toList();
    sizing = List.copyOf(sizing);
  }

  private static double cents(double usd) {
    return Math.rint(usd * 100) / 100;
  }

  public boolean has(TicketFlag flag) {
    return flags.contains(flag);
  }
}
