package org.hedgerow.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.book.MarginLine;
import org.hedgerow.book.PositionMark;
import org.hedgerow.book.SizeAssumption;
import org.hedgerow.book.SizeAssumptions;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.PlanContext;
import org.hedgerow.plan.Planner;
import org.hedgerow.plan.Sizing;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.OptionContract;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;

/** The assumptions that a day answers: its levels, its book, and one ladder opened fresh. */
final class AssumptionsOfDay {
  /** Calls, price and tenor of the layers, in the order of the ladder. */
  private static final List<List<SizeAssumption>> LAYERS =
      List.of(
          List.of(
              SizeAssumption.SHORT_CALLS, SizeAssumption.SHORT_PRICE, SizeAssumption.SHORT_DAYS),
          List.of(
              SizeAssumption.MEDIUM_CALLS, SizeAssumption.MEDIUM_PRICE, SizeAssumption.MEDIUM_DAYS),
          List.of(SizeAssumption.LONG_CALLS, SizeAssumption.LONG_PRICE, SizeAssumption.LONG_DAYS));

  private final Console console;

  AssumptionsOfDay(Console console) {
    this.console = console;
  }

  SizeAssumptions on(String day) {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec strategy = workplace.strategy(StrategyReader.DEFAULT);
    DayRun run =
        DayRunner.run(
            workplace.inputs(
                workplace.day(day),
                Optional.empty(),
                strategy,
                workplace.rules(strategy, Optional.empty(), List.of())));
    String origin = run.inputs().day().date().toString();
    SizeAssumptions all =
        SizeAssumptions.DEFAULT
            .with(SizeAssumption.SPX, run.inputs().day().spx(), origin)
            .with(SizeAssumption.VIX, run.inputs().day().vix(), origin)
            .with(SizeAssumption.NAV, run.inputs().book().navUsd(), origin);
    return ladder(condors(all, run, origin), run.inputs(), origin);
  }

  /** Mean width and credit of the condors held after the day's tickets. */
  private static SizeAssumptions condors(SizeAssumptions all, DayRun run, String origin) {
    List<MarginLine> lines =
        run.after().margin().lines().stream()
            .filter(line -> line.structure() == MarginLine.Structure.IRON_CONDOR)
            .toList();
    double condors = lines.stream().mapToInt(MarginLine::units).sum();
    if (condors == 0) {
      return all.with(SizeAssumption.CONDORS, 0, origin);
    }
    double points = condors * OptionContract.MULTIPLIER_USD;
    double credit =
        -run.after().condors().stream()
                .map(PositionMark::position)
                .mapToDouble(p -> p.contracts() * p.price() * OptionContract.MULTIPLIER_USD)
                .sum()
            / points;
    double margin = lines.stream().mapToDouble(MarginLine::usd).sum() / points;
    return all.with(SizeAssumption.CONDORS, condors, origin)
        .with(SizeAssumption.CONDOR_CREDIT, credit, origin)
        .with(SizeAssumption.CONDOR_WIDTH, margin + credit, origin);
  }

  private static SizeAssumptions ladder(SizeAssumptions base, DayInputs inputs, String origin) {
    FreshHedge fresh =
        Planner.freshHedge(
            new PlanContext(inputs.strategy(), inputs.book(), inputs.options(), Sizing.neutral()));
    List<LayerSpec> layers =
        inputs.strategy().hedge().orElseThrow().layers().stream()
            .filter(layer -> !fresh.missing().containsKey(layer.name()))
            .toList();
    if (layers.size() != LAYERS.size() || fresh.legs().size() != LAYERS.size()) {
      throw new InputException(
          Problem.ofFile(
              "no-ladder",
              "--day " + origin,
              "Not every layer of the ladder was listed on this day: "
                  + String.join(", ", fresh.missing().keySet())
                  + ".",
              "Take another day, or give the prices with --assume."));
    }
    double units = fresh.legs().get(0).contracts() / (double) layers.get(0).contracts().orElse(1);
    SizeAssumptions all = base;
    for (int i = 0; i < LAYERS.size(); i++) {
      TicketLeg leg = fresh.legs().get(i);
      all =
          all.with(LAYERS.get(i).get(0), leg.contracts() / units, origin)
              .with(LAYERS.get(i).get(1), leg.price(), origin)
              .with(
                  LAYERS.get(i).get(2),
                  ChronoUnit.DAYS.between(inputs.day().date(), leg.contract().expiry()),
                  origin);
    }
    return all;
  }
}
