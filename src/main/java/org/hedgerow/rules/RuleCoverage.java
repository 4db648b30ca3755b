package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far a rule has been tried.
 *
 * @param byTests whether a test made it fire
 * @param byDays whether a sample day made it fire
 */
public record RuleCoverage(
    RuleInfo rule, boolean byTests, boolean byDays, List<ConditionCoverage> conditions) {
  public RuleCoverage {
    conditions = List.copyOf(conditions);
  }

  /** Whether a test or a sample day made it fire. */
  public boolean fired() {
    return byTests || byDays;
  }

  /**
   * How far a condition has been tried: a test between two commas, or a whole condition in which no
   * test stands.
   *
   * @param nearest the day that came nearest to the outcome that was never seen
   */
  public record ConditionCoverage(
      String text, int line, Seen tests, Seen days, Optional<NearestDay> nearest) {

    /** By tests and sample days together. */
    public Seen together() {
      return new Seen(tests.asTrue() || days.asTrue(), tests.asFalse() || days.asFalse());
    }
  }

  /** Which outcomes were seen, with every condition before it holding. */
  public record Seen(boolean asTrue, boolean asFalse) {
    public boolean both() {
      return asTrue && asFalse;
    }
  }

  /**
   * The sample day on which two numbers came nearest to the other outcome.
   *
   * @param distance between the two sides of the comparison
   * @param unit of the distance; empty for a plain number
   */
  public record NearestDay(String day, double distance, String unit) {}

  /**
   * Two whole numbers; never a percentage, which could round to a hundred.
   *
   * @param covered of {@code all}
   */
  public record Count(int covered, int all) {

    /** How many of these are covered. */
    public static <T> Count of(List<T> items, Predicate<T> covered) {
      return new Count((int) items.stream().filter(covered).count(), items.size());
    }

    /** Whether this is the same share as the other or more. */
    public boolean isAtLeast(Count other) {
      return (long) covered * other.all >= (long) other.covered * all;
    }

    @Override
    public String toString() {
      return covered + "/" + all;
    }
  }
}
