package org.hedgerow.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hedgerow.journal.Journal;
import org.hedgerow.report.DayJson;
import org.hedgerow.report.DayText;
import org.hedgerow.report.TextStyle;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one sample day, read, decided, planned and answered, with and without the journal. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RecordingBenchmark {
  @Param({"text", "json"})
  private String answer = "text";

  private final Workplace workplace =
      new Workplace(new Surroundings(Path.of("").toAbsolutePath(), Path.of(""), false));
  private final StrategySpec strategy = workplace.strategy("alvh-442");
  private final RuleBook rules = workplace.rules(strategy, Optional.empty(), List.of());
  private final List<Path> days = workplace.days(Optional.empty());
  private final Path file;
  private final Recorder recorder;
  private int next;

  /** A journal in a new folder. */
  public RecordingBenchmark() {
    try {
      file = Files.createTempDirectory("hedgerow-bench").resolve("journal.db");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    recorder =
        Recorder.start(
            Journal.record(file, Instant.EPOCH, "bench"),
            workplace,
            List.of("bench"),
            strategy,
            rules,
            workplace.rulesFolder(Optional.empty()),
            Optional.empty(),
            List.of());
  }

  /** Every iteration starts with the first day. */
  @Setup
  public void first() {
    next = 0;
  }

  /** The file is of no use to anybody. */
  @TearDown
  public void close() throws IOException {
    recorder.close();
    Files.delete(file);
  }

  private DayRun run(Path day) {
    return DayRunner.run(workplace.inputs(day, Optional.empty(), strategy, rules));
  }

  private Path day() {
    next = (next + 1) % days.size();
    return days.get(next);
  }

  private String answer(DayRun run) {
    return answer.equals("json") ? DayJson.of(run) : DayText.render(run, TextStyle.plain());
  }

  /** Nothing is kept. */
  @Benchmark
  public void unrecorded(Blackhole hole) {
    hole.consume(answer(run(day())));
  }

  /** Every day is kept; its JSON is written once, whatever is shown. */
  @Benchmark
  public void recorded(Blackhole hole) {
    Path day = day();
    DayRun run = run(day);
    String json = DayJson.of(run);
    recorder.add(day, run, json);
    hole.consume(answer.equals("json") ? json : answer(run));
  }
}
