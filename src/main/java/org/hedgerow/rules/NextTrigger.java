package org.hedgerow.rules;

import org.hedgerow.vocabulary.Observation;

/**
 * A silent rule and the one observed figure that would make it fire when it passes a threshold,
 * everything else as it is. Verified by judging the day again.
 *
 * @param fact the observation that would have to change
 * @param field the figure of it
 * @param current its value now
 * @param operator how it must stand to the threshold: {@code >}, {@code >=}, {@code <}, {@code <=}
 * @param threshold name of the threshold
 * @param limit its value
 */
public record NextTrigger(
    RuleInfo rule,
    Observation fact,
    String field,
    String unit,
    double current,
    String operator,
    String threshold,
    double limit) {

  /** Whether the figure stands on the right side of the threshold already. */
  boolean isMet() {
    return switch (operator) {
      case ">" -> current > limit;
      case "<" -> current < limit;
      case ">=" -> current >= limit;
      default -> current <= limit;
    };
  }

  /** How far the figure is away, in its own unit. */
  public double distance() {
    return Math.abs(limit - current);
  }
}
