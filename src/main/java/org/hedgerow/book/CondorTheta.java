package org.hedgerow.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.OptionContract;

/**
 * Time decay of the condors of one expiry, and whether it quickens.
 *
 * <pre>
 *   acceleration A(d)  = |theta(d)| - |theta(d + 1)|            d days to expiry, all else held
 *   temporal theta     = theta / ( |vega| sd )
 * </pre>
 *
 * Theta in US dollars per calendar day of the whole holding, above zero earned; acceleration in the
 * same. sd is the standard deviation of the last 21 daily changes of the VIX, in points, and vega
 * is per 0.01 of the volatility of this expiry, as if that moved with the VIX point by point; above
 * 1 a day's decay pays for a day's move of one standard deviation. Definitions are ours. Only
 * options near the money quicken all the way to the end: the theta of one 2 % out of the money is
 * largest about a week before and then falls away, so A turns negative.
 *
 * @param dte calendar days to settlement, at least 1
 * @param thetaUsdPerDay today
 * @param thetaOneDayLongerUsd what it would be with one day more to expiry
 * @param vegaUsdPerVolPoint below zero for condors sold
 */
public record CondorTheta(
    LocalDate expiry,
    int dte,
    double thetaUsdPerDay,
    double thetaOneDayLongerUsd,
    double vegaUsdPerVolPoint) {

  private static final double DAYS_PER_YEAR = 365;

  public CondorTheta {
    Check.finite(thetaUsdPerDay, "thetaUsdPerDay");
    Check.finite(thetaOneDayLongerUsd, "thetaOneDayLongerUsd");
    Check.finite(vegaUsdPerVolPoint, "vegaUsdPerVolPoint");
  }

  /** Each expiry of the condors of a book, in order; never added over expiries. */
  public static List<CondorTheta> of(Book book, OptionMarket market) {
    Set<LocalDate> expiries = book.condorExpiries();
    return of(
        book.layer(Position.CONDOR).stream()
            .filter(p -> expiries.contains(p.contract().expiry()))
            .toList(),
        market);
  }

  /** Each expiry of some positions, in order. */
  public static List<CondorTheta> of(List<Position> condors, OptionMarket market) {
    SortedMap<LocalDate, CondorTheta> byExpiry = new TreeMap<>();
    for (Position position : condors) {
      if (position.contract() instanceof OptionContract option) {
        CondorTheta part = of(position.contracts(), market.quote(option), market.day().spx());
        byExpiry.merge(option.expiry(), part, CondorTheta::plus);
      }
    }
    return new ArrayList<>(byExpiry.values());
  }

  private static CondorTheta of(int contracts, OptionQuote quote, double spot) {
    double size = contracts * OptionContract.MULTIPLIER_USD;
    Greeks now = greeks(quote, spot, 0);
    return new CondorTheta(
        quote.contract().expiry(),
        quote.dte(),
        size * now.thetaPerDay(),
        size * greeks(quote, spot, 1).thetaPerDay(),
        size * now.vegaPerVolPoint());
  }

  private static Greeks greeks(OptionQuote quote, double spot, int daysLonger) {
    double years = quote.yearsToExpiry();
    double yield = quote.ratePerYear() - Math.log(quote.forward() / spot) / years;
    return BlackScholesMerton.greeks(
        spot,
        quote.contract().strike(),
        years + daysLonger / DAYS_PER_YEAR,
        quote.ratePerYear(),
        yield,
        quote.iv(),
        quote.contract().right());
  }

  private CondorTheta plus(CondorTheta other) {
    return new CondorTheta(
        expiry,
        dte,
        thetaUsdPerDay + other.thetaUsdPerDay,
        thetaOneDayLongerUsd + other.thetaOneDayLongerUsd,
        vegaUsdPerVolPoint + other.vegaUsdPerVolPoint);
  }

  /** How much more a day's decay is than that of a day earlier, US dollars per day. */
  public double accelerationUsdPerDay() {
    return accelerationPerDay(thetaUsdPerDay, thetaOneDayLongerUsd);
  }

  /** The same of two thetas in any unit. */
  public static double accelerationPerDay(double theta, double thetaOneDayLonger) {
    return Math.abs(theta) - Math.abs(thetaOneDayLonger);
  }

  /**
   * Decay of a day against a usual move of the VIX; absent without vega or without a move.
   *
   * @param vixDeviation standard deviation of the daily changes of the VIX, points, zero or more
   */
  public OptionalDouble temporalTheta(double vixDeviation) {
    double risk = Math.abs(vegaUsdPerVolPoint) * Check.notNegative(vixDeviation, "vixDeviation");
    return risk > 0 ? OptionalDouble.of(thetaUsdPerDay / risk) : OptionalDouble.empty();
  }
}
