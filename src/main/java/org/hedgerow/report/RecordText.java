package org.hedgerow.report;

import org.hedgerow.book.HedgeDrag;
import org.hedgerow.book.TrackRecord;

/** What the account made so far, as text. */
final class RecordText {

  private RecordText() {}

  static void write(Page page, TrackRecord record) {
    Table table =
        new Table(Table.Column.left(), Table.Column.toTheRight(), Table.Column.wrapping());
    record.drag().ifPresent(drag -> drag(table, drag));
    record
        .risk()
        .ifPresent(
            risk ->
                table.row(
                    "account, largest fall",
                    Figures.percent(100 * risk.maxDrawdown()),
                    "Ulcer index "
                        + Figures.fixed(risk.ulcer(), 1)
                        + ", mean of the worst 5 % of days "
                        + Figures.percent(-100 * risk.conditionalValueAtRisk())
                        + ", over "
                        + Figures.count(record.equityUsd().size(), "close")));
    record
        .drawdownReduction()
        .ifPresent(
            reduction ->
                table.row(
                    "largest fall less by",
                    reduction.match(share -> Figures.percent(100 * share), reason -> "none"),
                    "than the account without the hedge over the same days; one path, no test"));
    if (record.drag().isPresent() || record.risk().isPresent()) {
      page.blank().say("What the account made so far, as the book tells it:").table(table);
    }
  }

  private static void drag(Table table, HedgeDrag drag) {
    table.row(
        "hedge took, arithmetic",
        share(drag.arithmetic()),
        "of "
            + Figures.fixed(drag.navUsd(), 0)
            + " USD over "
            + Figures.count(drag.months(), "month")
            + ", nothing scaled to a year");
    table.row("hedge took, geometric", share(drag.geometric()), "of the wealth at the end");
    table.row("hedge took, gross bleed", share(drag.grossBleed()), "losing months only");
    table.row("without the best month", share(drag.withoutBestMonth()), "");
  }

  private static String share(double fraction) {
    return Figures.fixed(100 * fraction, 3) + " %";
  }
}
