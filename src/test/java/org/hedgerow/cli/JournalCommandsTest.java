package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.RunHeader;
import org.hedgerow.report.DayJson;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRecord;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.RunLog;
import org.hedgerow.strategy.StrategySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording, reviewing, replaying, asking: as the command line does it. */
final class JournalCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every sample day under the triggers, recorded once for the tests that only read. */
  @TempDir static Path shared;

  @TempDir Path here;

  private static Run recorded;

  @BeforeAll
  static void recordEverySampleDay() {
    recorded = from(shared, "dry-run alvh-triggered --record");
  }

  private static Run from(Path current, String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.addAll(List.of("--journal", "j.db"));
    return Run.from(current, arguments.toArray(String[]::new));
  }

  private static Run ask(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--journal", "j.db"));
    return Run.from(shared, all.toArray(String[]::new));
  }

  @Test
  void recordingChangesNothingInTheAnswer() {
    Run plain = Run.of("dry-run", "alvh-triggered");

    assertThat(recorded.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(recorded.out()).isEqualTo(plain.out());
    assertThat(recorded.err()).isEqualTo("Recorded as run 1: hedgerow review 1 --journal j.db\n");
    assertThat(plain.err()).isEmpty();
  }

  @Test
  void listsRunsWithTheirCommands() {
    assertThat(ask("review").out())
        .contains("alvh-triggered", "2008-11-20 2025-04-09", "dry-run alvh-triggered --record");
  }

  @Test
  void showsDaysByRules() {
    // The third of the nineteen sample days is the calm one with a VIX of 9.14; on 2018-02-05 the
    // VIX closed at 37.32, above all three triggers.
    assertThat(ask("review", "last").out())
        .containsPattern("the VIX is low +\\.\\.#.......#...##\\.\\.\\. +4\n")
        .containsPattern("the first layer turns open .* \\.\\.oo#o#")
        .contains("Never fired (", "Regime: 2008-11-20 DEFLATION, 2013-06-25 GROWTH, 2020-03-16");
  }

  @Test
  void showsOneRuleDayByDay() {
    assertThat(ask("review", "1", "--rule", "open the layer that turns").out())
        .contains(
            "# 2018-02-05-volmageddon:",
            "asks OpenLayer first: planned",
            "x 2024-08-05-yen-unwind:",
            "overruled, the carry clock is off");
  }

  @Test
  void showsOneDayWithEveryRule() {
    String unwrapped = ask("review", "1", "--day", "2018-02-05").out().replaceAll("\\s+", " ");
    assertThat(unwrapped)
        .contains(
            "# the VIX is extreme: Vix.close 37.32 -> VixBand EXTREME",
            ". the VIX is low .",
            "Vix.close 37.32, would fire < 16 points (vix.rearm.first)",
            "? the Promoter stretches when breadth improves in growth: needs Breadth, not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review | review",
        "review 1 | review",
        "review last --rule VIX#is#low | review",
        "review 1 --day 2018-02-05 | review",
        "replay 1 --day 2018-02-05 | replay",
        "journal sql select#*#from#fired | journal-sql",
        "journal sql select#*#from#known#limit#500 | journal-sql",
        "journal sql select#*#from#asked | journal-sql",
        "journal export --csv as-json | journal-export"
      })
  void printsJsonThatItsSchemaDescribes(String command, String schema) throws IOException {
    String[] words = (command.strip() + " --json").split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].replace('#', ' ');
    }
    Run run = ask(words);

    JsonNode document = JSON.readTree(run.out());
    assertThat(document.path("schema").asText()).isEqualTo("hedgerow/" + schema.strip() + "/1");
    assertThat(SchemaCheck.complaints(schema.strip(), document)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review 7                        | There is no such run. Runs go up to 1",
        "review last --rule low-vix      | No rule of this strategy has this in its name",
        "review last --rule the          | rules have this in their names",
        "review last --day 2018-02-06    | There is no such day in this run",
        "replay last --day 2018          | More than one day of this run starts",
        "replay 0                        | There is no such run.",
        "journal sql drop                | 'drop' is not a question"
      })
  void answersBadInputWithTheWayOut(String command, String answer) {
    Run run = from(shared, command.strip());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(answer.strip()).doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aDayThatFailsLeavesAFinishedRunThatSaysSo() throws IOException {
    Path days = here.resolve("days");
    copy(Run.PROJECT.resolve("examples/2018-02-05-volmageddon"), days.resolve("a"));
    copy(days.resolve("a"), days.resolve("b"));
    copy(days.resolve("a"), days.resolve("c"));
    Files.writeString(days.resolve("b/market.yaml"), "date: 2018-02-05\n");

    Run run = from(here, "dry-run condor-only --days days --record");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "Recorded as run 1, without one day that could not be decided: hedgerow review 1")
        .contains("b/market.yaml:1:1: error: The key 'closes' is missing.");
    assertThat(from(here, "review").out())
        .contains("Finished with failures: 1 day could not be decided.")
        .doesNotContain("Not finished");
    assertThat(from(here, "review 1").out())
        .contains("    b: ", "market.yaml:1:1: The key 'closes' is missing.");
    assertThat(from(here, "replay 1").out()).contains("2 days", "The same to the byte");
    JsonNode review = JSON.readTree(from(here, "review 1 --json").out());
    assertThat(review.path("run").path("failed").asInt()).isEqualTo(1);
    assertThat(review.path("failedDays").get(0).path("number").asInt()).isEqualTo(2);
    assertThat(review.path("days").get(1).path("number").asInt()).isEqualTo(3);
  }

  @Test
  void anAnswerThatIsRecordedIsTheOneThatIsPrinted() {
    for (String days : List.of("--day 2018-02-05", "--day 2018-02-05 --day 2024-08-05")) {
      String command = "dry-run condor-only " + days + " --json";
      assertThat(from(here, command + " --record").out())
          .isEqualTo(Run.of(command.split(" ")).out());
    }
  }

  @Test
  void saysWhereAJournalWouldComeFrom() {
    Run run = from(here, "review");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("There is no journal here. hedgerow dry-run --record makes it");
    assertThat(here.resolve("j.db")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "replay", "journal", "journal sql", "journal export"})
  void everyCommandHasHelpWithExamplesFirst(String command) {
    Run run = Run.of((command + " --help").split(" "));

    assertThat(run.out()).startsWith("Examples:\n").contains("Usage: hedgerow " + command);
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void exportsEveryTableAndEveryText() throws IOException {
    Run run = ask("journal", "export", "--csv", "out");
    Path out = shared.resolve("out");

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(out.resolve("days.csv")).split("\r\n")).hasSize(20);
    assertThat(Files.readString(out.resolve("days.csv")))
        .startsWith("day,run,number,date,name,given,market_sha256,answer\r\n1,1,1,2008-11-20,");
    assertThat(Files.readString(out.resolve("fired.csv")))
        .contains("1,2018-02-05,2018-02-05-volmageddon,1,classify,the VIX is extreme,");
    assertThat(out.resolve("texts").resolve(hashOfStrategy()))
        .hasSameTextualContentAs(Path.of("strategies", "alvh-triggered.yaml"));
    assertThat(ask("journal", "export", "--csv", "out").err()).contains("not an empty folder");
  }

  private static String hashOfStrategy() {
    String answer =
        ask("journal", "sql", "select sha256 from run_texts join texts using (text) limit 99")
            .out();
    return answer.lines().skip(answer.lines().count() - 1).findFirst().orElseThrow().strip();
  }

  @Test
  @Tag("long")
  void replaysEverySampleDayUnderEveryStrategy() {
    for (String strategy : List.of("alvh-442", "alvh-triggered", "condor-only", "condor-1dte")) {
      assertThat(from(here, "dry-run " + strategy + " --record").exitCode()).isZero();
      Run replay = from(here, "replay last");
      assertThat(replay.out()).contains("19 days", "The same to the byte: every answer.");
      assertThat(replay.exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void replaysFromTheJournalAloneWhateverBecameOfTheFiles() throws IOException {
    copy(Run.PROJECT.resolve("rules"), here.resolve("my-rules"));
    Path days = here.resolve("days");
    copy(Run.PROJECT.resolve("examples/2018-02-05-volmageddon"), days.resolve("my-day"));
    Files.move(days.resolve("my-day/positions.yaml"), here.resolve("mine.yaml"));
    String command =
        "dry-run alvh-triggered --rules my-rules --day days/my-day --positions mine.yaml"
            + " --set vix.trigger.first=17 --record";
    assertThat(from(here, command).err()).startsWith("Recorded");

    Files.delete(here.resolve("mine.yaml"));
    Files.writeString(days.resolve("my-day/market.yaml"), "date: 2018-02-05\n");
    Files.writeString(here.resolve("my-rules/triggers/thresholds.yaml"), "");
    Run replay = from(here, "replay 1");

    assertThat(replay.out())
        .contains(
            "The same to the byte: every answer.",
            "gone     " + here.resolve("mine.yaml"),
            "changed  " + days.resolve("my-day/market.yaml"),
            "changed  " + here.resolve("my-rules/triggers/thresholds.yaml"));
    assertThat(replay.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void replaysADayGivenAsAFile() throws IOException {
    copy(Run.PROJECT.resolve("examples/2018-02-05-volmageddon"), here.resolve("d"));
    Files.move(here.resolve("d/market.yaml"), here.resolve("d/friday.yaml"));
    assertThat(from(here, "dry-run condor-only --day d/friday.yaml --record").err())
        .startsWith("Recorded");

    assertThat(from(here, "replay 1").out()).contains("The same to the byte");
  }

  @Test
  void replaysADayWithChainsOfQuotes() throws IOException {
    Path day = Files.createDirectories(here.resolve("friday"));
    Files.writeString(
        day.resolve("market.yaml"),
        "date: 2024-01-05\ncloses:\n  SPX: 4672\n  VIX: 13.35\n  VIX3M: 15.5\n");
    for (String chain : List.of("tidy.csv", "delayed.json")) {
      Files.copy(
          Run.PROJECT.resolve("src/test/resources/chains").resolve(chain), here.resolve(chain));
    }
    String command = "dry-run alvh-442 --day friday --chain tidy.csv --chain delayed.json --record";
    assertThat(from(here, command).err())
        .isEqualTo("Recorded as run 1: hedgerow review 1 --journal j.db\n");
    assertThat(from(here, "replay 1").out()).endsWith("The same to the byte: every answer.\n");
    Files.delete(here.resolve("tidy.csv"));

    Run replay = from(here, "replay 1");

    assertThat(replay.out()).contains("The same to the byte", "gone     tidy.csv");
  }

  @Test
  void aChangeOfTheHistoryChangesTheHashOfADayGivenAsAFile() throws IOException {
    copy(Run.PROJECT.resolve("examples/2018-02-05-volmageddon"), here.resolve("d"));
    String before = from(here, "dry-run condor-only --day d/market.yaml --json --record").out();
    Path history = here.resolve("d/history.csv");
    Files.writeString(history, Files.readString(history).replaceFirst("\n[^\n]*\n", "\n"));
    String after = from(here, "dry-run condor-only --day d/market.yaml --json --record").out();

    assertThat(JSON.readTree(after).path("inputs").path("market"))
        .isNotEqualTo(JSON.readTree(before).path("inputs").path("market"));
  }

  @Test
  void saysWhereAnAnswerOfAnotherProgramDiffers() {
    Workplace workplace = new Workplace(new Surroundings(Run.PROJECT, Run.PROJECT, false));
    StrategySpec strategy = workplace.strategy("condor-only");
    RuleBook rules = workplace.rules(strategy, Optional.empty(), List.of());
    Path day = workplace.day("2018-02-05");
    DayRun run = DayRunner.run(workplace.inputs(day, Optional.empty(), strategy, rules));
    Layout layout = new Layout(workplace);
    Layout.Day files =
        layout.ofDay(
            day,
            Optional.empty(),
            OptionalDouble.empty(),
            List.of(),
            run.inputs().hashes().market());
    try (Journal journal = Journal.record(here.resolve("j.db"), Instant.EPOCH, "0.0")) {
      RunLog log =
          journal.begin(
              new RunHeader(
                  Instant.EPOCH,
                  "dry-run condor-only",
                  "0.0",
                  strategy,
                  InputHashes.ofStrategy(strategy),
                  rules,
                  layout.ofRun(strategy, workplace.rulesFolder(Optional.empty()), rules)));
      String answer =
          DayJson.of(run)
              .replace("\"version\": \"development\"", "\"version\": \"0.0\"")
              .replaceFirst("\"close\": 37.32", "\"close\": 37.33");
      log.add(new DayRecord(run, files.given(), files.texts(), answer));
      log.finish(Instant.EPOCH);
    }

    Run replay = from(here, "replay 1");

    assertThat(replay.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(replay.out())
        .contains("Different: 1 of 1 day. The inputs are those of the journal, so the program")
        .contains("recorded  \"close\": 37.33", "now       \"close\": 37.32")
        .containsPattern("recorded by\\s+version 0.0, replayed by development.");
  }

  @Test
  void whatDoesNotRecordDoesNotLoadSqlite() throws Exception {
    Path log = here.resolve("classes");
    Process dryRun =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.hedgerow.cli.Main",
                "dry-run",
                "condor-only",
                "--day",
                "2018-02-05")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(dryRun.waitFor()).isZero();
    assertThat(Files.readString(log))
        .contains("org.hedgerow.cli.DryRunCommand ")
        .doesNotContain("org.sqlite", "org.hedgerow.journal.Database");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
