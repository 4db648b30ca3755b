package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  private Run run(String... arguments) {
    return Run.from(folder, arguments);
  }

  @Test
  void makesAFolderThatLacksOnlyTheCloses() {
    assertThat(run("init", "mybook").out())
        .isEqualTo("mybook/today.yaml\nmybook/positions.yaml\nmybook/my-strategy.yaml\n");

    Run day = run("dry-run", "--day", "mybook");

    assertThat(day.exitCode()).isEqualTo(2);
    assertThat(day.err())
        .containsPattern("today.yaml:12:3: error: 'SPX' has no value.")
        .containsPattern("today.yaml:13:3: error: 'VIX' has no value.");
  }

  @Test
  void threeNumbersMakeADayThatIsDecidedAndPlanned() throws IOException {
    run("init", "mybook", "--date", "2026-11-18");
    fill("mybook/today.yaml", "SPX: ", "SPX: 6702.10");
    fill("mybook/today.yaml", "VIX: ", "VIX: 19.42");
    fill("mybook/positions.yaml", "250000", "600000");

    Run day = run("dry-run", "mybook/my-strategy.yaml", "--day", "mybook");

    assertThat(day.err()).isEmpty();
    assertThat(day.exitCode()).isZero();
    assertThat(day.out())
        .contains(
            "2026-11-18 mybook",
            "strategy my-strategy",
            "InflationRate       inflation.yearOnYear in market.yaml",
            "10 % of NAV 600000 USD");
  }

  private void fill(String file, String blank, String value) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replace(blank, value));
  }

  @Test
  void takesTheNumbersFromTheCommandLine() {
    run(
        "init",
        "mybook",
        "--date",
        "2026-11-18",
        "--spx",
        "6702.10",
        "--vix",
        "19.42",
        "--nav",
        "600000");

    assertThat(run("dry-run", "--day", "mybook", "--json").exitCode()).isZero();
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("mybook"));

    Run again = run("init", "mybook");

    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("This is there already; nothing is overwritten.");
    try (Stream<Path> files = Files.list(folder.resolve("mybook"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void takesNothingButNumbers() {
    Run bad = run("init", "mybook", "--spx", "1\nrate: 3", "--vix", "19,4", "--nav", "lots");

    assertThat(bad.exitCode()).isEqualTo(2);
    assertThat(bad.err()).contains("--vix 19,4: error: '19,4' is not a number", "3 problems.");
    assertThat(folder.resolve("mybook")).doesNotExist();
  }

  @Test
  void saysWhyADayIsNoSession() {
    run("init", "mybook", "--date", "2026-11-26", "--spx", "6702.10", "--vix", "19.42");

    assertThat(run("dry-run", "--day", "mybook").err())
        .contains(
            "2026-11-26 is a Thursday, closed: Thanksgiving Day.", "the one before is 2026-11-25.");
  }
}
