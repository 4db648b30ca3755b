package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.basics.Check;

/**
 * Aligned columns. Every column is as wide as its widest cell; when that is too much for the page,
 * the column that may wrap gives way and its text runs on in further lines.
 */
final class Table {

  /** Where the text of a column stands. */
  enum Align {
    LEFT,
    RIGHT
  }

  /**
   * A column.
   *
   * @param gap blanks before it
   * @param wraps whether it gives way when the page is too narrow; one at most does
   */
  record Column(Align align, int gap, boolean wraps) {
    static Column left() {
      return new Column(Align.LEFT, 2, false);
    }

    static Column right() {
      return new Column(Align.RIGHT, 2, false);
    }

    static Column wrapping() {
      return new Column(Align.LEFT, 2, true);
    }

    Column after(int blanks) {
      return new Column(align, blanks, wraps);
    }
  }

  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  Table row(Cell... cells) {
    Check.that(
        cells.length == columns.size(), "%d cells for %d columns", cells.length, columns.size());
    rows.add(List.of(cells));
    return this;
  }

  Table row(String... texts) {
    return row(Arrays.stream(texts).map(Cell::of).toArray(Cell[]::new));
  }

  /** A row that says what the columns are. */
  Table header(String... texts) {
    return row(Arrays.stream(texts).map(Cell::quiet).toArray(Cell[]::new));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, without trailing blanks. */
  List<String> lines(TextStyle style, int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.addAll(lines(row, widths, style)));
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int total = 0;
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = rows.stream().mapToInt(r -> r.get(column).text().length()).max().orElse(0);
      total += widths[i] + gap(i);
    }
    for (int i = 0; i < widths.length && total > width; i++) {
      if (columns.get(i).wraps()) {
        int others = total - widths[i];
        Check.that(others < width, "No room in %d characters for %d of a table", width, total);
        widths[i] = width - others;
        total = width;
      }
    }
    return widths;
  }

  private int gap(int column) {
    return column == 0 ? 0 : columns.get(column).gap();
  }

  private List<String> lines(List<Cell> row, int[] widths, TextStyle style) {
    List<List<String>> parts = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> part =
          columns.get(i).wraps()
              ? Wrap.lines(row.get(i).text(), widths[i])
              : List.of(row.get(i).text());
      parts.add(part);
      height = Math.max(height, part.size());
    }
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < height; n++) {
      lines.add(line(row, parts, n, widths, style));
    }
    return lines;
  }

  private String line(
      List<Cell> row, List<List<String>> parts, int number, int[] widths, TextStyle style) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int i = 0; i < widths.length; i++) {
      String text = number < parts.get(i).size() ? parts.get(i).get(number) : "";
      int blanks = Math.max(0, widths[i] - text.length());
      boolean right = columns.get(i).align() == Align.RIGHT;
      pending += gap(i) + (right ? blanks : 0);
      if (!text.isEmpty()) {
        line.append(" ".repeat(pending)).append(style.emphasise(text, row.get(i).emphasis()));
        pending = 0;
      }
      pending += right ? 0 : blanks;
    }
    return line.toString();
  }
}
