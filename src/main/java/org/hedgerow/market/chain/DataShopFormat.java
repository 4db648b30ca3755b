package org.hedgerow.market.chain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.document.Csv;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * Cboe DataShop's end-of-day quotes: the columns {@code bid_eod} and {@code ask_eod}, which are of
 * the close. Old roots become the root of today where their expiry is a monthly; what no root of
 * today stands for, and what delivers something else, is passed over and counted.
 */
final class DataShopFormat {
  private static final List<String> REQUIRED =
      List.of(
          "underlying_symbol",
          "quote_date",
          "root",
          "expiration",
          "strike",
          "option_type",
          "bid_eod",
          "ask_eod");

  private final ChainProblems problems;
  private final ChainTable table;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private DataShopFormat(ChainProblems problems, ChainTable table) {
    this.problems = problems;
    this.table = table;
  }

  static boolean isHeader(String line) {
    return line.contains("underlying_symbol") && line.contains("quote_date");
  }

  static OptionChain read(int headerLine, ChainProblems problems) {
    DataShopFormat reader = new DataShopFormat(problems, ChainTable.read(headerLine, problems));
    REQUIRED.forEach(name -> reader.table.column(name).ifPresent(i -> reader.columns.put(name, i)));
    for (String name : List.of("underlying_bid_eod", "underlying_ask_eod", "delivery_code")) {
      reader.table.optionalColumn(name).ifPresent(i -> reader.columns.put(name, i));
    }
    problems.throwIfAny();
    return reader.chain();
  }

  private OptionChain chain() {
    SingleDay days = new SingleDay(problems);
    table.rows().forEach(row -> days.add(cell(row, "quote_date"), table));
    ChainRows rows = new ChainRows(problems, QuoteMoment.close(days.day()));
    table.rows().forEach(row -> option(row, rows));
    return rows.chain("Cboe DataShop end of day", spot(), List.of());
  }

  private Csv.Cell cell(Csv.Row row, String name) {
    return row.cells().get(columns.getOrDefault(name, 0));
  }

  private OptionalDouble spot() {
    if (!columns.containsKey("underlying_bid_eod") || !columns.containsKey("underlying_ask_eod")) {
      return OptionalDouble.empty();
    }
    return table.rows().stream()
        .mapToDouble(
            row ->
                (table.price(cell(row, "underlying_bid_eod"), "underlying_bid_eod").orElse(0)
                        + table
                            .price(cell(row, "underlying_ask_eod"), "underlying_ask_eod")
                            .orElse(0))
                    / 2)
        .filter(level -> level > 0)
        .findFirst();
  }

  private void option(Csv.Row row, ChainRows rows) {
    Optional<Underlying> underlying = underlying(cell(row, "underlying_symbol"));
    Optional<LocalDate> expiration = table.date(cell(row, "expiration"), "expiration");
    OptionalDouble strike = table.number(cell(row, "strike"), "strike");
    Optional<OptionRight> right = TidyFormat.right(cell(row, "option_type"), "option_type", table);
    OptionalDouble bid = table.price(cell(row, "bid_eod"), "bid_eod");
    OptionalDouble ask = table.price(cell(row, "ask_eod"), "ask_eod");
    if (underlying.isEmpty()
        || expiration.isEmpty()
        || strike.isEmpty()
        || right.isEmpty()
        || bid.isEmpty()
        || ask.isEmpty()) {
      return;
    }
    Csv.Cell rootCell = cell(row, "root");
    Optional<OptionRoot> root =
        ExpiryDate.root(underlying.get(), rootCell.text(), expiration.get());
    if (root.isEmpty()) {
      rows.passOver("options of roots that no root of today stands for");
    } else if (!isRegular(row)) {
      rows.passOver("options that deliver something else than cash");
    } else {
      TidyFormat.contract(
              table, cell(row, "strike"), root.get(), expiration.get(), right.get(), strike)
          .ifPresent(
              contract ->
                  rows.add(
                      rootCell.place(),
                      rootCell.text().length(),
                      contract,
                      bid.getAsDouble(),
                      ask.getAsDouble()));
    }
  }

  private boolean isRegular(Csv.Row row) {
    OptionalInt delivery =
        columns.containsKey("delivery_code")
            ? OptionalInt.of(columns.getOrDefault("delivery_code", 0))
            : OptionalInt.empty();
    String code = delivery.isEmpty() ? "" : row.cells().get(delivery.getAsInt()).text();
    return code.isEmpty() || code.equals("0");
  }

  private Optional<Underlying> underlying(Csv.Cell cell) {
    for (Underlying underlying : Underlying.values()) {
      if (cell.text().equals("^" + underlying) || cell.text().equals(underlying.name())) {
        return Optional.of(underlying);
      }
    }
    table.report(
        cell, "'underlying_symbol' must be ^SPX or ^VIX but is '" + cell.text() + "'.", "");
    return Optional.empty();
  }
}
