package org.hedgerow.rules;

import java.util.Map;

/** Two thresholds moved together, neither of which alone makes the difference. */
public record PairFlip(ThresholdFlip first, ThresholdFlip second) {

  /** The sum of both sizes. */
  public double size() {
    return first.size() + second.size();
  }

  /** Both values by name. */
  public Map<String, Double> values() {
    return Map.of(first.threshold().name(), first.to(), second.threshold().name(), second.to());
  }
}
