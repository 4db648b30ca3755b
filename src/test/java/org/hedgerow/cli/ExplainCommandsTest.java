package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that explain, from the command line. */
final class ExplainCommandsTest {
  private static final String DAY = " --day 2018-02-05 --strategy alvh-triggered";

  private static Run run(String command) {
    return Run.of(command.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "why 99             | They are numbered 1 to",
        "why nobody         | rules list",
        "why one-day        | Write --strategy condor-1dte.",
        "why-not volatility | rules have this in their names",
        "flip volatility    | Write more of one of these",
      })
  void answersWhatIsNotThereWithWhatIs(String command, String answer) {
    Run run = run(command + DAY);

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(answer).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"why 1", "why-not calm", "why-not --all", "flip calm", "flip Event"})
  void needsADay(String command) {
    assertThat(run(command).err()).contains("--day");
    assertThat(run(command).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void whyOfASilentRuleSaysWhyNot() {
    Run run = run("why calm" + DAY);

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("did not fire");
    assertThat(run.out()).contains("condor.calm.below", "missing");
  }

  @Test
  void verifySaysThatAllThreeAgree() {
    Run run = run("dry-run alvh-triggered --day 2018-02-05 --verify");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("a fresh session and the second judge agree on all");
  }

  @Test
  void compareEndsWithOneOnlyWhenAskedAndOnlyForOutcomes() {
    String changed =
        "compare --strategy alvh-triggered --day 2018-02-02 --with-set vix.trigger.first=17";
    String same =
        "compare --strategy alvh-triggered --day 2018-02-02 --with-set vix.trigger.first=18.5";

    assertThat(run(changed).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run(changed + " --fail-on-change").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(run(changed).out())
        .contains(
            "differs on 1 of 1 day.",
            "vix.trigger.first 18 -> 17 points",
            "+ assess: the first layer turns open",
            "+ Open the first layer: PLANNED, debit");
    assertThat(run(same + " --fail-on-change").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run(same).out()).contains("differs on 0 of 1 day.", "18 -> 18.5");
  }

  @Test
  void compareTakesOtherRulesAndOtherStrategies() {
    Run rules = run("compare --day 2018-02-05 --with rules --fail-on-change");
    Run strategies = run("compare --day 2018-02-05 --with-strategy alvh-triggered --json");

    assertThat(rules.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(strategies.out()).contains("\"rulesGained\"", "\"GAINED\"", "\"netChangeUsd\"");
    assertThat(run("compare").err()).contains("There is nothing to compare with.");
  }
}
