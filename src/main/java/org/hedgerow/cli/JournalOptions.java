package org.hedgerow.cli;

import java.nio.file.Path;
import java.time.Instant;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.JournalQuery;
import org.hedgerow.journal.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which journal. Nothing of SQLite is loaded before it is asked for. */
final class JournalOptions {
  /** Below the project's folder, beside what the launcher builds. */
  private static final Path DEFAULT = Path.of("journal", "hedgerow.db");

  private static final String LAST = "last";

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "The journal (default: journal/hedgerow.db in the folder of hedgerow).")
  @Nullable Path journal;

  private Path file(Console console) {
    return journal == null
        ? console.surroundings().home().resolve(DEFAULT)
        : console.surroundings().current().resolve(journal);
  }

  /** For recording. */
  Journal record(Console console) {
    return Journal.record(file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** For reading. */
  Journal read(Console console) {
    return Journal.read(file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** For questions in SQL. */
  JournalQuery query(Console console) {
    return JournalQuery.open(file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** The run of a number, or the last one. */
  static RunSummary run(Journal journal, String given) {
    var runs = journal.runs();
    if (runs.isEmpty()) {
      throw unknown(given, "The journal holds no run.", "hedgerow dry-run --record makes one.");
    }
    RunSummary last = runs.get(runs.size() - 1);
    if (given.equals(LAST)) {
      return last;
    }
    return runs.stream()
        .filter(run -> Long.toString(run.run()).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    given,
                    "There is no such run.",
                    "Runs go up to " + last.run() + "; 'last' is that one."));
  }

  private static InputException unknown(String given, String message, String fix) {
    return new InputException(Problem.ofFile("unknown-run", "run " + given, message, fix));
  }
}
