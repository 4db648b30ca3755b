package org.hedgerow.pricing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixSettlement;

/** Market days for the tests of this room, of round or published figures. */
final class MarketDays {
  /** 2018-02-05: VIX 37.32, VIX3M 28.13, VVIX 177.34, futures 33.225 and 27.975 (Cboe, CFE). */
  static final MarketDay VOLMAGEDDON =
      of(
          LocalDate.of(2018, 2, 5),
          Map.of(
              IndexSeries.SPX, 2648.94,
              IndexSeries.VIX, 37.32,
              IndexSeries.VIX3M, 28.13,
              IndexSeries.VVIX, 177.34),
          List.of(
              settled(LocalDate.of(2018, 2, 14), 33.225),
              settled(LocalDate.of(2018, 3, 21), 27.975)),
          0.015,
          0.018);

  /** 2017-11-03: the lowest VIX close on record. */
  static final MarketDay CALM =
      of(
          LocalDate.of(2017, 11, 3),
          Map.of(
              IndexSeries.SPX, 2587.84,
              IndexSeries.VIX, 9.14,
              IndexSeries.VIX3M, 12.42,
              IndexSeries.VVIX, 89.68),
          List.of(
              settled(LocalDate.of(2017, 11, 15), 10.975),
              settled(LocalDate.of(2017, 12, 20), 12.325)),
          0.012,
          0.018);

  /** 2020-03-16: the highest VIX close on record, an inverted curve. */
  static final MarketDay PANIC =
      of(
          LocalDate.of(2020, 3, 16),
          Map.of(
              IndexSeries.SPX, 2386.13,
              IndexSeries.VIX, 82.69,
              IndexSeries.VIX3M, 67.70,
              IndexSeries.VVIX, 207.59),
          List.of(
              settled(LocalDate.of(2020, 3, 18), 72.625),
              settled(LocalDate.of(2020, 4, 15), 59.15)),
          0.003,
          0.02);

  private MarketDays() {}

  static MarketDay of(
      LocalDate date,
      Map<IndexSeries, Double> closes,
      List<VixSettlement> futures,
      double rate,
      double dividendYield) {
    Map<IndexSeries, Figure> figures = new EnumMap<>(IndexSeries.class);
    Map<IndexSeries, Closes> history = new EnumMap<>(IndexSeries.class);
    closes.forEach(
        (series, close) -> {
          figures.put(series, observed(close));
          history.put(series, Closes.of(List.of(date), new double[] {close}));
        });
    return new MarketDay(
        date,
        "test",
        "",
        figures,
        history,
        futures,
        observed(rate),
        observed(dividendYield),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  static VixSettlement settled(LocalDate expiry, double settle) {
    return new VixSettlement(expiry, observed(settle));
  }

  private static Figure observed(double value) {
    return new Figure(value, Origin.observed("Cboe"));
  }
}
