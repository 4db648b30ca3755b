package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that ask about one day. */
final class DayOptions {
  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      defaultValue = StrategyReader.DEFAULT,
      description = "Strategy file, or its name (default: ${DEFAULT-VALUE}).")
  String strategy = StrategyReader.DEFAULT;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      required = true,
      description = "Folder or file of a day, or the start of a sample day's name.")
  String day = "";

  @Option(
      names = "--positions",
      paramLabel = "FILE",
      description = "Positions file in place of the day's own.")
  @Nullable Path positions;

  @Mixin ChainOptions chains = new ChainOptions();

  @Option(names = "--json", description = "One JSON document.")
  boolean json;

  @Mixin RunOptions run = new RunOptions();

  /** The day, decided and planned. */
  DayRun run(Console console) {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec spec = workplace.strategy(strategy);
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    return DayRunner.run(
        workplace.inputs(
            workplace.day(day),
            Optional.ofNullable(positions),
            chains.read(workplace, true),
            spec,
            rules));
  }
}
