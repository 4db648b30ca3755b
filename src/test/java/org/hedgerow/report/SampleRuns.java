package org.hedgerow.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.BookReader;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.Readings;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;

/** The shipped sample days, run under the shipped strategies; each is run once. */
final class SampleRuns {

  /** Fixed, so that golden texts do not change with every edit of a file. */
  private static final DayInputs.Hashes HASHES =
      new DayInputs.Hashes("0".repeat(64), "0".repeat(64), "0".repeat(64), "test");

  private static final Map<String, RuleBook> RULES = new ConcurrentHashMap<>();
  private static final Map<String, DayRun> RUNS = new ConcurrentHashMap<>();

  private SampleRuns() {}

  static List<String> days() {
    return names(Path.of("examples")).filter(n -> !n.endsWith(".md")).toList();
  }

  static List<String> strategies() {
    return names(Path.of("strategies"))
        .filter(n -> n.endsWith(".yaml"))
        .map(n -> n.substring(0, n.length() - ".yaml".length()))
        .toList();
  }

  /** Every day under every strategy. */
  static Stream<DayRun> all() {
    return strategies().stream().flatMap(s -> days().stream().map(d -> of(s, d)));
  }

  /**
   * A third of them, so taken that every day and every strategy comes by; all are for the long run.
   */
  static Stream<DayRun> aThird() {
    List<String> strategies = strategies();
    List<String> days = days();
    return IntStream.range(0, strategies.size() * days.size())
        .filter(i -> (i / days.size() + i % days.size()) % 3 == 0)
        .mapToObj(i -> of(strategies.get(i / days.size()), days.get(i % days.size())));
  }

  static DayRun of(String strategy, String day) {
    return RUNS.computeIfAbsent(strategy + "/" + day, key -> fresh(strategy, day));
  }

  /** The same, run once more. */
  static DayRun fresh(String strategy, String name) {
    return withBook(strategy, name, Path.of("examples", name));
  }

  /** A day with the book of another folder or file; the strategy may name readings. */
  static DayRun withBook(String strategy, String name, Path book) {
    StrategySpec spec = spec(strategy);
    MarketDay day = MarketDayReader.read(Path.of("examples", name));
    return DayRunner.run(
        new DayInputs(
            SyntheticMarket.of(day),
            BookReader.read(book, day.date()),
            spec,
            RULES.computeIfAbsent(strategy, s -> rules(spec)),
            HASHES));
  }

  private static StrategySpec spec(String strategy) {
    String file = "strategies/" + Readings.baseOf(strategy) + ".yaml";
    Optional<String> reading = Readings.readingOf(strategy);
    if (reading.isEmpty()) {
      return StrategyReader.read(Path.of(file));
    }
    try {
      return StrategyReader.read(SourceText.of(file, Files.readString(Path.of(file))), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleBook rules(StrategySpec spec) {
    return RuleBook.compile(
        PackReader.of(Path.of("rules")),
        spec.packs().stream()
            .map(pack -> new RuleBook.Wanted(pack.name(), pack.place(), ""))
            .toList(),
        spec.overrides());
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(p -> p.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
