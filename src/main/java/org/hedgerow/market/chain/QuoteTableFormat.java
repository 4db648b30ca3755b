package org.hedgerow.market.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Csv;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OsiSymbol;

/**
 * The download of Cboe's delayed-quotes table: a line with the index and its last value, a line
 * with the moment of the download in the language of the browser, a header, then a row a strike
 * with the call at the left and the put at the right. Volatility, delta and gamma are not read.
 */
final class QuoteTableFormat {
  /** The header stands within so many lines of any format. */
  static final int HEADER_WITHIN = 12;

  private static final Pattern LAST = Pattern.compile("(?:^|,)\"?Last: *(\\d+(?:\\.\\d+)?)");
  private static final Pattern DATE =
      Pattern.compile("^\\W?Date: *(.*?)\\s*\"?\\s*(?:,\\s*Bid:.*)?,*$");

  private final ChainProblems problems;
  private final ChainTable table;

  private QuoteTableFormat(ChainProblems problems, ChainTable table) {
    this.problems = problems;
    this.table = table;
  }

  /** The columns of one right. */
  private record Columns(OptionRight right, String name, int symbol, int bid, int ask) {}

  static boolean isHeader(String line) {
    return line.startsWith("Expiration Date,") || line.startsWith("\"Expiration Date\",");
  }

  static OptionChain read(int headerLine, ChainProblems problems) {
    SourceText source = problems.source();
    Optional<QuoteStamp> stamp = stamp(headerLine, problems);
    ChainTable table = ChainTable.read(headerLine, problems);
    QuoteTableFormat reader = new QuoteTableFormat(problems, table);
    Optional<Columns> calls = reader.columns(OptionRight.CALL, "Calls", "Puts");
    Optional<Columns> puts = reader.columns(OptionRight.PUT, "Puts", "Calls");
    // the rows are read even without a moment, so that one pass tells every problem
    QuoteMoment moment =
        stamp
            .map(s -> QuoteMoment.ofDownload(s.instant()))
            .orElseGet(() -> QuoteMoment.close(LocalDate.EPOCH.plusDays(1)));
    ChainRows rows = new ChainRows(problems, moment);
    for (Csv.Row row : table.rows()) {
      calls.ifPresent(columns -> reader.option(row, columns, rows));
      puts.ifPresent(columns -> reader.option(row, columns, rows));
    }
    List<String> remarks =
        stamp.map(QuoteStamp::zoneAssumed).orElse(false)
            ? List.of("The date names no time zone: New York is taken.")
            : List.of();
    return rows.chain("Cboe delayed quotes", spot(source, headerLine), remarks);
  }

  private static Optional<QuoteStamp> stamp(int headerLine, ChainProblems problems) {
    for (int line = 1; line < headerLine; line++) {
      String text = problems.source().line(line);
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        Optional<QuoteStamp> stamp = QuoteStamp.parse(date.group(1));
        if (stamp.isEmpty()) {
          problems.at(
              "quote-date",
              new Place(problems.source().name(), line, date.start(1) + 1),
              date.group(1).length(),
              "The date of the quotes, '" + date.group(1) + "', is not understood.",
              "It is written like 14 April 2023, 19:12 UTC-4; the month as a word.");
        }
        return stamp;
      }
    }
    problems.at(
        "quote-date",
        new Place(problems.source().name(), headerLine, 0),
        1,
        "No line before the header tells the date of the quotes.",
        "It starts with 'Date:' and stands above the header of the download.");
    return Optional.empty();
  }

  private static OptionalDouble spot(SourceText source, int headerLine) {
    for (int line = 1; line < headerLine; line++) {
      Matcher last = LAST.matcher(source.line(line));
      if (last.find()) {
        return OptionalDouble.of(Double.parseDouble(last.group(1)));
      }
    }
    return OptionalDouble.empty();
  }

  private Optional<Columns> columns(OptionRight right, String name, String other) {
    OptionalInt symbol = table.column(name);
    if (symbol.isEmpty()) {
      return Optional.empty();
    }
    int from = symbol.getAsInt();
    int otherAt = table.optionalColumn(other).orElse(-1);
    int before = otherAt > from ? otherAt : Integer.MAX_VALUE;
    OptionalInt bid = table.column("Bid", from, before);
    OptionalInt ask = table.column("Ask", from, before);
    return bid.isEmpty() || ask.isEmpty()
        ? Optional.empty()
        : Optional.of(new Columns(right, name, from, bid.getAsInt(), ask.getAsInt()));
  }

  private void option(Csv.Row row, Columns columns, ChainRows rows) {
    Csv.Cell symbol = row.cells().get(columns.symbol);
    OptionalDouble bid = table.price(row.cells().get(columns.bid), "Bid");
    OptionalDouble ask = table.price(row.cells().get(columns.ask), "Ask");
    OptionContract contract;
    try {
      contract = OsiSymbol.parse(symbol.text());
    } catch (IllegalArgumentException e) {
      table.report(symbol, "No option is known by this symbol: " + e.getMessage() + ".", "");
      return;
    }
    if (contract.right() != columns.right) {
      table.report(symbol, "'" + symbol.text() + "' stands under " + columns.name + ".", "");
    } else if (bid.isPresent() && ask.isPresent()) {
      rows.add(
          symbol.place(), symbol.text().length(), contract, bid.getAsDouble(), ask.getAsDouble());
    }
  }
}
