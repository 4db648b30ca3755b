package org.hedgerow.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * Reads comma-separated text into located cells: a header, then rows of as many cells.
 *
 * <p>Blank lines and lines that start with {@code #} are passed over. A cell may stand in double
 * quotes, with a quote inside written twice; no cell goes over the end of its line. Spaces around a
 * cell do not count. A row with another number of cells than the header is reported and left out; a
 * header with semicolons is reported and nothing more is read.
 */
public final class Csv {
  /** Characters of one line. */
  static final int MAX_LINE = 20_000;

  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");

  private final List<Cell> header;
  private final List<Row> rows;

  private Csv(List<Cell> header, List<Row> rows) {
    this.header = List.copyOf(header);
    this.rows = List.copyOf(rows);
  }

  /** One cell: its text without quotes and outer spaces, and where that starts. */
  public record Cell(Place place, String text) {}

  /** The cells of one line. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The cells of the first line; empty when the text holds none. */
  public List<Cell> header() {
    return header;
  }

  /** The rows that have as many cells as the header, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** Reads a text; what is wrong with it goes to {@code problems}. */
  public static Csv read(SourceText source, Problems problems) {
    return read(source, 1, problems);
  }

  /**
   * The same, when other lines stand before the header.
   *
   * @param firstLine the line at which to begin, from 1
   */
  public static Csv read(SourceText source, int firstLine, Problems problems) {
    List<Cell> header = List.of();
    List<Row> rows = new ArrayList<>();
    int lines = (int) source.text().chars().filter(c -> c == '\n').count() + 1;
    for (int number = firstLine; number <= lines; number++) {
      String line = source.line(number);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.length() > MAX_LINE) {
        problems.add(tooLong(source, number, line));
        continue;
      }
      List<Cell> cells = cells(source, number, line, problems);
      if (header.isEmpty()) {
        if (line.indexOf(';') >= 0) {
          problems.add(semicolons(source, number, line));
          return new Csv(List.of(), List.of());
        }
        header = cells;
      } else if (cells.size() == header.size()) {
        rows.add(new Row(cells));
      } else {
        problems.add(wrongCount(source, number, line, cells.size(), header.size()));
      }
    }
    if (header.isEmpty()) {
      problems.add(
          Problem.ofFile("empty-file", source.name(), "The file holds no header and no rows.", ""));
    }
    return new Csv(header, rows);
  }

  /** The cells of one line. */
  static List<Cell> cells(SourceText source, int number, String line, Problems problems) {
    List<Cell> cells = new ArrayList<>();
    int start = 0;
    while (start <= line.length()) {
      int from = start;
      while (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
      boolean quoted = from < line.length() && line.charAt(from) == '"';
      int close = quoted ? closingQuote(line, from + 1) : -1;
      int comma = line.indexOf(',', quoted && close >= 0 ? close : start);
      int end = comma < 0 ? line.length() : comma;
      if (quoted && (close < 0 || !line.substring(close + 1, end).isBlank())) {
        problems.add(
            source.problemAt(
                "csv-quote",
                new Place(source.name(), number, from + 1),
                end - from,
                "The quotes of this cell are not closed at its end.",
                ""));
      }
      String text =
          quoted && close >= 0
              ? line.substring(from + 1, close).replace("\"\"", "\"")
              : line.substring(from, Math.max(from, end));
      cells.add(
          new Cell(new Place(source.name(), number, (quoted ? from + 1 : from) + 1), text.strip()));
      start = end + 1;
    }
    return cells;
  }

  /** Offset of the quote that closes a cell; a doubled one does not; -1 when there is none. */
  private static int closingQuote(String line, int from) {
    int at = line.indexOf('"', from);
    while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
      at = line.indexOf('"', at + 2);
    }
    return at;
  }

  static Problem semicolons(SourceText source, int number, String line) {
    return source.problemAt(
        "csv-separator",
        new Place(source.name(), number, line.indexOf(';') + 1),
        1,
        "Cells are separated by commas here, not by semicolons.",
        "Save the file with commas, and numbers with a decimal point.");
  }

  private static Problem tooLong(SourceText source, int number, String line) {
    return source.problemAt(
        "line-too-long",
        new Place(source.name(), number, 1),
        1,
        "This line has %d characters, the limit is %d.".formatted(line.length(), MAX_LINE),
        "");
  }

  private static Problem wrongCount(
      SourceText source, int number, String line, int cells, int expected) {
    String fix =
        cells > expected && DECIMAL_COMMA.matcher(line).find()
            ? "Maybe a decimal comma: write numbers with a point, without thousands separators."
            : cells < expected ? "A value that is not known is an empty cell between commas." : "";
    return source.problemAt(
        "csv-columns",
        new Place(source.name(), number, 1),
        line.length(),
        "This row has " + cells + " cells, the header has " + expected + ".",
        fix);
  }
}
