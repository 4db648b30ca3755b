package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.testing.SampleDays;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.ObservedFact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The rules folder that a command is about, with the sample days that its tests may name. */
final class RulesFolder {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Folder of rule packs (default: rules).")
  @Nullable Path folder;

  PackReader packs(Workplace workplace) {
    return workplace.packs(Optional.ofNullable(folder));
  }

  /** Sample days as the command line finds them. */
  static SampleDays days(Workplace workplace) {
    return new SampleDays() {
      @Override
      public StrategySpec strategy(String name) {
        return workplace.strategy(name);
      }

      @Override
      public List<ObservedFact> facts(String day, StrategySpec strategy, RuleBook rules) {
        return workplace.facts(workplace.day(day), strategy, rules);
      }
    };
  }
}
