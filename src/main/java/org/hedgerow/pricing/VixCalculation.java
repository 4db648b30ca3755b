package org.hedgerow.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;

/**
 * The VIX by Cboe's method. Source: Cboe, "The CBOE Volatility Index - VIX" (white paper of 2009,
 * revised 2014 and 2019); the steps are its own.
 *
 * <pre>
 *   (1)  sigma^2 = (2/T) sum_i dK_i / K_i^2 e^(RT) Q(K_i)  -  (1/T) (F/K0 - 1)^2
 *   T    = minutes to settlement / 525 600
 *   F    = K + e^(RT) (C - P) at the strike where |C - P| of the mids is least
 *   K0   = the highest strike at or below F
 *   Q    = mid of the put below K0, of the call above it, mean of both at K0
 *   dK_i = half the distance of the two neighbours; of the last one the distance to its neighbour
 *          from K0 outwards a strike without a bid is left out, and after two such in a row every
 *          strike further out
 *   (2)  VIX = 100 sqrt( [ T1 s1^2 (N2 - N30)/(N2 - N1) + T2 s2^2 (N30 - N1)/(N2 - N1) ] N365/N30 )
 *   N    = minutes: N30 = 43 200, N365 = 525 600
 * </pre>
 *
 * A crossed quote is left out and does not count as one without a bid. Needs one strike at which
 * both options have a bid.
 */
public final class VixCalculation {
  /** Minutes of 365 days. */
  public static final double MINUTES_PER_YEAR = 525_600;

  /** Minutes of 30 days. */
  public static final double MINUTES_OF_INDEX = 43_200;

  private static final int BIDS_MISSING_AT_END = 2;

  private VixCalculation() {}

  /** Bid and ask of call and put at a strike, points. */
  public record Row(double strike, double callBid, double callAsk, double putBid, double putAsk) {
    double callMid() {
      return (callBid + callAsk) / 2;
    }

    double putMid() {
      return (putBid + putAsk) / 2;
    }

    boolean isPair() {
      return callBid > 0 && putBid > 0 && callBid <= callAsk && putBid <= putAsk;
    }
  }

  /**
   * One expiry of the calculation.
   *
   * @param minutes to settlement, above zero
   * @param variance sigma squared, per year
   * @param strikes how many options the sum has
   * @param lowest strike of the sum
   * @param highest strike of the sum
   */
  public record Term(
      double minutes,
      double ratePerYear,
      double forward,
      double k0,
      int strikes,
      double lowest,
      double highest,
      double variance) {

    double years() {
      return minutes / MINUTES_PER_YEAR;
    }
  }

  private record Priced(double strike, double price) {}

  /**
   * Equation (1).
   *
   * @param rows any order; each strike once
   * @param minutes to settlement, above zero
   * @param ratePerYear R, continuously compounded
   */
  public static Optional<Term> term(List<Row> rows, double minutes, double ratePerYear) {
    Check.positive(minutes, "minutes");
    List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::strike)).toList();
    double years = minutes / MINUTES_PER_YEAR;
    double growth = Math.exp(Check.finite(ratePerYear, "ratePerYear") * years);
    Optional<Double> forward =
        sorted.stream()
            .filter(Row::isPair)
            .min(Comparator.comparingDouble(r -> Math.abs(r.callMid() - r.putMid())))
            .map(r -> r.strike + growth * (r.callMid() - r.putMid()));
    int centre = forward.map(f -> lastAtOrBelow(sorted, f)).orElse(-1);
    if (centre < 0 || !sorted.get(centre).isPair()) {
      return Optional.empty();
    }
    List<Priced> strip = strip(sorted, centre);
    if (strip.size() < 2) {
      return Optional.empty();
    }
    double k0 = sorted.get(centre).strike;
    double basis = forward.get() / k0 - 1;
    double variance = (2 * growth * sum(strip) - basis * basis) / years;
    return Optional.of(
        new Term(
            minutes,
            ratePerYear,
            forward.get(),
            k0,
            strip.size(),
            strip.get(0).strike,
            strip.get(strip.size() - 1).strike,
            variance));
  }

  private static int lastAtOrBelow(List<Row> sorted, double forward) {
    int index = -1;
    while (index + 1 < sorted.size() && sorted.get(index + 1).strike <= forward) {
      index++;
    }
    return index;
  }

  private static List<Priced> strip(List<Row> sorted, int centre) {
    List<Priced> strip = new ArrayList<>();
    walk(sorted, centre, -1, strip);
    Row middle = sorted.get(centre);
    strip.add(new Priced(middle.strike, (middle.callMid() + middle.putMid()) / 2));
    walk(sorted, centre, 1, strip);
    strip.sort(Comparator.comparingDouble(Priced::strike));
    return strip;
  }

  private static void walk(List<Row> sorted, int centre, int step, List<Priced> strip) {
    int missing = 0;
    for (int i = centre + step; i >= 0 && i < sorted.size(); i += step) {
      Row row = sorted.get(i);
      double bid = step < 0 ? row.putBid : row.callBid;
      double ask = step < 0 ? row.putAsk : row.callAsk;
      missing = bid > 0 ? 0 : missing + 1;
      if (missing == BIDS_MISSING_AT_END) {
        return;
      }
      if (bid > 0 && bid <= ask) {
        strip.add(new Priced(row.strike, (bid + ask) / 2));
      }
    }
  }

  private static double sum(List<Priced> strip) {
    double sum = 0;
    int last = strip.size() - 1;
    for (int i = 0; i <= last; i++) {
      double strike = strip.get(i).strike;
      double above = strip.get(Math.min(last, i + 1)).strike;
      double below = strip.get(Math.max(0, i - 1)).strike;
      double width = i == 0 || i == last ? above - below : (above - below) / 2;
      sum += width / (strike * strike) * strip.get(i).price;
    }
    return sum;
  }

  /**
   * Equation (2), points. The variances need not enclose 30 days, as in the example of 2009.
   *
   * @param near of fewer minutes than {@code next}
   */
  public static double index(Term near, Term next) {
    Check.that(
        near.minutes < next.minutes,
        "The near term has %s minutes, the next %s",
        near.minutes,
        next.minutes);
    double between = next.minutes - near.minutes;
    double weight = (next.minutes - MINUTES_OF_INDEX) / between;
    double total =
        near.years() * near.variance * weight + next.years() * next.variance * (1 - weight);
    return 100
        * Math.sqrt(
            Check.notNegative(total, "total variance of 30 days")
                * MINUTES_PER_YEAR
                / MINUTES_OF_INDEX);
  }
}
