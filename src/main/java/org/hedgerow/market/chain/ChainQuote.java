package org.hedgerow.market.chain;

import org.hedgerow.basics.Check;

/**
 * Bid and ask of one option as they were published, index points.
 *
 * @param bid zero when nobody bids
 * @param ask zero when nobody offers
 */
public record ChainQuote(double bid, double ask) {
  public ChainQuote {
    Check.notNegative(bid, "bid");
    Check.notNegative(ask, "ask");
  }

  /** What can be told from the quote alone. */
  public QuoteState state() {
    if (bid == 0) {
      return ask == 0 ? QuoteState.WITHDRAWN : QuoteState.NO_BID;
    }
    return bid > ask ? QuoteState.CROSSED : QuoteState.TWO_SIDED;
  }

  /** Points. */
  public double mid() {
    return (bid + ask) / 2;
  }

  /** Ask less bid, points. */
  public double spread() {
    return ask - bid;
  }
}
