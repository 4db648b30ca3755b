package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A strategy and a day, for the commands that act on what it decides. */
final class StrategyDayOptions {
  @Parameters(
      index = "0",
      arity = "0..1",
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

  @Mixin SizingOptions sizing = new SizingOptions();

  @Mixin RunOptions run = new RunOptions();

  /** The strategy with its rules, as read. */
  record Read(Workplace workplace, StrategySpec spec, RuleBook rules, List<OptionChain> quoted) {}

  Read read(Console console) {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec spec = workplace.strategy(sizing.strategy(strategy));
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    return new Read(workplace, spec, rules, chains.read(workplace, true));
  }

  /** The day, decided and planned. */
  DayRun decide(Read read) {
    return DayRunner.run(
        read.workplace()
            .inputs(
                read.workplace().day(day),
                Optional.ofNullable(positions),
                sizing.nav(),
                read.quoted(),
                read.spec(),
                read.rules()));
  }

  /**
   * Refuses to go on when the strategy demands signatures that its packs lack.
   *
   * @throws org.hedgerow.basics.InputException that says who is missing
   */
  void demandSignatures(Read read) {
    read.workplace()
        .governance(strategy, read.spec(), read.workplace().packs(run.rulesFolder()), read.rules())
        .ifPresent(governance -> governance.demand(read.spec().name()));
  }
}
