package org.hedgerow.strategy;

import org.hedgerow.basics.Check;

/**
 * A percentage with its denominator; there is no percentage without one.
 *
 * @param percent above zero; 10 is ten per cent
 */
public record Share(double percent, Denominator of) {

  /** What a percentage can be of, for the book after today's condor tickets. */
  public enum Denominator {
    /** 100 US dollars x S&P 500 x condors held and planned. */
    INDEX_NOTIONAL,
    /** Maximum loss of the condors held and planned. */
    MAX_LOSS,
    /** Margin of the condors held and planned, by strategy rules. */
    MARGIN,
    /** Credit received for the condors held and planned. */
    CREDIT,
    /** Net asset value of the book. */
    NAV,
    /**
     * 100 US dollars x S&P 500 x condors, against which a hedge counts 100 US dollars x VIX for
     * each call bought (or 100 US dollars x level for each future) in place of what it costs.
     */
    VIX_NOTIONAL,
    /** What the strategy's reference ladder would cost today, with fees. */
    REFERENCE
  }

  public Share {
    Check.positive(percent, "percent");
  }
}
