package org.hedgerow.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.hedgerow.basics.Origin;
import org.hedgerow.document.Fields;
import org.hedgerow.market.Breadth;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Inflation;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.Release;
import org.hedgerow.market.ReleasedFigure;
import org.hedgerow.market.Valuation;
import org.hedgerow.market.VixSettlement;

/**
 * One published figure of a day that can be turned.
 *
 * @param tick the smallest change in which it is published
 * @param low least value to look at
 * @param high greatest value to look at
 * @param at the day with another value of it
 */
record MarketKnob(
    String name,
    double value,
    double tick,
    double low,
    double high,
    String unit,
    DoubleFunction<MarketDay> at) {
  private static final Origin SUPPOSED = Origin.synthetic("supposed");
  private static final double INDEX_TICK = 0.01;
  private static final double FUTURE_TICK = 0.05;
  private static final double RELEASE_TICK = 0.1;
  private static final double RELEASE_REACH = 10;
  private static final double Z_TICK = 0.01;
  private static final double Z_REACH = 5;
  private static final double BREADTH_TICK = 0.1;
  private static final double BREADTH_REACH = 50;
  private static final double PER_CENT = 100;
  private static final double ROUNDED = 1e4;
  private static final double YIELD_TICK = 0.01;
  private static final double YIELD_REACH = 5;

  /** Of a released figure, in its own unit; as far as it is large when that is more. */
  private static final double LEAST_REACH = 5;

  private static final double SPX_REACH = 1.3;
  private static final double VOL_REACH = 3;
  private static final int POINTS = 32;

  /** Every figure of a day. */
  static List<MarketKnob> of(MarketDay day) {
    List<MarketKnob> knobs = new ArrayList<>();
    for (IndexSeries series : IndexSeries.published()) {
      day.close(series).ifPresent(close -> knobs.add(close(day, series, close.value())));
    }
    for (int i = 0; i < day.vixFutures().size(); i++) {
      knobs.add(future(day, i));
    }
    day.inflation().ifPresent(inflation -> inflation(day, inflation, knobs));
    day.valuation()
        .ifPresent(
            v ->
                knobs.add(
                    around(
                        "valuation z",
                        v.z(),
                        Z_TICK,
                        Z_REACH,
                        "sd",
                        z -> day.withValuation(new Valuation(z, v.measure(), SUPPOSED)))));
    day.breadth()
        .ifPresent(
            b ->
                knobs.add(
                    around(
                        "breadth slope",
                        b.slopePercent(),
                        BREADTH_TICK,
                        BREADTH_REACH,
                        "percent",
                        s -> day.withBreadth(new Breadth(s, b.measure(), SUPPOSED)))));
    yields(day, knobs);
    for (ReleasedFigure figure : ReleasedFigure.values()) {
      day.optional()
          .latest(figure, day.decidedAt())
          .ifPresent(release -> knobs.add(release(day, release)));
    }
    return knobs;
  }

  private static void yields(MarketDay day, List<MarketKnob> knobs) {
    Figure rate = day.ratePerYear();
    knobs.add(
        perYear("interest rate", rate, v -> day.withRate(new Figure(v / PER_CENT, rate.origin()))));
    Figure paid = day.dividendYieldPerYear();
    knobs.add(
        perYear(
            "dividend yield",
            paid,
            v -> day.withDividendYield(new Figure(v / PER_CENT, paid.origin()))));
  }

  /** A yield keeps its origin: one that is assumed is no more known for being another. */
  private static MarketKnob perYear(String name, Figure yield, DoubleFunction<MarketDay> at) {
    double percent = Math.round(ROUNDED * PER_CENT * yield.value()) / ROUNDED;
    return around(name, percent, YIELD_TICK, YIELD_REACH, "percent a year", at);
  }

  private static MarketKnob release(MarketDay day, Release release) {
    ReleasedFigure figure = release.figure();
    double reach = Math.max(LEAST_REACH, Math.abs(release.value()));
    return new MarketKnob(
        Fields.wordOf(figure),
        release.value(),
        figure == ReleasedFigure.IPO_COUNT ? 1 : Z_TICK,
        Math.max(figure.lowest(), release.value() - reach),
        Math.min(figure.highest(), release.value() + reach),
        figure.unit(),
        value ->
            day.withRelease(
                release, new Release(figure, value, release.released(), release.of(), SUPPOSED)));
  }

  private static MarketKnob close(MarketDay day, IndexSeries series, double close) {
    double reach = series == IndexSeries.SPX ? SPX_REACH : VOL_REACH;
    return new MarketKnob(
        series.name(),
        close,
        INDEX_TICK,
        close / reach,
        close * reach,
        "points",
        value -> day.withClose(series, new Figure(value, SUPPOSED)));
  }

  private static MarketKnob future(MarketDay day, int index) {
    VixSettlement settlement = day.vixFutures().get(index);
    double settle = settlement.settle().value();
    return new MarketKnob(
        "VIX future " + settlement.expiry(),
        settle,
        FUTURE_TICK,
        settle / VOL_REACH,
        settle * VOL_REACH,
        "points",
        value -> {
          List<VixSettlement> all = new ArrayList<>(day.vixFutures());
          all.set(index, new VixSettlement(settlement.expiry(), new Figure(value, SUPPOSED)));
          return day.withVixFutures(all);
        });
  }

  private static void inflation(MarketDay day, Inflation known, List<MarketKnob> knobs) {
    knobs.add(
        around(
            "consumer prices y/y",
            known.yearOnYearPercent(),
            RELEASE_TICK,
            RELEASE_REACH,
            "percent",
            rate -> inflation(day, known, rate, known.changePoints())));
    if (known.changePoints().isPresent()) {
      knobs.add(
          around(
              "change of consumer prices",
              known.changePoints().getAsDouble(),
              RELEASE_TICK,
              RELEASE_REACH,
              "percentage points",
              change ->
                  inflation(day, known, known.yearOnYearPercent(), OptionalDouble.of(change))));
    }
  }

  private static MarketDay inflation(
      MarketDay day, Inflation known, double rate, OptionalDouble change) {
    return day.withInflation(
        new Inflation(rate, change, known.month(), known.released(), SUPPOSED));
  }

  private static MarketKnob around(
      String name,
      double value,
      double tick,
      double reach,
      String unit,
      DoubleFunction<MarketDay> at) {
    return new MarketKnob(name, value, tick, value - reach, value + reach, unit, at);
  }

  /** Ticks from the value to the end of what is looked at, at least 1. */
  int ticks(int direction) {
    double end = direction > 0 ? high : low;
    return Math.max(1, (int) Math.floor(Math.abs(end - value) / tick));
  }

  /** The value so many ticks away. */
  double value(int ticks) {
    return BigDecimal.valueOf(tick)
        .multiply(BigDecimal.valueOf(ticks))
        .add(BigDecimal.valueOf(value))
        .setScale(4, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  /** Distances to look at in one direction, in ticks, ascending, close together near the value. */
  List<Integer> scan(int direction) {
    int most = ticks(direction);
    List<Integer> ticks = new ArrayList<>();
    for (int i = 1; i <= POINTS; i++) {
      double share = (double) i / POINTS;
      int at = (int) Math.max(1, Math.round(most * share * share));
      if (ticks.isEmpty() || at > ticks.get(ticks.size() - 1)) {
        ticks.add(at);
      }
    }
    return ticks;
  }
}
