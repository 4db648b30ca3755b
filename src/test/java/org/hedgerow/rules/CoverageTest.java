package org.hedgerow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.rules.RuleCoverage.ConditionCoverage;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.RuleCoverage.NearestDay;
import org.hedgerow.rules.RuleCoverage.Seen;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static final Seen NEVER = new Seen(false, false);
  private static final Seen AS_TRUE = new Seen(true, false);
  private static final Seen AS_FALSE = new Seen(false, true);
  private static final Seen BOTH = new Seen(true, true);

  private static final RuleBook BOOK =
      RuleBook.compile(
          TestBook.packs(
              Map.of(
                  "a.drl",
                  """
                  rule "r" ruleflow-group "propose" when
                      Vix( close > limit("vix.top"), close < 40 )
                      not CondorHolding()
                      exists LayerHolding( age >= 7 )
                  then insert( new OpenLayer("first") ); end
                  """,
                  "thresholds.yaml",
                  """
                  vix.top:
                    {value: 20, unit: points, min: 0, max: 90, step: 1, source: own, sentence: A number.}
                  """)));

  private final Coverage coverage = Coverage.of(BOOK);

  private void see(Coverage.By by, String where, Observation... facts) {
    List<ObservedFact> observed =
        List.of(facts).stream().map(f -> new ObservedFact(f, Origin.observed("a test"))).toList();
    coverage.add(by, BOOK, BOOK.evaluatePart(observed, List.of()), where);
  }

  private List<ConditionCoverage> conditions() {
    return coverage.rules().get(0).conditions();
  }

  @Test
  void aConditionIsATestBetweenCommasOrAPatternWithoutOne() {
    assertThat(conditions())
        .extracting(ConditionCoverage::text)
        .containsExactly(
            "Vix( close > limit(\"vix.top\") )",
            "Vix( close < 40 )",
            "not CondorHolding()",
            "exists LayerHolding( age >= 7 )");
  }

  @Test
  void aConditionBehindOneThatFailsIsNotReached() {
    see(Coverage.By.TESTS, "t", new Observation.Vix(19));

    assertThat(conditions())
        .extracting(ConditionCoverage::tests)
        .containsExactly(AS_FALSE, NEVER, NEVER, NEVER);
  }

  @Test
  void testsAndDaysAreCountedApartAndTogether() {
    see(Coverage.By.TESTS, "t", new Observation.Vix(19));
    see(
        Coverage.By.DAYS,
        "d",
        new Observation.Vix(21),
        new Observation.LayerHolding("first", 1, 7, 30));

    ConditionCoverage first = conditions().get(0);
    assertThat(first.tests()).isEqualTo(AS_FALSE);
    assertThat(first.days()).isEqualTo(AS_TRUE);
    assertThat(first.together()).isEqualTo(BOTH);
    RuleCoverage rule = coverage.rules().get(0);
    assertThat(rule.byTests()).isFalse();
    assertThat(rule.byDays()).isTrue();
  }

  @Test
  void namesTheDayThatCameNearestToTheOtherOutcome() {
    see(Coverage.By.DAYS, "quiet", new Observation.Vix(12));
    see(Coverage.By.DAYS, "near", new Observation.Vix(19.5));

    // 20 - 19.5
    assertThat(conditions().get(0).nearest())
        .isEqualTo(Optional.of(new NearestDay("near", 0.5, "points")));
    assertThat(conditions().get(2).nearest()).isEmpty();
  }

  @Test
  void sharesAreComparedExactly() {
    // 999 999 of 1 000 000 is less than all of them, however it would be rounded
    assertThat(new Count(999_999, 1_000_000).isAtLeast(new Count(41, 41))).isFalse();
    assertThat(new Count(42, 42).isAtLeast(new Count(41, 41))).isTrue();
    assertThat(new Count(41, 42).isAtLeast(new Count(41, 41))).isFalse();
    assertThat(new Count(0, 5).isAtLeast(new Count(0, 1))).isTrue();
  }
}
