package org.hedgerow.pricing.fit;

import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionRight;

/**
 * One quoted option of an expiry.
 *
 * @param strike points, above zero
 * @param bid points, zero when nobody bids
 * @param ask points, zero when nobody offers
 */
public record QuotedStrike(double strike, OptionRight right, double bid, double ask) {
  private static final double LIQUID_BID = 0.10;
  private static final double LIQUID_SPREAD = 0.5;

  /** Quotes are decimal, their doubles are not. */
  private static final double ROUNDING = 1e-9;

  public QuotedStrike {
    Check.positive(strike, "strike");
    Check.notNegative(bid, "bid");
    Check.notNegative(ask, "ask");
  }

  /** Points. */
  public double mid() {
    return 0.5 * (bid + ask);
  }

  /** Points. */
  public double halfSpread() {
    return 0.5 * (ask - bid);
  }

  /** True when somebody bids and somebody asks for more. */
  public boolean isTwoSided() {
    return bid > 0 && ask > bid;
  }

  /** True when the price lies between bid and ask. */
  public boolean holds(double price) {
    return price >= bid - ROUNDING && price <= ask + ROUNDING;
  }

  /** How far a price is from mid, in half spreads: 1 is the edge of the quote. */
  public double misfit(double price) {
    return Math.abs(price - mid()) / halfSpread();
  }

  /** Bid of 0.10 or more and a spread of at most half of mid. */
  boolean isTight() {
    return isTwoSided()
        && bid >= LIQUID_BID - ROUNDING
        && ask - bid <= LIQUID_SPREAD * mid() + ROUNDING;
  }

  @Override
  public String toString() {
    return (right == OptionRight.CALL ? "call " : "put ") + strike;
  }
}
