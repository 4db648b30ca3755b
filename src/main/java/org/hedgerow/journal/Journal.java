package org.hedgerow.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedgerow.run.InputText;
import org.hedgerow.run.RunLog;

/**
 * A file of recorded runs: what was decided, why, and every text it was decided from, so that a run
 * can be replayed from the file alone.
 *
 * <p>Rows are only ever added. Each day is one transaction: a killed process loses at most the day
 * that it was writing. Several processes may record at once; one that has to wait too long for
 * another gives up with a message.
 */
public final class Journal implements AutoCloseable {
  private final Database database;
  private final TextStore texts;

  private Journal(Database database) {
    this.database = database;
    this.texts = new TextStore(database);
  }

  /**
   * Opens a file for recording; makes it, and its folder, when it is not there, and brings an older
   * one up to this program's tables.
   *
   * @param now when, for the table of migrations
   * @param program version of this program
   * @throws org.hedgerow.basics.InputException when the file cannot be used
   */
  public static Journal record(Path file, Instant now, String program) {
    return record(file, now, program, Database.PATIENCE, Schema.CURRENT);
  }

  static Journal record(Path file, Instant now, String program, Duration patience, Schema schema) {
    Path absolute = file.toAbsolutePath();
    try {
      Files.createDirectories(absolute.getParent());
    } catch (IOException e) {
      throw Trouble.input(
          file,
          "journal-not-writable",
          "The folder of the journal cannot be made.",
          "Name another file with --journal.");
    }
    Database database = Database.writable(file, patience);
    boolean done = false;
    try {
      schema.migrate(database, now, program);
      done = true;
      return new Journal(database);
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  /**
   * Opens a file for reading; brings an older one up to this program's tables first.
   *
   * @throws org.hedgerow.basics.InputException when there is none, or it cannot be used
   */
  public static Journal read(Path file, Instant now, String program) {
    return new Journal(readOnly(file, now, program));
  }

  /** A connection that can read only, to a file of this version. */
  static Database readOnly(Path file, Instant now, String program) {
    if (!Files.isRegularFile(file)) {
      throw Trouble.input(
          file,
          "no-journal",
          "There is no journal here.",
          "hedgerow dry-run --record makes it; --journal names another file.");
    }
    Database database = Database.readOnly(file, Database.PATIENCE);
    boolean older;
    try {
      older = Schema.CURRENT.isOlder(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
    if (older) {
      database.close();
      record(file, now, program).close();
      return Database.readOnly(file, Database.PATIENCE);
    }
    return database;
  }

  /** Starts a run. */
  public RunLog begin(RunHeader header) {
    return RunWriter.begin(database, header);
  }

  /** All runs, the oldest first. */
  public List<RunSummary> runs() {
    return runs("");
  }

  /** The run of a number. */
  public Optional<RunSummary> run(long number) {
    return runs("WHERE r.run = ?", number).stream().findFirst();
  }

  private List<RunSummary> runs(String which, Object... values) {
    return database.list(
        """
        SELECT r.run, r.started, e.ended, r.command, r.version, r.strategy, r.strategy_sha256,
               r.rules_sha256, count(d.day), min(d.date), max(d.date),
               (SELECT count(*) FROM failed_days f WHERE f.run = r.run)
        FROM runs r LEFT JOIN run_ends e USING (run) LEFT JOIN days d USING (run)
        """
            + which
            + " GROUP BY r.run ORDER BY r.run",
        Journal::summary,
        values);
  }

  private static RunSummary summary(ResultSet row) throws SQLException {
    return new RunSummary(
        row.getLong(1),
        Instant.parse(row.getString(2)),
        Optional.ofNullable(row.getString(3)).map(Instant::parse),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getInt(9),
        row.getInt(12),
        Optional.ofNullable(row.getString(10)).map(LocalDate::parse),
        Optional.ofNullable(row.getString(11)).map(LocalDate::parse));
  }

  /** The days of a run by date; days of one date in the order they were run. */
  public List<RecordedDay> days(long run) {
    return database.list(
        """
        SELECT d.day, d.number, d.date, d.name, d.given, d.market_sha256, t.sha256
        FROM days d JOIN texts t ON t.text = d.answer
        WHERE d.run = ? ORDER BY d.date, d.number""",
        row ->
            new RecordedDay(
                row.getLong(1),
                row.getInt(2),
                LocalDate.parse(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
        run);
  }

  /** The day-run JSON of a day, as it was answered. */
  public String answer(RecordedDay day) {
    return texts.text(database.number("SELECT answer FROM days WHERE day = ?", day.key()));
  }

  /** The strategy and the rule files of a run. */
  public List<InputText> texts(RunSummary run) {
    return texts("SELECT path, origin, text FROM run_texts WHERE run = ?", run.run());
  }

  /** The files of a day and of its book. */
  public List<InputText> texts(RecordedDay day) {
    return texts("SELECT path, origin, text FROM day_texts WHERE day = ?", day.key());
  }

  private List<InputText> texts(String query, long key) {
    record Row(String path, String origin, long text) {}
    return database
        .list(query, row -> new Row(row.getString(1), row.getString(2), row.getLong(3)), key)
        .stream()
        .map(row -> new InputText(row.path(), row.origin(), texts.text(row.text())))
        .toList();
  }

  /** The thresholds that the command line of a run set. */
  public List<Setting> settings(RunSummary run) {
    return database.list(
        "SELECT name, value FROM thresholds WHERE run = ? AND origin = 'command line'",
        row -> new Setting(row.getString(1), row.getDouble(2)),
        run.run());
  }

  /** The thresholds of a run by name, with its overrides. */
  public SortedMap<String, Double> limits(RunSummary run) {
    SortedMap<String, Double> limits = new TreeMap<>();
    database.list(
        "SELECT name, value FROM thresholds WHERE run = ?",
        row -> {
          limits.put(row.getString(1), row.getDouble(2));
          return row;
        },
        run.run());
    return limits;
  }

  /** Every change of a threshold from run to run, the oldest first. */
  public List<ThresholdChange> thresholdChanges() {
    return ThresholdLog.of(this, database);
  }

  /** The names of all thresholds that a run has had. */
  public List<String> thresholds() {
    return database.list(
        "SELECT DISTINCT name FROM thresholds ORDER BY name", row -> row.getString(1));
  }

  /** What a day came to. */
  public DayState state(RecordedDay day) {
    return new DayStateReader(database).state(day);
  }

  /** A run as days by rules. */
  public Review review(RunSummary run) {
    return new ReviewReader(database).review(run, days(run.run()));
  }

  /**
   * What some rules of a review did on some of its days, with the reasons, day by day.
   *
   * @param days places in the review
   */
  public List<RuleDay> details(Review review, List<RuleRecord> rules, List<Integer> days) {
    return RuleDayReader.read(database, review, rules, days);
  }

  @Override
  public void close() {
    database.close();
  }
}
