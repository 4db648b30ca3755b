package org.hedgerow.report;

/** One cell of a table. */
record Cell(String text, Emphasis emphasis) {

  static final Cell EMPTY = of("");

  static Cell of(String text) {
    return new Cell(text, Emphasis.NONE);
  }

  static Cell quiet(String text) {
    return new Cell(text, Emphasis.QUIET);
  }
}
