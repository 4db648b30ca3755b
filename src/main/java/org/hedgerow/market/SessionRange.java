package org.hedgerow.market;

import org.hedgerow.basics.Check;
import org.hedgerow.basics.Origin;

/**
 * How far the S&P 500 went during a session, index points.
 *
 * <pre>
 *   range    = 100 (high - low) / open
 *   reversal = 1 - |close - open| / (high - low)      0: the day went one way; 1: it came back whole
 * </pre>
 *
 * A proxy of ours for what fast traders leave in a day: no trades are looked at.
 */
public record SessionRange(double open, double high, double low, double close, Origin origin) {

  public SessionRange {
    Check.positive(open, "open");
    Check.positive(close, "close");
    Check.that(
        low > 0 && low <= Math.min(open, close),
        "The low %s lies above the open or close of the session",
        low);
    Check.that(high >= Math.max(open, close), "The high %s lies below the open or close", high);
  }

  /** Per cent of the open. */
  public double rangePercent() {
    return 100 * (high - low) / open;
  }

  /** 0 to 1; 0 when the index did not move at all. */
  public double reversal() {
    return high > low ? 1 - Math.abs(close - open) / (high - low) : 0;
  }
}
