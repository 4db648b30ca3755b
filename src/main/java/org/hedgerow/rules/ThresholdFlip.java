package org.hedgerow.rules;

import org.hedgerow.strategy.Threshold;

/**
 * One threshold moved so that a rule fires, or stops firing.
 *
 * @param steps of the threshold's own step, below zero downwards
 */
public record ThresholdFlip(Threshold threshold, double from, double to, int steps) {

  /** Whether the new value lies in the threshold's range. */
  public boolean isInRange() {
    return to >= threshold.min() && to <= threshold.max();
  }

  /** The change as a share of the threshold's range. */
  public double size() {
    return Math.abs(steps) * threshold.step() / (threshold.max() - threshold.min());
  }
}
