package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The day that a command is about, with all that it is decided with but the strategy. */
final class OneDay {
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

  @Mixin SizingOptions sizing = new SizingOptions();

  @Mixin RunOptions run = new RunOptions();

  /** A strategy with its rules, and the quotes, as read. */
  record Read(Workplace workplace, StrategySpec spec, RuleBook rules, List<OptionChain> quoted) {}

  /** Reads the strategy, which the user names, and all that goes with it. */
  Read read(Console console, String strategy) {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec spec = workplace.strategy(sizing.strategy(strategy));
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    return new Read(workplace, spec, rules, chains.read(workplace, true));
  }

  /** The day under what was read. */
  DayInputs inputs(Read read) {
    Workplace workplace = read.workplace();
    return workplace.inputs(
        workplace.day(day),
        Optional.ofNullable(positions),
        sizing.nav(),
        read.quoted(),
        read.spec(),
        read.rules());
  }

  /** The day, decided and planned. */
  DayRun decide(Read read) {
    return DayRunner.run(inputs(read));
  }
}
