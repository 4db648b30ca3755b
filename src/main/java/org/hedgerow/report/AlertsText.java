package org.hedgerow.report;

import java.util.Comparator;
import java.util.List;
import org.hedgerow.basics.Numbers;
import org.hedgerow.journal.Alerts;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.run.DayRun;

/** What is new since a recorded run, as text. */
public final class AlertsText {
  private static final int MOST_TRIGGERS = 8;

  private final Alerts alerts;
  private final DayRun run;
  private final Page page;

  private AlertsText(Alerts alerts, TextStyle style) {
    this.alerts = alerts;
    this.run = alerts.run();
    this.page = new Page(style);
  }

  /** The page. */
  public static String render(Alerts alerts, TextStyle style) {
    AlertsText text = new AlertsText(alerts, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    page.title(
        "%s since %s, run %d"
            .formatted(run.inputs().day().date(), alerts.then().date(), alerts.since().run()),
        "strategy " + run.inputs().strategy().name());
    otherwise();
    if (!alerts.isNews()) {
      page.say("Nothing new.");
    }
    rules();
    conclusions();
    asked();
    next();
  }

  /** What else differs, so that a change may come from it. */
  private void otherwise() {
    if (alerts.then().date().isAfter(run.inputs().day().date())) {
      page.say("The recorded day lies after this one.");
    }
    if (alerts.isOtherStrategy()) {
      page.say(
          "The run was of the strategy %s: it is compared all the same."
              .formatted(alerts.since().strategy()));
    } else if (alerts.isOtherStrategyText()) {
      page.say("The strategy was changed since.");
    }
    if (alerts.isOtherRules()) {
      page.say(
          alerts.isOtherStrategy()
              ? "The rules are others too."
              : "Rules or thresholds were changed since.");
    }
    alerts
        .limits()
        .forEach(
            limit ->
                page.say(
                    "Threshold %s was %s, is %s."
                        .formatted(
                            limit.name(),
                            Numbers.plain(limit.before()),
                            Numbers.plain(limit.now()))));
  }

  private void rules() {
    if (alerts.rules().isEmpty()) {
      return;
    }
    page.heading("Rules");
    Table table = new Table(Table.Column.left(), Table.Column.wrapping(), Table.Column.left());
    for (Alerts.RuleChange change : alerts.rules()) {
      table.row(
          change.firesNow() ? new Cell("true", Emphasis.GOOD) : Cell.quiet("false"),
          Cell.of(change.rule().rule()),
          Cell.quiet(change.rule().file() + ":" + change.rule().line()));
    }
    page.table(table);
  }

  private void conclusions() {
    if (alerts.conclusions().isEmpty()) {
      return;
    }
    page.heading("Conclusions");
    Table table = new Table(Table.Column.left(), Table.Column.wrapping());
    for (Alerts.SayingChange change : alerts.conclusions()) {
      table.row(change.type(), list(change.before()) + " -> " + list(change.now()));
    }
    page.table(table);
  }

  private static String list(List<String> values) {
    return values.isEmpty() ? "none" : String.join(", ", values);
  }

  private void asked() {
    if (alerts.asked().isEmpty()) {
      return;
    }
    page.heading("Asked");
    for (Alerts.AskedChange change : alerts.asked()) {
      page.say(
          "%s [%d]: %s%s"
              .formatted(
                  ActionWords.sentence(change.now().asked().action()),
                  change.now().asked().id(),
                  change.now().ticket().isPresent()
                      ? OutcomeWords.sentence(change.now(), run.decision())
                      : OutcomeWords.whyNot(change.now()),
                  change.outcomeThen().map(then -> " (then " + then + ")").orElse("")),
          2,
          4);
    }
  }

  private void next() {
    List<NextTrigger> figures = next(run);
    if (figures.isEmpty()) {
      return;
    }
    page.heading("Next");
    Table table =
        new Table(Table.Column.wrapping(), Table.Column.toTheRight(), Table.Column.left());
    figures.stream()
        .limit(MOST_TRIGGERS)
        .forEach(
            t ->
                table.row(
                    Cell.of(TriggerWords.sentence(t)),
                    Cell.of(TriggerWords.distance(t)),
                    Cell.quiet(t.rule().where())));
    page.table(table);
  }

  /** Figures of the market that would make a silent rule fire, the nearest first. */
  static List<NextTrigger> next(DayRun run) {
    return run.next().stream()
        .filter(t -> !TriggerWords.comesWithTime(t))
        .sorted(Comparator.comparingDouble(TriggerWords::relativeDistance))
        .toList();
  }
}
