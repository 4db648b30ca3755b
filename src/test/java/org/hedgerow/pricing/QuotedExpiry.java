package org.hedgerow.pricing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.ImpliedVolatility;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;

/** One expiry of a real SPX chain: parity forward, and mid prices out of the money. */
final class QuotedExpiry {
  /** Share of the index within which strikes give the parity forward. */
  private static final double NEAR = 0.03;

  final OptionRoot root;
  final LocalDate date;
  final long dte;
  private final double years;
  private final double discount;
  private final double forward;
  private final NavigableMap<Double, Double> midByStrike = new TreeMap<>();

  /** Sold and bought strikes with the mid of the real credit. */
  record Condor(
      double longPut, double shortPut, double shortCall, double longCall, double credit) {}

  private record Key(OptionRoot root, LocalDate date) {}

  private record Row(double strike, OptionRight right, double bid, double ask) {
    double mid() {
      return (bid + ask) / 2;
    }
  }

  private QuotedExpiry(Key key, LocalDate day, double spot, double rate, List<Row> rows) {
    root = key.root;
    date = key.date;
    dte = day.until(date, ChronoUnit.DAYS);
    years = YearFraction.act365(ExchangeCalendar.close(day), ListedExpiry.of(root, date).settles());
    discount = Math.exp(-rate * years);
    forward = parityForward(spot, rows);
    for (Row row : rows) {
      if ((row.right == OptionRight.CALL) == (row.strike >= forward)) {
        midByStrike.put(row.strike, row.mid());
      }
    }
  }

  /** The expiries after the day, ascending; rows without a bid or crossed are left out. */
  static List<QuotedExpiry> read(LocalDate day, double spot, double rate) {
    Map<Key, List<Row>> rows =
        new TreeMap<>(Comparator.comparing(Key::date).thenComparing(Key::root));
    for (String[] cells : ReferenceData.rows("chains/spx_quotedata/spx_" + day + ".csv.gz")) {
      Key key = new Key(OptionRoot.valueOf(cells[1]), LocalDate.parse(cells[2]));
      double bid = Double.parseDouble(cells[5]);
      double ask = Double.parseDouble(cells[6]);
      if (key.date.isAfter(day) && bid > 0 && ask > bid) {
        OptionRight right = cells[4].equals("C") ? OptionRight.CALL : OptionRight.PUT;
        rows.computeIfAbsent(key, k -> new ArrayList<>())
            .add(new Row(Double.parseDouble(cells[3]), right, bid, ask));
      }
    }
    List<QuotedExpiry> expiries = new ArrayList<>();
    rows.forEach((key, quotes) -> expiries.add(new QuotedExpiry(key, day, spot, rate, quotes)));
    return expiries;
  }

  private double parityForward(double spot, List<Row> rows) {
    Map<Double, Double> calls = new TreeMap<>();
    rows.stream()
        .filter(r -> r.right == OptionRight.CALL)
        .forEach(r -> calls.put(r.strike, r.mid()));
    double[] implied =
        rows.stream()
            .filter(r -> r.right == OptionRight.PUT && calls.containsKey(r.strike))
            .filter(r -> Math.abs(r.strike / spot - 1) < NEAR)
            .mapToDouble(r -> r.strike + (calls.get(r.strike) - r.mid()) / discount)
            .sorted()
            .toArray();
    return implied.length == 0 ? spot : implied[implied.length / 2];
  }

  /** Index level of the parity forward at a cost of carry. */
  double spot(double carry) {
    return forward * Math.exp(-carry * years);
  }

  /** Undiscounted-forward delta of the option out of the money, without sign. */
  private double delta(double strike) {
    OptionRight right = strike >= forward ? OptionRight.CALL : OptionRight.PUT;
    double vol = ImpliedVolatility.vol(midByStrike.get(strike), forward, strike, years, 0, right);
    return Math.abs(BlackFormula.delta(forward, strike, years, 0, vol, right));
  }

  /** The condor whose sold legs are nearest to a delta; empty where no strike comes near it. */
  Optional<Condor> condor(double delta, double wing, double tolerance) {
    Optional<Double> put = nearest(midByStrike.headMap(forward, false), delta, -wing);
    Optional<Double> call = nearest(midByStrike.tailMap(forward, true), delta, wing);
    if (put.isEmpty()
        || call.isEmpty()
        || Math.abs(delta(put.get()) - delta) > tolerance
        || Math.abs(delta(call.get()) - delta) > tolerance) {
      return Optional.empty();
    }
    double credit =
        midByStrike.get(put.get())
            - midByStrike.get(put.get() - wing)
            + midByStrike.get(call.get())
            - midByStrike.get(call.get() + wing);
    return Optional.of(
        new Condor(put.get() - wing, put.get(), call.get(), call.get() + wing, credit));
  }

  private Optional<Double> nearest(NavigableMap<Double, Double> side, double delta, double wing) {
    return side.keySet().stream()
        .filter(strike -> midByStrike.containsKey(strike + wing))
        .min(Comparator.comparingDouble(strike -> Math.abs(delta(strike) - delta)));
  }
}
