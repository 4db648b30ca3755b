package org.hedgerow.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.book.Position;
import org.hedgerow.product.Contract;
import org.hedgerow.product.OptionContract;

/**
 * The orders that close positions: what is bought is sold, what is sold is bought back.
 *
 * <p>Not closed are what no longer trades or has no quote, a bought leg without a bid, and the sold
 * legs of an expiry whose bought legs all are without a bid: they are covered, and buying them back
 * would pay for nothing. A bought leg is kept while a sold one of its expiry has no quote.
 *
 * @param orders what can be closed, in the order of the book
 * @param left symbols of what is left to expire, with the reason
 */
record Closing(List<TicketLeg> orders, List<String> left) {

  static Closing of(PlanContext context, List<Position> positions) {
    Map<Contract, Integer> net = new LinkedHashMap<>();
    positions.forEach(p -> net.merge(p.contract(), p.contracts(), Integer::sum));
    net.values().removeIf(contracts -> contracts == 0);
    Map<LocalDate, List<Contract>> byExpiry =
        net.keySet().stream()
            .collect(
                Collectors.groupingBy(Contract::expiry, LinkedHashMap::new, Collectors.toList()));
    List<TicketLeg> orders = new ArrayList<>();
    List<String> left = new ArrayList<>();
    byExpiry.values().forEach(contracts -> close(context, net, contracts, orders, left));
    return new Closing(List.copyOf(orders), List.copyOf(left));
  }

  private static void close(
      PlanContext context,
      Map<Contract, Integer> net,
      List<Contract> contracts,
      List<TicketLeg> orders,
      List<String> left) {
    List<TicketLeg> possible = new ArrayList<>();
    boolean bought = false;
    boolean mustCover = contracts.stream().anyMatch(c -> sold(net, c) && hasNoQuote(context, c));
    for (Contract contract : contracts) {
      int held = net.getOrDefault(contract, 0);
      bought |= held > 0;
      if (!context.trades(contract)) {
        left.add(contract.symbol() + " no longer trades and settles on " + contract.expiry());
      } else if (!context.canTrade(contract)) {
        left.add(contract.symbol() + " is not quoted in the chain and is kept");
      } else if (held > 0 && mustCover) {
        left.add(contract.symbol() + " is kept to cover a sold leg that is not quoted");
      } else if (held > 0 && hasNoBid(context, contract)) {
        left.add(contract.symbol() + " has no bid and is left to expire on " + contract.expiry());
      } else {
        possible.add(context.leg(contract, -held));
      }
    }
    boolean sells = possible.stream().anyMatch(leg -> leg.side() == Side.SELL);
    if (bought && !sells) {
      possible.forEach(
          leg -> left.add(leg.contract().symbol() + " is left with the leg that covers it"));
    } else {
      orders.addAll(possible);
    }
  }

  private static boolean sold(Map<Contract, Integer> net, Contract contract) {
    return net.getOrDefault(contract, 0) < 0;
  }

  private static boolean hasNoQuote(PlanContext context, Contract contract) {
    return context.trades(contract) && !context.canTrade(contract);
  }

  private static boolean hasNoBid(PlanContext context, Contract contract) {
    return contract instanceof OptionContract option && !(context.market().quote(option).bid() > 0);
  }

  boolean isEmpty() {
    return orders.isEmpty();
  }

  /** Why none of these positions can be closed. */
  static RefusalReason whyNot(PlanContext context, List<Position> positions) {
    boolean trades = positions.stream().anyMatch(p -> context.trades(p.contract()));
    return trades ? RefusalReason.NO_BID : RefusalReason.NO_LONGER_TRADES;
  }

  /** One sentence on what is left. */
  String leftInWords() {
    return String.join("; ", left) + ".";
  }
}
