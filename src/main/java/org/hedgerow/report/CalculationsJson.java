package org.hedgerow.report;

import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.CashFlows;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.HedgeSteepness;
import org.hedgerow.book.LadderWeights;
import org.hedgerow.book.ParityCheck;
import org.hedgerow.book.PnlBand;
import org.hedgerow.book.ProfitChance;
import org.hedgerow.book.QuickRatio;
import org.hedgerow.book.StressLoss;
import org.hedgerow.book.TrackRecord;
import org.hedgerow.pricing.formula.CostOfCapital;
import org.hedgerow.pricing.formula.InternalRate;
import org.hedgerow.run.Calculations;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.FreshHedgeCost;

/** The calculations of a day as members of a day-run document; what is undefined is left out. */
final class CalculationsJson {
  private static final List<Double> VIX_RATIOS = List.of(1.0, 1.25, 1.5, 2.0, 3.0);

  private final JsonText json;
  private final DayRun run;
  private final Calculations calculations;

  private CalculationsJson(JsonText json, DayRun run) {
    this.json = json;
    this.run = run;
    this.calculations = Calculations.of(run);
  }

  /** Writes the member {@code calculations}. */
  static void write(JsonText json, DayRun run) {
    json.object("calculations", j -> new CalculationsJson(j, run).members());
  }

  private void members() {
    json.objects(
        "notionals",
        calculations.notionals(),
        n -> json.put("of", n.of().name()).put("usd", n.usd()).put("hedgeUsd", n.hedgeUsd()));
    calculations.ladder().ifPresent(this::ladder);
    json.object("beta", j -> beta(calculations.beta()))
        .object("stressBeta", j -> beta(calculations.stressBeta()))
        .objects("condorThetas", calculations.condorThetas(), this::theta)
        .objects(
            "profitChances",
            ProfitChance.of(run.after().book(), run.inputs().options()),
            chance ->
                json.put("root", chance.root().name())
                    .put("expiry", chance.expiry())
                    .put("probability", chance.probability()))
        .put("vixDeviationPoints", calculations.vixDeviation())
        .objects("parity", calculations.parity(), this::parity);
    if (!calculations.steepness().legs().isEmpty()) {
      json.object("steepness", j -> steepness(calculations.steepness()));
    }
    calculations.curve().ifPresent(this::curve);
    json.put("marketLiquidity", calculations.liquidity())
        .object("quickRatio", j -> quickRatio(run.ratio()))
        .object("stress", j -> stress(calculations.stress()));
    calculations.freshHedge().ifPresent(fresh -> json.object("freshHedge", j -> fresh(fresh)));
    returned("hedgeReturn", calculations.hedgeFlows());
    returned("condorReturn", calculations.condorFlows());
    market();
  }

  private void returned(String name, CashFlows flows) {
    InternalRate rate = flows.internalRate();
    json.object(
        name,
        j ->
            j.put("paidUsd", flows.paidUsd())
                .put("profitUsd", flows.profitUsd())
                .put("days", flows.days())
                .put("signChanges", rate.signChanges())
                .put("ratePerYear", rate.rate().asOptional()));
  }

  private void ladder(Calculations.Ladder ladder) {
    LadderWeights weights = ladder.weights();
    json.objects(
        "ladder",
        IntStream.range(0, weights.rungs().size()).boxed().toList(),
        i -> {
          LadderWeights.Rung rung = weights.rungs().get(i);
          json.put("osi", ladder.symbols().get(i))
              .put("contracts", rung.contracts())
              .put("dte", rung.dte())
              .put("extrinsicUsd", rung.extrinsicUsd())
              .put("vegaNormalised30dUsd", rung.vegaNormalised30dUsd());
          if (weights.extrinsicUsd() != 0) {
            json.put("extrinsicShare", weights.extrinsicShares().get(i));
          }
          if (weights.vegaNormalised30dUsd() != 0) {
            json.put("vegaNormalised30dShare", weights.vegaNormalised30dShares().get(i));
          }
        });
  }

  private void beta(BetaExposure beta) {
    json.put("condors", beta.condors())
        .put("hedge", beta.hedge())
        .put("total", beta.total())
        .put("hedgeShare", beta.hedgeShare());
  }

  private void theta(CondorTheta theta) {
    json.put("expiry", theta.expiry())
        .put("dte", theta.dte())
        .put("thetaUsdPerDay", theta.thetaUsdPerDay())
        .put("accelerationUsdPerDay", theta.accelerationUsdPerDay());
    calculations
        .vixDeviation()
        .ifPresent(deviation -> json.put("temporalTheta", theta.temporalTheta(deviation)));
  }

  private void parity(ParityCheck check) {
    json.put("root", check.root().name())
        .put("expiry", check.expiry())
        .put("strike", check.strike())
        .put("forward", check.forward())
        .put("mispricing", check.mispricing())
        .put("conversion", check.conversion().asOptional())
        .put("reversal", check.reversal().asOptional())
        .object(
            "box",
            j ->
                j.put("low", check.box().low())
                    .put("high", check.box().high())
                    .put("bought", check.box().bought().asOptional())
                    .put("sold", check.box().sold().asOptional())
                    .put("ratePerYear", check.box().rate().asOptional()))
        .put("quote", check.origin().kind().name());
  }

  private void steepness(HedgeSteepness hedge) {
    json.objects(
        "at",
        VIX_RATIOS,
        ratio ->
            json.put("vixRatio", ratio)
                .put("pnlUsd", hedge.pnlUsd(ratio))
                .put("steepness", hedge.steepness(ratio).asOptional())
                .put("curvature", hedge.curvature(ratio).asOptional()));
    if (hedge.isOneWay()) {
      HedgeSteepness.Exponential fit = hedge.exponential();
      json.object("exponential", j -> j.put("curvature", fit.curvature()).put("rmse", fit.rmse()));
    }
  }

  private void curve(PnlBand curve) {
    json.object(
        "curve",
        j ->
            j.put("days", curve.days())
                .objects(
                    "points",
                    curve.points(),
                    point ->
                        json.put("movePercent", point.movePercent())
                            .put("spx", point.spx())
                            .put("condorsUsd", point.condorsUsd())
                            .put("totalUsd", point.totalUsd())
                            .put("lowUsd", point.lowUsd())
                            .put("highUsd", point.highUsd())));
  }

  private void quickRatio(QuickRatio ratio) {
    json.put("availableUsd", ratio.availableUsd()).put("requiredUsd", ratio.requiredUsd());
  }

  private void stress(StressLoss stress) {
    json.put("spx", stress.spx())
        .put("vix", stress.vix())
        .put("lossUsd", stress.lossUsd())
        .put("hedgeCover", stress.hedgeCover())
        .objects(
            "lines",
            stress.lines(),
            line ->
                json.put("symbol", line.position().contract().symbol())
                    .put("layer", line.position().layer())
                    .put("contracts", line.position().contracts())
                    .put("pnlUsd", line.pnlUsd()));
  }

  private void fresh(FreshHedgeCost fresh) {
    CostOfCapital capital = fresh.capital();
    json.put("premiumUsd", fresh.premiumUsd())
        .put("marginUsd", fresh.marginUsd())
        .put("dragShareOfNav", fresh.dragShareOfNav())
        .put("overTheYearShareOfNav", fresh.overTheYearShareOfNav())
        .put("adjustedDrag", fresh.adjustedDrag())
        .put("adjustedDragOverRiskFree", fresh.adjustedDragOverRiskFree())
        .object(
            "assumed",
            j ->
                j.put("riskFree", capital.riskFree())
                    .put("beta", capital.beta())
                    .put("equityPremium", capital.equityPremium())
                    .put("costOfDebt", capital.costOfDebt())
                    .put("taxRate", capital.taxRate())
                    .put("equityShare", capital.equityShare())
                    .put("costOfCapital", capital.average()));
  }

  private void market() {
    calculations
        .index()
        .ifPresent(
            risk ->
                json.object(
                    "spxRisk",
                    j ->
                        j.put("sessions", risk.sessions())
                            .put("maxDrawdown", risk.maxDrawdown())
                            .put("ulcer", risk.ulcer())
                            .put("conditionalValueAtRisk", risk.conditionalValueAtRisk())));
    calculations
        .vixZ()
        .ifPresent(
            z ->
                json.object(
                    "vixZ",
                    j ->
                        j.put("sessions", z.sessions())
                            .put("plain", z.plain().asOptional())
                            .put("robust", z.robust().asOptional())));
    var growth = calculations.supposedGrowth();
    json.object(
        "supposedGrowth",
        j ->
            j.put("dividendPoints", growth.dividendPoints())
                .put("requiredReturn", growth.requiredReturn())
                .put("growth", growth.growth())
                .put("twoStageValue", growth.twoStageValue().asOptional())
                .put("hModelValue", growth.hModelValue().asOptional()));
    calculations.record().ifPresent(this::record);
  }

  private void record(TrackRecord record) {
    json.object(
        "record",
        j -> {
          record
              .drag()
              .ifPresent(
                  drag ->
                      j.put("months", drag.months())
                          .put("navUsd", drag.navUsd())
                          .put("dragArithmetic", drag.arithmetic())
                          .put("dragGeometric", drag.geometric())
                          .put("dragGrossBleed", drag.grossBleed())
                          .put("dragWithoutBestMonth", drag.withoutBestMonth()));
          record
              .risk()
              .ifPresent(
                  risk ->
                      j.put("maxDrawdown", risk.maxDrawdown())
                          .put("ulcer", risk.ulcer())
                          .put("conditionalValueAtRisk", risk.conditionalValueAtRisk()));
          record
              .drawdownReduction()
              .ifPresent(reduction -> j.put("drawdownReduction", reduction.asOptional()));
        });
  }
}
