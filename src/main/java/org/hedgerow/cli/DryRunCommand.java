package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.document.SourceFiles;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.report.CalculationsText;
import org.hedgerow.report.DayJson;
import org.hedgerow.report.DayText;
import org.hedgerow.report.DaysTable;
import org.hedgerow.report.ProfilesJson;
import org.hedgerow.report.ProfilesText;
import org.hedgerow.report.TextStyle;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.DayRun;
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
            + "  hedgerow dry-run alvh-triggered --rules my-rules --watch%n"
            + "  hedgerow dry-run alvh-442@per-condor --day 2017-11-03%n"
            + "  hedgerow dry-run --day 2022-12-28 --nav 250000 --width 50 --units 2%n"
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

  @Mixin ChainOptions chains = new ChainOptions();

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

  @Option(
      names = "--watch",
      description =
          "Stays and decides again whenever a file of rules, strategy, days or positions is saved,"
              + " and tells what comes out otherwise. Ctrl-C ends it (exit code 130).")
  boolean watch;

  @Mixin SizingOptions sizing = new SizingOptions();

  @Mixin RunOptions run = new RunOptions();

  @Mixin JournalOptions journal = new JournalOptions();

  @Spec CommandSpec command = CommandSpec.create();

  DryRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Workplace workplace = new Workplace(console.surroundings());
    if (watch) {
      return watch(workplace);
    }
    if (sizing.profiles.size() > 1) {
      console.answer(sideBySide(workplace));
      return ExitCode.DONE;
    }
    StrategySpec spec = workplace.strategy(sizing.strategy(strategy));
    RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
    List<OptionChain> quoted = chains.read(workplace, days.size() == 1);
    List<Path> chosen = chosen(workplace);
    DecidedDays.Reader reader =
        day ->
            workplace.inputs(
                day, Optional.ofNullable(positions), sizing.nav(), quoted, spec, rules);
    if (record) {
      try (Recorder recorder = recorder(workplace, spec, rules, quoted)) {
        DecidedDays days = DecidedDays.decide(reader, chosen, true, Optional.of(recorder));
        if (days.failed() == 0 && verify) {
          verify(days.runs(), rules);
        }
        String recorded = recorded(recorder.finish(), days.failed());
        if (days.failed() == 0) {
          console.answer(render(days));
        }
        console.message(recorded);
        days.throwIfFailed();
      }
    } else {
      DecidedDays days = DecidedDays.decide(reader, chosen, json, Optional.empty());
      days.throwIfFailed();
      if (verify) {
        verify(days.runs(), rules);
      }
      console.answer(render(days));
    }
    return ExitCode.DONE;
  }

  private int watch(Workplace workplace) {
    if (json || record || verify || detail) {
      throw new InputException(
          Problem.ofFile(
              "watch-is-text",
              "--watch",
              "It tells what changes, as text: --json, --record, --verify and --detail do not go"
                  + " with it.",
              "For a script, 'hedgerow compare --with FOLDER --json' tells the same."));
    }
    DryRunFiles files =
        new DryRunFiles(
            workplace,
            sizing.strategy(strategy),
            run,
            days.isEmpty()
                ? Optional.of(workplace.daysFolder(Optional.ofNullable(daysFolder)))
                : Optional.empty(),
            () -> chosen(workplace),
            Optional.ofNullable(positions),
            sizing.nav(),
            chains.chains,
            () -> chains.read(workplace, days.size() == 1));
    try (FileChanges changes = FileChanges.of(files.roots())) {
      console.message(
          "Watching "
              + files.roots().stream().map(files::shown).collect(Collectors.joining(", "))
              + ". Ctrl-C ends it.");
      console.err().flush();
      new WatchedRun(console, files, this::text).follow(changes);
    }
    return ExitCode.DONE;
  }

  private String recorded(long run, int failed) {
    return "Recorded as run %d%s: hedgerow review %d%s"
        .formatted(
            run,
            failed == 0
                ? ""
                : ", without %s that could not be decided"
                    .formatted(failed == 1 ? "one day" : failed + " days"),
            run,
            NextCommand.journal(journal));
  }

  private void refuseOfOneProfile() {
    if (record || detail) {
      throw new InputException(
          Problem.ofFile(
              "one-profile",
              record ? "--record" : "--detail",
              "This is of one profile.",
              "Name one under --profile."));
    }
  }

  /** The chosen days under every profile named. */
  private String sideBySide(Workplace workplace) {
    refuseOfOneProfile();
    String sized = sizing.sized(strategy);
    List<OptionChain> quoted = chains.read(workplace, days.size() == 1);
    List<Path> chosen = chosen(workplace);
    List<List<DayRun>> byProfile = new ArrayList<>();
    for (String profile : sizing.profiles) {
      StrategySpec spec = workplace.strategy(Readings.and(sized, profile));
      RuleBook rules = workplace.rules(spec, run.rulesFolder(), run.overrides());
      DecidedDays decided =
          DecidedDays.decide(
              day ->
                  workplace.inputs(
                      day, Optional.ofNullable(positions), sizing.nav(), quoted, spec, rules),
              chosen,
              false,
              Optional.empty());
      decided.throwIfFailed();
      if (verify) {
        verify(decided.runs(), rules);
      }
      byProfile.add(decided.runs());
    }
    List<ProfileRuns> days = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      int day = i;
      days.add(new ProfileRuns(byProfile.stream().map(runs -> runs.get(day)).toList()));
    }
    return json
        ? ProfilesJson.of(days)
        : ProfilesText.render(
            days, console.style(), (profile, day) -> oneDay(profile, shown(chosen.get(day), day)));
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
        sizing.nav(),
        quoted);
  }

  private void verify(List<DayRun> runs, RuleBook rules) {
    int firings = runs.stream().mapToInt(run -> rules.verify(run.decision())).sum();
    console.message(
        "Verified: Drools in a pooled session, Drools in a fresh session and the second judge agree"
            + " on all %d firings of %d day%s."
                .formatted(firings, runs.size(), runs.size() == 1 ? "" : "s"));
  }

  private List<Path> chosen(Workplace workplace) {
    return days.isEmpty()
        ? workplace.days(Optional.ofNullable(daysFolder))
        : days.stream().map(workplace::day).toList();
  }

  /** A day as the user can name it again. */
  private String shown(Path day, int index) {
    String name = SourceFiles.nameOf(day.getFileName());
    if (!days.isEmpty()) {
      return name.startsWith(days.get(index)) ? name : days.get(index);
    }
    return daysFolder == null ? name : SourceFiles.nameOf(daysFolder.resolve(name));
  }

  private String lastDay(List<DayRun> runs) {
    int last = runs.size() - 1;
    return last < 0 ? "" : shown(Path.of(runs.get(last).inputs().day().name()), last);
  }

  private String oneDay(@Nullable String profile, String day) {
    return NextCommand.oneDay(command.commandLine().getParseResult(), strategy, profile, day);
  }

  private String render(DecidedDays days) {
    if (json) {
      List<String> answers = days.answers();
      return answers.size() == 1 ? answers.get(0) : DayJson.joined(answers);
    }
    return text(days.runs());
  }

  private String text(List<DayRun> runs) {
    TextStyle style = console.style();
    String text =
        runs.size() == 1
            ? DayText.render(runs.get(0), style)
            : DaysTable.render(runs, style, oneDay(null, lastDay(runs)));
    return detail
        ? runs.stream()
            .map(day -> CalculationsText.render(day, style))
            .collect(Collectors.joining("", text, ""))
        : text;
  }
}
