package org.hedgerow.cli;

import java.util.concurrent.Callable;
import org.hedgerow.journal.JournalQuery;
import org.hedgerow.journal.QueryResult;
import org.hedgerow.report.QueryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any question to the journal. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow journal sql \"select rule, count(*) from fired where run = 1 group by 1\"%n"
            + "  hedgerow journal sql \"select date, value from known where type = 'Regime'\" --json%n"
            + "%n",
    header = "Answer one SQL question to the journal; nothing can be changed.",
    description = {
      "",
      "Views for reading: fired (rules by day), known (facts with values), asked (actions with",
      "outcomes). All tables: select name, sql from sqlite_schema.",
      ""
    })
final class JournalSqlCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "SQL", description = "One SELECT in quotes.")
  String sql = "";

  @Option(names = "--json", description = "One JSON document (hedgerow schema journal-sql).")
  boolean json;

  @Mixin JournalOptions options = new JournalOptions();

  JournalSqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (JournalQuery journal = Journals.query(options, console)) {
      QueryResult result = journal.ask(sql);
      console.answer(json ? QueryReport.json(result) : QueryReport.text(result));
    }
    return ExitCode.DONE;
  }
}
