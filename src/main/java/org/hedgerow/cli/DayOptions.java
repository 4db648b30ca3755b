package org.hedgerow.cli;

import java.util.List;
import java.util.function.Supplier;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleNames;
import org.hedgerow.run.DayRun;
import org.hedgerow.strategy.StrategyReader;
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

  @Option(names = "--json", description = "One JSON document.")
  boolean json;

  @Mixin OneDay day = new OneDay();

  /** The day, decided and planned. */
  DayRun run(Console console) {
    return day.decide(day.read(console, strategy));
  }

  /**
   * Looks a rule up. When no rule of the strategy is meant, but one of another strategy, it says
   * so.
   *
   * @param find throws when no rule is meant
   */
  <T> T find(Console console, String name, Supplier<T> find) {
    try {
      return find.get();
    } catch (InputException e) {
      boolean unknown = e.problems().stream().anyMatch(p -> p.id().equals(RuleNames.UNKNOWN));
      List<String> others = unknown ? strategiesWith(console, name) : List.of();
      if (others.isEmpty()) {
        throw e;
      }
      throw new InputException(
          Problem.ofFile(
              RuleNames.UNKNOWN,
              name,
              "No rule of this strategy has this in its name, but one of another has.",
              "Write --strategy " + String.join(" or --strategy ", others) + "."));
    }
  }

  private List<String> strategiesWith(Console console, String name) {
    Workplace workplace = new Workplace(console.surroundings());
    return workplace.strategies().stream().filter(s -> has(workplace, s, name)).toList();
  }

  private boolean has(Workplace workplace, String other, String name) {
    try {
      RuleBook rules = workplace.rules(workplace.strategy(other), day.run.rulesFolder(), List.of());
      return !RuleNames.matching(name, rules.rules()).isEmpty();
    } catch (InputException e) {
      return false; // a mistake of another strategy is not what was asked
    }
  }
}
