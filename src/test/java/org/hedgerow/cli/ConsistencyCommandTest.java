package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyCommandTest {

  @Test
  void saysWhatTheSizesOfTheTextsWouldCost() {
    Run run = Run.of("consistency");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "     4 %       10 days           58 %          96.6 %\n",
            "10 calls x 100 x 18 = 18,000 USD of VIX notional, 3.0 % of one condor's index notional.",
            "only with spikes");
  }

  @Test
  void takesAnotherAssumption() {
    Run run = Run.of("consistency", "--assume", "cost.cap=3", "--assume", "nav=250000");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("most 3 % of that notional")
        .containsPattern("nav +250000  USD +net asset value of the account +own +command line");
  }

  @Test
  void takesLevelsBookAndPricesOfADay() {
    Run run = Run.of("consistency", "--day", "2018-02-05");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern("vix +37.32  points   level of the VIX +own +2018-02-05")
        .containsPattern("condors +3  condors  iron condors that are held +own +2018-02-05")
        .containsPattern("short.days +9  days");
  }

  @Test
  void saysWhenADayHasNoWholeLadder() {
    Run run = Run.of("consistency", "--day", "2008-11-20");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Not every layer of the ladder was listed on this day: short.");
  }

  @Test
  void refusesEveryBadAssumptionAtOnce() {
    Run run =
        Run.of("consistency", "--assume", "nv=1", "--assume", "vix=0.5", "--assume", "spx=-3");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "--assume nv=1: error: There is no assumption 'nv'. Maybe write 'nav'.",
            "--assume vix=0.5: error: vix must be 1 to 200 points.",
            "--assume spx=-3: error: spx must be 1 to 1000000 points.",
            "3 problems.");
  }

  @Test
  void looksAtTheSizesThatAreAskedForAscendingAndEachOnce() throws IOException {
    Run run = Run.of("consistency", "--size", "1", "--size", "0.5", "--size", "1", "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(run.json().path("shortLayerOfNotional"))
        .extracting(line -> line.path("sizePercent").asDouble())
        .containsExactly(0.5, 0.5, 1.0, 1.0);
  }

  @Test
  void refusesAssumptionsThatCannotBeAtOnceAndSizesThatAreNone() {
    Run shares = Run.of("consistency", "--assume", "short.share=50");
    assertThat(shares.exitCode()).isEqualTo(2);
    assertThat(shares.out()).isEmpty();
    assertThat(shares.err()).contains("are 110 % of one budget together. Change one of them");

    Run size = Run.of("consistency", "--size", "0", "--size", "x", "--size", "1001");
    assertThat(size.exitCode()).isEqualTo(2);
    assertThat(size.err()).contains("--size 0: error: ", "--size x: ", "--size 1001: ", "3 prob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-11-03", "2023-09-01", "2025-04-08"})
  void answersJsonByItsSchema(String day) {
    Run run = Run.of("consistency", "--day", day, "--json");
    assertThat(run.exitCode()).isZero();
    assertThat(SchemaCheck.complaints("consistency", run.out())).isEmpty();
  }
}
