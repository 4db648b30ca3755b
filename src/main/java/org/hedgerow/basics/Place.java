package org.hedgerow.basics;

/**
 * Where something stands in a file.
 *
 * @param file name as the user knows it
 * @param sheet of a workbook; empty for a file of text
 * @param line from 1, of a sheet the row; 0 means the file as a whole
 * @param column from 1; 0 means the line as a whole
 */
public record Place(String file, String sheet, int line, int column) implements Comparable<Place> {

  /** A place in a file of text. */
  public Place(String file, int line, int column) {
    this(file, "", line, column);
  }

  /** The file as a whole. */
  public static Place wholeFile(String file) {
    return new Place(file, 0, 0);
  }

  /** Whether it is a cell of a sheet. */
  public boolean isCell() {
    return !sheet.isEmpty() && column > 0;
  }

  /** Name of the sheet and of the cell: {@code Tiers!C7}; only of a cell. */
  public String cell() {
    return sheet + "!" + letters(column) + line;
  }

  /** A column of a sheet as spreadsheets name it: A to Z, then AA. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int bySheet = sheet.compareTo(other.sheet);
    if (bySheet != 0) {
      return bySheet;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column} or {@code file:sheet!cell}, leaving out what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    if (isCell()) {
      return file + ":" + cell();
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
