package org.hedgerow.pricing;

import java.util.OptionalDouble;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.pricing.formula.ImpliedVol;
import org.hedgerow.pricing.formula.ImpliedVolatility;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/**
 * One long European option at one volatility: what went in and what came out.
 *
 * @param underlying what its Greeks are to
 * @param strike points
 * @param years to settlement, ACT/365
 * @param ratePerYear continuously compounded
 * @param vol annual fraction
 * @param greeks price and Greeks, per option, points
 */
public record OptionValue(
    OptionRight right,
    Level underlying,
    double strike,
    double years,
    double ratePerYear,
    double vol,
    Greeks greeks) {

  /**
   * The level that an option is priced from: a forward of its own expiry, or a spot with its yield.
   *
   * @param points above zero
   * @param yieldPerYear of a spot, continuously compounded; absent for a forward
   */
  public record Level(double points, OptionalDouble yieldPerYear) {
    public Level {
      Check.positive(points, "points");
      yieldPerYear.ifPresent(y -> Check.finite(y, "yieldPerYear"));
    }

    public static Level forward(double points) {
      return new Level(points, OptionalDouble.empty());
    }

    public static Level spot(double points, double yieldPerYear) {
      return new Level(points, OptionalDouble.of(yieldPerYear));
    }

    /** The forward, points: the spot by cost of carry. */
    public double forward(double years, double rate) {
      return yieldPerYear.isPresent()
          ? points * Math.exp((rate - yieldPerYear.getAsDouble()) * years)
          : points;
    }
  }

  /** Black-76 on a forward, Black-Scholes-Merton on a spot. */
  public static OptionValue of(
      OptionRight right, Level level, double strike, double years, double rate, double vol) {
    Greeks greeks =
        level.yieldPerYear().isPresent()
            ? BlackScholesMerton.greeks(
                level.points(), strike, years, rate, level.yieldPerYear().getAsDouble(), vol, right)
            : BlackFormula.greeks(level.points(), strike, years, rate, vol, right);
    return new OptionValue(right, level, strike, years, rate, vol, greeks);
  }

  /**
   * An option at its quoted volatility. The S&P 500 is a spot of the yield that the quoted forward
   * supposes; the VIX is never a spot.
   *
   * @param spx level of the S&P 500 of the quote, points
   */
  public static OptionValue of(OptionQuote quote, double spx) {
    OptionContract option = quote.contract();
    Level level =
        option.underlying() == Underlying.VIX
            ? Level.forward(quote.forward())
            : Level.spot(
                spx, quote.ratePerYear() - Math.log(quote.forward() / spx) / quote.yearsToExpiry());
    return of(
        option.right(),
        level,
        option.strike(),
        quote.yearsToExpiry(),
        quote.ratePerYear(),
        quote.iv());
  }

  /** The volatility of a price, or why there is none. */
  public static ImpliedVol impliedVol(
      double price, OptionRight right, Level level, double strike, double years, double rate) {
    return ImpliedVolatility.of(price, level.forward(years, rate), strike, years, rate, right);
  }

  /** Discounted intrinsic value, points: no price is below it. */
  public static double intrinsic(
      OptionRight right, Level level, double strike, double years, double rate) {
    return Math.exp(-rate * years)
        * Math.max(0, right.sign() * (level.forward(years, rate) - strike));
  }

  /** What no price can reach, points: the discounted forward of a call, strike of a put. */
  public static double maximum(
      OptionRight right, Level level, double strike, double years, double rate) {
    double undiscounted = right == OptionRight.CALL ? level.forward(years, rate) : strike;
    return Math.exp(-rate * years) * undiscounted;
  }
}
