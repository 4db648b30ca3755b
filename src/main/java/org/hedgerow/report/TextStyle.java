package org.hedgerow.report;

import org.hedgerow.basics.Check;

/**
 * How text is set.
 *
 * @param colour whether escape codes for emphasis may be used; nothing is told by colour alone
 * @param width most characters in a line
 */
public record TextStyle(boolean colour, int width) {

  /** The width at which every table was laid out. */
  public static final int WIDTH = 100;

  private static final int LEAST_WIDTH = 80;

  public TextStyle {
    Check.that(
        width >= LEAST_WIDTH, "Argument 'width' must be %d or more but was %d", LEAST_WIDTH, width);
  }

  /** Without colour, {@value #WIDTH} wide. */
  public static TextStyle plain() {
    return new TextStyle(false, WIDTH);
  }

  /** The text, emphasised when colour is on. */
  String emphasise(String text, Emphasis emphasis) {
    return colour && !text.isBlank() ? emphasis.around(text) : text;
  }
}
