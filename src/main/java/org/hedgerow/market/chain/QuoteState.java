package org.hedgerow.market.chain;

/** What a quote is good for. */
public enum QuoteState {
  /** Bid above zero, ask at or above it. */
  TWO_SIDED("two-sided"),
  /** Nobody bids: it can be bought and says nothing of the mid price. */
  NO_BID("no bid"),
  /** The bid stands above the ask. */
  CROSSED("crossed"),
  /** Neither bid nor ask. */
  WITHDRAWN("withdrawn"),
  /** Contradicts the quotes around it: see the fit of the expiry. */
  STALE("stale");

  private final String word;

  QuoteState(String word) {
    this.word = word;
  }

  /** As a trader calls it. */
  public String word() {
    return word;
  }
}
