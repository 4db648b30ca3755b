package org.hedgerow.journal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;

/**
 * Questions to a journal in SQL. Nothing can be written: the file is opened for reading only, no
 * other file can be attached, and nothing but a single SELECT, WITH, VALUES or EXPLAIN is taken.
 */
public final class JournalQuery implements AutoCloseable {
  private static final Set<String> READING = Set.of("select", "with", "values", "explain");

  private final Database database;

  private JournalQuery(Database database) {
    this.database = database;
  }

  /**
   * Opens a file that is there.
   *
   * @throws InputException when there is none, or it cannot be used
   */
  public static JournalQuery open(Path file, Instant now, String program) {
    return new JournalQuery(Journal.readOnly(file, now, program));
  }

  /**
   * The answer to one statement.
   *
   * @throws InputException when it does not only read, or SQLite does not understand it
   */
  public QueryResult ask(String sql) {
    refuseWriting(sql);
    List<List<Optional<Object>>> rows = new ArrayList<>();
    List<String> columns = ask(sql, rows::add);
    return new QueryResult(columns, rows);
  }

  /** The same row by row, for results that need not fit into memory; the names of the columns. */
  List<String> ask(String sql, Consumer<List<Optional<Object>>> rows) {
    try (PreparedStatement statement = database.prepared(sql)) {
      if (!statement.execute()) {
        throw problem("sql-not-reading", "This statement answers nothing.", "");
      }
      return read(statement.getResultSet(), rows);
    } catch (SQLException e) {
      throw problem("bad-sql", explained(e), "");
    }
  }

  private static List<String> read(ResultSet result, Consumer<List<Optional<Object>>> rows)
      throws SQLException {
    try (result) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Optional<Object>> row = new ArrayList<>(width);
        for (int column = 1; column <= width; column++) {
          row.add(Optional.ofNullable(result.getObject(column)).map(JournalQuery::cell));
        }
        rows.accept(row);
      }
      return columns(result.getMetaData());
    }
  }

  private static Object cell(Object value) {
    if (value instanceof byte[] bytes) {
      return "(" + bytes.length + " bytes)";
    }
    if (value instanceof Integer whole) {
      return whole.longValue();
    }
    return value instanceof Double number && !Double.isFinite(number) ? number.toString() : value;
  }

  private static List<String> columns(ResultSetMetaData about) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= about.getColumnCount(); column++) {
      String name = about.getColumnLabel(column);
      String unique = name;
      for (int n = 2; names.contains(unique); n++) {
        unique = name + " " + n;
      }
      names.add(unique);
    }
    return names;
  }

  private static void refuseWriting(String sql) {
    String first = SqlText.firstWord(sql);
    if (!READING.contains(first)) {
      throw problem(
          "sql-not-reading",
          first.isEmpty()
              ? "There is no statement."
              : "The journal is only read here: '" + first + "' is not a question.",
          "Write one that starts with select, with, values or explain.");
    }
    if (SqlText.isSeveral(sql)) {
      throw problem("sql-several", "Only one statement is taken at a time.", "");
    }
  }

  /** SQLite's own words, without the driver's around them. */
  private static String explained(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int open = message.indexOf('(');
    boolean wrapped = message.startsWith("[") && open >= 0 && message.endsWith(")");
    return "SQLite says: "
        + (wrapped ? message.substring(open + 1, message.length() - 1) : message);
  }

  private static InputException problem(String id, String message, String fix) {
    return new InputException(Problem.ofFile(id, "sql", message, fix));
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
