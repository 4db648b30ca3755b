package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every hostile file there is, opened in a process of its own: each is refused with its finding and
 * place, and nothing else happens.
 */
final class HostileCorpusTest {
  private static final long PATIENCE_SECONDS = 240;
  private static final long LOOK_MILLIS = 20;
  private static final int LEAST_CASES = 200;

  @TempDir static Path folder;

  private static final Map<String, Outcome> OUTCOMES = new HashMap<>();
  private static final Set<String> GRANDCHILDREN = new TreeSet<>();
  private static List<HostileCase> cases = List.of();

  /** What the child has told of a case. */
  private record Outcome(String codes, Set<String> problems, String faults, String effects) {
    static Outcome of(String[] parts) {
      return new Outcome(parts[1], Set.of(parts[2].split(" \\| ")), parts[3], parts[4]);
    }
  }

  @BeforeAll
  static void openThemAll() throws Exception {
    cases = HostileCase.all();
    Path work = Files.createDirectories(folder.resolve("work"));
    Path report = folder.resolve("report");
    Path said = folder.resolve("said");
    Process child =
        new ProcessBuilder(command(work, report))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!child.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (Files.exists(work.resolve(HostileChild.BEGUN))) {
        child.descendants().forEach(p -> GRANDCHILDREN.add(p.info().command().orElse("a process")));
      }
      if (System.nanoTime() > deadline) {
        child.destroyForcibly();
      }
    }
    assertThat(child.exitValue()).as(Files.readString(said)).isZero();
    for (String line : Files.readAllLines(report)) {
      OUTCOMES.put(line.substring(0, line.indexOf('\t')), Outcome.of(line.split("\t", -1)));
    }
  }

  private static List<String> command(Path work, Path report) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    if (Runtime.version().feature() <= EffectWatch.LAST_THAT_ASKS) {
      command.add("-Djava.security.manager=allow");
    }
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xss64m"));
    command.addAll(List.of("-Duser.timezone=UTC", "-Djava.io.tmpdir=" + work));
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.addAll(List.of(HostileChild.class.getName(), work.toString(), report.toString()));
    return command;
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWithItsPlaceAndDoesNothing() {
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.id() + ": " + c.tries(), () -> holds(c)));
  }

  private static void holds(HostileCase hostile) {
    Outcome outcome = OUTCOMES.get(hostile.id());
    assertThat(outcome).as("it was opened").isNotNull();
    assertThat(outcome.faults()).as("what must not be printed").isEmpty();
    assertThat(outcome.effects()).as("what it did").isEmpty();
    if (hostile.isHarmless()) {
      assertThat(outcome.codes()).isEqualTo(Integer.toString(ExitCode.DONE));
    } else {
      assertThat(outcome.codes()).isEqualTo(Integer.toString(ExitCode.BAD_INPUT));
      assertThat(outcome.problems()).contains(hostile.expected());
    }
  }

  @Test
  void thereAreManyAndNoneIsThereTwice() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(LEAST_CASES);
    assertThat(new HashSet<>(cases.stream().map(HostileCase::id).toList())).hasSameSizeAs(cases);
  }

  @Test
  void nothingWasMadeAndNobodyWasStarted() {
    assertThat(folder.resolve("work/canary")).doesNotExist();
    assertThat(GRANDCHILDREN).isEmpty();
  }

  /** The watch itself: it would have seen. */
  @ParameterizedTest
  @ValueSource(strings = {"property", "thread"})
  void seesOnEveryJava(String effect) {
    assertThat(OUTCOMES.get("control/" + effect).effects()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary", "process", "exit", "socket", "connection", "secret"})
  void seesWhatIsAsked(String effect) {
    assumeTrue(
        Runtime.version().feature() <= EffectWatch.LAST_THAT_ASKS,
        "skipped: this Java has no security manager to ask");
    assertThat(OUTCOMES.get("control/" + effect).effects()).isNotEmpty();
  }
}
