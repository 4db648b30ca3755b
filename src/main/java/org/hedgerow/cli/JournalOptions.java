package org.hedgerow.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which journal. Its classes are not named here, so that looking at the options loads none. */
final class JournalOptions {
  /** Below the project's folder, beside what the launcher builds. */
  private static final Path DEFAULT = Path.of("journal", "hedgerow.db");

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "The journal (default: journal/hedgerow.db in the folder of hedgerow).")
  @Nullable Path journal;

  /** The file that is meant. */
  Path file(Console console) {
    return journal == null
        ? console.surroundings().home().resolve(DEFAULT)
        : console.surroundings().current().resolve(journal);
  }
}
