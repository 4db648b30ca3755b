package org.hedgerow.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;

/** Small worlds for the tests of this room. */
final class TestDay {
  static final LocalDate DATE = LocalDate.of(2024, 8, 5);

  private TestDay() {}

  /** A day of VIX 20, with VIX3M when it is above zero, and settlements by tenor in days. */
  static MarketDay of(double vix3m, Map<Integer, Double> settleByTenor) {
    Map<IndexSeries, Figure> closes = new EnumMap<>(IndexSeries.class);
    closes.put(IndexSeries.SPX, observed(5000));
    closes.put(IndexSeries.VIX, observed(20));
    if (vix3m > 0) {
      closes.put(IndexSeries.VIX3M, observed(vix3m));
    }
    List<VixSettlement> settlements = new ArrayList<>();
    settleByTenor.forEach(
        (tenor, settle) ->
            settlements.add(new VixSettlement(DATE.plusDays(tenor), observed(settle))));
    return day(DATE, closes, Map.of(), settlements);
  }

  /** A day of VIX 20 and nothing else, after 125 sessions of VIX 16. */
  static MarketDay withVixHistory() {
    double[] values = new double[126];
    Arrays.fill(values, 16);
    values[125] = 20;
    return day(
        DATE,
        Map.of(IndexSeries.SPX, observed(5000), IndexSeries.VIX, observed(20)),
        Map.of(IndexSeries.VIX, closes(values)),
        List.of());
  }

  /** Closes on consecutive calendar days that end on {@link #DATE}. */
  static Closes closes(double... values) {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      dates.add(DATE.minusDays(values.length - 1L - i));
    }
    return Closes.of(dates, values);
  }

  static Figure observed(double value) {
    return new Figure(value, Origin.observed("Cboe"));
  }

  static MarketDay day(
      LocalDate date,
      Map<IndexSeries, Figure> closes,
      Map<IndexSeries, Closes> history,
      List<VixSettlement> settlements) {
    return new MarketDay(
        date,
        "test",
        "",
        closes,
        history,
        settlements,
        observed(.04),
        observed(.013),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
