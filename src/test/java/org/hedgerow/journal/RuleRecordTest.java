package org.hedgerow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleRecordTest {

  /** F fired, L lost, S silent, N near, ? not reached. */
  private static RuleRecord rule(String marks, int planned, int refused, int overruled) {
    List<RuleState> states =
        marks.chars().mapToObj(c -> RuleState.values()["?SNLF".indexOf(c)]).toList();
    return new RuleRecord("r", "propose", "f", 1, states, planned, refused, overruled);
  }

  @ParameterizedTest
  @CsvSource({
    "FSSF,   1, 2",
    "SSFSS,  0, 1",
    "SFS?NS, 2, 5",
    "FLF,    0, -1",
    "SSS,    0, 2",
    "F,      0, -1"
  })
  void theLongestSilenceIsTheFirstOfTheLongest(String marks, int from, int to) {
    assertThat(rule(marks, 0, 0, 0).longestSilence()).isEqualTo(new RuleRecord.Silence(from, to));
  }

  @Test
  void aFiringThatWasOverruledIsAFiring() {
    RuleRecord rule = rule("SLSFS", 1, 0, 1);

    assertThat(rule.fired()).isEqualTo(2);
    assertThat(rule.rate()).isEqualTo(0.4);
    assertThat(rule.first()).hasValue(1);
    assertThat(rule.last()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 2, true", "1, 0, 2, false", "0, 1, 2, false", "0, 0, 0, false"})
  void alwaysLosesWhoeverAskedAndWasOverruledEveryTime(
      int planned, int refused, int overruled, boolean loses) {
    assertThat(rule("F", planned, refused, overruled).alwaysLoses()).isEqualTo(loses);
  }

  @Test
  void aRunWithoutDaysHasNoRate() {
    RuleRecord rule = rule("", 0, 0, 0);

    assertThat(rule.rate()).isZero();
    assertThat(rule.first()).isEmpty();
    assertThat(rule.longestSilence().days()).isZero();
  }
}
