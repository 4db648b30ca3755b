package org.hedgerow.market.chain;

/** Which moment of the session the quotes are of. */
public enum Snapshot {
  /** The last quotes of the session, 16:15 New York (13:15 after an early close). */
  CLOSE,
  /** Quotes while the session was open. */
  INTRADAY
}
