package org.hedgerow.rules;

import java.util.Arrays;

/**
 * The values of the thresholds as the compiled rules read them: by position, so that a rule base is
 * compiled once and serves any values. Public because the engine calls it.
 */
public final class DayLimits {
  private final Double[] values;

  DayLimits(double[] values) {
    this.values = Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  /**
   * The value of the threshold at a position. Boxed, because MVEL cannot type the difference of a
   * boxed and a primitive number.
   */
  public Double at(int index) {
    return values[index];
  }
}
