package org.hedgerow.product;

/** What the capital lies in that a strategy does not trade with. */
public enum CoreAsset {
  /** The stocks of the S&P 500 with their dividends reinvested; a unit is worth the index. */
  SP500_TOTAL_RETURN("the S&P 500 with dividends reinvested"),
  /** Treasury bills, rolled as they fall due; a unit is one US dollar. */
  TREASURY_BILLS("Treasury bills");

  private final String words;

  CoreAsset(String words) {
    this.words = words;
  }

  /** As shown to the user. */
  public String words() {
    return words;
  }
}
