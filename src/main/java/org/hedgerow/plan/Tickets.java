package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Makes tickets that only close. */
final class Tickets {

  private Tickets() {}

  static Ticket closing(PlanContext context, String layer, Closing close) {
    double feesUsd = Legs.feesUsd(context, close.orders());
    List<TicketFlag> flags = new ArrayList<>(List.of(TicketFlag.INDICATIVE));
    if (!close.left().isEmpty()) {
      flags.add(TicketFlag.LEFT_TO_EXPIRE);
    }
    return new Ticket(
        layer,
        close.orders(),
        Legs.cashUsd(close.orders()),
        feesUsd,
        0,
        OptionalDouble.of(feesUsd),
        flags,
        close.left());
  }
}
