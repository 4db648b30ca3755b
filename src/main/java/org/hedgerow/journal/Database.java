package org.hedgerow.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;

/** One connection to a file. What SQLite cannot do becomes a problem of the file, or a bug. */
final class Database implements AutoCloseable {
  /** How long another process may hold the file before we give up. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Reads a row that the cursor stands on; columns count from 1. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** For adding; makes the file when it is not there. */
  static Database writable(Path file, Duration patience) {
    SQLiteConfig config = config(patience);
    // A killed process loses nothing; a power cut may lose the last days, never the file.
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    // else the driver asks for the last row after every insert
    config.setGetGeneratedKeys(false);
    return open(file, config);
  }

  /** For reading what is there; nothing can be written, nothing attached. */
  static Database readOnly(Path file, Duration patience) {
    SQLiteConfig config = config(patience);
    config.setReadOnly(true);
    config.setPragma(Pragma.LIMIT_ATTACHED, "0");
    return open(file, config);
  }

  private static SQLiteConfig config(Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    return config;
  }

  private static Database open(Path file, SQLiteConfig config) {
    try {
      return new Database(file, config.createConnection("jdbc:sqlite:" + file));
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  Path file() {
    return file;
  }

  /** Runs a script of several statements. */
  void script(String sql) {
    attempt(
        () -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  /** Runs one statement, compiled once. */
  void run(String sql, @Nullable Object... values) {
    attempt(() -> bound(sql, values).executeUpdate());
  }

  /** The rows of a query, compiled once. */
  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
    return attempt(
        () -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet result = bound(sql, values).executeQuery()) {
            while (result.next()) {
              rows.add(reader.read(result));
            }
          }
          return rows;
        });
  }

  /** The one whole number that a statement answers with. */
  long number(String sql, @Nullable Object... values) {
    return list(sql, row -> row.getLong(1), values).get(0);
  }

  /** Everything or nothing. Takes the right to write at once, so that it cannot be lost midway. */
  void transaction(Runnable work) {
    script("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      work.run();
      script("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /** The transaction may be gone already; what went wrong before is what the user must hear of. */
  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      statements.clear();
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(values[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    return value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value;
  }

  /** A statement of the user's, not compiled twice; its mistakes are the caller's to explain. */
  PreparedStatement prepared(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private <T> T attempt(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw Trouble.of(file, e);
    }
  }

  @Override
  public void close() {
    attempt(
        () -> {
          for (PreparedStatement statement : statements.values()) {
            statement.close();
          }
          connection.close();
          return connection;
        });
  }
}
