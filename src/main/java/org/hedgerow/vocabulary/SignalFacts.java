package org.hedgerow.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.market.Macd;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.Swings;

/** What past closes and counts of issues say of momentum, highs, lows and breadth, as facts. */
final class SignalFacts {
  private static final int SLOPE_SESSIONS = 20;
  private static final int RSI_HIGH_SESSIONS = 20;
  private static final int LONG_MEAN_SESSIONS = 200;
  private static final int SHORT_HIGH_SESSIONS = 50;
  private static final int SESSIONS_OF_A_WEEK = 5;

  private final MarketDay day;
  private final Closes spx;
  private final Closes vix;
  private final List<ObservedFact> facts = new ArrayList<>();

  private SignalFacts(MarketDay day) {
    this.day = day;
    this.spx = day.history(IndexSeries.SPX);
    this.vix = day.history(IndexSeries.VIX);
  }

  static List<ObservedFact> of(MarketDay day) {
    SignalFacts facts = new SignalFacts(day);
    facts.curve();
    facts.vix();
    facts.spx();
    facts.breadthLine();
    return facts.facts;
  }

  private void add(Observation fact, Origin origin) {
    facts.add(new ObservedFact(fact, origin));
  }

  private Origin origin(IndexSeries series) {
    return day.close(series).map(Figure::origin).orElseThrow();
  }

  /** Today's and the last session's histogram, once the averages have warmed up. */
  static Optional<double[]> histograms(Closes closes) {
    Macd macd = Macd.of(closes);
    int last = macd.size() - 1;
    return last < 1 || !macd.isWarmedUp(last - 1)
        ? Optional.empty()
        : Optional.of(
            new double[] {
              macd.histogram(last).orElseThrow(), macd.histogram(last - 1).orElseThrow()
            });
  }

  private boolean endsToday(Closes closes) {
    return closes.size() > 0 && closes.date(closes.size() - 1).equals(day.date());
  }

  private void curve() {
    Closes ratio = Indicators.ratio(day.history(IndexSeries.VIX3M), vix);
    if (endsToday(ratio)) {
      Origin origin = origin(IndexSeries.VIX3M);
      Indicators.mean(ratio, SLOPE_SESSIONS)
          .ifPresent(m -> add(new Observation.TermStructureMean(100 * (m - 1)), origin));
      histograms(ratio)
          .ifPresent(h -> add(new Observation.TermStructureMacd(100 * h[0], 100 * h[1]), origin));
    }
    Closes future = day.thirtyDayFuture();
    if (endsToday(future)) {
      Origin origin =
          day.isThirtyDayFutureSettled()
              ? Origin.observed("settlements of VIX futures, interpolated to 30 days")
              : Origin.synthetic("30-day VIX future by regression on VIX and VIX3M, RMSE 2.8 %");
      histograms(future).ifPresent(h -> add(new Observation.FuturesMacd(h[0], h[1]), origin));
    }
  }

  private void vix() {
    Origin origin = origin(IndexSeries.VIX);
    Swings.troughs(vix)
        .ifPresent(
            t ->
                add(
                    new Observation.VixTroughs(
                        t.low(), t.lowBefore(), t.histogram(), t.histogramBefore()),
                    origin));
    Indicators.mean(vix, LONG_MEAN_SESSIONS)
        .ifPresent(m -> add(new Observation.VixTrend(100 * (day.vix() / m - 1)), origin));
    Indicators.rankInYear(vix).ifPresent(r -> add(new Observation.VixRank(r), origin));
    vix.back(SESSIONS_OF_A_WEEK)
        .ifPresent(before -> add(new Observation.VixFiveSessions(day.vix() / before), origin));
    Closes vvix = day.history(IndexSeries.VVIX);
    OptionalDouble before = vvix.back(1);
    if (endsToday(vvix) && before.isPresent()) {
      double change = 100 * (vvix.back(0).orElseThrow() / before.getAsDouble() - 1);
      add(new Observation.VvixMove(before.getAsDouble(), change), origin(IndexSeries.VVIX));
    }
  }

  private void spx() {
    Origin origin = origin(IndexSeries.SPX);
    OptionalDouble year = Swings.belowHighPercent(spx, Indicators.SESSIONS_PER_YEAR);
    OptionalDouble fifty = Swings.belowHighPercent(spx, SHORT_HIGH_SESSIONS);
    if (year.isPresent() && fifty.isPresent()) {
      add(new Observation.SpxHighs(year.getAsDouble(), fifty.getAsDouble()), origin);
    }
    Swings.highestRsi(spx, RSI_HIGH_SESSIONS)
        .ifPresent(rsi -> add(new Observation.SpxRsiHigh(rsi), origin));
    Indicators.realisedVol(spx)
        .ifPresent(
            vol -> {
              double realised = 100 * vol;
              if (realised > 0) {
                add(
                    new Observation.VolatilityPremium(
                        day.vix() - realised, 100 * (day.vix() / realised - 1)),
                    origin);
              }
              session(realised);
            });
  }

  private void session(double realisedPercent) {
    day.optional()
        .session()
        .filter(s -> realisedPercent > 0)
        .ifPresent(
            s -> {
              double usual = realisedPercent / Math.sqrt(Indicators.SESSIONS_PER_YEAR);
              add(
                  new Observation.SpxSession(
                      s.rangePercent(), s.rangePercent() / usual, s.reversal()),
                  s.origin());
            });
  }

  private void breadthLine() {
    day.optional()
        .counts()
        .ifPresent(
            counts ->
                counts
                    .belowHighPercent(day.date(), SHORT_HIGH_SESSIONS)
                    .ifPresent(below -> add(new Observation.BreadthLine(below), counts.origin())));
  }
}
