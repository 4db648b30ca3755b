package org.hedgerow.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.hedgerow.document.CsvText;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.run.OrderLeg;
import org.hedgerow.run.OrderSheet;
import org.hedgerow.run.PlannedOrder;

/** The orders of a day as CSV, one row for each leg; docs/orders.md describes the columns. */
public final class OrdersCsv {
  /** Time in force. */
  static final String DAY = "DAY";

  /** Middle prices of a model have many decimals, and none below this says anything. */
  private static final int DECIMALS = 4;

  /** What a row is of. */
  private record Row(OrderSheet sheet, PlannedOrder order, OrderLeg leg) {}

  private record Column(String name, Function<Row, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("session", row -> row.sheet.session().toString()),
          new Column("order", row -> number(row.order.number())),
          new Column(
              "what",
              row -> CsvText.text(ActionWords.sentence(row.order.asked().asked().action()))),
          new Column("layer", row -> CsvText.text(row.order.layer())),
          new Column("root", row -> root(row.leg)),
          new Column("symbol", row -> CsvText.text(row.leg.leg().contract().symbol())),
          new Column("expiry", row -> row.leg.leg().contract().expiry().toString()),
          new Column("right", row -> right(row.leg)),
          new Column("strike", row -> strike(row.leg)),
          new Column("side", row -> row.leg.leg().side().name()),
          new Column("position", row -> position(row.leg)),
          new Column("quantity", row -> number(row.leg.leg().contracts())),
          new Column("ratio", row -> number(row.leg.ratio())),
          new Column("bid", row -> number(row.leg.bid())),
          new Column("ask", row -> number(row.leg.ask())),
          new Column("mid", row -> number(row.leg.mid())),
          new Column("natural", row -> number(row.leg.natural())),
          new Column("order_quantity", row -> number(row.order.quantity())),
          new Column("effect", row -> row.order.effect().name()),
          new Column("limit_mid", row -> number(row.order.limitAtMid())),
          new Column("limit_natural", row -> number(row.order.limitAtNatural())),
          new Column("time_in_force", row -> DAY),
          new Column("quote", row -> row.leg.origin().kind().name()),
          new Column("quote_source", row -> CsvText.text(row.leg.origin().detail())));

  private OrdersCsv() {}

  /** A header, and a row for each leg of each order. */
  public static String of(OrderSheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append(CsvText.line(COLUMNS.stream().map(Column::name)));
    for (PlannedOrder order : sheet.orders()) {
      for (OrderLeg leg : order.legs()) {
        Row row = new Row(sheet, order, leg);
        text.append(CsvText.line(COLUMNS.stream().map(column -> column.cell.apply(row))));
      }
    }
    return text.toString();
  }

  /** {@code OPEN} or {@code CLOSE}. */
  static String position(OrderLeg leg) {
    return leg.closes() ? "CLOSE" : "OPEN";
  }

  /** Root of an option, or the size of a future. */
  static String root(OrderLeg leg) {
    return leg.leg().contract() instanceof OptionContract option
        ? option.root().name()
        : ((FutureContract) leg.leg().contract()).size().name();
  }

  private static String right(OrderLeg leg) {
    return leg.leg().contract() instanceof OptionContract option ? option.right().name() : "";
  }

  private static String strike(OrderLeg leg) {
    return leg.leg().contract() instanceof OptionContract option ? number(option.strike()) : "";
  }

  static String number(double value) {
    return CsvText.number(
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue());
  }
}
