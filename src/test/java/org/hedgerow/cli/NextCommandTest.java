package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer suggests works as it is printed. */
final class NextCommandTest {
  private static final List<String> DAYS =
      List.of("2018-02-02-eighteen-or-seventeen", "2018-02-05-volmageddon");

  /** A word of a shell's line: in single quotes, or without a space. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @BeforeEach
  void copyTwoDays() throws IOException {
    for (String day : DAYS) {
      Path to = Files.createDirectories(folder.resolve("my days/of mine").resolve(day));
      try (Stream<Path> files = Files.list(Path.of("examples", day))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private String days() {
    return folder.resolve("my days/of mine").toString();
  }

  /** The words of the command behind a lead, on its line or on the next. */
  private static String[] suggested(String text, String lead) {
    String command = text.substring(text.indexOf(lead) + lead.length()).strip();
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command.lines().findFirst().orElseThrow());
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    assertThat(words.get(0)).endsWith("hedgerow");
    return words.subList(1, words.size()).toArray(String[]::new);
  }

  @Test
  void aDayOfAFolderIsShownWithWhatItWasDecidedBy() {
    Run table =
        Run.of(
            "dry-run",
            "alvh-triggered",
            "--days",
            days(),
            "--set",
            "vix.trigger.first=14",
            "--rules",
            "rules",
            "--positions",
            "examples/2018-02-05-volmageddon/positions.yaml",
            "--nav=250000");
    Run day = Run.of(suggested(table.out(), "One day in full:"));

    assertThat(day.exitCode()).as(day.err()).isZero();
    assertThat(day.out()).contains("2018-02-05", "250,000").contains("vix.trigger.first 14.00");
  }

  @Test
  void aDayGivenByItsPathIsShownAgain() {
    Run table = Run.of("dry-run", "--day", "2018-02-05", "--day", days() + "/" + DAYS.get(0));

    Run day = Run.of(suggested(table.out(), "One day in full:"));

    assertThat(day.exitCode()).as(day.err()).isZero();
    assertThat(day.out()).contains("2018-02-02");
  }

  @Test
  void aSampleDayIsShownByItsName() {
    Run day = Run.of(suggested(Run.of("dry-run", "condor-only").out(), "One day in full:"));

    assertThat(day.exitCode()).as(day.err()).isZero();
  }

  @Test
  void aProfileOfADayOfAFolderIsShown() {
    Run both =
        Run.of(
            "dry-run", "alvh-442", "--profile", "steward,promoter", "--days", days(), "--units=2");

    Run day = Run.of(suggested(both.out(), "One profile in full:"));

    assertThat(day.exitCode()).as(day.err()).isZero();
    assertThat(day.out()).contains("steward");
  }

  @Test
  void aRunOfAnotherJournalIsReviewedThere() {
    String journal = folder.resolve("my journal.db").toString();
    Run recorded = Run.of("dry-run", "--day", "2018-02-05", "--record", "--journal", journal);

    Run review = Run.of(suggested(recorded.err(), "Recorded as run 1:"));
    String[] one = suggested(review.out(), "One rule:");

    assertThat(review.exitCode()).as(review.err()).isZero();
    assertThat(one).endsWith("--rule", "RULE", "--journal", journal);
  }

  @Test
  void aFolderWithASpaceIsNamedInQuotes() {
    Run made = Run.from(folder, "init", "my book", "--spx", "6702.1", "--vix", "17.2");

    assertThat(suggested(made.err(), "Next:")).containsExactly("dry-run", "--day", "my book");
  }

  @Test
  void readingsAreJoinedByCommas() {
    assertThat(Run.of("dry-run", "alvh-442@points@promoter").err())
        .contains("Maybe write alvh-442@points,promoter.");
  }

  @Test
  void aWordIsQuotedForAShell() {
    assertThat(NextCommand.word("a=1")).isEqualTo("a=1");
    assertThat(NextCommand.word("it's")).isEqualTo("'it'\\''s'");
    assertThat(NextCommand.word("$HOME")).isEqualTo("'$HOME'");
    assertThat(NextCommand.word("")).isEqualTo("''");
  }
}
