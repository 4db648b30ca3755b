package org.hedgerow.cli;

import java.util.Optional;
import org.hedgerow.rules.PackReader;
import org.hedgerow.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that show rules: one strategy's packs, or all packs of a folder. */
final class RulesOptions {
  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      description = "Only the packs of this strategy, with its overrides (default: every pack).")
  @Nullable String strategy;

  @Option(names = "--json", description = "One JSON document.")
  boolean json;

  @Mixin RunOptions run = new RunOptions();

  RuleBook read(Console console) {
    Workplace workplace = new Workplace(console.surroundings());
    return Optional.ofNullable(strategy)
        .map(workplace::strategy)
        .map(spec -> workplace.rules(spec, run.rulesFolder(), run.overrides()))
        .orElseGet(
            () -> {
              PackReader packs = workplace.packs(run.rulesFolder());
              return RuleBook.compile(packs, Workplace.all(packs), run.overrides());
            });
  }
}
