package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.book.Position;

/**
 * What was understood of a broker's positions, and what was not.
 *
 * @param day at whose close they are held
 * @param headerLine line of the header; 0 when none was found
 * @param columns each column that is used, as {@code quantity: Qty}
 * @param entries in the order of the file
 * @param left lines that became no position, in the order of the file
 * @param before lines before the header, which hold no position
 */
public record ImportedBook(
    LocalDate day,
    int headerLine,
    List<String> columns,
    List<Entry> entries,
    List<LeftOut> left,
    List<Integer> before) {

  /**
   * A position.
   *
   * @param line of the file
   * @param remarks what was worked out or guessed
   */
  public record Entry(int line, Position position, List<String> remarks) {
    public Entry {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * A line that became no position.
   *
   * @param text of it, shortened
   */
  public record LeftOut(int line, String text, String reason) {}

  public ImportedBook {
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
    left = List.copyOf(left);
    before = List.copyOf(before);
  }
}
