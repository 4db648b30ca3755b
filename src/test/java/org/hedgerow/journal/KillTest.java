package org.hedgerow.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed at random moments while it records; what it said is kept must be there. */
final class KillTest {
  private static final int MOST_MILLISECONDS = 400;

  @TempDir Path folder;

  @Test
  void losesNothingThatWasCommitted() throws Exception {
    killAndLook(5);
  }

  @Test
  @Tag("long")
  void losesNothingThatWasCommittedHoweverOften() throws Exception {
    killAndLook(100);
  }

  private void killAndLook(int times) throws IOException, InterruptedException {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("KillTest: -Dkill.seed=" + seed);
    Random random = new Random(seed);
    Path file = folder.resolve("journal.db");
    int[] kept = new int[times];
    for (int i = 0; i < times; i++) {
      kept[i] = killed(file, random.nextInt(MOST_MILLISECONDS));
      try (Database database = Database.readOnly(file, Database.PATIENCE)) {
        assertThat(database.list("PRAGMA integrity_check", row -> row.getString(1)))
            .as("seed %d, kill %d", seed, i)
            .containsExactly("ok");
        assertThat(database.list("PRAGMA foreign_key_check", row -> row.getString(1))).isEmpty();
      }
    }
    look(file, kept, seed);
  }

  /** Days that the writer said are kept. */
  private static int killed(Path file, int milliseconds) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int kept = 0;
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("run ");
      Thread.sleep(milliseconds);
      writer.toHandle().destroyForcibly(); // through its handle: the stream stays open
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // the last line may be cut off by the kill
        kept = line.equals("kept " + (kept + 1)) ? kept + 1 : kept;
      }
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return kept;
  }

  private static void look(Path file, int[] kept, long seed) {
    System.out.println(
        "KillTest: days kept before each kill " + IntStream.of(kept).boxed().toList());
    try (Journal journal = Journal.read(file, SampleRecord.NOON, "test");
        Database database = Database.readOnly(file, Database.PATIENCE)) {
      List<RunSummary> runs = journal.runs();
      assertThat(runs).hasSize(kept.length).allMatch(run -> run.ended().isEmpty());
      for (int i = 0; i < kept.length; i++) {
        RunSummary run = runs.get(i);
        assertThat(run.days())
            .as("seed %d, run %d: a day may be kept that it had no time to tell", seed, i + 1)
            .isBetween(kept[i], kept[i] + 1);
        for (RecordedDay day : journal.days(run.run())) {
          assertThat(journal.answer(day)).isEqualTo("answer " + day.number() + "\n");
        }
      }
      // no day is there in part: every one has what the same day has
      for (String table : List.of("facts", "firings", "actions", "outcomes", "legs")) {
        assertThat(
                database.number(
                    "SELECT count(DISTINCT n) FROM (SELECT (SELECT count(*) FROM "
                        + table
                        + " x WHERE x.day = d.day) AS n FROM days d)"))
            .as(table)
            .isLessThanOrEqualTo(1);
      }
      assertThat(database.number("SELECT count(*) FROM days")).isPositive();
    }
  }
}
