package org.hedgerow.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Check;

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
    List<String> absent) {

  public MarketDay {
    Check.that(closes.containsKey(IndexSeries.SPX), "The day %s has no SPX close", date);
    Check.that(closes.containsKey(IndexSeries.VIX), "The day %s has no VIX close", date);
    closes = Map.copyOf(closes);
    history = Map.copyOf(history);
    vixFutures = List.copyOf(vixFutures);
    events = List.copyOf(events);
    absent = List.copyOf(absent);
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

  private double closeOf(IndexSeries series) {
    return close(series).orElseThrow().value();
  }
}
