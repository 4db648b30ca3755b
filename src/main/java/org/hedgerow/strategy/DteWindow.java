package org.hedgerow.strategy;

import org.hedgerow.basics.Check;

/** Calendar days to expiry, both ends included. */
public record DteWindow(int min, int max) {
  public DteWindow {
    Check.that(min >= 0 && min <= max, "A window of %d to %d days to expiry is empty", min, max);
  }

  /** The middle, in days. */
  public double middle() {
    return (min + max) / 2.0;
  }

  public boolean contains(int dte) {
    return dte >= min && dte <= max;
  }

  /** Days outside the window; 0 inside. */
  public int distance(int dte) {
    return Math.max(0, Math.max(min - dte, dte - max));
  }
}
