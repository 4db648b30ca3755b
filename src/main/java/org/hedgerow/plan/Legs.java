package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.book.MarginLeg;
import org.hedgerow.book.MarginRequirement;
import org.hedgerow.book.OrderKind;
import org.hedgerow.book.Position;
import org.hedgerow.product.Contract;

/** What follows from the legs of an order. US dollars. */
final class Legs {

  private Legs() {}

  /** The same legs, so many times over. */
  static List<TicketLeg> times(List<TicketLeg> legs, int count) {
    return legs.stream().map(leg -> leg.times(count)).toList();
  }

  /** The legs of a unit, as many whole ones as there are; none when there is less than one. */
  static List<TicketLeg> times(LayerBuilder.Unit unit, double exact) {
    int whole = Numbers.whole(exact);
    return whole == 0 ? List.of() : times(unit.legs(), whole);
  }

  /** Both lists, one behind the other. */
  static List<TicketLeg> joined(List<TicketLeg> first, List<TicketLeg> second) {
    List<TicketLeg> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * The same change with no contract both bought and sold: nobody crosses the spread with himself.
   * Contracts keep the order in which they first stand.
   */
  static List<TicketLeg> netted(PlanContext context, List<TicketLeg> legs) {
    Map<Contract, Integer> net = new LinkedHashMap<>();
    legs.forEach(leg -> net.merge(leg.contract(), leg.signedContracts(), Integer::sum));
    return net.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> context.leg(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Credit above zero, debit below. */
  static double cashUsd(List<TicketLeg> legs) {
    return legs.stream().mapToDouble(TicketLeg::cashUsd).sum();
  }

  /** Fees of one order of these legs. */
  static double feesUsd(PlanContext context, List<TicketLeg> legs) {
    return feesUsd(context, legs, OrderKind.ofLegs(legs.size()));
  }

  static double feesUsd(PlanContext context, List<TicketLeg> legs, OrderKind kind) {
    return legs.stream().mapToDouble(leg -> context.fees().legUsd(leg.trade(), kind)).sum();
  }

  /** Margin of these legs alone, by strategy rules. */
  static double marginUsd(PlanContext context, String layer, List<TicketLeg> legs) {
    return margin(context, legs.stream().map(leg -> marginLeg(leg, layer)).toList()).totalUsd();
  }

  /** Margin of legs held or planned, by strategy rules. */
  static MarginRequirement margin(PlanContext context, List<MarginLeg> legs) {
    return MarginRequirement.of(
        legs,
        context.market().day().spx(),
        context.market().day().vix(),
        context.strategy().costs().futureMargin());
  }

  /** A leg as it would be held once it is filled. */
  static Position position(PlanContext context, TicketLeg leg, String layer) {
    return new Position(leg.contract(), leg.signedContracts(), context.date(), leg.price(), layer);
  }

  static MarginLeg marginLeg(TicketLeg leg, String layer) {
    return new MarginLeg(leg.contract(), leg.signedContracts(), leg.price(), leg.price(), layer);
  }
}
