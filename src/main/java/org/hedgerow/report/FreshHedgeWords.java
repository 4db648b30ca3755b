package org.hedgerow.report;

import java.util.stream.Collectors;
import org.hedgerow.pricing.formula.CostOfCapital;
import org.hedgerow.run.FreshHedgeCost;
import org.hedgerow.strategy.CarryBasis;

/** What the strategy's hedge, opened fresh, costs a year, in words. */
final class FreshHedgeWords {

  private FreshHedgeWords() {}

  static String of(FreshHedgeCost fresh, CarryBasis basis) {
    return "Hedge opened fresh, a year: drag "
        + share(fresh.dragShareOfNav())
        + " of NAV"
        + overTheYear(fresh, basis)
        + "; with the cost of the capital it ties up ("
        + Figures.usd(fresh.premiumUsd())
        + " USD premium, "
        + Figures.usd(fresh.marginUsd())
        + " USD margin) "
        + share(fresh.adjustedDrag())
        + ", with its cost above the riskless rate "
        + share(fresh.adjustedDragOverRiskFree())
        + ". "
        + assumptions(fresh);
  }

  /** Only a hedge with triggers is open for part of the year. */
  private static String overTheYear(FreshHedgeCost fresh, CarryBasis basis) {
    if (fresh.openShares().sessions() == 0) {
      return "";
    }
    String judged = ", by which it is switched off";
    String shares =
        fresh.openShares().byLayer().entrySet().stream()
            .map(e -> e.getKey() + " " + Figures.percent(100 * e.getValue()))
            .collect(Collectors.joining(", "));
    return " while open%s, %s over the year%s (open on %s of the last %d sessions)"
        .formatted(
            basis == CarryBasis.WHILE_OPEN ? judged : "",
            share(fresh.overTheYearShareOfNav()),
            basis == CarryBasis.OVER_THE_YEAR ? judged : "",
            shares,
            fresh.openShares().sessions());
  }

  private static String assumptions(FreshHedgeCost fresh) {
    CostOfCapital capital = fresh.capital();
    return ("Cost of capital %s by choice, not by a market: riskless %s, beta %s, equity premium %s,"
            + " debt %s, tax %s, equity share %s (all but the first: costs.capital of the"
            + " strategy, assumed where it gives none).")
        .formatted(
            share(capital.average()),
            share(capital.riskFree()),
            Figures.fixed(capital.beta(), 2),
            share(capital.equityPremium()),
            share(capital.costOfDebt()),
            share(capital.taxRate()),
            share(capital.equityShare()));
  }

  private static String share(double fraction) {
    return Figures.fixed(100 * fraction, 2) + " %";
  }
}
