package org.hedgerow.run;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.basics.Check;
import org.hedgerow.plan.Side;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.Ticks;

/**
 * What is typed in as one order: a single contract, or options of one underlying at a net price.
 *
 * @param number from 1, in the order of the tickets
 * @param asked the action that it is for
 * @param layer of the ticket
 * @param legs each with its ratio; their ratios have no common divisor
 * @param quantity how many combinations, at least 1
 * @param limitAtMid points of one combination at middle prices, on the price grid, rounded to what
 *     the other side likes better; above zero received, below zero paid; of a future its price
 * @param limitAtNatural the same with what is bought at the ask and what is sold at the bid
 */
public record PlannedOrder(
    int number,
    ActionResult asked,
    String layer,
    List<OrderLeg> legs,
    int quantity,
    double limitAtMid,
    double limitAtNatural) {

  /** What the limit means. */
  public enum Effect {
    /** Received at the natural price. */
    CREDIT,
    /** Paid at the natural price. */
    DEBIT,
    /** Neither. */
    EVEN,
    /** The limit is the price of a future; no money changes hands. */
    PRICE
  }

  public PlannedOrder {
    Check.that(!legs.isEmpty() && quantity >= 1, "Order %d holds nothing", number);
    legs = List.copyOf(legs);
  }

  /** An order of these legs, which have as many contracts as their ratios times the quantity. */
  static PlannedOrder of(
      int number,
      ActionResult asked,
      String layer,
      List<OrderLeg> legs,
      int quantity,
      LocalDate session) {
    return new PlannedOrder(
        number,
        asked,
        layer,
        legs,
        quantity,
        limit(legs, session, OrderLeg::mid),
        limit(legs, session, OrderLeg::natural));
  }

  private static double limit(
      List<OrderLeg> legs, LocalDate session, ToDoubleFunction<OrderLeg> price) {
    OrderLeg first = legs.get(0);
    Contract contract = first.leg().contract();
    if (legs.size() > 1) {
      double credit =
          legs.stream().mapToDouble(leg -> leg.creditPoints(price.applyAsDouble(leg))).sum();
      return Ticks.spreadDown(contract.underlying(), credit);
    }
    double one = price.applyAsDouble(first);
    double rounded =
        first.leg().side() == Side.SELL
            ? Ticks.roundDown(contract, session, one)
            : Ticks.roundUp(contract, session, one);
    return contract instanceof FutureContract || rounded == 0
        ? rounded
        : first.creditPoints(rounded);
  }

  /** Whether it is of several contracts at one net price. */
  public boolean isCombination() {
    return legs.size() > 1;
  }

  /** What the limit means. */
  public Effect effect() {
    if (legs.get(0).leg().contract() instanceof FutureContract) {
      return Effect.PRICE;
    }
    return limitAtNatural > 0 ? Effect.CREDIT : limitAtNatural < 0 ? Effect.DEBIT : Effect.EVEN;
  }
}
