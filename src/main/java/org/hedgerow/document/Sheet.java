package org.hedgerow.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problem;

/** The filled cells of one sheet, read from comma-separated text or from a workbook. */
public final class Sheet {
  private final String name;
  private final boolean hidden;
  private final TreeMap<Integer, TreeMap<Integer, Cell>> cellByColumnByRow = new TreeMap<>();
  private final List<Range> merged;

  /** What a cell holds. */
  public enum Kind {
    TEXT("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    FORMULA("a formula"),
    DATE("a date"),
    PERCENT("a number shown as a percentage"),
    HIDDEN("something in a hidden row or column"),
    ERROR("an error");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One filled cell.
   *
   * @param row from 1
   * @param column from 1
   * @param place as the user knows it
   * @param line the line of text it stands in; of a workbook, the cell's own text
   * @param text without quotes and outer spaces; a number with a decimal point
   */
  public record Cell(int row, int column, Place place, String line, String text, Kind kind) {

    /** A problem of this cell. */
    public Problem problem(String id, String message, String fix) {
      return new Problem(
          id, Problem.Severity.ERROR, place, line, Math.max(1, text.length()), message, fix);
    }
  }

  /** Cells that are merged into one, all from 1 and inclusive. */
  public record Range(int top, int left, int bottom, int right) {

    public boolean holds(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  /** With filled cells in any order. */
  Sheet(String name, boolean hidden, Collection<Cell> cells, List<Range> merged) {
    this.name = name;
    this.hidden = hidden;
    this.merged = List.copyOf(merged);
    for (Cell cell : cells) {
      cellByColumnByRow.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
    }
  }

  /** Its name in the workbook; empty for text. */
  public String name() {
    return name;
  }

  /** Whether the user does not see it. */
  public boolean isHidden() {
    return hidden;
  }

  /** The filled cells of each row that has some, from top to bottom and left to right. */
  public List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    cellByColumnByRow.values().forEach(row -> rows.add(List.copyOf(row.values())));
    return rows;
  }

  /** The cell there when it is filled. */
  public Optional<Cell> cell(int row, int column) {
    return Optional.ofNullable(cellByColumnByRow.get(row)).map(cells -> cells.get(column));
  }

  /** The merged cells of which this place is a part. */
  public Optional<Range> merged(int row, int column) {
    return merged.stream().filter(range -> range.holds(row, column)).findFirst();
  }
}
