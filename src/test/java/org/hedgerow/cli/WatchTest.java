package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.report.DayText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A dry run that is watched; changes come from a list, so nothing waits for a clock. */
final class WatchTest {
  private static final int MOST_SECONDS = 60;
  private static final String DAY = "2018-02-02-eighteen-or-seventeen";

  @TempDir Path here;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Deque<Edit> edits = new ArrayDeque<>();

  /** What a user does to a file; the answer so far is read before it. */
  private record Edit(Path file, String from, String to) {}

  @BeforeEach
  void copyEverything() throws IOException {
    for (String folder : List.of("rules", "strategies", "examples/" + DAY)) {
      try (Stream<Path> paths = Files.walk(Run.PROJECT.resolve(folder))) {
        for (Path path : paths.toList()) {
          Path target = here.resolve(Run.PROJECT.relativize(path).toString());
          if (Files.isDirectory(path)) {
            Files.createDirectories(target);
          } else {
            Files.copy(path, target);
          }
        }
      }
    }
  }

  private void edit(String file, String from, String to) {
    edits.add(new Edit(here.resolve(file), from, to));
  }

  private Optional<SortedSet<Path>> next() {
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    Edit edit = edits.remove();
    try {
      String text = Files.readString(edit.file());
      assertThat(text).contains(edit.from());
      Files.writeString(edit.file(), text.replace(edit.from(), edit.to()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new TreeSet<>(List.of(edit.file())));
  }

  private void watch() {
    Surroundings surroundings = new Surroundings(here, here, false);
    Console console =
        new Console(
            surroundings,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Workplace workplace = new Workplace(surroundings);
    DryRunFiles files =
        new DryRunFiles(
            workplace,
            "alvh-triggered",
            new RunOptions(),
            Optional.empty(),
            () -> List.of(workplace.day(DAY)),
            Optional.empty(),
            OptionalDouble.empty(),
            List.of(),
            List::of);
    new WatchedRun(console, files, runs -> DayText.render(runs.get(0), console.style()))
        .follow(this::next);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsTheDayFirstAndThenWhatComesOutOtherwise() {
    edit("rules/triggers/thresholds.yaml", "{value: 18,", "{value: 17,");

    watch();

    assertThat(out().indexOf("VIX")).isLessThan(out().indexOf("last good"));
    assertThat(out())
        .contains("The outcome differs on 1 of 1 day.")
        .contains("vix.trigger.first 18 -> 17 points")
        .contains("+ Open the first layer: PLANNED");
    assertThat(err()).contains("Changed: rules/triggers/thresholds.yaml").contains("Decided again");
  }

  @Test
  void aBrokenFileTellsEveryMistakeAndTheLastGoodStays() {
    edit("rules/triggers/thresholds.yaml", "{value: 18,", "{value: 17,");
    edit("rules/triggers/thresholds.yaml", "{value: 17,", "{value: 177,");
    edit("rules/triggers/triggers.drl", "exists LayerHolding(", "exists LayerHoldin(");
    edit("rules/triggers/thresholds.yaml", "{value: 177,", "{value: 16.5,");
    edit("rules/triggers/triggers.drl", "exists LayerHoldin(", "exists LayerHolding(");

    watch();

    assertThat(err().split("What was good last is still in force.", -1)).hasSize(1 + 3);
    assertThat(err())
        .containsPattern(
            "(?s)rules/triggers/thresholds.yaml:5:11: error: 'value' must be between 12 and 30.*"
                + "rules/triggers/triggers.drl:103:.* error: .*LayerHoldin.*2 problems.")
        .contains("rules/triggers/triggers.drl:114:");
    assertThat(out().split("last good", -1)).hasSize(1 + 2);
    assertThat(out()).contains("vix.trigger.first 17 -> 16.5 points");
  }

  @Test
  void comparesWithTheLastGoodOneAndNotWithTheBrokenOneBetween() {
    edit("examples/" + DAY + "/market.yaml", "date:", "dat:");
    edit("rules/triggers/thresholds.yaml", "{value: 18,", "{value: 17,");
    edit("examples/" + DAY + "/market.yaml", "dat:", "date:");

    watch();

    // the rules alone were good in between, but not the day: one comparison, with the start
    assertThat(out().split("last good", -1)).hasSize(2);
    assertThat(out()).contains("vix.trigger.first 18 -> 17 points");
  }

  @Test
  void startsWithMistakesAndShowsTheDayOnceTheyAreMended() throws IOException {
    Path file = here.resolve("rules/triggers/thresholds.yaml");
    Files.writeString(file, Files.readString(file).replace("{value: 18,", "{value: 188,"));
    edit("rules/triggers/thresholds.yaml", "{value: 188,", "{value: 18,");

    watch();

    assertThat(err()).contains("must be between 12 and 30 but was 188.");
    assertThat(out()).contains("Read from: market").doesNotContain("last good");
  }

  @Test
  void aDayThatChangesIsPricedAgain() {
    edit("strategies/alvh-triggered.yaml", "shortDelta: 0.20", "shortDelta: 0.25");
    edit("examples/" + DAY + "/market.yaml", "VIX: {value: 17.31,", "VIX: {value: 18.31,");
    edit(
        "examples/" + DAY + "/history.csv", "2018-02-02,2762.13,17.31", "2018-02-02,2762.13,18.31");

    watch();

    assertThat(err()).contains("'VIX' is 17.31 here but 18.31 in the market file.");
    assertThat(out()).contains("+ Open the first layer: PLANNED");
  }

  @Test
  void whatIsWatchedIsText() {
    Run run = Run.of("dry-run", "--watch", "--json");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("hedgerow compare --with FOLDER --json");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // kill -INT
  void aProcessFollowsAFileAndEndsWithControlC() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dhedgerow.home=" + here,
                "-cp",
                classPath(),
                "org.hedgerow.cli.Main",
                "dry-run",
                "alvh-triggered",
                "--watch")
            .directory(here.toFile())
            .redirectErrorStream(true)
            .start();
    CompletableFuture.delayedExecutor(MOST_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly); // a line that never comes is then the end of the output
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      until(lines, "Watching ");
      until(lines, "Read from: market");
      Path file = here.resolve("rules/triggers/thresholds.yaml");
      Files.writeString(file, Files.readString(file).replace("{value: 18,", "{value: 17,"));
      until(lines, "vix.trigger.first 18 -> 17 points");
      until(lines, "Decided again");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Of this process, from wherever the other one starts. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Reads on until a line holds the text; the end of the output is a failure. */
  private static void until(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.contains(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).as("a line with '%s'", wanted).isNotNull();
  }
}
