package org.hedgerow.report;

import org.hedgerow.basics.Check;

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

  /** The text, emphasised when colour is on. */
  String emphasise(String text, Emphasis emphasis) {
    return colour && !text.isBlank() ? emphasis.around(text) : text;
  }
}
