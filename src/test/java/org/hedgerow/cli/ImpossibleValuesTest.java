package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules whose conclusions become impossible on a day: that day fails, located, and no other. */
final class ImpossibleValuesTest {
  private static final String STRATEGY =
      """
      name: sized
      title: Condors sized by one rule
      packs: [p]
      profile: steward
      condor:
        kind: K45
        dte: [38, 52]
        shortDelta: 0.20
        wings: {points: 50}
        maxLoss: {percent: 10, of: NAV}
      """;

  @TempDir Path folder;

  private Run days(String conditions, String conclusion) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("rules/p"));
    Files.writeString(
        pack.resolve("a.drl"),
        """
        rule "sell" ruleflow-group "propose"
        when
            Vix()
        then
            insert( new OpenCondor("K45") );
        end
        rule "size" ruleflow-group "size"
        when
        %s
        then
            insert( new %s );
        end
        """
            .formatted(conditions, conclusion));
    Files.writeString(folder.resolve("sized.yaml"), STRATEGY);
    return Run.of(
        "dry-run",
        folder.resolve("sized.yaml").toString(),
        "--rules",
        folder.resolve("rules").toString());
  }

  @Test
  void aDayOnWhichAFactorIsBelowZeroFailsAndTheOthersDoNot() throws IOException {
    String falling = "    accumulate( VixFiveSessions( $r : ratio ); $f : sum(10 * ($r - 1)) )";

    Run run = days(falling, "ScaleCondor($f, \"x\")");

    // VIX 37.32 after 13.84 five sessions before; 9.14 after 9.80: 10 x (9.14 / 9.80 - 1) = -0.673
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains("rules/p/a.drl:11:29: error: The rule \"size\" fires on 2017-11-03, and")
        .contains("'factor' of ScaleCondor must be between 0 and 1000 but is -0.673")
        .contains("^^")
        .doesNotContain("fires on 2018-02-05")
        .doesNotContain("\tat ");
  }

  @Test
  void factorsThatMultiplyWithoutEndAreTold() throws IOException {
    Run run = days("    Event()\n    Event()\n    Event()", "ScaleCondor(1000, \"x\")");

    // 1000 x 1000 may be, and the third factor of 1000 makes it too much
    assertThat(run.err())
        .contains(
            "rules/p/a.drl:7:1: error: The factors of ScaleCondor above 1 multiply to 1000000000 on");
  }
}
