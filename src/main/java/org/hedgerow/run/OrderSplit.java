package org.hedgerow.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.plan.Side;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.Underlying;

/** Splits the legs of a ticket into what can be one order each. */
final class OrderSplit {
  /** What the order forms of most brokers take. */
  private static final int MOST_LEGS = 4;

  /** Cboe trades combinations electronically up to three to one. */
  private static final int MOST_RATIO = 3;

  private OrderSplit() {}

  /**
   * A leg, or the part of it that closes or opens.
   *
   * @param contracts how many of the leg's
   */
  record Part(TicketLeg leg, int contracts, boolean closes) {
    private Contract contract() {
      return leg.contract();
    }
  }

  /** Legs with their ratios, and how many times over. */
  record Combination(List<OrderLeg> legs, int quantity) {}

  static List<Combination> of(List<Part> parts) {
    List<Combination> orders = new ArrayList<>();
    parts.stream().filter(OrderSplit::isFuture).forEach(part -> orders.add(one(List.of(part))));
    List<Part> options = parts.stream().filter(part -> !isFuture(part)).toList();
    split(options, List.of(Part::closes, part -> part.contract().expiry()), orders);
    return orders;
  }

  /** One order when it can be one, else one after another by the next difference. */
  private static void split(
      List<Part> parts, List<Function<Part, Object>> differences, List<Combination> orders) {
    if (parts.isEmpty()) {
      return;
    }
    if (canBeOne(parts)) {
      orders.add(one(parts));
    } else if (differences.isEmpty()) {
      parts.stream()
          .sorted(Comparator.comparing(part -> part.leg().side() != Side.BUY))
          .forEach(part -> orders.add(one(List.of(part))));
    } else {
      Map<Object, List<Part>> groups =
          parts.stream()
              .collect(
                  Collectors.groupingBy(
                      differences.get(0), LinkedHashMap::new, Collectors.toList()));
      groups
          .values()
          .forEach(group -> split(group, differences.subList(1, differences.size()), orders));
    }
  }

  private static boolean isFuture(Part part) {
    return part.contract() instanceof FutureContract;
  }

  private static boolean canBeOne(List<Part> parts) {
    Underlying underlying = parts.get(0).contract().underlying();
    int divisor = divisor(parts);
    return parts.size() == 1
        || parts.size() <= MOST_LEGS
            && parts.stream().map(Part::contract).distinct().count() == parts.size()
            && parts.stream().allMatch(part -> part.contract().underlying() == underlying)
            && parts.stream().allMatch(part -> part.contracts() / divisor <= MOST_RATIO);
  }

  private static Combination one(List<Part> parts) {
    int divisor = divisor(parts);
    List<OrderLeg> legs =
        parts.stream()
            .map(
                part ->
                    new OrderLeg(
                        of(part.leg(), part.contracts()),
                        part.contracts() / divisor,
                        part.closes()))
            .toList();
    return new Combination(legs, divisor);
  }

  private static TicketLeg of(TicketLeg leg, int contracts) {
    return leg instanceof TicketLeg.OfOption option
        ? new TicketLeg.OfOption(option.quote(), option.side(), contracts, option.price())
        : new TicketLeg.OfFuture(
            ((TicketLeg.OfFuture) leg).quote(), leg.side(), contracts, leg.price());
  }

  private static int divisor(List<Part> parts) {
    return parts.stream().mapToInt(Part::contracts).reduce(0, OrderSplit::divisor);
  }

  private static int divisor(int a, int b) {
    return b == 0 ? a : divisor(b, a % b);
  }
}
