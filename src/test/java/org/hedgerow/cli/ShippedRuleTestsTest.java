package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.report.CoverageCounts;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Coverage;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleAnswers;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.testing.RuleTestResult;
import org.hedgerow.rules.testing.RuleTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests beside the shipped rules: they pass, and every rule has both a case and a near miss.
 */
final class ShippedRuleTestsTest {
  private static final Workplace WORKPLACE =
      new Workplace(new Surroundings(Run.PROJECT, Run.PROJECT, false));
  private static final PackReader PACKS = PackReader.of(Path.of("rules"));
  private static final List<RuleTestResult> RESULTS =
      RuleTests.read(PACKS, RulesFolder.days(WORKPLACE)).run("");
  private static final RuleBook ALL = RuleBook.compile(PACKS, Workplace.all(PACKS), List.of());

  @TestFactory
  List<DynamicTest> everyTestPasses() {
    return RESULTS.stream()
        .map(
            r ->
                DynamicTest.dynamicTest(
                    r.test().pack() + ": " + r.test().name(),
                    () -> assertThat(r.failures()).isEmpty()))
        .toList();
  }

  @Test
  void everyRuleHasACaseInWhichItFires() {
    assertThat(ALL.rules())
        .filteredOn(rule -> RESULTS.stream().noneMatch(r -> wants(r, rule)))
        .extracting(RuleInfo::name)
        .isEmpty();
  }

  @Test
  void everyRuleHasANearMissInWhichOneConditionFails() {
    assertThat(ALL.rules())
        .filteredOn(rule -> RESULTS.stream().noneMatch(r -> isNearMiss(r, rule)))
        .extracting(RuleInfo::name)
        .isEmpty();
  }

  @Test
  void everyConditionIsSeenTrueAndFalse() {
    Coverage coverage = Coverage.of(ALL);
    for (RuleTestResult result : RESULTS) {
      coverage.add(
          Coverage.By.TESTS, result.rules(), result.decision().orElseThrow(), result.test().name());
    }
    CoverageCounts counts = CoverageCounts.of(coverage.rules());

    assertThat(counts.rulesByTests()).isEqualTo(full(counts.rulesByTests()));
    assertThat(counts.conditionsByTests()).isEqualTo(full(counts.conditionsByTests()));
  }

  private static Count full(Count count) {
    return new Count(count.all(), count.all());
  }

  private static boolean wants(RuleTestResult result, RuleInfo rule) {
    return result.test().expected().wants(rule.name());
  }

  /** A test that keeps the rule silent by one condition alone, all others holding. */
  private static boolean isNearMiss(RuleTestResult result, RuleInfo rule) {
    return result.test().expected().forbids(rule.name())
        && RuleAnswers.of(result.rules(), result.decision().orElseThrow()).stream()
            .filter(a -> a.rule().name().equals(rule.name()))
            .allMatch(
                a ->
                    a.nearest().stream()
                        .filter(c -> c.state() == ConditionAnswer.State.FALSE)
                        .collect(Collectors.counting())
                        .equals(1L));
  }
}
