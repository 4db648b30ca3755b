package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.Contract;

/**
 * The tickets of a day as orders for the next session. Nothing is sent anywhere.
 *
 * <p>A ticket is one order where it can be one: its legs are options of one underlying, at most
 * four of them, in ratios of whole numbers up to 3. Where it cannot, what closes and what opens are
 * orders of their own, then the expiries, then the legs, bought ones first. A future always is an
 * order of its own.
 *
 * @param session for which the orders are
 * @param orders by number
 */
public record OrderSheet(DayRun run, LocalDate session, List<PlannedOrder> orders) {
  public OrderSheet {
    orders = List.copyOf(orders);
  }

  /** The orders of a day. */
  public static OrderSheet of(DayRun run) {
    LocalDate day = run.inputs().day().date();
    LocalDate session = ExchangeCalendar.nextSessionAsKnownOn(day, day);
    Map<Contract, Integer> held = new HashMap<>();
    for (Position position : run.inputs().book().positions()) {
      held.merge(position.contract(), position.contracts(), Integer::sum);
    }
    List<PlannedOrder> orders = new ArrayList<>();
    for (ActionResult result : run.results()) {
      result
          .ticket()
          .ifPresent(
              ticket -> {
                for (OrderSplit.Combination one : OrderSplit.of(legs(ticket, held))) {
                  orders.add(
                      PlannedOrder.of(
                          orders.size() + 1,
                          result,
                          ticket.layer(),
                          one.legs(),
                          one.quantity(),
                          session));
                }
              });
    }
    return new OrderSheet(run, session, orders);
  }

  /**
   * The legs of a ticket, each said to close or to open. A leg that goes through zero is two.
   *
   * @param held contracts before the ticket; after it when this returns
   */
  private static List<OrderSplit.Part> legs(Ticket ticket, Map<Contract, Integer> held) {
    List<OrderSplit.Part> legs = new ArrayList<>();
    for (TicketLeg leg : ticket.legs()) {
      int before = held.getOrDefault(leg.contract(), 0);
      boolean against = Integer.signum(before) == -leg.side().sign();
      int closed = against ? Math.min(Math.abs(before), leg.contracts()) : 0;
      if (closed > 0) {
        legs.add(new OrderSplit.Part(leg, closed, true));
      }
      if (closed < leg.contracts()) {
        legs.add(new OrderSplit.Part(leg, leg.contracts() - closed, false));
      }
      held.put(leg.contract(), before + leg.signedContracts());
    }
    return legs;
  }

  /** Actions that were asked and lead to no order. */
  public List<ActionResult> left() {
    return run.results().stream().filter(result -> result.ticket().isEmpty()).toList();
  }
}
