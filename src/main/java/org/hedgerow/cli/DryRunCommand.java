package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.report.CalculationsText;
import org.hedgerow.report.DayJson;
import org.hedgerow.report.DayText;
import org.hedgerow.report.DaysTable;
import org.hedgerow.report.ProfilesJson;
import org.hedgerow.report.ProfilesText;
import org.hedgerow.report.TextStyle;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.run.ProfileRuns;
import org.hedgerow.strategy.Readings;
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
            + "  hedgerow dry-run alvh-triggered --day 2018-02-05 --detail%n"
            + "  hedgerow dry-run strategies/alvh-442.yaml --day examples/2022-12-28-grind --json%n"
            + "  hedgerow dry-run alvh-triggered --day 2023-09-01 --chain spx_quotedata.csv%n"
            + "  hedgerow dry-run alvh-triggered --rules my-rules --set vix.trigger.first=17%n"
            + "  hedgerow dry-run alvh-triggered --record%n"
            + "  hedgerow dry-run alvh-442@per-condor --day 2017-11-03%n"
            + "  hedgerow dry-run --profile steward,promoter --day 2017-11-03%n"
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
      description =
          "Strategy file, or its name (default: ${DEFAULT-VALUE}); readings of it behind an @.")
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

  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description =
          "Prices tickets at the quotes of a chain of this day. Repeatable: one of SPX, one of VIX.")
  List<String> chains = new ArrayList<>();

  @Option(
      names = "--json",
      description =
          "One JSON document (hedgerow schema day-run; of two profiles hedgerow schema profiles).")
  boolean json;

  @Option(
      names = "--record",
      description = "Keeps the run in the journal, for hedgerow review and hedgerow replay.")
  boolean record;

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "PROFILE",
      description =
          "steward or promoter in place of the strategy's own profile; both, with a comma between"
              + " them, side by side.")
  List<String> profiles = new ArrayList<>();

  @Option(
      names = "--verify",
      description =
          "Decide every day again: in a pooled and in a fresh session of Drools, and by the second"
              + " judge. Exit code 70 when they disagree.")
  boolean verify;

  @Option(
      names = "--detail",
      description =
          "Below the text, the calculations of each day: ladder weights, beta, theta, steepness,"
              + " break-even curve, stress, parity.")
  boolean detail;

  @Mixin RunOptions run = new RunOptions();

  @Mixin JournalOptions journal = new JournalOptions();

  @Spec CommandSpec command = CommandSpec.create();

  DryRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    checkProfiles();
    if (profiles.size() > 1) {
      console.answer(sideBySide(workplace));
      return ExitCode.DONE;
    }
    StrategySpec spec =
        workplace.strategy(profiles.isEmpty() ? strategy : Readings.and(strategy, profiles.get(0)));
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    List<OptionChain> quoted = chains(workplace);
    List<Path> chosen = chosen(workplace);
    DayReader reader =
        day -> workplace.inputs(day, Optional.ofNullable(positions), quoted, spec, rules);
    if (record) {
      try (Recorder recorder = recorder(workplace, spec, rules, quoted)) {
        List<DayRun> runs = runs(reader, chosen, rules, recorder::add);
        long number = recorder.finish();
        console.answer(render(runs));
        console.message("Recorded as run " + number + ": hedgerow review " + number);
      }
    } else {
      console.answer(render(runs(reader, chosen, rules, (day, run) -> {})));
    }
    return ExitCode.DONE;
  }

  private void checkProfiles() {
    List<Problem> problems = new ArrayList<>();
    for (String profile : profiles) {
      if (!Readings.profiles().contains(profile)) {
        problems.add(
            Problem.ofFile(
                "unknown-profile",
                "--profile " + profile,
                "There is no such profile.",
                Nearest.advice(profile, Readings.profiles())));
      }
    }
    if (profiles.size() > Set.copyOf(profiles).size()) {
      problems.add(
          Problem.ofFile("repeated-profile", "--profile", "A profile stands here twice.", ""));
    }
    if (profiles.size() > 1 && (record || detail)) {
      problems.add(
          Problem.ofFile(
              "one-profile",
              record ? "--record" : "--detail",
              "This is of one profile.",
              "Name one under --profile."));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  /** The chosen days under every profile named. */
  private String sideBySide(Workplace workplace) {
    List<OptionChain> quoted = chains(workplace);
    List<Path> chosen = chosen(workplace);
    List<List<DayRun>> byProfile = new ArrayList<>();
    for (String profile : profiles) {
      StrategySpec spec = workplace.strategy(Readings.and(strategy, profile));
      RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
      byProfile.add(
          runs(
              day -> workplace.inputs(day, Optional.ofNullable(positions), quoted, spec, rules),
              chosen,
              rules,
              (day, run) -> {}));
    }
    List<ProfileRuns> days = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      int day = i;
      days.add(new ProfileRuns(byProfile.stream().map(runs -> runs.get(day)).toList()));
    }
    return json ? ProfilesJson.of(days) : ProfilesText.render(days, console.style());
  }

  @FunctionalInterface
  private interface DayReader {
    DayInputs read(Path day);
  }

  /** Runs every day, or tells every problem of all of them. */
  private List<DayRun> runs(
      DayReader reader, List<Path> chosen, RuleBook rules, BiConsumer<Path, DayRun> listener) {
    List<DayRun> runs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path day : chosen) {
      try {
        DayRun decided = DayRunner.run(reader.read(day));
        listener.accept(day, decided);
        runs.add(decided);
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    if (verify) {
      verify(runs, rules);
    }
    return runs;
  }

  private Recorder recorder(
      Workplace workplace, StrategySpec spec, RuleBook rules, List<OptionChain> quoted) {
    return Recorder.start(
        Journals.record(journal, console),
        workplace,
        command.commandLine().getParseResult().originalArgs(),
        spec,
        rules,
        workplace.rulesFolder(run.rulesFolder()),
        Optional.ofNullable(positions).map(workplace::resolve),
        quoted);
  }

  private void verify(List<DayRun> runs, RuleBook rules) {
    int firings = runs.stream().mapToInt(run -> rules.verify(run.decision())).sum();
    console.message(
        "Verified: Drools in a pooled session, Drools in a fresh session and the second judge agree"
            + " on all %d firings of %d day%s."
                .formatted(firings, runs.size(), runs.size() == 1 ? "" : "s"));
  }

  /** Every chain that was named; the problems of all of them are told at once. */
  private List<OptionChain> chains(Workplace workplace) {
    List<OptionChain> read = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String chain : chains) {
      try {
        read.add(workplace.chain(chain));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (problems.isEmpty() && !chains.isEmpty() && days.size() != 1) {
      problems.add(
          Problem.ofFile(
              "chain-needs-a-day",
              "--chain",
              "A chain is of one day.",
              "Name that day with --day."));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return read;
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
    String text = one ? DayText.render(runs.get(0), style) : DaysTable.render(runs, style);
    return detail
        ? runs.stream()
            .map(day -> CalculationsText.render(day, style))
            .collect(Collectors.joining("", text, ""))
        : text;
  }
}
