package org.hedgerow.report;

import java.util.Arrays;
import org.hedgerow.book.PnlBand;
import org.hedgerow.report.Table.Column;

/** The break-even curve of a book as a table. */
final class PayOffTable {
  private PayOffTable() {}

  static void write(Page page, String title, PnlBand curve) {
    Column[] columns = new Column[6];
    Arrays.fill(columns, Column.toTheRight());
    columns[0] = Column.left();
    Table table = new Table(columns);
    table.header(title, "S&P 500", "condors", "with the hedge", "low", "high");
    for (PnlBand.Point point : curve.points()) {
      table.row(
          Figures.signedPercent(point.movePercent()),
          Figures.fixed(point.spx(), 0),
          Figures.signedUsd(point.condorsUsd()),
          Figures.signedUsd(point.totalUsd()),
          Figures.signedUsd(point.lowUsd()),
          Figures.signedUsd(point.highUsd()));
    }
    page.table(table);
    page.quiet(
        "Profit since the fills in US dollars, in "
            + Figures.count(Math.round(curve.days()), "day")
            + ", the VIX by its map on the S&P 500; low and high: one residual standard"
            + " deviation of it either way.");
  }
}
