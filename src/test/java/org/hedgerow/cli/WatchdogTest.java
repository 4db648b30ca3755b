package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hedgerow.rules.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pack that breaks no counted bound and is far too expensive ends in a real process of its own.
 */
final class WatchdogTest {
  private static final String NAME = "every holding is compared with every other at length";

  /** Wall time; generous, for the machine may be busy. */
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  private record Ended(int exitCode, String err) {}

  /** 20 holdings in four patterns are 168 420 looks, below the limit, each at 38 long tests. */
  private void expensivePack() throws IOException {
    Path tests = Files.createDirectories(folder.resolve("rules/slow/tests"));
    String test = "age >= 0 - (1" + " + 1".repeat(50) + "),\n";
    Files.writeString(
        folder.resolve("rules/slow/slow.drl"),
        """
        rule "%s"
            @source("a test") @why("a test")
            ruleflow-group "assess"
        when
            LayerHolding( $a : age )
            LayerHolding( $b : age )
            LayerHolding( $c : age )
            LayerHolding( %s age < 0 )
        then
            insert( new RollDue("never") );
        end
        """
            .formatted(NAME, test.repeat(38)));
    StringBuilder yaml = new StringBuilder("tests:\n  - name: It takes long.\n    given:\n");
    for (int i = 0; i < 20; i++) {
      yaml.append("      - LayerHolding: {layer: first, age: " + i + ", contracts: 1}\n");
    }
    yaml.append("    expect: {notFired: [\"" + NAME + "\"]}\n");
    Files.writeString(tests.resolve("slow.yaml"), yaml);
  }

  private Ended run(String seconds) throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "rules",
                "test",
                folder.resolve("rules").toString())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(err.toFile());
    builder.environment().put(Watchdog.VARIABLE, seconds);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void endsTheProcessWithTheRulesName() throws Exception {
    expensivePack();

    Ended ended = run("1");

    assertThat(ended.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ended.err())
        .contains("took more than", "of processor time and was ended, at \"" + NAME + "\".")
        .contains("HEDGEROW_CPU_SECONDS=5");
  }

  @Test
  void aLimitThatIsNoneIsToldBeforeAnythingIsDone() throws Exception {
    Ended ended = run("soon");

    assertThat(ended.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(ended.err()).contains("HEDGEROW_CPU_SECONDS=soon: error: ");
  }

  /** 40 pieces of 60 ms are 2.4 s, more than the limit of 1 s, which is for each of them. */
  @Test
  void aLongRunOfManyShortDaysIsNotEnded() throws Exception {
    StringBuilder said = new StringBuilder();
    Watchdog watchdog = new Watchdog(1, said::append);
    for (int day = 0; day < 40; day++) {
      try (Watch.Work work = watchdog.begin(Watch.Kind.DAY)) {
        work.at("day " + day);
        spin(60);
      }
    }
    assertThat(said).isEmpty();
  }

  /** Waiting is no work: a thread that sleeps past the limit is left alone. */
  @Test
  void whoeverWaitsIsNotEnded() throws Exception {
    StringBuilder said = new StringBuilder();
    Watchdog watchdog = new Watchdog(0.2, said::append);
    try (Watch.Work work = watchdog.begin(Watch.Kind.DAY)) {
      work.at("waiting");
      Thread.sleep(1_000);
    }
    assertThat(said).isEmpty();
  }

  private static void spin(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }
}
