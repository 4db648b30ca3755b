package org.hedgerow.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.EconomicEvent;
import org.hedgerow.market.Figure;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.OptionalFigures;
import org.hedgerow.market.Release;
import org.hedgerow.market.ReleasedFigure;

/**
 * What is published now and then, as facts: each figure as it was known at the close of the day.
 * What was released later is not looked at.
 */
final class ReleaseFacts {
  private static final int DIFFERENTIAL_SESSIONS = 20;
  private static final double DECIMALS = 1e6;

  private final MarketDay day;
  private final OptionalFigures figures;
  private final Instant now;
  private final List<ObservedFact> facts = new ArrayList<>();

  private ReleaseFacts(MarketDay day) {
    this.day = day;
    this.figures = day.optional();
    this.now = day.decidedAt();
  }

  static List<ObservedFact> of(MarketDay day) {
    ReleaseFacts facts = new ReleaseFacts(day);
    facts.surprises();
    facts.figure(ReleasedFigure.REER_Z, Observation.Reer::new);
    facts.differential();
    facts.yields();
    facts.figure(ReleasedFigure.PRICE_EARNINGS_Z, Observation.PriceEarningsZ::new);
    facts.figure(ReleasedFigure.PRICE_CASH_FLOW_Z, Observation.PriceCashFlowZ::new);
    facts.figure(ReleasedFigure.TOP_TEN_WEIGHT, Observation.TopTenWeight::new);
    facts.figure(ReleasedFigure.IPO_COUNT, Observation.IpoCount::new);
    facts.figure(ReleasedFigure.EQUITY_FLOW, Observation.EquityFlow::new);
    facts.figure(ReleasedFigure.REIT_FLOW, Observation.ReitFlow::new);
    facts.figure(ReleasedFigure.GDP_DISPERSION, Observation.GdpUncertainty::new);
    return facts.facts;
  }

  private void add(Observation fact, Origin origin) {
    facts.add(new ObservedFact(fact, origin));
  }

  private void figure(ReleasedFigure figure, DoubleFunction<Observation> fact) {
    figures.latest(figure, now).ifPresent(r -> add(fact.apply(r.value()), r.origin()));
  }

  private void surprises() {
    surprise(EconomicEvent.Kind.CPI, EconomicEvent::surprise, Observation.CpiSurprise::new);
    surprise(EconomicEvent.Kind.CPI, EconomicEvent::coreSurprise, Observation.CpiCoreSurprise::new);
    surprise(EconomicEvent.Kind.PPI, EconomicEvent::coreSurprise, Observation.PpiCoreSurprise::new);
  }

  /** A surprise and how many sessions ago it was published. */
  private interface Surprising {
    Observation of(double surprise, double sessionsAgo);
  }

  /** Of a figure of an event that may not be known. */
  private interface Difference {
    OptionalDouble of(EconomicEvent event);
  }

  private void surprise(EconomicEvent.Kind kind, Difference difference, Surprising fact) {
    Optional<EconomicEvent> latest =
        day.events().stream()
            .filter(e -> e.kind() == kind && !e.date().isAfter(day.date()))
            .max(Comparator.comparing(EconomicEvent::date));
    latest.ifPresent(
        event ->
            difference
                .of(event)
                .ifPresent(
                    points ->
                        add(fact.of(points, -event.sessionsAhead(day.date())), event.origin())));
  }

  private void differential() {
    OptionalDouble level = figures.rateDifferential(now);
    LocalDate then = ExchangeCalendar.plusSessions(day.date(), -DIFFERENTIAL_SESSIONS);
    OptionalDouble before = figures.rateDifferential(ExchangeCalendar.close(then));
    if (level.isPresent() && before.isPresent()) {
      double change = less(level.getAsDouble(), before.getAsDouble());
      add(
          new Observation.RateDifferential(less(level.getAsDouble(), 0), change),
          figures.latest(ReleasedFigure.FED_RATE, now).orElseThrow().origin());
    }
  }

  private void yields() {
    Optional<Release> earnings = figures.latest(ReleasedFigure.EARNINGS_YIELD, now);
    Optional<Release> note = figures.latest(ReleasedFigure.TEN_YEAR_YIELD, now);
    if (earnings.isPresent() && note.isPresent()) {
      add(
          new Observation.EquityPremium(less(earnings.get().value(), note.get().value())),
          earnings.get().origin());
    }
    Figure dividends = day.dividendYieldPerYear();
    Figure rate = day.ratePerYear();
    if (dividends.origin().isObserved() && rate.origin().isObserved()) {
      add(new Observation.YieldGap(percent(dividends) - percent(rate)), dividends.origin());
    }
  }

  /**
   * A difference of published figures. They have two decimals, seldom three; the rest is binary
   * dust, and 6.10 less 2.10 must reach a limit of 4.
   */
  private static double less(double a, double b) {
    return Math.round(DECIMALS * (a - b)) / DECIMALS;
  }

  /** A year's simple return of a continuously compounded rate. */
  private static double percent(Figure rate) {
    return 100 * Math.expm1(rate.value());
  }
}
