package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleCoverage;
import org.hedgerow.rules.RuleCoverage.ConditionCoverage;
import org.hedgerow.rules.RuleCoverage.Count;

/**
 * The six counts of a coverage.
 *
 * @param rules fired by tests and sample days together
 * @param conditions seen true and false by tests and sample days together
 */
public record CoverageCounts(
    Count rulesByTests,
    Count rulesByDays,
    Count rules,
    Count conditionsByTests,
    Count conditionsByDays,
    Count conditions) {

  public static CoverageCounts of(List<RuleCoverage> rules) {
    List<ConditionCoverage> conditions =
        rules.stream().flatMap(r -> r.conditions().stream()).toList();
    return new CoverageCounts(
        Count.of(rules, RuleCoverage::byTests),
        Count.of(rules, RuleCoverage::byDays),
        Count.of(rules, RuleCoverage::fired),
        Count.of(conditions, c -> c.tests().both()),
        Count.of(conditions, c -> c.days().both()),
        Count.of(conditions, c -> c.together().both()));
  }
}
