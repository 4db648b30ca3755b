package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.basics.Check;

/**
 * Aligned columns. Every column is as wide as its widest cell. When that is too much for the page,
 * the column that may wrap gives way and its text runs on in further lines; when that is not
 * enough, the columns move closer together.
 */
final class Table {

  private static final int UNBOUNDED = Integer.MAX_VALUE;
  private static final int LEAST_WRAPPED = 12;

  /**
   * A column.
   *
   * @param right whether its text stands at the right
   * @param gap blanks before it
   * @param most characters beyond which its text runs on in further lines
   * @param wraps whether it gives way when the page is too narrow; one of a table does at most
   */
  record Column(boolean right, int gap, int most, boolean wraps) {
    static Column left() {
      return new Column(false, 2, UNBOUNDED, false);
    }

    static Column toTheRight() {
      return new Column(true, 2, UNBOUNDED, false);
    }

    static Column wrapping() {
      return new Column(false, 2, UNBOUNDED, true);
    }

    Column after(int blanks) {
      return new Column(right, blanks, most, wraps);
    }

    Column atMost(int characters) {
      return new Column(right, gap, characters, wraps);
    }
  }

  /** A row of cells, or a line that runs below all columns. */
  private record Row(List<Cell> cells, int noteIndent) {
    boolean isNote() {
      return cells.size() == 1 && noteIndent >= 0;
    }
  }

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  Table row(Cell... cells) {
    Check.that(
        cells.length == columns.size(), "%d cells for %d columns", cells.length, columns.size());
    rows.add(new Row(List.of(cells), -1));
    return this;
  }

  Table row(String... texts) {
    return row(Arrays.stream(texts).map(Cell::of).toArray(Cell[]::new));
  }

  /** A row that says what the columns are. */
  Table header(String... texts) {
    return row(Arrays.stream(texts).map(Cell::quiet).toArray(Cell[]::new));
  }

  /** A line below the last row, as wide as the page, that much further in. */
  Table note(int indent, Cell note) {
    rows.add(new Row(List.of(note), indent));
    return this;
  }

  /** The lines, without trailing blanks. */
  List<String> lines(TextStyle style, int width) {
    int[] widths = natural();
    boolean close = fit(widths, width);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      if (row.isNote()) {
        Cell note = row.cells().get(0);
        Wrap.lines(note.text(), width - row.noteIndent())
            .forEach(
                l -> lines.add(" ".repeat(row.noteIndent()) + style.emphasise(l, note.emphasis())));
      } else {
        lines.addAll(lines(row.cells(), widths, close, style));
      }
    }
    return lines;
  }

  private int[] natural() {
    int[] widths = new int[columns.size()];
    for (Row row : rows) {
      for (int i = 0; i < widths.length && !row.isNote(); i++) {
        int length = row.cells().get(i).text().length();
        widths[i] = Math.max(widths[i], Math.min(columns.get(i).most(), length));
      }
    }
    return widths;
  }

  /** Narrows the column that may wrap; true when the gaps must shrink too. */
  private boolean fit(int[] widths, int width) {
    int over = total(widths, false) - width;
    for (int i = 0; i < widths.length && over > 0; i++) {
      if (columns.get(i).wraps()) {
        int narrowed = Math.max(LEAST_WRAPPED, widths[i] - over);
        over -= Math.max(0, widths[i] - narrowed);
        widths[i] = Math.min(widths[i], narrowed);
      }
    }
    return over > 0;
  }

  private int total(int[] widths, boolean close) {
    int total = 0;
    for (int i = 0; i < widths.length; i++) {
      total += widths[i] + gap(i, close);
    }
    return total;
  }

  private int gap(int column, boolean close) {
    int gap = column == 0 ? 0 : columns.get(column).gap();
    return close ? Math.min(1, gap) : gap;
  }

  private List<String> lines(List<Cell> row, int[] widths, boolean close, TextStyle style) {
    List<List<String>> parts = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      List<String> part = Wrap.lines(row.get(i).text(), widths[i]);
      parts.add(part);
      height = Math.max(height, part.size());
    }
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < height; n++) {
      lines.add(line(row, parts, n, widths, close, style));
    }
    return lines;
  }

  private String line(
      List<Cell> row,
      List<List<String>> parts,
      int number,
      int[] widths,
      boolean close,
      TextStyle style) {
    StringBuilder line = new StringBuilder();
    int pending = 0;
    for (int i = 0; i < widths.length; i++) {
      String text = number < parts.get(i).size() ? parts.get(i).get(number) : "";
      int blanks = Math.max(0, widths[i] - text.length());
      boolean right = columns.get(i).right();
      pending += gap(i, close) + (right ? blanks : 0);
      if (!text.isEmpty()) {
        line.append(" ".repeat(pending)).append(style.emphasise(text, row.get(i).emphasis()));
        pending = 0;
      }
      pending += right ? 0 : blanks;
    }
    return line.toString();
  }
}
