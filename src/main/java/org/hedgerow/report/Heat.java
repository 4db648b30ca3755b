package org.hedgerow.report;

/**
 * Amounts of money that a terminal shows in colour, with a block that is the fuller the larger the
 * amount is beside the largest. Elsewhere the amount alone.
 */
final class Heat {
  private static final String BLOCKS = "\u00b7\u2591\u2592\u2593\u2588";

  private final double largestUsd;
  private final boolean shown;

  /**
   * A scale.
   *
   * @param largestUsd amount of the fullest block, either sign
   */
  Heat(double largestUsd, TextStyle style) {
    this.largestUsd = Math.abs(largestUsd);
    this.shown = style.colour();
  }

  /** The cell of an amount. */
  Cell cell(double usd) {
    String amount = Figures.signedUsd(usd);
    if (!shown) {
      return Cell.of(amount);
    }
    double share = largestUsd > 0 ? Math.min(1, Math.abs(usd) / largestUsd) : 0;
    int block = (int) Math.round(share * (BLOCKS.length() - 1));
    Emphasis emphasis = usd > 0 ? Emphasis.GOOD : usd < 0 ? Emphasis.LOSS : Emphasis.NONE;
    return new Cell(amount + " " + BLOCKS.charAt(block), emphasis);
  }
}
