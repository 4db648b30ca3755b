package org.hedgerow.document;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * Reads comma-separated text as others write it: cells between commas, semicolons or tabs,
 * whichever the file has most of, lines with any number of cells, titles before the header and sums
 * behind the rows. {@link Csv} reads our own files.
 */
public final class LooseCsv {
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private LooseCsv() {}

  /**
   * A line with something in it.
   *
   * @param line its number, from 1
   * @param cells without quotes and outer spaces
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of that place; empty when the line is shorter. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** Whether no cell holds anything. */
    boolean isBlank() {
      return cells.stream().allMatch(String::isEmpty);
    }
  }

  /** The lines that hold something, in order; what cannot be a line goes to {@code problems}. */
  public static List<Row> read(SourceText source, Problems problems) {
    char separator = separator(source.text());
    List<Row> rows = new ArrayList<>();
    int lines = (int) source.text().chars().filter(c -> c == '\n').count() + 1;
    for (int number = 1; number <= lines; number++) {
      String line = source.line(number);
      if (line.length() > Csv.MAX_LINE) {
        problems.add(
            Problem.ofFile(
                "line-too-long",
                new Place(source.name(), number, 1).toString(),
                "This line has more than %d characters.".formatted(Csv.MAX_LINE),
                ""));
        continue;
      }
      Row row = new Row(number, cells(line, separator));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static char separator(String text) {
    char best = SEPARATORS[0];
    for (char candidate : SEPARATORS) {
      if (count(text, candidate) > count(text, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(found -> found == c).count();
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"' && (quoted || cell.toString().isBlank())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
