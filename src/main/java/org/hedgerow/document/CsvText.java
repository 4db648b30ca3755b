package org.hedgerow.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.Numbers;

/**
 * Writes cells of comma-separated text as RFC 4180 has them. A text that a spreadsheet would run as
 * a formula gets an apostrophe in front; a number stays a number.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  /** A number in its shortest form. */
  public static String number(double value) {
    return Numbers.plain(value);
  }

  /** A text, in quotes where it needs them. */
  public static String text(String text) {
    return quoted(unexecuted(text));
  }

  /** A line of cells that are written already, with its end. */
  public static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * Spreadsheets run a cell that starts like a formula, and a rule's name can be anybody's text: it
   * gets an apostrophe in front, which they take for "this is a text".
   */
  private static String unexecuted(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0) && !text.isEmpty();
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
