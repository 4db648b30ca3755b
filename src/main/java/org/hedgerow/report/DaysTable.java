package org.hedgerow.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Observation;

/** Several days at a glance: one row a day. */
public final class DaysTable {
  private static final int DATE = 10;

  private DaysTable() {}

  /** The text, each line ended by a line feed. */
  public static String render(List<DayRun> runs, TextStyle style) {
    Page page = new Page(style);
    if (runs.isEmpty()) {
      return page.say("No days.").toString();
    }
    DayRun first = runs.get(0);
    page.title(first.inputs().strategy().name() + ": " + first.inputs().strategy().title());
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.left().after(1),
            Table.Column.right(),
            Table.Column.right(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.wrapping(),
            Table.Column.right());
    table.header("date", "", "S&P", "VIX", "regime", "hedge", "asked", "net USD");
    runs.forEach(run -> row(table, run));
    page.table(table, 0);
    return page.blank().quiet(footer(runs), 0, 0).toString();
  }

  private static void row(Table table, DayRun run) {
    boolean calm = run.results().stream().allMatch(r -> r.ticket().isPresent());
    table.row(
        Cell.of(run.inputs().day().date().toString()),
        Cell.of(shortName(run)),
        Cell.of(spx(run)),
        Cell.of(vix(run)),
        Cell.of(regime(run)),
        Cell.of(hedge(run)),
        new Cell(
            asked(run.results()),
            run.results().isEmpty() ? Emphasis.QUIET : calm ? Emphasis.GOOD : Emphasis.CAUTION),
        Cell.of(run.tickets().isEmpty() ? "" : Figures.signedUsd(run.netUsd())));
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

  /** What was asked, put together by what became of it. */
  private static String asked(List<ActionResult> results) {
    if (results.isEmpty()) {
      return "nothing asked";
    }
    Map<String, Map<String, Integer>> verbsByOutcome = new LinkedHashMap<>();
    for (ActionResult result : results) {
      verbsByOutcome
          .computeIfAbsent(outcome(result), o -> new LinkedHashMap<>())
          .merge(ActionWords.verb(result.asked().action()), 1, Integer::sum);
    }
    List<String> parts = new ArrayList<>();
    verbsByOutcome.forEach((outcome, verbs) -> parts.add(verbs(verbs) + " " + outcome));
    return String.join("; ", parts);
  }

  private static String verbs(Map<String, Integer> verbs) {
    List<String> words = new ArrayList<>();
    verbs.forEach(
        (verb, count) ->
            words.add(verb.contains("condor") && count == 1 ? verb : verb + " " + count));
    return String.join(", ", words);
  }

  private static String outcome(ActionResult result) {
    if (result.asked().overruled().isPresent()) {
      return "overruled: " + result.asked().overruled().get().reason();
    }
    return result
        .refusal()
        .map(r -> "refused: " + r.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("planned");
  }

  private static String footer(List<DayRun> runs) {
    DayRun last = runs.get(runs.size() - 1);
    return "Net: credit above zero, debit below, before fees; indicative, for the next session."
        + " One day in full: ./hedgerow dry-run "
        + last.inputs().strategy().name()
        + " --day "
        + last.inputs().day().name();
  }
}
