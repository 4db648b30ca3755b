package org.hedgerow.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.NormalDistribution;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;

/**
 * Probability that the condors of an expiry end above zero, held to the end, before fees: the
 * risk-neutral one that the smile of the day implies, not a forecast.
 *
 * <pre>
 *   P(S &gt; K) = -dC/dK e^(rT) = N(d2) - vega dvol/dK e^(rT)
 * </pre>
 *
 * <p>Volatility is linear between listed strikes and level beyond them. Source: Breeden and
 * Litzenberger, "Prices of state-contingent claims implicit in option prices", 1978, equation 1.
 *
 * @param root of the options
 * @param probability 0 to 1
 */
public record ProfitChance(OptionRoot root, LocalDate expiry, double probability) {

  /** Condors of one root and expiry. */
  private record Series(OptionRoot root, LocalDate expiry) {}

  /** One for each expiry of which condors are held, the earliest first. */
  public static List<ProfitChance> of(Book book, OptionMarket market) {
    Map<Series, List<Position>> bySeries =
        new TreeMap<>(Comparator.comparing(Series::expiry).thenComparing(Series::root));
    Set<LocalDate> expiries = book.condorExpiries();
    for (Position position : book.positions()) {
      if (position.isCondor()
          && position.contract() instanceof OptionContract option
          && expiries.contains(option.expiry())) {
        bySeries
            .computeIfAbsent(new Series(option.root(), option.expiry()), s -> new ArrayList<>())
            .add(position);
      }
    }
    List<ProfitChance> chances = new ArrayList<>();
    bySeries.forEach(
        (series, legs) ->
            chances.add(
                new ProfitChance(
                    series.root(), series.expiry(), chance(legs, new Levels(market, series)))));
    return List.copyOf(chances);
  }

  /** The pay-off is a straight line between its corners, so the sign changes once at most there. */
  private static double chance(List<Position> legs, Levels levels) {
    TreeSet<Double> corners = new TreeSet<>();
    legs.forEach(leg -> corners.add(option(leg).strike()));
    List<Double> edges = new ArrayList<>();
    edges.add(0.0);
    edges.addAll(corners);
    edges.add(2 * corners.last());
    double chance = 0;
    for (int i = 1; i < edges.size(); i++) {
      double low = edges.get(i - 1);
      double high = edges.get(i);
      double atLow = profit(legs, low);
      double atHigh = profit(legs, high);
      boolean last = i == edges.size() - 1;
      if (atLow >= 0 && atHigh >= 0 && atLow + atHigh > 0) {
        chance += levels.below(high, last) - levels.below(low, false);
      } else if (atLow * atHigh < 0) {
        double root = low + (high - low) * atLow / (atLow - atHigh);
        chance +=
            atLow > 0
                ? levels.below(root, false) - levels.below(low, false)
                : levels.below(high, last) - levels.below(root, false);
      }
    }
    return Math.max(0, Math.min(1, chance));
  }

  /** Points times contracts at a level of the index. */
  private static double profit(List<Position> legs, double spx) {
    double points = 0;
    for (Position leg : legs) {
      OptionContract option = option(leg);
      double inTheMoney =
          option.right() == OptionRight.CALL ? spx - option.strike() : option.strike() - spx;
      points += leg.contracts() * (Math.max(0, inTheMoney) - leg.price());
    }
    return points;
  }

  private static OptionContract option(Position leg) {
    return (OptionContract) leg.contract();
  }

  /** The distribution of the index at an expiry. */
  private record Levels(OptionMarket market, Series series, List<Double> strikes) {
    Levels(OptionMarket market, Series series) {
      this(market, series, market.strikes(series.root(), series.expiry()));
    }

    /** Probability of a level below this one; of the last edge everything. */
    double below(double level, boolean everything) {
      if (level <= 0) {
        return 0;
      }
      return everything ? 1 : 1 - above(level);
    }

    private double above(double level) {
      double low = floor(level);
      double high = ceiling(level);
      OptionQuote quote = quote(low);
      double slope = high > low ? (quote(high).iv() - quote.iv()) / (high - low) : 0;
      double vol = quote.iv() + slope * (level - low);
      double years = quote.yearsToExpiry();
      double deviation = vol * Math.sqrt(years);
      double d2 = Math.log(quote.forward() / level) / deviation - deviation / 2;
      double vega = BlackFormula.vega(quote.forward(), level, years, 0, vol);
      return Math.max(0, Math.min(1, NormalDistribution.cdf(d2) - vega * slope));
    }

    private double floor(double level) {
      return strikes.stream().filter(k -> k <= level).reduce((a, b) -> b).orElse(strikes.get(0));
    }

    private double ceiling(double level) {
      return strikes.stream()
          .filter(k -> k > level)
          .findFirst()
          .orElse(strikes.get(strikes.size() - 1));
    }

    private OptionQuote quote(double strike) {
      double forward = market.spxForward(series.root(), series.expiry());
      OptionRight right = strike < forward ? OptionRight.PUT : OptionRight.CALL;
      return market.quote(new OptionContract(series.root(), series.expiry(), right, strike));
    }
  }
}
