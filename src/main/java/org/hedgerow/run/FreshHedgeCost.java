package org.hedgerow.run;

import java.util.List;
import org.hedgerow.book.MarginLeg;
import org.hedgerow.book.MarginRequirement;
import org.hedgerow.market.MarketDay;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.formula.CostOfCapital;

/**
 * What the strategy's own hedge, opened fresh today at full size, loses a year, and what the
 * capital that it ties up costs besides. The drag is the carry of the day (theta and roll-down)
 * over NAV: a cost at the prices of one day, not a realised one.
 *
 * @param premiumUsd paid net of what is received, zero or more
 * @param marginUsd held for what is sold
 * @param dragShareOfNav carry cost a year while all layers are open, a share of NAV; below zero
 *     gained
 * @param overTheYearShareOfNav the same with each layer by its open share of the last year
 * @param openShares those shares
 * @param adjustedDrag with the cost of capital
 * @param adjustedDragOverRiskFree with its cost above the riskless rate
 * @param capital the inputs of the cost of capital
 */
public record FreshHedgeCost(
    double premiumUsd,
    double marginUsd,
    double dragShareOfNav,
    double overTheYearShareOfNav,
    OpenShares openShares,
    double adjustedDrag,
    double adjustedDragOverRiskFree,
    CostOfCapital capital) {

  static FreshHedgeCost of(FreshHedge fresh, DayInputs inputs, LayerReplay replay) {
    FreshCarry carry = FreshCarry.of(fresh, inputs.options());
    OpenShares open = OpenShares.of(replay);
    MarketDay day = inputs.day();
    double nav = inputs.book().navUsd();
    double paid = -fresh.legs().stream().mapToDouble(TicketLeg::cashUsd).sum();
    double premium = Math.max(0, paid);
    List<MarginLeg> legs =
        fresh.legs().stream()
            .map(
                leg ->
                    new MarginLeg(
                        leg.contract(), leg.signedContracts(), leg.price(), leg.price(), "hedge"))
            .toList();
    double margin =
        MarginRequirement.of(legs, day.spx(), day.vix(), inputs.strategy().costs().futureMargin())
            .totalUsd();
    CostOfCapital capital = inputs.strategy().costs().capital().at(day.ratePerYear().value());
    double drag = carry.whileOpen().costPerYearShareOfNav(nav);
    return new FreshHedgeCost(
        premium,
        margin,
        drag,
        carry.overTheYear(open).costPerYearShareOfNav(nav),
        open,
        capital.adjustedDrag(drag, premium + margin, nav),
        capital.adjustedDragOverRiskFree(drag, premium + margin, nav),
        capital);
  }

  /** Premium and margin, US dollars. */
  public double capitalUsd() {
    return premiumUsd + marginUsd;
  }
}
