package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.report.CompareJson;
import org.hedgerow.report.CompareText;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.Comparison;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two ways of deciding over the same days. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow compare --with my-rules%n"
            + "  hedgerow compare --strategy alvh-triggered --with-set vix.trigger.first=17%n"
            + "  hedgerow compare --with my-rules --fail-on-change --json%n"
            + "%n",
    header = "What two packs, strategies or sets of thresholds do otherwise on the same days.",
    description = {
      "",
      "Outcomes are compared, not texts: a rule that is only rewritten changes nothing.",
      ""
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      defaultValue = StrategyReader.DEFAULT,
      description = "Strategy file, or its name (default: ${DEFAULT-VALUE}).")
  String strategy = StrategyReader.DEFAULT;

  @Option(names = "--with", paramLabel = "FOLDER", description = "Folder of the other rule packs.")
  @Nullable Path with;

  @Option(
      names = "--with-strategy",
      paramLabel = "STRATEGY",
      description = "The other strategy (default: the same).")
  @Nullable String withStrategy;

  @Option(
      names = "--with-set",
      paramLabel = "NAME=VALUE",
      description = "Sets a threshold on the other side only. Repeatable.")
  List<String> withSettings = new ArrayList<>();

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Day to compare. Repeatable; all sample days when left out.")
  List<String> days = new ArrayList<>();

  @Option(names = "--days", paramLabel = "FOLDER", description = "Every day of a folder.")
  @Nullable Path daysFolder;

  @Mixin ChainOptions chains = new ChainOptions();

  @Option(
      names = "--fail-on-change",
      description = "End with exit code 1 when the outcome of any day differs.")
  boolean failOnChange;

  @Option(names = "--json", description = "One JSON document (hedgerow schema compare).")
  boolean json;

  @Mixin SizingOptions sizing = new SizingOptions();

  @Mixin RunOptions run = new RunOptions();

  CompareCommand(Console console) {
    this.console = console;
  }

  /** One of the two ways. */
  private record Side(StrategySpec strategy, RuleBook rules, String words) {}

  @Override
  public Integer call() {
    if (with == null && withStrategy == null && withSettings.isEmpty()) {
      throw new InputException(
          Problem.ofFile(
              "nothing-to-compare",
              "compare",
              "There is nothing to compare with.",
              "Name --with FOLDER, --with-strategy STRATEGY or --with-set NAME=VALUE."));
    }
    Workplace workplace = new Workplace(console.surroundings());
    Side first = side(workplace, strategy, run.rulesFolder(), List.of());
    Side second =
        side(
            workplace,
            Optional.ofNullable(withStrategy).orElse(strategy),
            Optional.ofNullable(with).or(run::rulesFolder),
            withSettings);
    List<DayDifference> differences = new ArrayList<>();
    List<OptionChain> quoted = chains.read(workplace, days.size() == 1);
    for (Path day : chosen(workplace)) {
      differences.add(difference(workplace, day, quoted, first, second));
    }
    Comparison comparison = Comparison.of(first.rules(), second.rules(), differences);
    console.answer(
        json
            ? CompareJson.of(comparison, first.words(), second.words())
            : CompareText.render(comparison, first.words(), second.words(), console.style()));
    return failOnChange && !comparison.changed().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private Side side(
      Workplace workplace, String name, Optional<Path> folder, List<String> settings) {
    StrategySpec spec = workplace.strategy(sizing.strategy(name));
    List<String> all = new ArrayList<>(run.settings);
    all.addAll(settings);
    RuleBook rules = workplace.rules(spec, folder, RunOptions.overrides(all));
    String words =
        spec.name()
            + folder.map(f -> " " + f).orElse("")
            + (settings.isEmpty() ? "" : " " + String.join(" ", settings))
            + (sizing.nav().isPresent() ? " --nav " + sizing.nav : "");
    return new Side(spec, rules, words);
  }

  private List<Path> chosen(Workplace workplace) {
    return days.isEmpty()
        ? workplace.days(Optional.ofNullable(daysFolder))
        : days.stream().map(workplace::day).toList();
  }

  private DayDifference difference(
      Workplace workplace, Path day, List<OptionChain> quoted, Side first, Side second) {
    DayInputs before =
        workplace.inputs(
            day, Optional.empty(), sizing.nav(), quoted, first.strategy(), first.rules());
    DayInputs after =
        new DayInputs(
            before.options(), before.book(), second.strategy(), second.rules(), before.hashes());
    return DayDifference.between(DayRunner.plan(before), DayRunner.plan(after));
  }
}
