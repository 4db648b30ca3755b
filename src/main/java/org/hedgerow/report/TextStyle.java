package org.hedgerow.report;

import java.util.regex.Matcher;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Visible;

/**
 * How text is set.
 *
 * @param colour whether escape codes for emphasis may be used; nothing is told by colour alone
 * @param width most characters in a line
 */
public record TextStyle(boolean colour, int width) {

  /** The width for which every table is laid out; less is too narrow. */
  public static final int WIDTH = 100;

  public TextStyle {
    Check.that(width >= WIDTH, "Argument 'width' must be %d or more but was %d", WIDTH, width);
  }

  /** Without colour, {@value #WIDTH} wide. */
  public static TextStyle plain() {
    return new TextStyle(false, WIDTH);
  }

  /**
   * A finished text as a terminal may get it: of all control characters only line ends, tabs and,
   * in colour, the codes of our own emphasis; every other one is written out.
   */
  public String safe(String text) {
    if (!colour) {
      return Visible.of(text);
    }
    StringBuilder safe = new StringBuilder(text.length());
    int from = 0;
    Matcher code = Emphasis.CODE.matcher(text);
    while (code.find()) {
      safe.append(Visible.of(text.substring(from, code.start()))).append(code.group());
      from = code.end();
    }
    return safe.append(Visible.of(text.substring(from))).toString();
  }

  /** The text, emphasised when colour is on. */
  String emphasise(String text, Emphasis emphasis) {
    return colour && !text.isBlank() ? emphasis.around(text) : text;
  }
}
