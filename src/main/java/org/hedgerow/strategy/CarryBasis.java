package org.hedgerow.strategy;

/** What the yearly cost of a hedge, opened fresh today, is counted over. */
public enum CarryBasis {
  /** A year in which all layers are open: what the hedge costs while it is held. */
  WHILE_OPEN("while-open"),
  /**
   * The last 252 sessions: each layer counts by the share of them on which its trigger held it
   * open.
   */
  OVER_THE_YEAR("over-the-year");

  private final String word;

  CarryBasis(String word) {
    this.word = word;
  }

  /** As written in a strategy. */
  public String word() {
    return word;
  }
}
