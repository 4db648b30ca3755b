package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.report.DayJson;
import org.hedgerow.report.DayText;
import org.hedgerow.report.DaysTable;
import org.hedgerow.report.TextStyle;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategyReader;
import org.hedgerow.strategy.StrategySpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides and plans days, and shows why; nothing is sent anywhere. */
@Command(
    name = "dry-run",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow dry-run%n"
            + "  hedgerow dry-run alvh-triggered --day 2018-02-05%n"
            + "  hedgerow dry-run strategies/alvh-442.yaml --day examples/2022-12-28-grind --json%n"
            + "  hedgerow dry-run alvh-triggered --rules my-rules --set vix.trigger.first=17%n"
            + "  hedgerow dry-run alvh-triggered --record%n"
            + "%n",
    header = "Run a strategy on sample days: the rules that fire, the tickets they lead to.",
    description = {"", "Nothing is sent anywhere; prices are indicative.", ""})
final class DryRunCommand implements Callable<Integer> {
  private final Console console;

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
      description =
          "Folder or file of a day, or the start of a sample day's name. Repeatable; all sample"
              + " days when left out.")
  List<String> days = new ArrayList<>();

  @Option(names = "--days", paramLabel = "FOLDER", description = "Every day of a folder.")
  @Nullable Path daysFolder;

  @Option(
      names = "--positions",
      paramLabel = "FILE",
      description = "Positions file in place of the day's own.")
  @Nullable Path positions;

  @Option(names = "--json", description = "One JSON document (hedgerow schema day-run).")
  boolean json;

  @Option(
      names = "--record",
      description = "Keeps the run in the journal, for hedgerow review and hedgerow replay.")
  boolean record;

  @Mixin RunOptions run = new RunOptions();

  @Mixin JournalOptions journal = new JournalOptions();

  @Spec CommandSpec command = CommandSpec.create();

  DryRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    StrategySpec spec = workplace.strategy(strategy);
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    List<Path> chosen = chosen(workplace);
    if (record) {
      try (Recorder recorder = recorder(workplace, spec, rules)) {
        List<DayRun> runs = runs(workplace, spec, rules, chosen, recorder::add);
        long number = recorder.finish();
        console.answer(render(runs));
        console.message("Recorded as run " + number + ": hedgerow review " + number);
      }
    } else {
      console.answer(render(runs(workplace, spec, rules, chosen, (day, run) -> {})));
    }
    return ExitCode.DONE;
  }

  /** Runs every day, or tells every problem of all of them. */
  private List<DayRun> runs(
      Workplace workplace,
      StrategySpec spec,
      RuleBook rules,
      List<Path> chosen,
      BiConsumer<Path, DayRun> listener) {
    List<DayRun> runs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path day : chosen) {
      try {
        DayInputs inputs = workplace.inputs(day, Optional.ofNullable(positions), spec, rules);
        DayRun decided = DayRunner.run(inputs);
        listener.accept(day, decided);
        runs.add(decided);
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return runs;
  }

  private Recorder recorder(Workplace workplace, StrategySpec spec, RuleBook rules) {
    return Recorder.start(
        Journals.record(journal, console),
        workplace,
        command.commandLine().getParseResult().originalArgs(),
        spec,
        rules,
        workplace.rulesFolder(run.rulesFolder()),
        Optional.ofNullable(positions).map(workplace::resolve));
  }

  private List<Path> chosen(Workplace workplace) {
    return days.isEmpty()
        ? workplace.days(Optional.ofNullable(daysFolder))
        : days.stream().map(workplace::day).toList();
  }

  private String render(List<DayRun> runs) {
    TextStyle style = console.style();
    boolean one = runs.size() == 1;
    if (json) {
      return one ? DayJson.of(runs.get(0)) : DayJson.of(runs);
    }
    return one ? DayText.render(runs.get(0), style) : DaysTable.render(runs, style);
  }
}
