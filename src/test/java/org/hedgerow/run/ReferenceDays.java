package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.BreadthCounts;
import org.hedgerow.market.Closes;
import org.hedgerow.market.Figure;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Inflation;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.OptionalFigures;
import org.hedgerow.market.VixCurve;
import org.hedgerow.vocabulary.MarketFacts;
import org.hedgerow.vocabulary.ObservedFact;

/** Days made of the closes and counts of the reference data, each with the 300 rows before it. */
final class ReferenceDays {
  static final Origin DATA = Origin.observed("reference data");

  private static final int ROWS = 300;
  private static final List<IndexSeries> SERIES =
      List.of(IndexSeries.SPX, IndexSeries.VIX, IndexSeries.VIX3M, IndexSeries.VVIX);
  private static final Map<IndexSeries, NavigableMap<LocalDate, Double>> CLOSES =
      new EnumMap<>(IndexSeries.class);

  private ReferenceDays() {}

  /** Of sessions of the exchange: since 2022 a VIX is published on holidays too. */
  static NavigableMap<LocalDate, Double> closes(IndexSeries series) {
    NavigableMap<LocalDate, Double> known = CLOSES.get(series);
    if (known == null) {
      known = published(series);
      if (series != IndexSeries.SPX) {
        known.keySet().retainAll(closes(IndexSeries.SPX).keySet());
      }
      CLOSES.put(series, known);
    }
    return known;
  }

  private static NavigableMap<LocalDate, Double> published(IndexSeries series) {
    return switch (series) {
      case SPX -> column("index/spx_daily.csv.gz", 4);
      case VIX -> column("index/vix_daily.csv.gz", 4);
      case VIX3M -> column("index/vix3m_daily.csv", 4);
      case VVIX -> column("index/vvix_daily.csv", 1);
      default -> new TreeMap<>();
    };
  }

  static NavigableMap<LocalDate, Double> column(String file, int column) {
    NavigableMap<LocalDate, Double> values = new TreeMap<>();
    for (String[] row : ReferenceData.rows(file)) {
      if (!row[column].isEmpty()) {
        values.put(LocalDate.parse(row[0]), Double.parseDouble(row[column]));
      }
    }
    return values;
  }

  private static Closes last(IndexSeries series, LocalDate day) {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (var close : closes(series).headMap(day, true).descendingMap().entrySet()) {
      if (dates.size() == ROWS) {
        break;
      }
      dates.add(0, close.getKey());
      values.add(0, close.getValue());
    }
    return Closes.of(dates, values.stream().mapToDouble(v -> v).toArray());
  }

  /** A day of closes alone. */
  static MarketDay day(
      LocalDate date, Optional<Inflation> inflation, Optional<BreadthCounts> counts) {
    Map<IndexSeries, Figure> closes = new EnumMap<>(IndexSeries.class);
    Map<IndexSeries, Closes> history = new EnumMap<>(IndexSeries.class);
    for (IndexSeries series : SERIES) {
      history.put(series, last(series, date));
      Double close = closes(series).get(date);
      if (close != null) {
        closes.put(series, new Figure(close, DATA));
      }
    }
    Figure rate = new Figure(.02, Origin.synthetic("the test"));
    return new MarketDay(
        date,
        "",
        "",
        closes,
        history,
        List.of(),
        rate,
        rate,
        inflation,
        Optional.empty(),
        counts.flatMap(c -> c.upTo(date).on(date)),
        List.of(),
        List.of(),
        new OptionalFigures(counts.map(c -> c.upTo(date)), Optional.empty(), List.of()));
  }

  static List<LocalDate> sessions(LocalDate from, LocalDate to) {
    return closes(IndexSeries.SPX).subMap(from, true, to, true).keySet().stream()
        .filter(closes(IndexSeries.VIX)::containsKey)
        .toList();
  }

  static BreadthCounts counts() {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> up = new ArrayList<>();
    List<Double> down = new ArrayList<>();
    for (String[] row : ReferenceData.rows("macro/nyse_advance_decline_daily.csv")) {
      dates.add(LocalDate.parse(row[0]));
      up.add(Double.parseDouble(row[1]));
      down.add(Double.parseDouble(row[2]));
    }
    return new BreadthCounts(dates, up, down, "NYSE issues", DATA);
  }

  static List<ObservedFact> facts(MarketDay day) {
    return MarketFacts.of(day, VixCurve.of(day));
  }
}
