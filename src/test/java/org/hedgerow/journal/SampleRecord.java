package org.hedgerow.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hedgerow.book.BookReader;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRecord;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.InputText;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;

/** A sample day under a shipped strategy, ready to be recorded. */
final class SampleRecord {
  static final Instant NOON = Instant.parse("2024-08-05T12:00:00Z");
  private static final Path DAY = Path.of("examples", "2018-02-05-volmageddon");

  private final StrategySpec strategy =
      StrategyReader.read(Path.of("strategies", "alvh-triggered.yaml"));
  private final RuleBook rules =
      RuleBook.compile(
          PackReader.of(Path.of("rules")),
          strategy.packs().stream()
              .map(pack -> new RuleBook.Wanted(pack.name(), pack.place(), ""))
              .toList(),
          strategy.overrides());
  private final DayRun run = run();

  private DayRun run() {
    MarketDay day = MarketDayReader.read(DAY);
    return DayRunner.run(
        new DayInputs(
            SyntheticMarket.of(day),
            BookReader.read(DAY, day.date()),
            strategy,
            rules,
            new DayInputs.Hashes("0".repeat(64), "0".repeat(64), rules.hash(), "test")));
  }

  RunHeader header() {
    return new RunHeader(
        NOON,
        "dry-run alvh-triggered",
        "test",
        strategy,
        "0".repeat(64),
        rules,
        List.of(new InputText("strategy/alvh-triggered.yaml", "here", strategy.source().text())));
  }

  /** The same day with an answer of its own, so that no two days share all of their texts. */
  DayRecord day(int number) {
    return new DayRecord(
        run,
        "day/x",
        List.of(new InputText("day/x/market.yaml", "here", "date: 2018-02-05\n# " + number)),
        "answer " + number + "\n");
  }

  static Journal open(Path file) {
    return Journal.record(file, NOON, "test");
  }
}
