package org.hedgerow.market.chain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hedgerow.basics.IsoDate;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Csv;

/** The rows of a chain in CSV, whose cells are asked for by column; what is wrong is reported. */
final class ChainTable {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final double LARGEST = 1e7;

  private final ChainProblems problems;
  private final Csv csv;

  private ChainTable(ChainProblems problems, Csv csv) {
    this.problems = problems;
    this.csv = csv;
  }

  static ChainTable read(int firstLine, ChainProblems problems) {
    Problems found = new Problems();
    Csv csv = Csv.read(problems.source(), firstLine, found);
    problems.addAll(found.sorted().stream().map(p -> orCut(p, problems.source())).toList());
    return new ChainTable(problems, csv);
  }

  /** A last row without its end, in a file without a last line feed, was cut off. */
  private static Problem orCut(Problem problem, SourceText source) {
    boolean last = source.text().endsWith(problem.sourceLine());
    return last && problem.id().equals("csv-columns") && !problem.sourceLine().isEmpty()
        ? source.problemAt(
            "file-cut",
            problem.place(),
            problem.length(),
            "The file ends in the middle of this row: it was cut off.",
            "Fetch it again; nothing of it is used.")
        : problem;
  }

  List<Csv.Row> rows() {
    return csv.rows();
  }

  /** A column that must be there; its absence is reported. */
  OptionalInt column(String name) {
    return column(name, 0, csv.header().size());
  }

  /** The first column of that name from an index on, before another. */
  OptionalInt column(String name, int from, int before) {
    OptionalInt found = optionalColumn(name, from, before);
    if (found.isEmpty() && !csv.header().isEmpty()) {
      Csv.Cell first = csv.header().get(Math.min(from, csv.header().size() - 1));
      List<String> names =
          csv.header().subList(from, Math.min(before, csv.header().size())).stream()
              .map(Csv.Cell::text)
              .toList();
      String where = from == 0 ? "" : " after '" + first.text() + "'";
      problems.at(
          "missing-column",
          new Place(first.place().file(), first.place().line(), 0),
          1,
          "The column '" + name + "' is missing" + where + ".",
          Nearest.to(name, names).map(n -> "Maybe '" + n + "' was meant to be it.").orElse(""));
    }
    return found;
  }

  /** A column that may be absent. */
  OptionalInt optionalColumn(String name) {
    return optionalColumn(name, 0, csv.header().size());
  }

  private OptionalInt optionalColumn(String name, int from, int before) {
    for (int i = from; i < Math.min(before, csv.header().size()); i++) {
      if (csv.header().get(i).text().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** A price: zero or more; an empty cell is zero, since nobody bids or offers. */
  OptionalDouble price(Csv.Cell cell, String name) {
    if (cell.text().isEmpty()) {
      return OptionalDouble.of(0);
    }
    OptionalDouble number = number(cell, name);
    if (number.isPresent() && !(number.getAsDouble() >= 0 && number.getAsDouble() < LARGEST)) {
      report(cell, "'" + name + "' must be zero or more but was " + cell.text() + ".", "");
      return OptionalDouble.empty();
    }
    return number;
  }

  OptionalDouble number(Csv.Cell cell, String name) {
    String text = cell.text();
    if (NUMBER.matcher(text).matches()) {
      return OptionalDouble.of(Double.parseDouble(text));
    }
    report(
        cell,
        "'" + name + "' must be a number but is '" + text + "'.",
        DECIMAL_COMMA.matcher(text).matches() ? "Maybe write " + text.replace(',', '.') + "." : "");
    return OptionalDouble.empty();
  }

  Optional<LocalDate> date(Csv.Cell cell, String name) {
    try {
      return Optional.of(IsoDate.parse(cell.text()));
    } catch (DateTimeException e) {
      report(
          cell,
          "'" + name + "' must be a date such as 2024-08-05 but is '" + cell.text() + "'.",
          "");
      return Optional.empty();
    }
  }

  void report(Csv.Cell cell, String message, String fix) {
    problems.at("wrong-type", cell.place(), cell.text().length(), message, fix);
  }
}
