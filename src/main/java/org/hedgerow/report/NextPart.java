package org.hedgerow.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.market.EconomicEvent;
import org.hedgerow.market.MarketDay;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Observation;

/** Part six: what would make a silent rule fire, what time alone brings, and events ahead. */
final class NextPart {
  private static final int MOST_TRIGGERS = 8;
  private static final int MOST_EVENTS = 4;

  private final DayRun run;
  private final MarketDay day;

  NextPart(DayRun run) {
    this.run = run;
    this.day = run.inputs().day();
  }

  void write(Page page) {
    page.heading("6  What comes next");
    List<NextTrigger> figures =
        run.next().stream()
            .filter(t -> !TriggerWords.comesWithTime(t))
            .sorted(Comparator.comparingDouble(TriggerWords::relativeDistance))
            .toList();
    triggers(page, figures);
    waiting(page);
    events(page);
  }

  private static void triggers(Page page, List<NextTrigger> figures) {
    if (figures.isEmpty()) {
      page.say("No single figure, moved past a threshold, would make a silent rule fire.");
      return;
    }
    page.say("If one figure moved and everything else stayed, the nearest first:");
    Table table = new Table(Table.Column.wrapping(), Table.Column.toTheRight());
    figures.stream()
        .limit(MOST_TRIGGERS)
        .forEach(
            t ->
                table.row(Cell.of(TriggerWords.sentence(t)), Cell.quiet(TriggerWords.distance(t))));
    page.table(table, 4);
    int more = figures.size() - MOST_TRIGGERS;
    if (more > 0) {
      page.say(Cell.quiet("and " + more + " further away"), 4, 4);
    }
  }

  private void waiting(Page page) {
    List<NextTrigger> waiting =
        run.next().stream()
            .filter(TriggerWords::comesWithTime)
            .filter(t -> !(t.fact() instanceof Observation.Event))
            .filter(t -> TriggerWords.wait(t) > 0)
            .filter(TriggerWords::isReached)
            .sorted(Comparator.comparingLong(TriggerWords::wait))
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    page.blank().say("By time alone:");
    Table table = new Table(Table.Column.left(), Table.Column.wrapping());
    waiting.forEach(t -> table.row("in " + TriggerWords.waitInWords(t), TriggerWords.due(t)));
    page.table(table, 4);
  }

  private void events(Page page) {
    List<EconomicEvent> ahead =
        day.events().stream()
            .filter(e -> e.sessionsAhead(day.date()) >= 0)
            .limit(MOST_EVENTS)
            .toList();
    page.blank();
    if (ahead.isEmpty()) {
      page.say("No date of a scheduled event ahead is known.");
      return;
    }
    page.say("Events ahead:");
    Table table = new Table(Table.Column.left(), Table.Column.left(), Table.Column.left());
    ahead.forEach(e -> table.row(e.kind().name(), e.date().toString(), when(e)));
    page.table(table, 4);
  }

  private String when(EconomicEvent event) {
    int sessions = event.sessionsAhead(day.date());
    String when = sessions == 0 ? "today" : "in " + Figures.count(sessions, "session");
    LocalDate first = event.firstSession();
    return first.equals(event.date()) ? when : when + ", first traded on " + first;
  }
}
