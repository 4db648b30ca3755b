package org.hedgerow.book.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Visible;
import org.hedgerow.book.Position;
import org.hedgerow.product.FutureContract;

/** Writes positions.yaml, so that {@link org.hedgerow.book.BookReader} reads the same again. */
public final class BookYaml {
  /** What YAML takes for a text without quotes. */
  private static final Pattern PLAIN_WORD =
      Pattern.compile("(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z][A-Za-z0-9_-]*");

  private BookYaml() {}

  /**
   * The file.
   *
   * @param file that the positions come from, as the user knows it
   * @param navUsd net asset value, US dollars
   * @param cashUsd free cash, US dollars
   * @param remark on these amounts; empty when there is none
   */
  public static String of(
      ImportedBook book, String file, double navUsd, double cashUsd, String remark) {
    StringBuilder text = new StringBuilder();
    line(text, "# Held at the close of " + book.day() + ", imported from " + file + ".");
    line(text, "# Columns: " + String.join("; ", book.columns()) + ".");
    line(text, "# Look at every line before you use it, at layers that are guessed first of all.");
    line(text, "");
    line(text, "# Net asset value and free cash, US dollars." + remark);
    line(text, "nav: " + Numbers.plain(navUsd));
    line(text, "cash: " + Numbers.plain(cashUsd));
    line(text, "");
    line(text, "positions:" + (book.entries().isEmpty() ? " []" : ""));
    book.entries().forEach(entry -> line(text, "  - " + entry(entry)));
    if (!book.left().isEmpty()) {
      line(text, "");
      line(text, "# Not understood:");
      for (ImportedBook.LeftOut left : book.left()) {
        line(text, "#   line " + left.line() + ": " + left.reason());
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(Visible.inOneLine(line)).append('\n');
  }

  private static String entry(ImportedBook.Entry entry) {
    List<String> remarks = entry.remarks();
    return position(entry.position())
        + "  # line "
        + entry.line()
        + (remarks.isEmpty() ? "" : "; " + String.join("; ", remarks));
  }

  /** One position as a mapping on one line. */
  static String position(Position position) {
    String contract =
        position.contract() instanceof FutureContract future
            ? "future: " + future.size() + ", expiry: " + future.expiry()
            : "osi: \"" + position.contract().symbol() + "\"";
    return "{%s, contracts: %d, opened: %s, price: %s, layer: %s}"
        .formatted(
            contract,
            position.contracts(),
            position.opened(),
            Numbers.plain(position.price()),
            word(position.layer()));
  }

  private static String word(String text) {
    return PLAIN_WORD.matcher(text).matches()
        ? text
        : "'" + Visible.inOneLine(text).replace("'", "''") + "'";
  }
}
