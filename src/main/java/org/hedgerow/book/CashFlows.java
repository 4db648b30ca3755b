package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.InternalRate;
import org.hedgerow.product.OptionContract;

/**
 * Money that went in and out on dated days.
 *
 * @param flows in order of date
 */
public record CashFlows(List<Flow> flows) {
  private static final double DAYS_PER_YEAR = 365;

  /**
   * One flow.
   *
   * @param usd above zero received, below paid, US dollars
   */
  public record Flow(LocalDate date, double usd) {
    public Flow {
      Check.finite(usd, "usd");
    }
  }

  public CashFlows {
    flows = flows.stream().sorted(Comparator.comparing(Flow::date)).toList();
  }

  /**
   * What was paid and received for the hedge that is held, and what it would bring if it were
   * closed now, before fees. A future has no premium and is left out.
   */
  public static CashFlows ofHedge(MarkedBook book, LocalDate day) {
    List<Flow> flows = new ArrayList<>();
    double now = 0;
    for (PositionMark mark : book.hedge()) {
      Position position = mark.position();
      if (position.contract() instanceof OptionContract option) {
        double size = position.contracts() * option.multiplierUsd();
        flows.add(new Flow(position.opened(), -size * position.price()));
        now += size * mark.liquidationPoints();
      }
    }
    if (!flows.isEmpty()) {
      flows.add(new Flow(day, now));
    }
    return new CashFlows(flows);
  }

  /**
   * What was tied up for the condors that are held, and what of it would come back, with the profit
   * or without the loss, if they were closed now, before fees. Tied up is the margin of strategy
   * rules at the prices of the fills: a credit that is received first has no rate of its own.
   *
   * @param spx level now, points; counts only for what is sold without a bought leg
   * @param vix level now, points; likewise
   */
  public static CashFlows ofCondors(MarkedBook book, LocalDate day, double spx, double vix) {
    SortedMap<LocalDate, List<PositionMark>> byOpened = new TreeMap<>();
    for (PositionMark mark : book.condors()) {
      byOpened.computeIfAbsent(mark.position().opened(), d -> new ArrayList<>()).add(mark);
    }
    List<Flow> flows = new ArrayList<>();
    double now = 0;
    for (Map.Entry<LocalDate, List<PositionMark>> opened : byOpened.entrySet()) {
      double margin = marginUsd(opened.getValue(), spx, vix);
      flows.add(new Flow(opened.getKey(), -margin));
      now +=
          margin + opened.getValue().stream().mapToDouble(PositionMark::pnlAtLiquidationUsd).sum();
    }
    if (!flows.isEmpty()) {
      flows.add(new Flow(day, now));
    }
    return new CashFlows(flows);
  }

  private static double marginUsd(List<PositionMark> marks, double spx, double vix) {
    List<MarginLeg> legs =
        marks.stream()
            .map(PositionMark::position)
            .map(p -> new MarginLeg(p.contract(), p.contracts(), p.price(), p.price(), p.layer()))
            .toList();
    return MarginRequirement.of(legs, spx, vix, MarginRequirement.FutureMargin.ASSUMED).totalUsd();
  }

  /** All that was paid, US dollars, zero or more. */
  public double paidUsd() {
    return 0 - flows.stream().mapToDouble(flow -> Math.min(0, flow.usd())).sum();
  }

  /** What all flows come to, US dollars: profit above zero, loss below. */
  public double profitUsd() {
    return flows.stream().mapToDouble(Flow::usd).sum();
  }

  /** Calendar days from the first flow to the last; zero without flows. */
  public long days() {
    return flows.isEmpty()
        ? 0
        : ChronoUnit.DAYS.between(flows.get(0).date(), flows.get(flows.size() - 1).date());
  }

  /**
   * Rates a year at which the flows come to nothing, ACT/365; none when there is no flow, when all
   * go one way, or when all are of one day.
   */
  public InternalRate internalRate() {
    double[] years =
        flows.stream()
            .mapToDouble(
                f -> ChronoUnit.DAYS.between(flows.get(0).date(), f.date()) / DAYS_PER_YEAR)
            .toArray();
    double[] amounts = flows.stream().mapToDouble(Flow::usd).toArray();
    return InternalRate.of(years, amounts);
  }
}
