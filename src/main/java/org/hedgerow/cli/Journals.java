package org.hedgerow.cli;

import java.time.Instant;
import java.util.List;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.JournalQuery;
import org.hedgerow.journal.RunSummary;

/** Opens the journal that the options name, and finds runs in it. */
final class Journals {
  private static final String LAST = "last";

  private Journals() {}

  /** For recording. */
  static Journal record(JournalOptions options, Console console) {
    return Journal.record(options.file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** For reading. */
  static Journal read(JournalOptions options, Console console) {
    return Journal.read(options.file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** For questions in SQL. */
  static JournalQuery query(JournalOptions options, Console console) {
    return JournalQuery.open(options.file(console), Instant.now(), Hedgerow.Version.text());
  }

  /** The run of a number, or the last one. */
  static RunSummary run(Journal journal, String given) {
    List<RunSummary> runs = journal.runs();
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
