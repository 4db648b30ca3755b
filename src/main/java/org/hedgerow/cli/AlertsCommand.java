package org.hedgerow.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Problem;
import org.hedgerow.journal.Alerts;
import org.hedgerow.journal.Journal;
import org.hedgerow.journal.RecordedDay;
import org.hedgerow.journal.RunSummary;
import org.hedgerow.report.AlertsJson;
import org.hedgerow.report.AlertsText;
import org.hedgerow.report.DayJson;
import org.hedgerow.run.DayRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is new since a recorded run. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  hedgerow alerts mybook/my-strategy.yaml --day mybook --record%n"
            + "  hedgerow alerts alvh-triggered --day 2018-02-05 --since 3 --json%n"
            + "  hedgerow alerts mybook/my-strategy.yaml --day mybook --record --quiet   (in cron)%n"
            + "%n",
    header = "Tell what is new since a recorded run: rules, conclusions, actions; what comes next.",
    description = {"", "Compared is the last day of that run. Nothing is sent anywhere.", ""},
    footer = {"", "Exit code 10: something is new. 0: nothing is."})
final class AlertsCommand implements Callable<Integer> {
  private static final String LAST = "last";

  private final Console console;

  @Mixin StrategyDayOptions options = new StrategyDayOptions();

  @Option(
      names = "--since",
      paramLabel = "RUN",
      defaultValue = LAST,
      description =
          "Number of a recorded run, or 'last': the last one of this strategy, else the last of all"
              + " (default: ${DEFAULT-VALUE}).")
  String since = LAST;

  @Option(
      names = "--record",
      description = "Keeps this day in the journal, so that the next call compares with it.")
  boolean record;

  @Option(names = "--quiet", description = "Prints nothing when nothing is new.")
  boolean quiet;

  @Option(names = "--json", description = "One JSON document (hedgerow schema alerts).")
  boolean json;

  @Mixin JournalOptions journal = new JournalOptions();

  @Spec CommandSpec command = CommandSpec.create();

  AlertsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OneDay.Read read = options.read(console);
    DayRun run = options.day.decide(read);
    Optional<Alerts> alerts = alerts(run);
    boolean news = alerts.map(Alerts::isNews).orElse(false);
    Optional<Long> recorded = record ? Optional.of(record(read, run)) : Optional.empty();
    alerts
        .filter(a -> news || !quiet)
        .ifPresent(
            a -> console.answer(json ? AlertsJson.of(a) : AlertsText.render(a, console.style())));
    if (!quiet) {
      recorded.ifPresent(
          number ->
              console.message(
                  "Recorded as run %d%s."
                      .formatted(number, alerts.isEmpty() ? "; there is none before it" : "")));
    }
    return news ? ExitCode.NEWS : ExitCode.DONE;
  }

  /** Empty when there is nothing to compare with and this day is to be the first. */
  private Optional<Alerts> alerts(DayRun run) {
    if (record && since.equals(LAST) && !Files.exists(journal.file(console))) {
      return Optional.empty();
    }
    try (Journal recorded = Journals.read(journal, console)) {
      Optional<RunSummary> chosen = chosen(recorded, run);
      if (chosen.isEmpty() && record) {
        return Optional.empty();
      }
      RunSummary then = chosen.orElseThrow(() -> nothing("The journal holds no day."));
      List<RecordedDay> days = recorded.days(then.run());
      if (days.isEmpty()) {
        throw nothing("No day of this run could be decided.");
      }
      return Optional.of(
          Alerts.between(
              then, recorded.state(days.get(days.size() - 1)), recorded.limits(then), run));
    }
  }

  private Optional<RunSummary> chosen(Journal recorded, DayRun run) {
    if (!since.equals(LAST)) {
      return Optional.of(Journals.run(recorded, since));
    }
    List<RunSummary> runs = recorded.runs().stream().filter(r -> r.days() > 0).toList();
    String strategy = run.inputs().strategy().name();
    return runs.stream()
        .filter(r -> r.strategy().equals(strategy))
        .reduce((first, second) -> second)
        .or(() -> runs.stream().reduce((first, second) -> second));
  }

  private InputException nothing(String message) {
    return new InputException(
        Problem.ofFile(
            "nothing-recorded",
            "--since " + since,
            message,
            "hedgerow alerts --record keeps this day for the next time."));
  }

  private long record(OneDay.Read read, DayRun run) {
    try (Recorder recorder =
        Recorder.start(
            Journals.record(journal, console),
            read.workplace(),
            command.commandLine().getParseResult().originalArgs(),
            read.spec(),
            read.rules(),
            read.workplace().rulesFolder(options.day.run.rulesFolder()),
            Optional.ofNullable(options.day.positions).map(read.workplace()::resolve),
            options.day.sizing.nav(),
            read.quoted())) {
      recorder.add(read.workplace().day(options.day.day), run, DayJson.of(run));
      return recorder.finish();
    }
  }
}
