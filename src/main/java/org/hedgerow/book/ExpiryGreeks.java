package org.hedgerow.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Underlying;

/**
 * Greeks of what is held in one expiry of one underlying, US dollars: signed contracts and
 * multiplier are in. Each VIX expiry is an underlying of its own, so Greeks of different VIX
 * expiries are never added; {@link #vegaNormalised30dUsd} says the one way to put them together.
 *
 * @param dte calendar days to settlement, at least 1
 * @param deltaUsdPerPoint per point of the future of this expiry (VIX) or of the index (SPX)
 * @param gammaUsdPerPoint change of that delta per point of the same
 * @param vegaUsdPerVolPoint per 0.01 of the implied volatility of this expiry
 * @param thetaUsdPerDay per calendar day
 */
public record ExpiryGreeks(
    Underlying underlying,
    LocalDate expiry,
    int dte,
    double deltaUsdPerPoint,
    double gammaUsdPerPoint,
    double vegaUsdPerVolPoint,
    double thetaUsdPerDay) {

  private static final double NORMAL_DAYS = 30;

  private static final Comparator<ExpiryGreeks> ORDER =
      Comparator.comparing(ExpiryGreeks::underlying).thenComparing(ExpiryGreeks::expiry);

  public ExpiryGreeks {
    Check.that(dte >= 1, "Greeks of %s %s need a day or more to settlement", underlying, expiry);
    Check.finite(deltaUsdPerPoint, "deltaUsdPerPoint");
    Check.finite(gammaUsdPerPoint, "gammaUsdPerPoint");
    Check.finite(vegaUsdPerVolPoint, "vegaUsdPerVolPoint");
    Check.finite(thetaUsdPerDay, "thetaUsdPerDay");
  }

  /** The sum of both, which must be of one underlying and expiry. */
  public ExpiryGreeks plus(ExpiryGreeks other) {
    Check.that(
        underlying == other.underlying && expiry.equals(other.expiry),
        "Greeks of %s %s and %s %s cannot be added",
        underlying,
        expiry,
        other.underlying,
        other.expiry);
    return new ExpiryGreeks(
        underlying,
        expiry,
        dte,
        deltaUsdPerPoint + other.deltaUsdPerPoint,
        gammaUsdPerPoint + other.gammaUsdPerPoint,
        vegaUsdPerVolPoint + other.vegaUsdPerVolPoint,
        thetaUsdPerDay + other.thetaUsdPerDay);
  }

  /** Adds up within each underlying and expiry; SPX before VIX, then by expiry. */
  public static List<ExpiryGreeks> byExpiry(Collection<ExpiryGreeks> parts) {
    Map<ExpiryGreeks, ExpiryGreeks> sums = new TreeMap<>(ORDER);
    parts.forEach(part -> sums.merge(part, part, ExpiryGreeks::plus));
    return List.copyOf(sums.values());
  }

  /**
   * Vega of several expiries in 30-day terms.
   *
   * <pre>
   *   sum of vega_T sqrt(30 / T)     T in calendar days
   * </pre>
   *
   * It supposes that implied volatilities move inversely to the square root of their tenor, a
   * common convention; raw vega must not be added because a near volatility moves more than a far
   * one.
   *
   * @return US dollars per 0.01 of 30-day implied volatility
   */
  public static double vegaNormalised30dUsd(
      Collection<ExpiryGreeks> greeks, Underlying underlying) {
    return greeks.stream()
        .filter(g -> g.underlying == underlying)
        .mapToDouble(g -> g.vegaUsdPerVolPoint * Math.sqrt(NORMAL_DAYS / g.dte))
        .sum();
  }
}
