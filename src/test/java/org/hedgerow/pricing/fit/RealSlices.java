package org.hedgerow.pricing.fit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.ReferenceData;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;

/** Real chains as slices, with a forward of their own: the weighted median of put-call parity. */
final class RealSlices {
  /** Last quotes of the day, New York. */
  private static final LocalTime QUOTED = LocalTime.of(16, 15);

  private record Key(LocalDate expiry, OptionRoot root) {}

  private record Parity(double forward, double weight) {}

  private RealSlices() {}

  /** The VIX expiries of a day that have enough quotes. */
  static List<QuotedSlice> vix(String day, double rate) {
    return slices("chains/vix/vix_" + day + ".csv", day, rate);
  }

  /** The SPX expiries of a day that have enough quotes. */
  static List<QuotedSlice> spx(String day, double rate) {
    return slices("chains/spx_quotedata/spx_" + day + ".csv.gz", day, rate);
  }

  private static List<QuotedSlice> slices(String file, String day, double rate) {
    LocalDate date = LocalDate.parse(day);
    Map<Key, List<QuotedStrike>> quotes =
        new TreeMap<>(Comparator.comparing(Key::expiry).thenComparing(Key::root));
    for (String[] cells : ReferenceData.rows(file)) {
      Key key = new Key(LocalDate.parse(cells[2]), OptionRoot.valueOf(cells[1]));
      if (key.expiry.isAfter(date)) {
        quotes.computeIfAbsent(key, k -> new ArrayList<>()).add(quote(cells));
      }
    }
    List<QuotedSlice> slices = new ArrayList<>();
    quotes.forEach((key, list) -> slice(key, date, rate, list).ifPresent(slices::add));
    slices.sort(Comparator.comparingDouble(QuotedSlice::years));
    return slices;
  }

  private static QuotedStrike quote(String[] cells) {
    return new QuotedStrike(
        Double.parseDouble(cells[3]),
        cells[4].equals("C") ? OptionRight.CALL : OptionRight.PUT,
        cells[5].isEmpty() ? 0 : Double.parseDouble(cells[5]),
        cells[6].isEmpty() ? 0 : Double.parseDouble(cells[6]));
  }

  private static Optional<QuotedSlice> slice(
      Key key, LocalDate day, double rate, List<QuotedStrike> quotes) {
    double years =
        YearFraction.act365(
            ExchangeCalendar.at(day, QUOTED), ListedExpiry.of(key.root, key.expiry).settles());
    double discount = Math.exp(-rate * years);
    return forward(discount, quotes)
        .filter(forward -> QuotedSlice.isEnough(forward, discount, years, quotes))
        .map(forward -> new QuotedSlice(key.expiry, years, forward, discount, quotes));
  }

  /** Half of the weight lies on either side; weight is one over the sum of both spreads. */
  private static Optional<Double> forward(double discount, List<QuotedStrike> quotes) {
    Map<Double, QuotedStrike> puts = new TreeMap<>();
    quotes.stream()
        .filter(q -> q.right() == OptionRight.PUT && q.isTwoSided())
        .forEach(q -> puts.put(q.strike(), q));
    List<Parity> pairs =
        quotes.stream()
            .filter(q -> q.right() == OptionRight.CALL && q.isTwoSided())
            .filter(q -> puts.containsKey(q.strike()))
            .map(call -> parity(call, puts.get(call.strike()), discount))
            .sorted(Comparator.comparingDouble(Parity::forward))
            .toList();
    double half = 0.5 * pairs.stream().mapToDouble(Parity::weight).sum();
    double sum = 0;
    for (Parity pair : pairs) {
      sum += pair.weight;
      if (sum >= half) {
        return Optional.of(pair.forward);
      }
    }
    return Optional.empty();
  }

  private static Parity parity(QuotedStrike call, QuotedStrike put, double discount) {
    return new Parity(
        call.strike() + (call.mid() - put.mid()) / discount,
        1 / (call.halfSpread() + put.halfSpread()));
  }
}
