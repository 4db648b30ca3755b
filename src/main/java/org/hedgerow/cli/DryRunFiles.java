package org.hedgerow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.strategy.StrategySpec;

/**
 * The files of a dry run that is watched.
 *
 * @param strategyName as the user names it
 * @param daysFolder a folder of which every day is taken; absent when days are named one by one
 * @param chosen the days to run, found anew
 * @param navUsd that the user set in place of the book's
 * @param chainFiles files of quotes
 * @param chains their quotes, read anew
 */
record DryRunFiles(
    Workplace workplace,
    String strategyName,
    RunOptions run,
    Optional<Path> daysFolder,
    Supplier<List<Path>> chosen,
    Optional<Path> positions,
    OptionalDouble navUsd,
    List<String> chainFiles,
    Supplier<List<OptionChain>> chains)
    implements WatchedRun.Source {

  /** Every file and folder that the outcome depends on. */
  List<Path> roots() {
    List<Path> roots = new ArrayList<>();
    roots.add(rulesFolder());
    roots.add(workplace.strategyFile(strategyName));
    daysFolder.ifPresentOrElse(
        roots::add,
        () ->
            chosen
                .get()
                .forEach(
                    day -> {
                      roots.add(day);
                      if (Files.isRegularFile(day)) {
                        roots.add(day.resolveSibling(MarketDayReader.HISTORY_FILE));
                      }
                    }));
    positions.map(workplace::resolve).ifPresent(roots::add);
    chainFiles.forEach(file -> roots.add(workplace.resolve(Path.of(file))));
    return roots;
  }

  private Path rulesFolder() {
    return workplace.rulesFolder(run.rulesFolder());
  }

  @Override
  public StrategySpec strategy() {
    return workplace.strategy(strategyName);
  }

  @Override
  public RuleBook rules(StrategySpec spec) {
    return workplace.rules(spec, run.rulesFolder(), run.overrides());
  }

  @Override
  public Map<String, DayInputs> days(StrategySpec spec, RuleBook rules) {
    List<OptionChain> quoted = chains.get();
    Map<String, DayInputs> inputs = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path day : chosen.get()) {
      try {
        inputs.put(day.toString(), workplace.inputs(day, positions, navUsd, quoted, spec, rules));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return inputs;
  }

  @Override
  public boolean isRules(Path file) {
    return file.startsWith(rulesFolder());
  }

  @Override
  public String shown(Path file) {
    return workplace.shown(file);
  }
}
