package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
