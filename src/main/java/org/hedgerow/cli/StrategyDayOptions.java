package org.hedgerow.cli;

import org.hedgerow.strategy.StrategyReader;
import picocli.CommandLine.Mixin;
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

  @Mixin OneDay day = new OneDay();

  OneDay.Read read(Console console) {
    return day.read(console, strategy);
  }

  /**
   * Refuses to go on when the strategy demands signatures that its packs lack.
   *
   * @throws org.hedgerow.basics.InputException that says who is missing
   */
  void demandSignatures(OneDay.Read read) {
    read.workplace()
        .governance(
            strategy, read.spec(), read.workplace().packs(day.run.rulesFolder()), read.rules())
        .ifPresent(governance -> governance.demand(read.spec().name()));
  }
}
