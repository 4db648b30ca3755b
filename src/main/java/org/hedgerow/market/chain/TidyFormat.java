package org.hedgerow.market.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Nearest;
import org.hedgerow.document.Csv;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;

/**
 * A CSV of our own, one option a row. Required columns: {@code quote_date}, {@code root} (SPX,
 * SPXW, VIX, VIXW), {@code expiration} (dates {@code yyyy-mm-dd}), {@code strike}, {@code right} (C
 * or P), {@code bid}, {@code ask} (points, a decimal point, empty when nobody bids or offers). Read
 * when there: {@code quote_time} (New York, {@code hh:mm}; without it the quotes are the last of
 * the day) and {@code spot}. Other columns are passed over.
 */
final class TidyFormat {
  private static final List<String> REQUIRED =
      List.of("quote_date", "root", "expiration", "strike", "right", "bid", "ask");
  private static final int KNOWN_BY = 3;
  private static final double STRIKE_LIMIT = 100_000;

  private final ChainProblems problems;
  private final ChainTable table;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private TidyFormat(ChainProblems problems, ChainTable table) {
    this.problems = problems;
    this.table = table;
  }

  /** A line with three of the required columns, so that the lack of the others can be told. */
  static boolean isHeader(String line) {
    List<String> cells = List.of(line.strip().split("[,;]"));
    return REQUIRED.stream().filter(cells::contains).count() >= KNOWN_BY;
  }

  static OptionChain read(int headerLine, ChainProblems problems) {
    TidyFormat reader = new TidyFormat(problems, ChainTable.read(headerLine, problems));
    REQUIRED.forEach(name -> reader.table.column(name).ifPresent(i -> reader.columns.put(name, i)));
    for (String name : List.of("quote_time", "spot")) {
      reader.table.optionalColumn(name).ifPresent(i -> reader.columns.put(name, i));
    }
    if (reader.columns.keySet().containsAll(REQUIRED)) {
      return reader.chain();
    }
    problems.throwIfAny();
    throw new IllegalStateException("A column is missing and was not reported");
  }

  private OptionChain chain() {
    SingleDay days = new SingleDay(problems);
    table.rows().forEach(row -> days.add(cell(row, "quote_date"), table));
    Optional<QuoteMoment> timed = timed(days.day());
    ChainRows rows = new ChainRows(problems, timed.orElseGet(() -> QuoteMoment.close(days.day())));
    table.rows().forEach(row -> option(row, rows));
    List<String> remarks = new ArrayList<>();
    if (timed.isEmpty()) {
      remarks.add("No column quote_time: the quotes are taken as the last of the session.");
    }
    return rows.chain("tidy CSV", spot(), remarks);
  }

  private Csv.Cell cell(Csv.Row row, String name) {
    return row.cells().get(columns.getOrDefault(name, 0));
  }

  private Optional<QuoteMoment> timed(LocalDate day) {
    if (!columns.containsKey("quote_time") || table.rows().isEmpty()) {
      return Optional.empty();
    }
    Csv.Cell first = cell(table.rows().get(0), "quote_time");
    for (Csv.Row row : table.rows()) {
      Csv.Cell cell = cell(row, "quote_time");
      if (!cell.text().equals(first.text())) {
        table.report(
            cell,
            "Quotes of %s stand among quotes of %s.".formatted(cell.text(), first.text()),
            "One file holds the quotes of one moment.");
      }
    }
    try {
      return Optional.of(QuoteMoment.at(day, LocalTime.parse(first.text())));
    } catch (DateTimeException e) {
      table.report(
          first, "'quote_time' must be a time such as 10:11 but is '" + first.text() + "'.", "");
      return Optional.empty();
    }
  }

  private OptionalDouble spot() {
    if (!columns.containsKey("spot") || table.rows().isEmpty()) {
      return OptionalDouble.empty();
    }
    Csv.Cell cell = cell(table.rows().get(0), "spot");
    OptionalDouble level = table.price(cell, "spot");
    return level.isPresent() && level.getAsDouble() > 0 ? level : OptionalDouble.empty();
  }

  private void option(Csv.Row row, ChainRows rows) {
    Optional<OptionRoot> root = root(cell(row, "root"));
    Optional<LocalDate> expiration = table.date(cell(row, "expiration"), "expiration");
    OptionalDouble strike = table.number(cell(row, "strike"), "strike");
    Optional<OptionRight> right = right(cell(row, "right"), "right", table);
    OptionalDouble bid = table.price(cell(row, "bid"), "bid");
    OptionalDouble ask = table.price(cell(row, "ask"), "ask");
    if (root.isEmpty()
        || expiration.isEmpty()
        || right.isEmpty()
        || bid.isEmpty()
        || ask.isEmpty()) {
      return;
    }
    Csv.Cell at = cell(row, "expiration");
    contract(table, cell(row, "strike"), root.get(), expiration.get(), right.get(), strike)
        .ifPresent(
            contract ->
                rows.add(
                    at.place(),
                    at.text().length(),
                    contract,
                    bid.getAsDouble(),
                    ask.getAsDouble()));
  }

  /** The option of a row; empty, and reported, when no option can have this strike. */
  static Optional<OptionContract> contract(
      ChainTable table,
      Csv.Cell cell,
      OptionRoot root,
      LocalDate expiration,
      OptionRight right,
      OptionalDouble strike) {
    if (strike.isEmpty()) {
      return Optional.empty();
    }
    double points = strike.getAsDouble();
    double thousandths = points * 1000;
    if (!(points > 0 && points < STRIKE_LIMIT)
        || Math.abs(thousandths - Math.rint(thousandths)) > 1e-6) {
      table.report(
          cell,
          "'strike' must be above zero, below 100000 and a whole number of thousandths but was "
              + cell.text()
              + ".",
          "");
      return Optional.empty();
    }
    return Optional.of(new OptionContract(root, expiration, right, points));
  }

  private Optional<OptionRoot> root(Csv.Cell cell) {
    List<String> names = new ArrayList<>();
    for (OptionRoot root : OptionRoot.values()) {
      if (root.name().equals(cell.text())) {
        return Optional.of(root);
      }
      names.add(root.name());
    }
    table.report(
        cell, "'root' cannot be '" + cell.text() + "'.", Nearest.advice(cell.text(), names));
    return Optional.empty();
  }

  /** Call or put by its letter. */
  static Optional<OptionRight> right(Csv.Cell cell, String name, ChainTable table) {
    if (cell.text().equalsIgnoreCase("C")) {
      return Optional.of(OptionRight.CALL);
    }
    if (cell.text().equalsIgnoreCase("P")) {
      return Optional.of(OptionRight.PUT);
    }
    table.report(cell, "'" + name + "' must be C or P but is '" + cell.text() + "'.", "");
    return Optional.empty();
  }
}
