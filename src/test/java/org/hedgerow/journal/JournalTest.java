package org.hedgerow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.run.DayRecord;
import org.hedgerow.run.RunLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JournalTest {
  private static final SampleRecord SAMPLE = new SampleRecord();
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("below").resolve("journal.db");
  }

  private Path recorded() {
    try (Journal journal = SampleRecord.open(file())) {
      RunLog log = journal.begin(SAMPLE.header());
      log.add(SAMPLE.day(1));
      log.add(SAMPLE.day(2));
      log.finish(SampleRecord.NOON.plusSeconds(1));
    }
    return file();
  }

  private static Database writable(Path file) {
    return Database.writable(file, SHORT);
  }

  @Test
  void keepsWhatWasDecidedWithItsReasons() {
    try (Journal journal = Journal.read(recorded(), SampleRecord.NOON, "test");
        JournalQuery query = JournalQuery.open(file(), SampleRecord.NOON, "test")) {
      RunSummary run = journal.runs().get(0);

      assertThat(run.days()).isEqualTo(2);
      assertThat(run.ended()).contains(SampleRecord.NOON.plusSeconds(1));
      assertThat(journal.texts(run)).isEqualTo(SAMPLE.header().texts());
      assertThat(journal.texts(journal.days(1).get(1))).isEqualTo(SAMPLE.day(2).texts());
      // the closes of 2018-02-05 as Cboe published them, and the trigger of the pack
      assertThat(
              query
                  .ask("select value from known where type = 'Vix' and field = 'close' and run = 1")
                  .rows())
          .isEqualTo(List.of(row(37.32), row(37.32)));
      assertThat(
              query
                  .ask(
                      "select t.value, t.unit, t.origin from thresholds t"
                          + " where name = 'vix.trigger.first'")
                  .rows())
          .isEqualTo(List.of(row(18.0, "points", "pack")));
      assertThat(
              query
                  .ask(
                      "select rule, what, outcome from asked where date = '2018-02-05'"
                          + " and what = 'first' limit 1")
                  .rows())
          .isEqualTo(List.of(row("open the layer that turns open", "first", "PLANNED")));
    }
  }

  private static List<Optional<Object>> row(Object... cells) {
    return List.of(cells).stream().map(Optional::of).toList();
  }

  @Test
  void keepsEachTextOnce() {
    try (Database database = writable(recorded())) {
      // one strategy, two markets, two answers
      assertThat(database.number("SELECT count(*) FROM texts")).isEqualTo(5);
    }
  }

  @Test
  void aRunThatWasBrokenOffHasNoEnd() {
    try (Journal journal = SampleRecord.open(file())) {
      journal.begin(SAMPLE.header()).add(SAMPLE.day(1));

      assertThat(journal.runs().get(0).ended()).isEmpty();
      assertThat(journal.runs().get(0).days()).isEqualTo(1);
    }
  }

  @Test
  void aDayThatCannotBeKeptWhollyIsNotKeptAtAll() {
    try (Journal journal = SampleRecord.open(file())) {
      RunLog log = journal.begin(SAMPLE.header());
      log.add(SAMPLE.day(1));
      var twice = SAMPLE.day(2);
      var samePath = List.of(twice.texts().get(0), twice.texts().get(0));

      assertThatThrownBy(
              () -> log.add(new DayRecord(twice.run(), twice.given(), samePath, twice.answer())))
          .isInstanceOf(IllegalStateException.class);
      log.add(SAMPLE.day(3));

      assertThat(journal.days(1))
          .extracting(journal::answer)
          .containsExactly("answer 1\n", "answer 3\n");
    }
  }

  @Test
  void twoMayRecordAtOnce() {
    try (Journal one = SampleRecord.open(file());
        Journal two = SampleRecord.open(file())) {
      RunLog first = one.begin(SAMPLE.header());
      RunLog second = two.begin(SAMPLE.header());
      for (int day = 1; day <= 3; day++) {
        first.add(SAMPLE.day(day));
        second.add(SAMPLE.day(day));
      }

      assertThat(first.run()).isNotEqualTo(second.run());
      assertThat(one.runs()).extracting(RunSummary::days).containsExactly(3, 3);
    }
  }

  @Test
  void saysSoWhenAnotherProcessDoesNotLetGo() {
    recorded();
    try (Database other = writable(file());
        Journal journal =
            Journal.record(file(), SampleRecord.NOON, "test", SHORT, Schema.CURRENT)) {
      other.script("BEGIN IMMEDIATE");

      assertThatThrownBy(() -> journal.begin(SAMPLE.header()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("journal.db: error: Another process is writing to the journal");
      other.script("ROLLBACK");
      assertThat(journal.begin(SAMPLE.header()).run()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE days SET name = 'x'",
        "DELETE FROM firings",
        "DELETE FROM texts",
        "UPDATE migrations SET version = 7",
        "INSERT OR REPLACE INTO run_ends VALUES (1, 'x', 1)"
      })
  void rowsAreOnlyEverAdded(String change) {
    try (Database database = writable(recorded())) {
      database.script("PRAGMA recursive_triggers = 1");
      assertThatThrownBy(() -> database.script(change))
          .hasRootCauseMessage(
              "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL"
                  + " statement to abort (the journal is only ever added to)");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from days                                | 'delete' is not a question",
        "attach 'other.db' as other                      | 'attach' is not a question",
        "pragma journal_mode = delete                    | 'pragma' is not a question",
        "vacuum into 'copy.db'                           | 'vacuum' is not a question",
        "-- a comment only                               | There is no statement",
        "/* x */ drop table days                         | 'drop' is not a question",
        "with x as (select 1) delete from days           | attempt to write a readonly database",
        "select 1; select 2                              | Only one statement",
        "explain delete from days                        | ",
        "select 1 /* ; */; -- x                          | ",
        "select ';' , \"day\" from days limit 1 ;        | ",
        "select nonsense from days                       | no such column: nonsense",
        "select * from pragma_table_info('days')         | ",
        "selekt 1                                        | 'selekt' is not a question"
      })
  void questionsCanOnlyRead(String sql, String answer) throws IOException {
    recorded();
    byte[] before = Files.readAllBytes(file());
    try (JournalQuery query = JournalQuery.open(file(), SampleRecord.NOON, "test")) {
      if (answer == null) {
        assertThat(query.ask(sql).rows()).isNotEmpty();
      } else {
        assertThatThrownBy(() -> query.ask(sql))
            .isInstanceOf(InputException.class)
            .hasMessageContaining(answer);
      }
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ATTACH ':memory:' AS other", "VACUUM INTO 'copy.db'", "CREATE TABLE x (y)"})
  void theConnectionItselfCannotWriteEither(String sql) {
    recorded();
    try (Database database = Database.readOnly(file(), SHORT)) {
      assertThatThrownBy(() -> database.script(sql)).isInstanceOf(RuntimeException.class);
    }
    assertThat(Path.of("copy.db")).doesNotExist();
  }

  @Test
  void questionsNameEveryColumnOnceAndSayHowLongBytesAre() {
    recorded();
    try (JournalQuery query = JournalQuery.open(file(), SampleRecord.NOON, "test")) {
      QueryResult result = query.ask("select 1 as a, null as a, x'0102' as b, 9e999 as c");

      assertThat(result.columns()).containsExactly("a", "a 2", "b", "c");
      assertThat(result.rows().get(0))
          .containsExactly(
              Optional.of(1L), Optional.empty(), Optional.of("(2 bytes)"), Optional.of("Infinity"));
    }
  }

  @Test
  void bringsAnOlderFileUpAndKeepsWhatIsInIt() {
    Schema one = new Schema(List.of("CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);"));
    Schema two =
        new Schema(
            List.of(
                "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);",
                "CREATE TABLE b (y INTEGER); INSERT INTO b SELECT x + 1 FROM a;"));
    Path old = folder.resolve("old.db");
    Journal.record(old, SampleRecord.NOON, "1.0", SHORT, one).close();
    Journal.record(old, SampleRecord.NOON.plusSeconds(60), "2.0", SHORT, two).close();
    Journal.record(old, SampleRecord.NOON.plusSeconds(99), "2.1", SHORT, two).close();

    try (Database database = writable(old)) {
      assertThat(database.number("SELECT y FROM b")).isEqualTo(2);
      assertThat(
              database.list(
                  "SELECT version || ' ' || applied || ' ' || program FROM migrations",
                  row -> row.getString(1)))
          .containsExactly("1 2024-08-05T12:00:00Z 1.0", "2 2024-08-05T12:01:00Z 2.0");
      assertThatThrownBy(() -> database.script("DELETE FROM b")).isNotNull();
    }
    assertThatThrownBy(() -> Journal.record(old, SampleRecord.NOON, "1.0", SHORT, one))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("schema version 2, this program knows up to 1");
  }

  @Test
  void aMigrationThatFailsLeavesTheOlderFile() {
    Schema one = new Schema(List.of("CREATE TABLE a (x INTEGER);"));
    Schema broken = new Schema(List.of("-", "CREATE TABLE b (y INTEGER); SELECT nonsense;"));
    Path old = folder.resolve("old.db");
    Journal.record(old, SampleRecord.NOON, "1.0", SHORT, one).close();

    assertThatThrownBy(() -> Journal.record(old, SampleRecord.NOON, "2.0", SHORT, broken))
        .isInstanceOf(IllegalStateException.class);
    try (Database database = writable(old)) {
      assertThat(one.isOlder(database)).isFalse();
      assertThat(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")).isZero();
    }
  }

  @Test
  void anEmptyFileBecomesAJournal() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.db"));
    try (Journal journal = Journal.read(empty, SampleRecord.NOON, "test")) {
      assertThat(journal.runs()).isEmpty();
    }
  }

  @Test
  void refusesAFileThatIsNoJournal() throws IOException {
    Path text =
        Files.writeString(folder.resolve("text.db"), "a text that is long enough\n".repeat(99));
    Path other = folder.resolve("other.db");
    try (Database database = writable(other)) {
      database.script("CREATE TABLE mine (x)");
    }
    for (Path file : List.of(text, other)) {
      byte[] before = Files.readAllBytes(file);
      assertThatThrownBy(() -> SampleRecord.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("not a journal");
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
    assertThatThrownBy(() -> Journal.read(folder.resolve("none.db"), SampleRecord.NOON, "test"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no journal here. hedgerow dry-run --record makes it");
  }

  @Test
  void noticesATextThatIsNotWhatItsHashSays() {
    try (Database database = writable(recorded())) {
      database.script("DROP TRIGGER texts_no_update");
      database.script("UPDATE texts SET deflated = (SELECT deflated FROM texts WHERE text = 1)");
    }
    try (Journal journal = Journal.read(file(), SampleRecord.NOON, "test")) {
      RecordedDay day = journal.days(1).get(0);
      assertThatThrownBy(() -> journal.answer(day))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("The journal is damaged.");
    }
  }
}
