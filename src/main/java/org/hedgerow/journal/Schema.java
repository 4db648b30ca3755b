package org.hedgerow.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The tables of a journal, by version. Step n, in {@code /journal/n.sql}, brings a file from
 * version n - 1 to n; the table {@code migrations} says when. Rows are only ever added: triggers on
 * every table refuse the rest.
 */
final class Schema {
  /** What this program writes. */
  static final Schema CURRENT = new Schema(List.of(script(1), script(2)));

  /** "HGRJ": tells our files from other SQLite files. */
  private static final int APPLICATION = 0x4847524a;

  private static final String MIGRATIONS =
      """
      CREATE TABLE IF NOT EXISTS migrations (
        version INTEGER PRIMARY KEY,
        applied TEXT NOT NULL,        -- UTC
        program TEXT NOT NULL         -- its version
      )""";

  private final List<String> steps;

  Schema(List<String> steps) {
    this.steps = List.copyOf(steps);
  }

  private static String script(int version) {
    String name = "/journal/" + version + ".sql";
    try (InputStream stream = Schema.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of this program's journals. */
  int version() {
    return steps.size();
  }

  /** Whether the file must be brought up before it can be read. */
  boolean isOlder(Database database) {
    return check(database) < version();
  }

  /** Brings a file to this version; a new file from nothing. Does nothing when it is there. */
  void migrate(Database database, Instant now, String program) {
    if (!isOlder(database)) {
      return;
    }
    database.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
    database.transaction(
        () -> {
          // another process may have been faster
          for (int version = check(database) + 1; version <= version(); version++) {
            database.script("PRAGMA application_id = " + APPLICATION);
            database.script(MIGRATIONS);
            database.script(steps.get(version - 1));
            database.script("PRAGMA user_version = " + version);
            database.run(
                "INSERT INTO migrations VALUES (?, ?, ?)", version, now.toString(), program);
          }
          guard(database);
        });
  }

  /** The version of a file, 0 for one without tables. */
  private int check(Database database) {
    int version = (int) database.number("PRAGMA user_version");
    boolean empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    boolean ours = database.number("PRAGMA application_id") == APPLICATION;
    if (!ours && !empty) {
      throw Trouble.input(
          database.file(),
          "not-a-journal",
          "This is a SQLite file, but not a journal.",
          "Name another file with --journal.");
    }
    if (version > version()) {
      throw Trouble.input(
          database.file(),
          "journal-newer",
          "The journal has schema version %d, this program knows up to %d."
              .formatted(version, version()),
          "A newer program wrote it: use that one, or name another file with --journal.");
    }
    return version;
  }

  private static void guard(Database database) {
    List<String> tables =
        database.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
            row -> row.getString(1));
    for (String table : tables) {
      for (String change : List.of("UPDATE", "DELETE")) {
        database.script(
            """
            CREATE TRIGGER IF NOT EXISTS %s_no_%s BEFORE %s ON %s
            BEGIN SELECT RAISE(ABORT, 'the journal is only ever added to'); END"""
                .formatted(table, change.toLowerCase(Locale.ROOT), change, table));
      }
    }
  }
}
