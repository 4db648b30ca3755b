package org.hedgerow.report;

import org.hedgerow.book.imports.ImportedBook;

/** What became of an import, as text. */
public final class ImportText {

  private ImportText() {}

  /**
   * The page.
   *
   * @param file that was read
   */
  public static String render(ImportedBook book, String file, TextStyle style) {
    Page page = new Page(style);
    page.title(
        "%s from %s".formatted(Figures.count(book.entries().size(), "position"), file),
        "held on " + book.day());
    page.say(
        "Header in line " + book.headerLine() + ". " + String.join(", ", book.columns()) + ".");
    Table table =
        new Table(
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.wrapping());
    table.header("line", "held", "symbol", "opened", "price", "layer", "");
    for (ImportedBook.Entry entry : book.entries()) {
      table.row(
          Cell.of(Integer.toString(entry.line())),
          Cell.of(Figures.signed(Figures.fixed(entry.position().contracts(), 0))),
          Cell.of(entry.position().contract().symbol()),
          Cell.of(entry.position().opened().toString()),
          Cell.of(Figures.points(entry.position().price())),
          Cell.of(entry.position().layer()),
          Cell.quiet(String.join("; ", entry.remarks())));
    }
    page.table(table);
    if (!book.left().isEmpty()) {
      page.heading("Left out");
      for (ImportedBook.LeftOut left : book.left()) {
        page.say(
            new Cell(
                "line %d: %s: %s".formatted(left.line(), left.text(), left.reason()),
                Emphasis.CAUTION),
            2,
            4);
      }
    }
    return page.toString();
  }
}
