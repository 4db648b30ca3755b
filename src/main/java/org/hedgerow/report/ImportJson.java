package org.hedgerow.report;

import org.hedgerow.book.imports.ImportedBook;

/** What became of an import as JSON, schema {@code hedgerow/positions-import/1}. */
public final class ImportJson {
  private static final String SCHEMA = "hedgerow/positions-import/1";

  private ImportJson() {}

  /**
   * The document.
   *
   * @param file that was read
   * @param out that was written
   */
  public static String of(ImportedBook book, String file, String out) {
    return JsonText.of(
        json ->
            json.put("schema", SCHEMA)
                .put("day", book.day())
                .put("file", file)
                .put("out", out)
                .put("headerLine", book.headerLine())
                .texts("columns", book.columns())
                .objects("positions", book.entries(), entry -> entry(json, entry))
                .objects(
                    "left",
                    book.left(),
                    left ->
                        json.put("line", left.line())
                            .put("text", left.text())
                            .put("reason", left.reason()))
                .numbers("beforeHeader", book.before()));
  }

  private static void entry(JsonText json, ImportedBook.Entry entry) {
    json.put("line", entry.line())
        .put("symbol", entry.position().contract().symbol())
        .put("contracts", entry.position().contracts())
        .put("opened", entry.position().opened())
        .put("price", entry.position().price())
        .put("layer", entry.position().layer())
        .texts("remarks", entry.remarks());
  }
}
