package org.hedgerow.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;

/**
 * What was known of the market at the close of one day. Absent is absent, never zero.
 *
 * @param name how the user knows the day, for example {@code 2018-02-05-volmageddon}
 * @param title one sentence on what happened; empty when not told
 * @param closes the day's own closes, with their publisher; SPX and VIX are always there
 * @param history closes up to and including the day, for the indicators
 * @param vixFutures settlements of listed VIX futures by expiry, in ascending order; often empty
 * @param ratePerYear continuously compounded, ACT/365, as a fraction
 * @param dividendYieldPerYear of the S&P 500, continuously compounded, as a fraction
 * @param inflation the latest release known at the close
 * @param valuation the valuation known at the close
 * @param breadth how many issues rise and fall, as known at the close
 * @param events scheduled releases around the day, in order of date
 * @param absent what was looked for and is not known, in words
 * @param optional what few days know
 */
public record MarketDay(
    LocalDate date,
    String name,
    String title,
    Map<IndexSeries, Figure> closes,
    Map<IndexSeries, Closes> history,
    List<VixSettlement> vixFutures,
    Figure ratePerYear,
    Figure dividendYieldPerYear,
    Optional<Inflation> inflation,
    Optional<Valuation> valuation,
    Optional<Breadth> breadth,
    List<EconomicEvent> events,
    List<String> absent,
    OptionalFigures optional) {

  private static final LocalTime USUAL_CLOSE = LocalTime.of(16, 0);

  public MarketDay {
    Check.that(closes.containsKey(IndexSeries.SPX), "The day %s has no SPX close", date);
    Check.that(closes.containsKey(IndexSeries.VIX), "The day %s has no VIX close", date);
    closes = Map.copyOf(closes);
    history = Map.copyOf(history);
    vixFutures = List.copyOf(vixFutures);
    events = List.copyOf(events);
    absent = List.copyOf(absent);
  }

  /** A day without optional figures. */
  public MarketDay(
      LocalDate date,
      String name,
      String title,
      Map<IndexSeries, Figure> closes,
      Map<IndexSeries, Closes> history,
      List<VixSettlement> vixFutures,
      Figure ratePerYear,
      Figure dividendYieldPerYear,
      Optional<Inflation> inflation,
      Optional<Valuation> valuation,
      Optional<Breadth> breadth,
      List<EconomicEvent> events,
      List<String> absent) {
    this(
        date,
        name,
        title,
        closes,
        history,
        vixFutures,
        ratePerYear,
        dividendYieldPerYear,
        inflation,
        valuation,
        breadth,
        events,
        absent,
        OptionalFigures.none());
  }

  /** The instant at which the day is decided on: its close in New York. */
  public Instant decidedAt() {
    return ExchangeCalendar.isSession(date)
        ? ExchangeCalendar.close(date)
        : ExchangeCalendar.at(date, USUAL_CLOSE);
  }

  /** The S&P 500 close, index points. */
  public double spx() {
    return closeOf(IndexSeries.SPX);
  }

  /** The VIX close, points. */
  public double vix() {
    return closeOf(IndexSeries.VIX);
  }

  /** The close of a series, when it is known. */
  public Optional<Figure> close(IndexSeries series) {
    return Optional.ofNullable(closes.get(series));
  }

  /** The closes of a series up to and including the day; empty when none are known. */
  public Closes history(IndexSeries series) {
    Closes known = history.get(series);
    return known == null ? Closes.none() : known;
  }

  /**
   * The 30-day VIX future of every past session: from settlements where the history has them up to
   * the day, else from VIX and VIX3M by regression, all of it or nothing.
   */
  public Closes thirtyDayFuture() {
    return isThirtyDayFutureSettled()
        ? history(IndexSeries.VX30)
        : ForwardRegression.thirtyDays(history(IndexSeries.VIX), history(IndexSeries.VIX3M));
  }

  /** Whether {@link #thirtyDayFuture} comes from settlements. */
  public boolean isThirtyDayFutureSettled() {
    Closes settled = history(IndexSeries.VX30);
    return settled.size() > Macd.WARM_UP && settled.date(settled.size() - 1).equals(date);
  }

  /**
   * What the history knows of an earlier session: its closes and those before it, its breadth and
   * what had been released. Futures, consumer prices, valuation and events of that session are not
   * known.
   *
   * @param session on which SPX and VIX both closed
   */
  public MarketDay back(LocalDate session) {
    Map<IndexSeries, Closes> past = new EnumMap<>(IndexSeries.class);
    Map<IndexSeries, Figure> then = new EnumMap<>(IndexSeries.class);
    history.forEach(
        (series, known) -> {
          Closes upTo = known.upTo(session);
          past.put(series, upTo);
          if (upTo.size() > 0 && upTo.date(upTo.size() - 1).equals(session)) {
            Origin origin = close(series).map(Figure::origin).orElse(Origin.observed("history"));
            then.put(series, new Figure(upTo.back(0).orElseThrow(), origin));
          }
        });
    return new MarketDay(
        session,
        name,
        "",
        then,
        past,
        List.of(),
        ratePerYear,
        dividendYieldPerYear,
        Optional.empty(),
        Optional.empty(),
        optional.counts().flatMap(counts -> counts.upTo(session).on(session)),
        List.of(),
        List.of(),
        optional.back(session));
  }

  /** The day with another close of one series, in its history too. */
  public MarketDay withClose(IndexSeries series, Figure close) {
    Map<IndexSeries, Figure> changed = new EnumMap<>(closes);
    changed.put(series, close);
    Map<IndexSeries, Closes> past = new EnumMap<>(history);
    past.computeIfPresent(series, (s, known) -> known.withLast(close.value()));
    return with(changed, past, vixFutures, inflation, valuation, breadth);
  }

  /** The day with other settlements of the VIX futures. */
  public MarketDay withVixFutures(List<VixSettlement> settlements) {
    return with(closes, history, settlements, inflation, valuation, breadth);
  }

  /** The day with another release of consumer prices. */
  public MarketDay withInflation(Inflation other) {
    return with(closes, history, vixFutures, Optional.of(other), valuation, breadth);
  }

  /** The day with another valuation. */
  public MarketDay withValuation(Valuation other) {
    return with(closes, history, vixFutures, inflation, Optional.of(other), breadth);
  }

  /** The day with another breadth. */
  public MarketDay withBreadth(Breadth other) {
    return with(closes, history, vixFutures, inflation, valuation, Optional.of(other));
  }

  /** The day with another figure in place of one that was released. */
  public MarketDay withRelease(Release before, Release after) {
    return with(ratePerYear, dividendYieldPerYear, optional.with(before, after));
  }

  /** The day with another riskless rate. */
  public MarketDay withRate(Figure other) {
    return with(other, dividendYieldPerYear, optional);
  }

  /** The day with another dividend yield. */
  public MarketDay withDividendYield(Figure other) {
    return with(ratePerYear, other, optional);
  }

  private MarketDay with(Figure rate, Figure dividendYield, OptionalFigures optional) {
    return new MarketDay(
        date,
        name,
        title,
        closes,
        history,
        vixFutures,
        rate,
        dividendYield,
        inflation,
        valuation,
        breadth,
        events,
        absent,
        optional);
  }

  private MarketDay with(
      Map<IndexSeries, Figure> closes,
      Map<IndexSeries, Closes> history,
      List<VixSettlement> vixFutures,
      Optional<Inflation> inflation,
      Optional<Valuation> valuation,
      Optional<Breadth> breadth) {
    return new MarketDay(
        date,
        name,
        title,
        closes,
        history,
        vixFutures,
        ratePerYear,
        dividendYieldPerYear,
        inflation,
        valuation,
        breadth,
        events,
        absent,
        optional);
  }

  private double closeOf(IndexSeries series) {
    return close(series).orElseThrow().value();
  }
}
