package org.hedgerow.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.document.CsvText;

/**
 * Writes a journal as CSV files (RFC 4180, UTF-8, one for each table and view, a header each, an
 * empty cell for what is absent) and its texts as files named by their SHA-256. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvExport {
  private static final String TEXTS = "texts";

  /** What our tables are called; a foreign one could name another file or another statement. */
  private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

  private final JournalQuery journal;
  private final Path folder;

  private CsvExport(JournalQuery journal, Path folder) {
    this.journal = journal;
    this.folder = folder;
  }

  /**
   * Writes everything into a folder that is new or empty.
   *
   * @return rows by name of the file
   * @throws InputException when the folder cannot be used
   */
  public static Map<String, Integer> write(JournalQuery journal, Path folder) {
    refuseFull(folder);
    try {
      Files.createDirectories(folder.resolve(TEXTS));
      return new CsvExport(journal, folder).write();
    } catch (IOException | UncheckedIOException e) {
      throw problem(folder, "not-writable", "The folder cannot be written.", "");
    }
  }

  private static void refuseFull(Path folder) {
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw problem(
          folder, "folder-not-empty", "This is not an empty folder.", "Nothing is overwritten.");
    }
  }

  private static boolean isEmptyFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private Map<String, Integer> write() throws IOException {
    Map<String, Integer> rows = new TreeMap<>();
    List<String> names =
        journal
            .database()
            .list(
                "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
                    + " AND name NOT LIKE 'sqlite%'",
                row -> row.getString(1));
    for (String name : names) {
      if (!TABLE.matcher(name).matches()) {
        throw problem(folder, "foreign-table", "The journal holds a table that is not ours.", "");
      }
      String what = name.equals(TEXTS) ? "text, sha256, bytes" : "*";
      rows.put(name + ".csv", table(name, "SELECT " + what + " FROM " + name));
    }
    rows.put(TEXTS + "/", texts());
    return rows;
  }

  private int table(String name, String query) throws IOException {
    List<String> columns = journal.ask(query + " LIMIT 0", row -> {});
    int[] count = new int[1];
    try (BufferedWriter out = writer(folder.resolve(name + ".csv"))) {
      line(out, columns.stream().map(CsvText::text));
      journal.ask(
          query,
          row -> {
            count[0]++;
            line(out, row.stream().map(CsvExport::cell));
          });
    }
    return count[0];
  }

  private static BufferedWriter writer(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  private static void line(BufferedWriter out, Stream<String> cells) {
    try {
      out.write(CsvText.line(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(Optional<Object> value) {
    return value.map(CsvExport::cell).orElse("");
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return CsvText.number(number);
    }
    return value instanceof Number ? value.toString() : CsvText.text(value.toString());
  }

  private int texts() throws IOException {
    TextStore store = new TextStore(journal.database());
    List<Long> all =
        new ArrayList<>(
            journal.database().list("SELECT text FROM texts ORDER BY text", r -> r.getLong(1)));
    for (long id : all) {
      String text = store.text(id);
      Files.writeString(folder.resolve(TEXTS).resolve(TextStore.hash(text)), text);
    }
    return all.size();
  }

  private static InputException problem(Path folder, String id, String message, String fix) {
    return new InputException(Problem.ofFile(id, folder.toString(), message, fix));
  }
}
