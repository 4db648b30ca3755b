package org.hedgerow.basics;

/**
 * Something wrong in what the user gave, with its place and the way out.
 *
 * @param id stable name of the kind of problem, for example {@code unknown-fact}
 * @param sourceLine the text of the line, of a cell its own text; empty when there is none to show
 * @param length how many characters the caret covers, at least 1
 * @param message what is wrong, with name and value
 * @param fix what would be right, for example {@code Maybe write 0.16.}; empty when unknown
 */
public record Problem(
    String id,
    Severity severity,
    Place place,
    String sourceLine,
    int length,
    String message,
    String fix)
    implements Comparable<Problem> {
  private static final int SHOWN_WHOLE = 2000;
  private static final int WINDOW = 200;
  private static final int LONGEST_MESSAGE = 1000;

  /** An error makes the input unusable; a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** An error about a file as a whole. */
  public static Problem ofFile(String id, String file, String message, String fix) {
    return new Problem(id, Severity.ERROR, Place.wholeFile(file), "", 1, message, fix);
  }

  /** A line of data can be as long as its file: what is shown is a part around the place. */
  private int windowStart(String line) {
    return place.isCell() || line.length() <= SHOWN_WHOLE
        ? 0
        : Math.max(0, Math.min(place.column() - WINDOW / 2, line.length() - WINDOW));
  }

  /** The same problem as a warning. */
  public Problem asWarning() {
    return new Problem(id, Severity.WARNING, place, sourceLine, length, message, fix);
  }

  @Override
  public int compareTo(Problem other) {
    int byPlace = place.compareTo(other.place);
    return byPlace != 0 ? byPlace : message.compareTo(other.message);
  }

  /**
   * Place, message and fix; then the line and a caret under the place, where there is a line. What
   * comes from a file is shown with nothing hidden in it, and shortened.
   */
  public String render() {
    StringBuilder text = new StringBuilder();
    text.append(shortened(place.toString()))
        .append(": ")
        .append(severity == Severity.ERROR ? "error: " : "warning: ")
        .append(shortened(message));
    if (!fix.isEmpty()) {
      text.append(' ').append(shortened(fix));
    }
    if (place.column() > 0 && !sourceLine.isBlank()) {
      int start = windowStart(sourceLine);
      String part =
          sourceLine.length() <= SHOWN_WHOLE
              ? sourceLine
              : sourceLine.substring(start, Math.min(sourceLine.length(), start + WINDOW));
      int at = place.isCell() ? 0 : place.column() - 1 - start;
      int column = Math.max(0, Math.min(at, part.length()));
      int end = Math.min(part.length(), column + length);
      String before = Visible.inOneLine(part.substring(0, column));
      String marked = Visible.inOneLine(part.substring(column, end));
      text.append("\n    ").append(before).append(marked);
      text.append(Visible.inOneLine(part.substring(end)));
      text.append("\n    ").append(" ".repeat(before.length()));
      text.append("^".repeat(Math.max(1, marked.length())));
    }
    return text.toString();
  }

  private static String shortened(String text) {
    int half = LONGEST_MESSAGE / 2;
    return Visible.inOneLine(
        text.length() <= LONGEST_MESSAGE
            ? text
            : text.substring(0, half)
                + " ... ("
                + (text.length() - 2 * half)
                + " characters) ... "
                + text.substring(text.length() - half));
  }
}
