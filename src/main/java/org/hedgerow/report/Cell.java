package org.hedgerow.report;

import org.hedgerow.basics.Visible;

/** One cell of a table. */
record Cell(String text, Emphasis emphasis) {

  /** What comes from a file stays in its line and hides nothing. */
  Cell {
    text = Visible.inOneLine(text);
  }

  static final Cell EMPTY = of("");

  static Cell of(String text) {
    return new Cell(text, Emphasis.NONE);
  }

  static Cell quiet(String text) {
    return new Cell(text, Emphasis.QUIET);
  }
}
