package org.hedgerow.report;

import org.hedgerow.book.ParityCheck;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.run.Calculations;
import org.hedgerow.run.SupposedGrowth;

/** The calculations of a day that are of the market alone, whatever is held. */
final class MarketCalculations {

  private MarketCalculations() {}

  static void write(Page page, Calculations calculations) {
    parity(page, calculations);
    market(page, calculations);
  }

  private static void parity(Page page, Calculations calculations) {
    if (calculations.parity().isEmpty()) {
      return;
    }
    Table table = CalculationsText.numbers(7);
    table.header(
        "Parity, points", "strike", "mid", "conversion", "reversal", "box", "bought", "sold");
    for (ParityCheck check : calculations.parity()) {
      table.row(
          check.root() + " " + check.expiry(),
          Figures.points(check.strike()),
          CalculationsText.signed(check.mispricing(), 3),
          CalculationsText.number(check.conversion(), 2),
          CalculationsText.number(check.reversal(), 2),
          Figures.points(check.box().low()) + "/" + Figures.points(check.box().high()),
          CalculationsText.number(check.box().bought(), 2),
          CalculationsText.number(check.box().sold(), 2));
    }
    page.blank().table(table);
    boolean observed = calculations.parity().stream().allMatch(c -> c.origin().isObserved());
    page.quiet(
        "Profit at bid and ask after option fees; VIX against the future of the expiry, S&P 500"
            + " against its forward without costs. "
            + (observed
                ? "Above zero: look for a stale quote first."
                : "SYNTHETIC quotes satisfy parity by construction, so this shows what spreads and"
                    + " fees cost, not an opportunity."));
  }

  private static void market(Page page, Calculations calculations) {
    Table table =
        new Table(Table.Column.left(), Table.Column.toTheRight(), Table.Column.wrapping());
    table.header("Market", "", "");
    calculations
        .liquidity()
        .ifPresent(
            index ->
                table.row(
                    "liquidity index",
                    Figures.fixed(index, 2),
                    "mean rank of VIX3M/VIX and of -VVIX in 252 closes"));
    calculations
        .vixZ()
        .ifPresent(
            z ->
                table.row(
                    "VIX, standard deviations",
                    CalculationsText.number(z.plain(), 2),
                    "robust "
                        + CalculationsText.number(z.robust(), 2)
                        + ", among its last "
                        + Figures.count(z.sessions(), "close")));
    calculations
        .index()
        .ifPresent(
            risk ->
                table.row(
                    "S&P 500, largest fall",
                    Figures.percent(100 * risk.maxDrawdown()),
                    "Ulcer index "
                        + Figures.fixed(risk.ulcer(), 1)
                        + ", mean of the worst 5 % of days "
                        + Figures.percent(-100 * risk.conditionalValueAtRisk())
                        + ", over "
                        + Figures.count(risk.sessions(), "close")));
    SupposedGrowth growth = calculations.supposedGrowth();
    table.row(
        "dividend growth supposed",
        CalculationsText.share(growth.growth()),
        "a year for ever, by Gordon: dividend "
            + Figures.points(growth.dividendPoints())
            + " points, return "
            + CalculationsText.share(growth.requiredReturn())
            + " required (bill and an assumed 5 % premium)");
    table.row(
        "S&P 500 by dividends",
        level(growth.twoStageValue()),
        "at "
            + CalculationsText.share(SupposedGrowth.FIRST_GROWTH)
            + " for "
            + SupposedGrowth.FIRST_YEARS
            + " years, then "
            + CalculationsText.share(SupposedGrowth.LAST_GROWTH)
            + " (both assumed), in two stages; by the H-model "
            + level(growth.hModelValue()));
    page.blank().table(table);
  }

  private static String level(Computed points) {
    return points.match(value -> Figures.fixed(value, 0), reason -> "none");
  }
}
