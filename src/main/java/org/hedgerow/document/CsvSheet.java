package org.hedgerow.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;

/**
 * Reads comma-separated text into a sheet. Rows may have any number of cells. Neighbours that end
 * in three points are merged, as in Drools:
 *
 * <pre>
 *   Vix...,Vix...,     is one cell "Vix" over two columns
 * </pre>
 */
public final class CsvSheet {
  /** Lines and columns that are still read. */
  static final int MAX_ROWS = 2_000;

  static final int MAX_COLUMNS = 100;

  private static final String MERGED = "...";

  private final SourceText source;
  private final List<Sheet.Cell> cells = new ArrayList<>();
  private final List<Sheet.Range> merged = new ArrayList<>();

  private CsvSheet(SourceText source) {
    this.source = source;
  }

  /** The sheet; empty, with a problem, when cells are not separated by commas or too many. */
  public static Optional<Sheet> read(SourceText source, Problems problems) {
    CsvSheet reader = new CsvSheet(source);
    int lines = (int) source.text().chars().filter(c -> c == '\n').count() + 1;
    if (lines > MAX_ROWS) {
      problems.add(tooMany(source, MAX_ROWS + 1, lines + " rows, the limit is " + MAX_ROWS));
      return Optional.empty();
    }
    boolean begun = false;
    for (int number = 1; number <= lines; number++) {
      String line = source.line(number);
      if (line.isBlank()) {
        continue;
      }
      if (!begun && isSeparatedBySemicolons(line)) {
        problems.add(Csv.semicolons(source, number, line));
        return Optional.empty();
      }
      begun = true;
      List<Csv.Cell> row = Csv.cells(source, number, line, problems);
      if (row.size() > MAX_COLUMNS) {
        problems.add(tooMany(source, number, row.size() + " cells, the limit is " + MAX_COLUMNS));
        return Optional.empty();
      }
      reader.row(number, line, row);
    }
    return Optional.of(new Sheet("", false, reader.cells, reader.merged));
  }

  private static boolean isSeparatedBySemicolons(String line) {
    int semicolon = line.indexOf(';');
    int comma = line.indexOf(',');
    return semicolon >= 0 && (comma < 0 || semicolon < comma);
  }

  private static Problem tooMany(SourceText source, int line, String what) {
    return source.problemAt(
        "file-too-large",
        new Place(source.name(), line, 1),
        1,
        "There are " + what + ".",
        "Split the table.");
  }

  private void row(int number, String line, List<Csv.Cell> row) {
    int first = 0;
    for (int i = 0; i <= row.size(); i++) {
      boolean part = i < row.size() && row.get(i).text().endsWith(MERGED);
      if (!part) {
        if (i - first > 1) {
          merged.add(new Sheet.Range(number, first + 1, number, i));
        }
        first = i + 1;
      }
      if (i < row.size()) {
        Csv.Cell cell = row.get(i);
        String text = part && isMergeable(row, i) ? unmerged(cell.text()) : cell.text();
        if (!text.isEmpty()) {
          cells.add(new Sheet.Cell(number, i + 1, cell.place(), line, text, Sheet.Kind.TEXT));
        }
      }
    }
  }

  /** Whether a neighbour ends in three points too; alone they are only points. */
  private static boolean isMergeable(List<Csv.Cell> row, int i) {
    return i > 0 && row.get(i - 1).text().endsWith(MERGED)
        || i + 1 < row.size() && row.get(i + 1).text().endsWith(MERGED);
  }

  private static String unmerged(String text) {
    return text.substring(0, text.length() - MERGED.length()).strip();
  }
}
