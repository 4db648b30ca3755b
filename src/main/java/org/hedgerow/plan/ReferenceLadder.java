package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.book.OrderKind;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;

/**
 * What the strategy's reference ladder would cost if it were bought today, at the ask and with
 * fees, at full size. It is priced so that another hedge can be bought for the same money, and is
 * never asked for.
 *
 * @param costUsd of all layers that can be bought, US dollars, zero or more
 * @param missing the layers that cannot
 */
record ReferenceLadder(double costUsd, List<String> missing) {

  static ReferenceLadder of(CondorTotals totals) {
    PlanContext context = totals.context();
    LayerSizer sizer = LayerSizer.full(context, totals, LayerSizer.REFERENCE);
    double[] cost = {0};
    List<String> missing = new ArrayList<>();
    for (LayerSpec layer : context.strategy().hedge().map(HedgeSpec::reference).orElse(List.of())) {
      boolean found =
          sizer
              .wanted(layer)
              .match(
                  wanted -> {
                    cost[0] += costUsd(context, wanted);
                    return true;
                  },
                  refused -> false);
      if (!found) {
        missing.add(layer.name());
      }
    }
    return new ReferenceLadder(Math.max(0, cost[0]), List.copyOf(missing));
  }

  private static double costUsd(PlanContext context, LayerSizer.Wanted wanted) {
    List<TicketLeg> legs = Legs.times(wanted.unit().legs(), wanted.count());
    return -Legs.cashUsd(legs) + Legs.feesUsd(context, legs, OrderKind.ofLegs(legs.size()));
  }

  String inWords() {
    return Numbers.usd(costUsd)
        + (missing.isEmpty() ? "" : " (without " + String.join(", ", missing) + ")");
  }
}
