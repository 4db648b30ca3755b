package org.hedgerow.book;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;

/**
 * Joins the options of one root and expiry to structures.
 *
 * <p>Sold and bought lots of a right are paired in the order of their strikes, the riskiest sold
 * one with the one that covers it best: calls from the lowest strike up, puts from the highest
 * down. That leaves the least margin in verticals, and it leaves naked what is furthest out.
 */
final class OneExpiry {
  private final List<MarginLine> condors = new ArrayList<>();
  private final List<MarginLine> verticals = new ArrayList<>();
  private final List<MarginLine> naked = new ArrayList<>();
  private final List<MarginLine> paid = new ArrayList<>();
  private final double index;

  private OneExpiry(double index) {
    this.index = index;
  }

  /** Some contracts of one option, all bought or all sold; {@code contracts} is above zero. */
  private record Lot(OptionContract option, int contracts, double entryPoints, double markPoints) {
    Lot of(int some) {
      return new Lot(option, some, entryPoints, markPoints);
    }
  }

  /** Equal numbers sold and bought of one right. */
  private record Vertical(Lot sold, Lot bought) {
    int units() {
      return sold.contracts;
    }

    /** Points by which the sold option can become dearer than the bought one. */
    double widthPoints() {
      int sign = sold.option.right().sign();
      return Math.max(0, sign * (bought.option.strike() - sold.option.strike()));
    }

    double creditPoints() {
      return sold.entryPoints - bought.entryPoints;
    }

    Vertical of(int some) {
      return new Vertical(sold.of(some), bought.of(some));
    }
  }

  /** What pairing leaves: the verticals, and the lots that found no partner. */
  private record Paired(Deque<Vertical> verticals, List<Lot> sold, List<Lot> bought) {}

  /**
   * The structures of some legs.
   *
   * @param legs options of one root and expiry
   * @param index level of the underlying, points
   */
  static List<MarginLine> lines(List<MarginLeg> legs, double index) {
    OneExpiry group = new OneExpiry(index);
    List<MarginLeg> condorLegs = legs.stream().filter(OneExpiry::isCondor).toList();
    List<MarginLeg> others = legs.stream().filter(leg -> !isCondor(leg)).toList();
    Paired puts = pair(lots(condorLegs, OptionRight.PUT, -1), lots(condorLegs, OptionRight.PUT, 1));
    Paired calls =
        pair(lots(condorLegs, OptionRight.CALL, -1), lots(condorLegs, OptionRight.CALL, 1));
    group.condors(puts.verticals, calls.verticals);
    group.rest(others, OptionRight.PUT, puts);
    group.rest(others, OptionRight.CALL, calls);
    List<MarginLine> all = new ArrayList<>(group.condors);
    all.addAll(group.verticals);
    all.addAll(group.naked);
    all.addAll(group.paid);
    return merged(all);
  }

  /** Lots bought at different prices give one line where they form the same structure. */
  private static List<MarginLine> merged(List<MarginLine> lines) {
    Map<List<Object>, MarginLine> merged = new LinkedHashMap<>();
    for (MarginLine line : lines) {
      merged.merge(List.of(line.structure(), line.legs()), line, MarginLine::plus);
    }
    return List.copyOf(merged.values());
  }

  private static boolean isCondor(MarginLeg leg) {
    return leg.layer().equals(Position.CONDOR);
  }

  private static List<Lot> lots(List<MarginLeg> legs, OptionRight right, int side) {
    return legs.stream()
        .filter(leg -> Integer.signum(leg.contracts()) == side)
        .filter(leg -> ((OptionContract) leg.contract()).right() == right)
        .map(
            leg ->
                new Lot(
                    (OptionContract) leg.contract(),
                    Math.abs(leg.contracts()),
                    leg.entryPoints(),
                    leg.markPoints()))
        .toList();
  }

  /** The riskiest strike first; lots of one strike by entry price, so that order never matters. */
  private static Deque<Lot> ordered(List<Lot> lots) {
    return new ArrayDeque<>(
        lots.stream()
            .sorted(
                Comparator.comparingDouble((Lot l) -> l.option.right().sign() * l.option.strike())
                    .thenComparingDouble(Lot::entryPoints)
                    .thenComparingInt(Lot::contracts))
            .toList());
  }

  private static Paired pair(List<Lot> soldLots, List<Lot> boughtLots) {
    Deque<Lot> sold = ordered(soldLots);
    Deque<Lot> bought = ordered(boughtLots);
    Deque<Vertical> verticals = new ArrayDeque<>();
    while (!sold.isEmpty() && !bought.isEmpty()) {
      Lot s = sold.pop();
      Lot b = bought.pop();
      int units = Math.min(s.contracts, b.contracts);
      verticals.add(new Vertical(s.of(units), b.of(units)));
      pushRest(sold, s, units);
      pushRest(bought, b, units);
    }
    return new Paired(verticals, List.copyOf(sold), List.copyOf(bought));
  }

  private static void pushRest(Deque<Lot> queue, Lot lot, int used) {
    if (lot.contracts > used) {
      queue.push(lot.of(lot.contracts - used));
    }
  }

  /** Joins put and call verticals sold; what finds no partner stays a vertical. */
  private void condors(Deque<Vertical> puts, Deque<Vertical> calls) {
    Deque<Vertical> soldPuts = takeSold(puts);
    Deque<Vertical> soldCalls = takeSold(calls);
    while (!soldPuts.isEmpty() && !soldCalls.isEmpty()) {
      Vertical put = soldPuts.pop();
      Vertical call = soldCalls.pop();
      int units = Math.min(put.units(), call.units());
      condor(put, call, units);
      if (put.units() > units) {
        soldPuts.push(put.of(put.units() - units));
      }
      if (call.units() > units) {
        soldCalls.push(call.of(call.units() - units));
      }
    }
    soldPuts.forEach(this::vertical);
    soldCalls.forEach(this::vertical);
  }

  /** Takes out the verticals that were sold; the others are put down as they are. */
  private Deque<Vertical> takeSold(Deque<Vertical> verticals) {
    Deque<Vertical> sold = new ArrayDeque<>();
    for (Vertical vertical : verticals) {
      if (vertical.widthPoints() > 0) {
        sold.add(vertical);
      } else {
        vertical(vertical);
      }
    }
    return sold;
  }

  private void condor(Vertical put, Vertical call, int units) {
    double credit = put.creditPoints() + call.creditPoints();
    double usd = Margin.ironCondorUsd(put.widthPoints(), call.widthPoints(), credit);
    condors.add(
        new MarginLine(
            MarginLine.Structure.IRON_CONDOR,
            List.of(
                put.sold.option.symbol(),
                put.bought.option.symbol(),
                call.sold.option.symbol(),
                call.bought.option.symbol()),
            units,
            units * usd));
  }

  private void vertical(Vertical vertical) {
    verticals.add(
        new MarginLine(
            MarginLine.Structure.VERTICAL,
            List.of(vertical.sold.option.symbol(), vertical.bought.option.symbol()),
            vertical.units(),
            vertical.units()
                * Margin.verticalSoldUsd(vertical.widthPoints(), vertical.creditPoints())));
  }

  private void rest(List<MarginLeg> others, OptionRight right, Paired left) {
    List<Lot> sold = new ArrayList<>(lots(others, right, -1));
    sold.addAll(left.sold);
    List<Lot> bought = new ArrayList<>(lots(others, right, 1));
    bought.addAll(left.bought);
    Paired paired = pair(sold, bought);
    paired.verticals.forEach(this::vertical);
    paired.sold.forEach(lot -> naked.add(line(lot, MarginLine.Structure.NAKED, nakedUsd(lot))));
    paired.bought.forEach(lot -> paid.add(line(lot, MarginLine.Structure.PAID_IN_FULL, 0)));
  }

  private double nakedUsd(Lot lot) {
    return lot.contracts * Margin.nakedUsd(lot.option, lot.markPoints, index);
  }

  private static MarginLine line(Lot lot, MarginLine.Structure structure, double usd) {
    return new MarginLine(structure, List.of(lot.option.symbol()), lot.contracts, usd);
  }
}
