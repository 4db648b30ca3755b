package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.RecordedDay;
import org.hedgerow.journal.Replay;
import org.hedgerow.journal.RunSummary;
import org.hedgerow.report.ReplayReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a recorded run again from what the journal holds, and compares to the byte. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow replay last%n"
            + "  hedgerow replay 3 --day 2018-02-05 --json%n"
            + "%n",
    header = "Run a recorded run again and compare every answer to the byte.",
    description = {
      "",
      "Everything is read from the journal: the days, the books, the strategy and the rules as they",
      "were. Exit code 1 when an answer differs; then it says where, and that the program changed.",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "RUN", description = "Number of a run, or 'last'.")
  String run = "";

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Only this day: a date, or the name of the day.")
  @Nullable String day;

  @Option(names = "--json", description = "One JSON document (hedgerow schema replay).")
  boolean json;

  @Mixin JournalOptions options = new JournalOptions();

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Journal journal = Journals.read(options, console)) {
      RunSummary chosen = Journals.run(journal, run);
      List<RecordedDay> all = journal.days(chosen.run());
      List<RecordedDay> days =
          Optional.ofNullable(day).map(d -> RecordedDays.of(all, d).toList()).orElse(all);
      Path folder = Files.createTempDirectory("hedgerow-replay").toRealPath();
      try {
        Replay replay =
            new Replayer(journal, chosen, folder)
                .replay(days, new Workplace(console.surroundings()));
        console.answer(
            json ? ReplayReport.json(replay) : ReplayReport.text(replay, console.style()));
        return replay.different().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
      } finally {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
