package org.hedgerow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Observation;

/**
 * Several days at a glance: one line a day, and below it what was asked and became no ticket, with
 * the reason.
 */
public final class DaysTable {
  private static final int DATE = 10;
  private static final int NAME = 15;
  private static final int NOTE_INDENT = 12;

  private DaysTable() {}

  /**
   * The text, each line ended by a line feed.
   *
   * @param inFull the command that shows one of the days in full
   */
  public static String render(List<DayRun> runs, TextStyle style, String inFull) {
    Page page = new Page(style);
    if (runs.isEmpty()) {
      return page.say("No days.").toString();
    }
    DayRun first = runs.get(0);
    page.title(first.inputs().strategy().name(), Figures.count(runs.size(), "day"));
    page.say(Cell.of(first.inputs().strategy().title() + "."), 0, 0);
    NavWords.head(page, first.inputs().book());
    page.blank();
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.left().atMost(NAME),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.wrapping(),
            Table.Column.toTheRight());
    table.header("date", "", "S&P", "VIX", "regime", "hedge", "tickets", "net USD");
    runs.forEach(run -> row(table, run));
    page.table(table, 0);
    return footer(page.blank(), inFull).toString();
  }

  private static void row(Table table, DayRun run) {
    boolean tickets = !run.tickets().isEmpty();
    table.row(
        Cell.of(run.inputs().day().date().toString()),
        Cell.of(shortName(run)),
        Cell.of(spx(run)),
        Cell.of(vix(run)),
        Cell.of(regime(run)),
        Cell.of(hedge(run)),
        tickets ? new Cell(planned(run), Emphasis.GOOD) : Cell.quiet("none"),
        Cell.of(tickets ? Figures.signedUsd(run.netUsd()) : ""));
    note(table, run, "refused: ", r -> r.refusal().isPresent());
    note(table, run, "overruled: ", r -> r.asked().overruled().isPresent());
  }

  private static String shortName(DayRun run) {
    String name = run.inputs().day().name();
    String date = run.inputs().day().date().toString();
    return name.startsWith(date) && name.length() > DATE ? name.substring(DATE + 1) : name;
  }

  private static String spx(DayRun run) {
    return run.decision()
        .facts(Observation.SpxMove.class)
        .findFirst()
        .map(m -> Figures.signedPercent(m.change()))
        .orElse("");
  }

  private static String vix(DayRun run) {
    String close = Figures.points(run.inputs().day().vix());
    return run.decision()
        .facts(Observation.VixMove.class)
        .findFirst()
        .map(m -> Figures.points(m.previousClose()) + " -> " + close)
        .orElse(close);
  }

  private static String regime(DayRun run) {
    return run.decision()
        .facts(Conclusion.Regime.class)
        .findFirst()
        .map(r -> r.name().toLowerCase(Locale.ROOT))
        .orElse("-");
  }

  private static String hedge(DayRun run) {
    return run.decision()
        .facts(Conclusion.HedgeClock.class)
        .findFirst()
        .map(Conclusion.HedgeClock::state)
        .orElse("-");
  }

  private static String planned(DayRun run) {
    Map<String, Integer> verbs = new LinkedHashMap<>();
    run.results().stream()
        .filter(r -> r.ticket().isPresent())
        .forEach(r -> verbs.merge(ActionWords.verb(r.asked().action()), 1, Integer::sum));
    return verbs(verbs);
  }

  private static void note(Table table, DayRun run, String outcome, Predicate<ActionResult> which) {
    Map<String, Map<String, Integer>> verbsByReason = new LinkedHashMap<>();
    run.results().stream()
        .filter(which)
        .forEach(
            r ->
                verbsByReason
                    .computeIfAbsent(reason(r), reason -> new LinkedHashMap<>())
                    .merge(ActionWords.verb(r.asked().action()), 1, Integer::sum));
    if (!verbsByReason.isEmpty()) {
      String text =
          verbsByReason.entrySet().stream()
              .map(e -> verbs(e.getValue()) + " (" + e.getKey() + ")")
              .collect(Collectors.joining(", "));
      table.note(NOTE_INDENT, new Cell(outcome + text, Emphasis.CAUTION));
    }
  }

  private static String reason(ActionResult result) {
    return result
        .asked()
        .overruled()
        .map(o -> o.reason())
        .or(() -> result.refusal().map(r -> r.reason().name().toLowerCase(Locale.ROOT)))
        .orElse("")
        .replace('_', ' ');
  }

  private static String verbs(Map<String, Integer> verbs) {
    return verbs.entrySet().stream()
        .map(
            e ->
                e.getKey().contains("condor") && e.getValue() == 1
                    ? e.getKey()
                    : e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Page footer(Page page, String inFull) {
    page.say(
        Cell.quiet(
            "S&P: change on the day. Net: credit above zero, debit below, before fees. All prices"
                + " indicative, orders for the next session."),
        0,
        0);
    return page.command("One day in full:", inFull);
  }
}
