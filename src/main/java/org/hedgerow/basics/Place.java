package org.hedgerow.basics;

/**
 * Where something stands in a file.
 *
 * @param file name as the user knows it
 * @param line from 1; 0 means the file as a whole
 * @param column from 1; 0 means the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  /** The file as a whole. */
  public static Place wholeFile(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, leaving out what is not known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
