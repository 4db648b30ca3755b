package org.hedgerow.rules;

import java.util.Comparator;
import java.util.List;

/**
 * One rule on one day: why it fired, or why not.
 *
 * @param firings sequences of its firings in the decision; none when it was silent
 * @param matches the conditions of each firing, in the same order; all of them hold
 * @param nearest the conditions of the candidate that satisfied most of them; of a rule that fired,
 *     its first match
 * @param lines the rule from its first line on
 */
public record RuleAnswer(
    RuleInfo rule,
    List<Integer> firings,
    List<List<ConditionAnswer>> matches,
    List<ConditionAnswer> nearest,
    List<RuleLine> lines) {

  /**
   * Nearest first: fewest conditions that no number can repair, then fewest that fail, then the
   * largest gap as a share of its figures, then the order of the rules.
   */
  public static final Comparator<RuleAnswer> NEAREST_FIRST =
      Comparator.comparingLong(RuleAnswer::withoutDistance)
          .thenComparingLong(RuleAnswer::failing)
          .thenComparingDouble(RuleAnswer::gap);

  public RuleAnswer {
    firings = List.copyOf(firings);
    matches = matches.stream().map(List::copyOf).toList();
    nearest = List.copyOf(nearest);
    lines = List.copyOf(lines);
  }

  public boolean fired() {
    return !firings.isEmpty();
  }

  private long withoutDistance() {
    return nearest.stream().filter(c -> !c.holds() && c.measure().isEmpty()).count();
  }

  private long failing() {
    return nearest.stream().filter(c -> !c.holds()).count();
  }

  private double gap() {
    return nearest.stream()
        .filter(c -> !c.holds())
        .flatMap(c -> c.measure().stream())
        .mapToDouble(Measure::relativeDistance)
        .max()
        .orElse(0);
  }
}
