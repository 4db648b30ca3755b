package org.hedgerow.market;

/** On which side of its 200-session mean a series closed on five sessions running. */
public enum Trend {
  /** Above on all five. */
  UP,
  /** Below on all five. */
  DOWN,
  /** On both sides, or on the mean. */
  MIXED
}
