package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;

/**
 * Explains one rule on one day. Other than the matcher it does not stop at the first condition that
 * fails: it tests whatever can be tested of every candidate row of facts.
 */
final class RuleExplainer {
  /** Candidate rows after which the best found so far is taken. */
  private static final int MOST_ROWS = 100_000;

  private final Rule rule;
  private final Function<FactType, List<Fact>> factsByType;
  private final ConditionTester tester;
  private final int[] testsFrom;

  private final List<ConditionAnswer> rows = new ArrayList<>();
  private int seen;

  /**
   * @param factsByType what the rule can see at its turn
   */
  RuleExplainer(Rule rule, Function<FactType, List<Fact>> factsByType, ConditionTester tester) {
    this.rule = rule;
    this.factsByType = factsByType;
    this.tester = tester;
    this.testsFrom = new int[rule.conditions().size() + 1];
    for (int i = rule.conditions().size() - 1; i >= 0; i--) {
      testsFrom[i] = testsFrom[i + 1] + ConditionTester.tests(rule.conditions().get(i));
    }
  }

  /** What a search looks for, and when a row of facts is not worth completing. */
  private interface Goal {
    boolean isWorthwhile(int holding, int failing, int left);

    void complete(List<ConditionAnswer> row, int holding);
  }

  /** The conditions of every match, in the order of the firings. */
  List<List<ConditionAnswer>> matches() {
    List<List<ConditionAnswer>> found = new ArrayList<>();
    search(
        new Goal() {
          @Override
          public boolean isWorthwhile(int holding, int failing, int left) {
            return failing == 0;
          }

          @Override
          public void complete(List<ConditionAnswer> row, int holding) {
            found.add(List.copyOf(row));
          }
        });
    return found;
  }

  /**
   * The conditions of the candidate row that satisfies most of them; of several, the one whose
   * largest gap is the smallest share of its figures; of those, the first.
   */
  List<ConditionAnswer> nearest() {
    List<ConditionAnswer> best = new ArrayList<>();
    int[] most = {-1};
    double[] least = {0};
    search(
        new Goal() {
          @Override
          public boolean isWorthwhile(int holding, int failing, int left) {
            return holding + left >= most[0] && seen < MOST_ROWS;
          }

          @Override
          public void complete(List<ConditionAnswer> row, int holding) {
            double gap = gap(row);
            if (holding > most[0] || gap < least[0]) {
              most[0] = holding;
              least[0] = gap;
              best.clear();
              best.addAll(row);
            }
          }
        });
    return List.copyOf(best);
  }

  private static double gap(List<ConditionAnswer> row) {
    return row.stream()
        .filter(c -> !c.holds())
        .mapToDouble(c -> c.measure().map(Measure::relativeDistance).orElse(Double.MAX_VALUE))
        .max()
        .orElse(0);
  }

  /** Tests every row of facts, for whoever watches the tester. */
  void testAll() {
    search(
        new Goal() {
          @Override
          public boolean isWorthwhile(int holding, int failing, int left) {
            return seen < MOST_ROWS;
          }

          @Override
          public void complete(List<ConditionAnswer> row, int holding) {}
        });
  }

  private void search(Goal goal) {
    rows.clear();
    seen = 0;
    search(0, goal);
  }

  private void search(int next, Goal goal) {
    int holding = (int) rows.stream().filter(ConditionAnswer::holds).count();
    if (!goal.isWorthwhile(holding, rows.size() - holding, testsFrom[next])) {
      return;
    }
    if (next == rule.conditions().size()) {
      seen++;
      goal.complete(rows, holding);
      return;
    }
    Condition condition = rule.conditions().get(next);
    List<Fact> candidates = factsByType.apply(condition.pattern().type());
    if (!(condition instanceof Condition.Pattern pattern)) {
      goOn(next, tester.fold((Condition.Accumulate) condition, candidates), goal);
    } else if (pattern.kind() != Condition.Kind.EACH) {
      goOn(next, List.of(tester.group(pattern, candidates)), goal);
    } else if (candidates.isEmpty()) {
      goOn(next, tester.nothing(pattern), goal);
    } else {
      for (Fact fact : candidates) {
        goOn(next, tester.each(pattern, fact), goal);
      }
    }
  }

  private void goOn(int next, List<ConditionAnswer> answers, Goal goal) {
    rows.addAll(answers);
    search(next + 1, goal);
    rows.subList(rows.size() - answers.size(), rows.size()).clear();
  }
}
