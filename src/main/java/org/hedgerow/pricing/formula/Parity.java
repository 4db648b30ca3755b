package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * Relations between European prices that need no model.
 *
 * <pre>
 *   call - put    = e^(-rT) (F - K) = S e^(-qT) - K e^(-rT)
 *   mispricing    = call - put - e^(-rT) (F - K)
 *   conversion    = call bid - put ask - e^(-rT) (F ask - K) - costs
 *   reversal      = put bid - call ask + e^(-rT) (F bid - K) - costs
 *   box bought    = e^(-rT) width - price - costs,  price = C(low) - C(high) + P(high) - P(low)
 *   rate of a box = ln(width / price) / T
 * </pre>
 *
 * All in points; a profit is above zero. F is the forward of this very expiry: for VIX options its
 * VIX future, never the spot. A mispricing above zero is earned by the conversion (call sold, put
 * and underlying bought), one below zero by the reversal. Puts on the S&P 500 and calls on the VIX
 * have no parity. Source: H. R. Stoll, "The relationship between put and call option prices"
 * (1969). Edges: T = 0 gives the payoffs; no volatility comes in.
 */
public final class Parity {

  private Parity() {}

  /** Call minus put, points. */
  public static double callMinusPut(double forward, double strike, double years, double rate) {
    Check.positive(forward, "forward");
    Check.positive(strike, "strike");
    return discount(years, rate) * (forward - strike);
  }

  /** Call minus put on an asset of that spot and yield, points. */
  public static double callMinusPut(
      double spot, double strike, double years, double rate, double yield) {
    Check.positive(spot, "spot");
    Check.positive(strike, "strike");
    Check.finite(yield, "yield");
    return spot * discount(years, yield) - strike * discount(years, rate);
  }

  /** What call less put is above what parity says, points. */
  public static double mispricing(double call, double put, double theory) {
    return call - put - theory;
  }

  /** Profit of selling the call, buying the put and the underlying, points. */
  public static double conversion(
      double callBid, double putAsk, double theoryAtForwardAsk, double costs) {
    return callBid - putAsk - theoryAtForwardAsk - Check.notNegative(costs, "costs");
  }

  /** Profit of buying the call, selling the put and the underlying, points. */
  public static double reversal(
      double callAsk, double putBid, double theoryAtForwardBid, double costs) {
    return putBid - callAsk + theoryAtForwardBid - Check.notNegative(costs, "costs");
  }

  /** Profit of buying a box at a price, points. */
  public static double boxBought(
      double width, double price, double years, double rate, double costs) {
    Check.positive(width, "width");
    return discount(years, rate) * width - price - Check.notNegative(costs, "costs");
  }

  /** Profit of selling a box at a price, points. */
  public static double boxSold(
      double width, double price, double years, double rate, double costs) {
    Check.positive(width, "width");
    return price - discount(years, rate) * width - Check.notNegative(costs, "costs");
  }

  /** The rate at which the price of a box earns its width, continuously compounded a year. */
  public static Computed boxRate(double width, double price, double years) {
    Check.positive(width, "width");
    Check.positive(years, "years");
    return price > 0
        ? Computed.of(Math.log(width / price) / years)
        : Computed.undefined(Computed.Reason.NO_PRICE);
  }

  private static double discount(double years, double rate) {
    return Math.exp(-Check.finite(rate, "rate") * Check.notNegative(years, "years"));
  }
}
