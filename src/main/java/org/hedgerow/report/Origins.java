package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Origin;

/**
 * Short marks for origins, so that a table says of each figure whether it was observed, and the
 * page names every source and every model once: {@code syn1}, {@code obs2}.
 */
final class Origins {
  private final List<Origin> known = new ArrayList<>();
  private int explained;

  /** The mark of an origin; numbered in the order of first use. */
  String mark(Origin origin) {
    if (!known.contains(origin)) {
      known.add(origin);
    }
    return (origin.isObserved() ? "obs" : "syn") + (known.indexOf(origin) + 1);
  }

  /** What the marks mean that were used since the last explanation. */
  void explain(Page page) {
    Table table = new Table(Table.Column.left(), Table.Column.left(), Table.Column.wrapping());
    for (Origin origin : known.subList(explained, known.size())) {
      table.row(
          Cell.quiet(mark(origin)), Cell.quiet(origin.kind().name()), Cell.quiet(origin.detail()));
    }
    explained = known.size();
    page.table(table);
  }
}
