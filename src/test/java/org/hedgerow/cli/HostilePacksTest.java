package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hedgerow.basics.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packs that a stranger made: nothing outside them is read, and nothing in them reaches a terminal.
 */
final class HostilePacksTest {
  private static final String RULE =
      """
      rule "%s"
          @source("a test") @why("a test")
          ruleflow-group "assess"
      when
          Vix( close > 1 )
      then
          insert( new RollDue("x") );
      end
      """;

  @TempDir Path folder;

  private Path pack() throws IOException {
    return Files.createDirectories(folder.resolve("rules/p"));
  }

  private Run check() {
    Run run = Run.from(folder, "rules", "check", "rules");
    assertThat((run.out() + run.err()).codePoints()).noneMatch(Visible::isHidden);
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\u001b[2Jy",
        "x\u009b2Jy",
        "x\u202Ey",
        "x\u2066y",
        "x\u0007",
        "x\u200By",
        "x\\u0022y",
        "x\u2028y"
      })
  void aRuleWithAHiddenNameIsRefused(String name) throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted(name));

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).contains("rules/p/a.drl:1:");
  }

  @Test
  void aCommentThatShowsOtherCodeIsRefused() throws IOException {
    Files.writeString(pack().resolve("a.drl"), "// \u202E )1 > esolc( xiV\n" + RULE.formatted("r"));

    assertThat(check().out()).contains("rules/p/a.drl:1:4: error: The character U+202E");
  }

  @Test
  void aThresholdWithAHiddenNameIsRefused() throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.writeString(
        pack().resolve("thresholds.yaml"),
        "\"a\\e[31m\": {value: 1, unit: points, min: 0, max: 2, step: 1, source: s, sentence: s}\n");

    assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aFileWithAHiddenNameIsRefusedAndShown() throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.writeString(pack().resolve("b\u001b[31m.drl"), RULE.formatted("s"));

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).contains("rules/p/b\\u001b[31m.drl: error: The name of this file");
  }

  @Test
  void aLinkOutOfThePackIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.drl"), "rule \"the secret\" nonsense");
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.createSymbolicLink(pack().resolve("b.drl"), secret);

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out())
        .contains("rules/p/b.drl: error: This symbolic link leads out of its folder")
        .doesNotContain("the secret");
  }

  @Test
  void aFormThatIsALinkOutIsRefusedUnread() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the secret: x\n");
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Path form = Files.createDirectories(folder.resolve("rules/q"));
    Files.writeString(form.resolve("a.drl"), RULE.formatted("r"));
    Files.createSymbolicLink(form.resolve("form.yaml"), secret);

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).contains("leads out of its folder").doesNotContain("the secret");
  }

  @Test
  void aFolderOfTestsOrAPackThatIsALinkOutIsRefused() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("a.drl"), "rule \"the secret\" nonsense");
    Files.writeString(outside.resolve("t.yaml"), "the secret: x\n");
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.createSymbolicLink(pack().resolve("tests"), outside);
    Files.createSymbolicLink(folder.resolve("rules/q"), outside);

    Run run = check();

    assertThat(run.out())
        .contains("rules/p/tests: error: This symbolic link leads out")
        .contains("rules/q: error: This symbolic link leads out")
        .doesNotContain("the secret");
  }

  @Test
  void aLinkInsideThePackAndARulesFolderThatIsALinkAreFollowed() throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.createSymbolicLink(pack().resolve("README.md"), pack().resolve("a.drl"));
    Files.createSymbolicLink(folder.resolve("also"), folder.resolve("rules"));

    assertThat(Run.from(folder, "rules", "list", "--rules", "also").exitCode()).isZero();
  }

  @Test
  void namesThatAreOneNameElsewhereAreRefused() throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Path other = pack().resolve("A.drl");
    assumeTrue(!Files.exists(other), "skipped: this file system ignores case");
    Files.writeString(other, RULE.formatted("s"));

    assertThat(check().out()).contains("Only the case of letters tells this name");
  }

  @Test
  void aPipeInAPackIsNotWaitedFor() throws Exception {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Path pipe = pack().resolve("b.drl");
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")), "skipped: no mkfifo here");
    assertThat(
            new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                .start()
                .waitFor(10, TimeUnit.SECONDS))
        .isTrue();

    assertThat(check().out()).contains("rules/p/b.drl: error: This is a pipe or a device");
  }

  @Test
  void hundredsOfFilesAreTooMany() throws IOException {
    for (int i = 0; i < 201; i++) {
      Files.writeString(pack().resolve("f" + i + ".drl"), "");
    }

    assertThat(check().out()).contains("The folder holds 201 files, the limit is 200.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../secret", "..", "a/b", "~/x", "C:\\x", ".hidden"})
  void aTestCannotNameAFileElsewhere(String path) throws IOException {
    Files.writeString(folder.resolve("secret"), "the secret: x\n");
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Files.createDirectories(pack().resolve("tests"));
    Files.writeString(
        pack().resolve("tests/t.yaml"),
        """
        tests:
          - name: It reads.
            day: '%s'
            strategy: '%s'
            expect: {fired: [r]}
        """
            .formatted(path, path));

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).contains("'day' is a name", "'strategy' is a name");
    assertThat(run.out()).doesNotContain("the secret", "root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../p", "/p", "p/../p", ".", "", "p\u001b[31m", "P"})
  void aStrategyNamesPacksAndNoPaths(String pack) throws IOException {
    Files.writeString(pack().resolve("a.drl"), RULE.formatted("r"));
    Path strategy = folder.resolve("s.yaml");
    String text = Files.readString(Run.PROJECT.resolve("strategies/condor-only.yaml"));
    Files.writeString(
        strategy,
        text.replaceAll("(?m)^name:.*$", "name: s")
            .replaceAll("(?ms)^packs:.*?(?=^[a-z])", "packs: ['" + pack + "']\n"));

    Run run = Run.from(folder, "rules", "list", "--strategy", "s.yaml", "--rules", "rules");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err().codePoints()).noneMatch(Visible::isHidden);
  }

  @Test
  void whatTheUserTypesIsShownWithoutItsControls() throws IOException {
    Run usage = Run.of("rules", "\u001b[31mnonsense");
    Run day = Run.of("dry-run", "--day", "\u202Eno-such-day");
    Run set = Run.of("dry-run", "alvh-triggered", "--set", "vix.trigger.first=" + "9".repeat(400));

    for (Run run : List.of(usage, day, set)) {
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err().codePoints()).noneMatch(Visible::isHidden);
    }
    assertThat(usage.err()).contains("\\u001b[31mnonsense");
    assertThat(set.err()).contains("must be between");
  }

  @Test
  void anAnswerWithControlsIsWrittenOutAndStaysJson() throws IOException {
    String journal = folder.resolve("j.db").toString();
    assertThat(
            Run.of(
                    "dry-run",
                    "alvh-triggered",
                    "--day",
                    "2018-02-05",
                    "--record",
                    "--journal",
                    journal)
                .exitCode())
        .isZero();
    String question = "select char(27) || '[2J' || char(8238) || 'x' as a, '=1+1' as b";

    Run text = Run.of("journal", "sql", question, "--journal", journal);
    Run json = Run.of("journal", "sql", question, "--json", "--journal", journal);

    assertThat(text.out()).contains("\\u001b[2J\\u202ex");
    assertThat((text.out() + json.out()).codePoints()).noneMatch(Visible::isHidden);
    assertThat(new ObjectMapper().readTree(json.out()).at("/rows/0/a").asText())
        .isEqualTo("\u001b[2J\u202Ex");
  }

  @Test
  void noTextOfAFileReachesTheCompletionScript() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("strategies"));
    Files.createDirectories(home.resolve("rules/$(touch evil)"));
    Files.writeString(home.resolve("strategies/`touch evil`.yaml"), "");

    Run there = Run.from(home, "completion");

    assertThat(there.exitCode()).isZero();
    assertThat(there.out()).doesNotContain("touch evil").isEqualTo(Run.of("completion").out());
  }

  @Test
  void longChainsOfRulesAndTextsAreTold() throws IOException {
    List<String> conditions = new ArrayList<>();
    conditions.add(
        "accumulate( LayerHolding( $a : age ); " + "$s : sum($a), ".repeat(20) + "$t : count() )");
    conditions.add("Vix( close > 0" + " + close".repeat(80) + " )");
    conditions.add("HedgeLayer( layer == \"" + "x".repeat(5_000) + "\" )");
    for (String condition : conditions) {
      Files.writeString(
          pack().resolve("a.drl"), RULE.formatted("r").replace("Vix( close > 1 )", condition));

      assertThat(check().exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }
  }
}
