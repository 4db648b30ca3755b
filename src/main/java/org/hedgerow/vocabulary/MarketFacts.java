package org.hedgerow.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Closes;
import org.hedgerow.market.EconomicEvent;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixCurve;
import org.hedgerow.market.VixForward;
import org.hedgerow.product.SpxExpiries;
import org.hedgerow.product.VixExpiries;

/** How a market day becomes facts. What the day does not know becomes no fact. */
public final class MarketFacts {
  private static final int RSI_SESSIONS = 14;
  private static final int SESSIONS_AFTER_AN_EVENT = 5;

  private final MarketDay day;
  private final List<ObservedFact> facts = new ArrayList<>();

  private MarketFacts(MarketDay day) {
    this.day = day;
  }

  /** The facts of a day and its curve. */
  public static List<ObservedFact> of(MarketDay day, VixCurve curve) {
    MarketFacts facts = new MarketFacts(day);
    facts.calendar();
    facts.monthlies(curve);
    facts.levels();
    facts.slopes(curve);
    facts.indicators();
    facts.economy();
    facts.facts.addAll(SignalFacts.of(day));
    facts.facts.addAll(ReleaseFacts.of(day));
    return facts.facts;
  }

  private void add(Observation fact, Origin origin) {
    facts.add(new ObservedFact(fact, origin));
  }

  private void calendar() {
    LocalDate date = day.date();
    long next = ChronoUnit.DAYS.between(date, ExchangeCalendar.nextSession(date));
    add(
        new Observation.Day(date, date.getDayOfWeek().name(), next),
        Origin.observed("the exchange calendar"));
  }

  private void monthlies(VixCurve curve) {
    Origin calendar = Origin.observed("the exchange calendar");
    LocalDate date = day.date();
    LocalDate spx = nextMonthly(date, SpxExpiries::spxMonthly);
    LocalDate vix = nextMonthly(date, VixExpiries::vixMonthly);
    add(new Observation.SpxMonthly(sessionsTo(spx), ChronoUnit.DAYS.between(date, spx)), calendar);
    add(new Observation.VixMonthly(sessionsTo(vix), ChronoUnit.DAYS.between(date, vix)), calendar);
    LocalDate front = nextMonthly(date.plusDays(1), VixExpiries::vixMonthly);
    VixForward forward = curve.forward(front);
    add(
        new Observation.FrontFuture(forward.value(), ChronoUnit.DAYS.between(date, front)),
        forward.origin());
  }

  /** The first monthly expiry on a date or after it. */
  private static LocalDate nextMonthly(LocalDate from, Function<YearMonth, LocalDate> expiry) {
    LocalDate thisMonth = expiry.apply(YearMonth.from(from));
    return thisMonth.isBefore(from) ? expiry.apply(YearMonth.from(from).plusMonths(1)) : thisMonth;
  }

  private void levels() {
    level(IndexSeries.SPX).ifPresent(f -> add(new Observation.Spx(f.value()), f.origin()));
    level(IndexSeries.VIX).ifPresent(f -> add(new Observation.Vix(f.value()), f.origin()));
    level(IndexSeries.VIX9D).ifPresent(f -> add(new Observation.Vix9d(f.value()), f.origin()));
    level(IndexSeries.VIX3M).ifPresent(f -> add(new Observation.Vix3m(f.value()), f.origin()));
    level(IndexSeries.VVIX).ifPresent(f -> add(new Observation.Vvix(f.value()), f.origin()));
    level(IndexSeries.SKEW).ifPresent(f -> add(new Observation.Skew(f.value()), f.origin()));
    previous(IndexSeries.SPX)
        .ifPresent(
            p -> add(new Observation.SpxMove(p, change(day.spx(), p)), originOf(IndexSeries.SPX)));
    previous(IndexSeries.VIX)
        .ifPresent(
            p -> add(new Observation.VixMove(p, change(day.vix(), p)), originOf(IndexSeries.VIX)));
  }

  private static double change(double now, double before) {
    return 100 * (now / before - 1);
  }

  private Optional<Figure> level(IndexSeries series) {
    return day.close(series);
  }

  private OptionalDouble previous(IndexSeries series) {
    return day.history(series).back(1);
  }

  private Origin originOf(IndexSeries series) {
    return day.close(series).map(Figure::origin).orElseThrow();
  }

  private void slopes(VixCurve curve) {
    curve.slopePercent().ifPresent(f -> add(new Observation.TermStructure(f.value()), f.origin()));
    curve
        .frontSlopePercent()
        .ifPresent(f -> add(new Observation.FuturesCurve(f.value()), f.origin()));
  }

  private void indicators() {
    Closes spx = day.history(IndexSeries.SPX);
    Closes vix = day.history(IndexSeries.VIX);
    Origin spxOrigin = originOf(IndexSeries.SPX);
    Origin vixOrigin = originOf(IndexSeries.VIX);
    Indicators.trend(spx)
        .ifPresent(
            trend ->
                add(
                    new Observation.Trend(
                        trend.name().toLowerCase(Locale.ROOT),
                        Indicators.trendPercent(spx).orElseThrow()),
                    spxOrigin));
    both(Indicators.realisedVol(spx), Indicators.medianRealisedVol(spx))
        .ifPresent(v -> add(new Observation.RealisedVolatility(100 * v[0], 100 * v[1]), spxOrigin));
    both(Indicators.rsi(spx, RSI_SESSIONS, 0), Indicators.rsi(spx, RSI_SESSIONS, 1))
        .ifPresent(v -> add(new Observation.SpxRsi(v[0], v[1]), spxOrigin));
    both(Indicators.rsi(vix, RSI_SESSIONS, 0), Indicators.rsi(vix, RSI_SESSIONS, 1))
        .ifPresent(v -> add(new Observation.VixRsi(v[0], v[1]), vixOrigin));
    SignalFacts.histograms(spx).ifPresent(v -> add(new Observation.SpxMacd(v[0], v[1]), spxOrigin));
    SignalFacts.histograms(vix).ifPresent(v -> add(new Observation.VixMacd(v[0], v[1]), vixOrigin));
    facts.addAll(PastVix.of(vix, day.date(), vixOrigin));
    Indicators.marketLiquidity(vix, day.history(IndexSeries.VIX3M), day.history(IndexSeries.VVIX))
        .ifPresent(index -> add(new Observation.MarketLiquidity(index), vixOrigin));
  }

  private static Optional<double[]> both(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? Optional.of(new double[] {a.getAsDouble(), b.getAsDouble()})
        : Optional.empty();
  }

  private void economy() {
    day.inflation()
        .ifPresent(
            inflation -> {
              add(new Observation.InflationRate(inflation.yearOnYearPercent()), inflation.origin());
              inflation
                  .changePoints()
                  .ifPresent(
                      change -> add(new Observation.InflationChange(change), inflation.origin()));
            });
    day.valuation().ifPresent(v -> add(new Observation.ValuationZ(v.z()), v.origin()));
    day.breadth().ifPresent(b -> add(new Observation.Breadth(b.slopePercent()), b.origin()));
    for (EconomicEvent event : day.events()) {
      String kind = event.kind().name();
      double sessions = event.sessionsAhead(day.date());
      double days = ChronoUnit.DAYS.between(day.date(), event.date());
      add(new Observation.Event(kind, sessions, days), event.origin());
      if (sessions <= 0 && sessions >= -SESSIONS_AFTER_AN_EVENT) {
        vixBefore(event.firstSession())
            .ifPresent(
                before ->
                    add(
                        new Observation.EventMove(kind, sessions, change(day.vix(), before)),
                        originOf(IndexSeries.VIX)));
      }
    }
  }

  /** Close of the VIX on the session before a date; absent when the history does not have it. */
  private OptionalDouble vixBefore(LocalDate date) {
    LocalDate before = ExchangeCalendar.previousSession(date);
    Closes closes = day.history(IndexSeries.VIX).upTo(before);
    boolean there = closes.size() > 0 && closes.date(closes.size() - 1).equals(before);
    return there ? closes.back(0) : OptionalDouble.empty();
  }

  /** Sessions from the day to a date: 0 today, 1 the next session, -1 the one before. */
  private double sessionsTo(LocalDate date) {
    return date.isBefore(day.date())
        ? -ExchangeCalendar.sessionsBetween(date, day.date())
        : ExchangeCalendar.sessionsBetween(day.date(), date);
  }
}
