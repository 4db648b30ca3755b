package org.hedgerow.report;

import java.util.List;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.CashFlows;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.HedgeSteepness;
import org.hedgerow.book.LadderWeights;
import org.hedgerow.book.QuickRatio;
import org.hedgerow.book.StressLoss;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.ConstantProduct;
import org.hedgerow.run.Calculations;
import org.hedgerow.run.DayRun;
import org.hedgerow.strategy.CarryBasis;
import org.hedgerow.strategy.HedgeSpec;

/**
 * The calculations of a day: what is computed of the book and the market beyond what decided the
 * day, each with what it is and where it ends. Goes below {@link DayText}.
 */
public final class CalculationsText {
  private static final List<Double> VIX_RATIOS = List.of(1.25, 1.5, 2.0, 3.0);

  private final DayRun run;
  private final Calculations calculations;
  private final Page page;

  private CalculationsText(DayRun run, TextStyle style) {
    this.run = run;
    this.calculations = Calculations.of(run);
    this.page = new Page(style);
  }

  /** The section, each line ended by a line feed. */
  public static String render(DayRun run, TextStyle style) {
    CalculationsText text = new CalculationsText(run, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    page.heading("8  Calculations of the day: " + run.inputs().day().date());
    page.quiet("Of the book after the tickets, before fees, unless said otherwise.");
    NotionalTable.write(page, calculations.notionals());
    ladder();
    beta();
    thetas();
    steepness();
    curve();
    stress();
    quickRatio();
    freshHedge();
    MarketCalculations.write(page, calculations);
    calculations.record().ifPresent(record -> RecordText.write(page, record));
  }

  private void ladder() {
    if (calculations.ladder().isEmpty()) {
      return;
    }
    Calculations.Ladder ladder = calculations.ladder().get();
    LadderWeights weights = ladder.weights();
    boolean byValue = weights.extrinsicUsd() != 0;
    boolean byVega = weights.vegaNormalised30dUsd() != 0;
    Table table = numbers(6);
    table.header("Ladder", "contracts", "time value", "share", "vega, 30 days", "share", "dte");
    for (int i = 0; i < weights.rungs().size(); i++) {
      LadderWeights.Rung rung = weights.rungs().get(i);
      table.row(
          ladder.symbols().get(i),
          Figures.signed(Figures.fixed(rung.contracts(), 0)),
          Figures.usd(rung.extrinsicUsd()),
          byValue ? Figures.percent(100 * weights.extrinsicShares().get(i)) : "none",
          Figures.usd(rung.vegaNormalised30dUsd()),
          byVega ? Figures.percent(100 * weights.vegaNormalised30dShares().get(i)) : "none",
          Figures.fixed(rung.dte(), 0));
    }
    page.blank().table(table);
    page.quiet(
        "US dollars; vega per volatility point times the root of 30 / dte, without which expiries"
            + " cannot be added.");
  }

  private void beta() {
    if (run.after().marks().isEmpty()) {
      return;
    }
    Table table = numbers(4);
    table.header("Beta to the S&P 500, of NAV", "condors", "hedge", "together", "hedge's share");
    beta(table, "by the betas of all days", calculations.beta());
    beta(table, "of days beyond 3 %", calculations.stressBeta());
    page.blank().table(table);
    page.quiet(
        "Delta equivalents: they hold for small moves. The beta of an almost flat condor says"
            + " nothing of a crash.");
  }

  private static void beta(Table table, String name, BetaExposure beta) {
    table.row(
        name,
        signed(beta.condors(), 3),
        signed(beta.hedge(), 3),
        signed(beta.total(), 3),
        Figures.percent(100 * beta.hedgeShare()));
  }

  private void thetas() {
    if (calculations.condorThetas().isEmpty()) {
      return;
    }
    Table table = numbers(5);
    table.header(
        "Condors of", "dte", "theta/day", "a day earlier", "acceleration", "temporal theta");
    for (CondorTheta theta : calculations.condorThetas()) {
      String temporal =
          calculations.vixDeviation().stream()
              .mapToObj(theta::temporalTheta)
              .flatMap(t -> t.stream().mapToObj(v -> Figures.fixed(v, 2)))
              .findFirst()
              .orElse("not known");
      table.row(
          theta.expiry().toString(),
          Figures.fixed(theta.dte(), 0),
          Figures.signedUsd(theta.thetaUsdPerDay()),
          Figures.signedUsd(theta.thetaOneDayLongerUsd()),
          Figures.signedUsd(theta.accelerationUsdPerDay()),
          temporal);
    }
    page.blank().table(table);
    page.quiet(
        "US dollars. Temporal theta: a day's decay over what one standard deviation of 21 daily VIX"
            + " changes costs"
            + calculations.vixDeviation().stream()
                .mapToObj(d -> " (" + Figures.points(d) + " points)")
                .findFirst()
                .orElse("")
            + "; above 1 the decay pays for it.");
  }

  private void steepness() {
    HedgeSteepness hedge = calculations.steepness();
    if (hedge.legs().isEmpty()) {
      return;
    }
    Table table = numbers(5);
    table.header("Hedge if the VIX jumps", "to", "P&L", "steepness", "curvature", "AMM share");
    for (double ratio : VIX_RATIOS) {
      table.row(
          "x " + Figures.fixed(ratio, 2),
          Figures.points(ratio * run.inputs().day().vix()),
          Figures.signedUsd(hedge.pnlUsd(ratio)),
          number(hedge.steepness(ratio), 2),
          number(hedge.curvature(ratio), 2),
          hedge
              .steepness(ratio)
              .match(
                  s -> s > 0 ? Figures.fixed(ConstantProduct.shareOf(s), 2) : "none",
                  reason -> "none"));
    }
    page.blank().table(table);
    page.quiet(
        "At once, US dollars. Steepness: slope there over slope now; curvature: its relative change"
            + " per unit of ln VIX, now "
            + number(hedge.curvature(1), 2)
            + "; AMM share: what a buyer takes of a constant-product pool for its price to rise as"
            + " much. "
            + exponential(hedge));
  }

  private static String exponential(HedgeSteepness hedge) {
    if (!hedge.isOneWay()) {
      return "No exponential fits: " + Computed.Reason.SLOPE_TURNS.told() + ".";
    }
    HedgeSteepness.Exponential fit = hedge.exponential();
    return "The nearest exponential has a curvature of "
        + Figures.fixed(fit.curvature(), 2)
        + " and misses ln steepness by "
        + Figures.fixed(fit.rmse(), 3)
        + " (root mean square).";
  }

  private void curve() {
    calculations
        .curve()
        .ifPresent(
            curve -> {
              page.blank();
              PayOffTable.write(page, "Break-even curve", curve);
            });
  }

  private void stress() {
    StressLoss stress = calculations.stress();
    if (stress.lines().isEmpty()) {
      return;
    }
    Table table = numbers(2);
    table.header("One bad day", "held", "P&L");
    for (StressLoss.Line line : stress.lines()) {
      table.row(
          line.position().layer() + " " + line.position().contract().symbol(),
          Figures.signed(Figures.fixed(line.position().contracts(), 0)),
          Figures.signedUsd(line.pnlUsd()));
    }
    table.row("together", "", Figures.signedUsd(-stress.lossUsd()));
    page.blank().table(table);
    page.quiet(
        "US dollars: S&P 500 -5 %% to %s, VIX to %s by its map, volatility of each strike held."
            .formatted(Figures.fixed(stress.spx(), 0), Figures.points(stress.vix())));
  }

  private void quickRatio() {
    QuickRatio ratio = run.ratio();
    page.blank()
        .say(
            "Quick ratio before the tickets: %s USD at hand over %s USD that may be asked for, %s."
                .formatted(
                    Figures.usd(ratio.availableUsd()),
                    Figures.usd(ratio.requiredUsd()),
                    ratio.match(
                        bounded -> Figures.fixed(bounded.value(), 2),
                        unbounded -> "without a bound")));
    calculations
        .stress()
        .hedgeCover()
        .ifPresent(
            cover ->
                page.say(
                    "Health of the hedge, what it gains on the bad day above over what the condors"
                        + " lose: %s.".formatted(Figures.fixed(cover, 2))));
  }

  private CarryBasis basis() {
    return run.inputs().strategy().hedge().map(HedgeSpec::carryBasis).orElse(CarryBasis.WHILE_OPEN);
  }

  private void freshHedge() {
    calculations.freshHedge().ifPresent(f -> page.say(FreshHedgeWords.of(f, basis())));
    returned("Of the hedge held at the close, if closed then", "paid", calculations.hedgeFlows());
    returned("Of the condors held", "of margin", calculations.condorFlows());
  }

  /** Over the time it was held, and as the rate a year that brings the flows to zero. */
  private void returned(String what, String base, CashFlows flows) {
    if (flows.flows().isEmpty()) {
      page.say(what + ": nothing was held.");
      return;
    }
    page.say(
        "%s: %s USD on %s USD %s, in %d days at the most; money-weighted %s."
            .formatted(
                what,
                Figures.signedUsd(flows.profitUsd()),
                Figures.usd(flows.paidUsd()),
                base,
                flows.days(),
                flows
                    .internalRate()
                    .rate()
                    .match(
                        rate -> Figures.signedPercent(100 * rate) + " a year",
                        reason -> "undefined, " + reason.told())));
  }

  static Table numbers(int count) {
    Table.Column[] columns = new Table.Column[count + 1];
    columns[0] = Table.Column.left();
    for (int i = 1; i <= count; i++) {
      columns[i] = Table.Column.toTheRight();
    }
    return new Table(columns);
  }

  static String number(Computed computed, int decimals) {
    return computed.match(
        value -> Figures.signed(Figures.fixed(value, decimals)), reason -> "none");
  }

  static String signed(double value, int decimals) {
    return Figures.signed(Figures.fixed(value, decimals));
  }

  static String share(double fraction) {
    return Figures.fixed(100 * fraction, 2) + " %";
  }
}
