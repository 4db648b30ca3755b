package org.hedgerow.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hedgerow.document.CsvText;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FinalTrading;
import org.hedgerow.product.OptionContract;
import org.hedgerow.run.OrderSheet;
import org.hedgerow.run.PlannedOrder;

/**
 * Orders of a single contract as a basket file of Interactive Brokers' BasketTrader. Source of the
 * columns: the broker's TWS guide, "Basket Fields" and "Manually Create a Basket File". The limit
 * is the natural price. A combination is named there by contract numbers that only the broker
 * knows, so none can be written.
 */
public final class BasketCsv {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private record Column(String name, Function<PlannedOrder, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Action", order -> leg(order).side().name()),
          new Column("Quantity", order -> CsvText.number(order.quantity())),
          new Column("Symbol", order -> contract(order).underlying().name()),
          new Column("SecType", order -> isOption(order) ? "OPT" : "FUT"),
          new Column(
              "LastTradingDayOrContractMonth",
              order -> DAY.format(FinalTrading.of(contract(order)).lastTradingDay())),
          new Column("Strike", BasketCsv::strike),
          new Column("Right", BasketCsv::right),
          new Column("Exchange", order -> isOption(order) ? "CBOE" : "CFE"),
          new Column("Currency", order -> "USD"),
          new Column("TradingClass", order -> OrdersCsv.root(order.legs().get(0))),
          new Column("TimeInForce", order -> OrdersCsv.DAY),
          new Column("OrderType", order -> "LMT"),
          new Column("LmtPrice", order -> OrdersCsv.number(Math.abs(order.limitAtNatural()))),
          new Column("BasketTag", BasketCsv::tag));

  private BasketCsv() {}

  /** Whether such a file can hold the order. */
  public static boolean holds(PlannedOrder order) {
    return !order.isCombination();
  }

  /** A header, and a row for each order that it can hold. */
  public static String of(OrderSheet sheet) {
    StringBuilder text = new StringBuilder(CsvText.line(COLUMNS.stream().map(Column::name)));
    sheet.orders().stream()
        .filter(BasketCsv::holds)
        .map(order -> CsvText.line(COLUMNS.stream().map(column -> column.cell.apply(order))))
        .forEach(text::append);
    return text.toString();
  }

  private static TicketLeg leg(PlannedOrder order) {
    return order.legs().get(0).leg();
  }

  private static Contract contract(PlannedOrder order) {
    return leg(order).contract();
  }

  private static boolean isOption(PlannedOrder order) {
    return contract(order) instanceof OptionContract;
  }

  private static String strike(PlannedOrder order) {
    return contract(order) instanceof OptionContract option
        ? OrdersCsv.number(option.strike())
        : "";
  }

  private static String right(PlannedOrder order) {
    return contract(order) instanceof OptionContract option
        ? String.valueOf(option.right().letter())
        : "";
  }

  private static String tag(PlannedOrder order) {
    return "hedgerow" + order.number();
  }
}
