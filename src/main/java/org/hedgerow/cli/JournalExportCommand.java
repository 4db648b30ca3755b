package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hedgerow.journal.CsvExport;
import org.hedgerow.journal.JournalQuery;
import org.hedgerow.report.QueryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The journal for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    headerHeading = "Examples:%n  hedgerow journal export --csv my-folder%n%n",
    header = "Write every table of the journal as CSV, and every text it holds.")
final class JournalExportCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--csv",
      paramLabel = "FOLDER",
      required = true,
      description = "A folder that is new or empty.")
  Path folder = Path.of("");

  @Option(
      names = "--json",
      description = "What was written as one JSON document (hedgerow schema journal-export).")
  boolean json;

  @Mixin JournalOptions options = new JournalOptions();

  JournalExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (JournalQuery journal = Journals.query(options, console)) {
      Map<String, Integer> rows =
          CsvExport.write(journal, console.surroundings().current().resolve(folder));
      console.answer(json ? QueryReport.exportedJson(rows) : QueryReport.exported(rows));
    }
    return ExitCode.DONE;
  }
}
