package org.hedgerow.rules;

/**
 * The values of the thresholds as the compiled rules read them: by position, so that a rule base is
 * compiled once and serves any values. Public because the engine calls it.
 */
public final class DayLimits {
  private final double[] values;

  DayLimits(double[] values) {
    this.values = values.clone();
  }

  /** The value of the threshold at a position. */
  public double at(int index) {
    return values[index];
  }
}
