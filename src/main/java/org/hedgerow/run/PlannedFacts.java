package org.hedgerow.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.PlanContext;
import org.hedgerow.plan.Planner;
import org.hedgerow.plan.Sizing;
import org.hedgerow.plan.Ticket;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * What the strategy would trade today if it started afresh, as facts: what its hedge costs, and
 * what its condor returns on its margin.
 *
 * @param cost of the fresh hedge; absent when the strategy has none that can be priced
 * @param condor one tranche at full size; absent when none can be sold
 */
record PlannedFacts(DayInputs inputs, Optional<FreshHedgeCost> cost, Optional<Ticket> condor) {
  private static final double DAYS_PER_YEAR = 365;
  private static final Origin FRESH = Origin.synthetic("fresh hedge at today's prices and curve");

  static PlannedFacts of(DayInputs inputs, FreshHedge fresh, LayerReplay replay) {
    PlanContext context =
        new PlanContext(inputs.strategy(), inputs.book(), inputs.options(), Sizing.neutral());
    Optional<Ticket> condor =
        inputs
            .strategy()
            .condor()
            .flatMap(spec -> planned(context, new Action.OpenCondor(spec.kind().name())));
    Optional<FreshHedgeCost> cost =
        fresh.legs().isEmpty()
            ? Optional.empty()
            : Optional.of(FreshHedgeCost.of(fresh, inputs, replay));
    return new PlannedFacts(inputs, cost, condor);
  }

  private static Optional<Ticket> planned(PlanContext context, Action action) {
    return Planner.plan(context, List.of(action)).stream()
        .filter(Outcome.Planned.class::isInstance)
        .map(outcome -> ((Outcome.Planned) outcome).ticket())
        .findFirst();
  }

  /**
   * The facts.
   *
   * @param book whose condors the hedge is held against
   */
  List<ObservedFact> facts(MarkedBook book) {
    List<ObservedFact> facts = new ArrayList<>();
    cost.flatMap(c -> balance(book, c)).ifPresent(b -> facts.add(new ObservedFact(b, FRESH)));
    condor
        .flatMap(this::condorReturn)
        .ifPresent(
            r ->
                facts.add(
                    new ObservedFact(r, Origin.synthetic("a fresh condor at today's prices"))));
    return facts;
  }

  private Optional<Observation> balance(MarkedBook book, FreshHedgeCost cost) {
    List<CondorTheta> thetas = CondorTheta.of(book.book(), inputs.options());
    if (thetas.isEmpty()) {
      return Optional.empty();
    }
    double nav = inputs.book().navUsd();
    double hedge = cost.dragShareOfNav() * nav / DAYS_PER_YEAR;
    double capital = cost.capital().average() * cost.capitalUsd() / DAYS_PER_YEAR;
    double condors = thetas.stream().mapToDouble(CondorTheta::thetaUsdPerDay).sum();
    return Optional.of(new Observation.DailyBalance(hedge, capital, condors));
  }

  /** Credit less fees over margin, a year. */
  private Optional<Observation> condorReturn(Ticket ticket) {
    LocalDate expiry = ticket.legs().get(0).contract().expiry();
    double dte = ChronoUnit.DAYS.between(inputs.day().date(), expiry);
    return ticket.marginUsd() > 0 && dte > 0
        ? Optional.of(
            new Observation.CondorReturn(
                100
                    * (ticket.netUsd() - ticket.feesUsd())
                    / ticket.marginUsd()
                    * DAYS_PER_YEAR
                    / dte,
                dte))
        : Optional.empty();
  }
}
