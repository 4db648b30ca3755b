package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hedgerow.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path elsewhere;

  @Test
  void withoutAnythingShowsExamplesFirst() {
    Run run = Run.of();

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).startsWith("Examples:\n").contains("dry-run", "rules", "schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dry-run",
        "why",
        "why-not",
        "flip",
        "compare",
        "rules",
        "rules list",
        "rules thresholds",
        "rules test",
        "rules coverage",
        "rules check",
        "rules explain-check",
        "rules new",
        "rules graph",
        "schema"
      })
  void everyCommandHasHelp(String command) {
    Run run = Run.of((command + " --help").split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Usage: hedgerow " + command);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dry-rum                                | Maybe write 'dry-run'.",
        "dry-run --dya 2018-02-05               | Maybe write '--day'.",
        "dry-run alvh-trigered                  | Maybe write 'alvh-triggered'.",
        "dry-run --day 2018                     | 2018-02-02-eighteen-or-seventeen, 2018-02-05",
        "dry-run --day nowhere                  | There is no such day.",
        "dry-run --set vix                      | A setting is NAME=VALUE.",
        "dry-run --set a=1,5                    | Maybe write 1.5.",
        "dry-run alvh-triggered --set vix.triger.first=17 | Maybe write 'vix.trigger.first'.",
        "dry-run alvh-triggered --set vix.trigger.first=99 | must be between 12 and 30 points",
        "dry-run --rules nowhere                | There is no such folder.",
        "dry-run --positions nowhere --day 2018-02-05 | There is no such file.",
        "schema day-rum                         | Maybe write 'day-run'.",
        "rules test nowhere                     | There is no such folder.",
        "rules test --filter nothing-of-it      | None of the",
        "rules coverage --fail-under 99         | two whole numbers such as 41/41",
        "rules coverage --fail-under 1/0        | two whole numbers such as 41/41",
        "rules explain-check band-gab           | Maybe write 'band-gap'.",
        "rules new Mine                         | lower-case letters, digits and hyphens",
        "rules new regime                       | nothing is overwritten"
      })
  void answersBadInputWithTheWayOutAndExitCodeTwo(String command, String answer) {
    Run run = Run.of(command.strip().split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(answer.strip()).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void tellsEveryProblemOfADayAtOnce() throws IOException {
    Path day = Files.createDirectory(elsewhere.resolve("day"));
    Files.writeString(
        day.resolve("market.yaml"),
        "date: 2024-08-05\ncloses:\n  VIX: high\nrate: {percent: 5,4}\nforo: 1\n");

    Run run = Run.from(elsewhere, "dry-run", "--day", "day");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .contains(
            "The key 'SPX' is missing.", "must be a number but is 'high'", "Unknown key 'foro'");
  }

  @Test
  void findsStrategiesAndDaysFromAnyFolder() {
    Run here = Run.of("dry-run", "alvh-triggered", "--day", "2018-02-05");
    Run there =
        Run.from(
            elsewhere,
            "dry-run",
            "strategies/alvh-triggered.yaml",
            "--day",
            "examples/2018-02-05-volmageddon");

    assertThat(there).isEqualTo(here);
    assertThat(here.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "rules list --json, rules-list",
    "rules graph --json, rules-graph",
    "rules facts --json, facts",
    "rules explain-check --json, checks",
    "rules explain-check band-gap --json, checks",
    "rules thresholds --json, thresholds",
    "rules thresholds --strategy alvh-triggered --set vix.trigger.first=17 --json, thresholds",
    "dry-run alvh-triggered --json, day-run",
    "dry-run --day 2018-02-05 --json, day-run",
    "rules test --filter trigger --json, test-run",
    "rules coverage --json, coverage",
    "rules check --json, check",
    "rules check src/test/resources/rules-warnings/band-gap/rules --json, check",
    "rules check src/test/resources/rules-errors/unknown-fact/rules --json, check"
  })
  void printsJsonThatItsSchemaDescribes(String command, String schema) throws IOException {
    Run run = Run.of(command.split(" "));

    JsonNode document = JSON.readTree(run.out());
    assertThat(document.path("schema").asText()).isEqualTo("hedgerow/" + schema + "/1");
    assertThat(SchemaCheck.complaints(schema, document)).isEmpty();
  }

  @Test
  void marksAThresholdThatTheCommandLineSets() {
    Run run =
        Run.of(
            "rules", "thresholds", "--strategy", "alvh-triggered", "--set", "vix.trigger.first=17");

    assertThat(run.out())
        .contains("vix.trigger.first = 17 points (set by the command line; the pack says 18)");
  }

  @Test
  void printsEverySchemaThatItLists() {
    for (String name : Schemas.names()) {
      assertThat(Run.of("schema", name).out()).isEqualTo(Schemas.text(name).orElseThrow());
    }
    assertThat(Run.of("schema").out().lines()).hasSize(Schemas.names().size());
  }

  @Test
  void completesCommandsInAShell() {
    assertThat(Run.of("completion").out()).contains("dry-run", "complete -F");
  }
}
