package org.hedgerow.report;

import java.util.Collection;
import org.hedgerow.run.DayRun;

/** Part seven: which facts are missing, where each could be given, and the rules it silences. */
final class SilencedPart {
  private final DayRun run;

  SilencedPart(DayRun run) {
    this.run = run;
  }

  /** How many rules cannot fire because a fact is missing. */
  static long rules(DayRun run) {
    return run.silenced().values().stream().flatMap(Collection::stream).distinct().count();
  }

  void write(Page page) {
    page.heading("7  What is missing, and the rules it silences");
    if (run.silenced().isEmpty()) {
      page.say("Nothing that a rule needs is missing.");
      return;
    }
    Table table = new Table(Table.Column.left(), Table.Column.wrapping());
    run.silenced()
        .forEach(
            (type, rules) -> {
              table.row(Cell.of(type.name()), Cell.quiet(type.from()));
              table.row("", String.join("; ", rules));
            });
    page.table(table);
  }
}
