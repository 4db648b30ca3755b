package org.hedgerow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Place;
import org.hedgerow.rules.Mutant;
import org.hedgerow.rules.MutationReport;
import org.hedgerow.rules.RuleCoverage.Count;
import org.hedgerow.rules.ThresholdRoom;
import org.hedgerow.strategy.Threshold;

/** Which changes of the rules nobody notices, as text. */
public final class MutationText {
  private static final Map<Mutant.Kind, String> WORDS =
      new TreeMap<>(
          Map.of(
              Mutant.Kind.THRESHOLD, "thresholds moved",
              Mutant.Kind.COMPARISON, "comparisons turned",
              Mutant.Kind.CONDITION, "conditions dropped",
              Mutant.Kind.RULE, "rules removed"));

  private final MutationReport report;
  private final Page page;

  private MutationText(MutationReport report, TextStyle style) {
    this.report = report;
    this.page = new Page(style);
  }

  public static String render(MutationReport report, TextStyle style) {
    MutationText text = new MutationText(report, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    page.title(
        "Changes of the rules",
        Figures.count(report.tests(), "test") + ", " + Figures.count(report.days(), "sample day"));
    if (!report.complete()) {
      page.say(
          "Stopped: %d of %s were tried."
              .formatted(report.tried().size(), Figures.count(report.all(), "change")));
    }
    Table table =
        new Table(Table.Column.left(), Table.Column.toTheRight(), Table.Column.toTheRight());
    table.header("", "noticed", "survived");
    Map<Mutant.Kind, Count> scores = report.scoreByKind();
    WORDS.forEach((kind, words) -> row(table, words, scores.getOrDefault(kind, new Count(0, 0))));
    row(table, "all", report.score());
    page.table(table);
    if (report.complete() && report.survivors().isEmpty()) {
      page.say("Every change is noticed.");
    }
    thresholds();
    list(survivors(Mutant.Kind.COMPARISON), "Comparisons that could be turned");
    list(survivors(Mutant.Kind.CONDITION), "Conditions that could be dropped");
    list(survivors(Mutant.Kind.RULE), "Rules that could be removed");
  }

  private static void row(Table table, String words, Count count) {
    if (count.all() > 0) {
      table.row(words, count.toString(), Integer.toString(count.all() - count.covered()));
    }
  }

  private void thresholds() {
    boolean any = false;
    for (ThresholdRoom room : report.rooms()) {
      List<String> ends = ends(room);
      if (!room.isRoom() && ends.isEmpty()) {
        continue;
      }
      if (!any) {
        page.heading("Thresholds that could be elsewhere, with the same results");
        any = true;
      }
      page.say(sentence(room, ends), 2, 4);
      page.quiet(where(room.threshold().place()) + tried(room), 6, 8);
    }
    list(withoutRoom(), "Thresholds that could be elsewhere; how far was not looked for");
  }

  /** The moves that nobody noticed before the work was stopped in the midst of a threshold. */
  private List<Mutant> withoutRoom() {
    Set<String> looked =
        report.rooms().stream().map(r -> r.threshold().name()).collect(Collectors.toSet());
    return survivors(Mutant.Kind.THRESHOLD).stream()
        .filter(m -> !looked.contains(m.subject()))
        .toList();
  }

  private List<Mutant> survivors(Mutant.Kind kind) {
    return report.survivors().stream().filter(m -> m.kind() == kind).toList();
  }

  private static String sentence(ThresholdRoom room, List<String> ends) {
    Threshold threshold = room.threshold();
    String end = ends.isEmpty() ? "" : String.join(" or ", ends);
    String value = threshold.name() + ", " + amount(threshold, threshold.value());
    if (!room.isRoom()) {
      return value + ", could be " + end + ".";
    }
    return "%s, could be anywhere in %s to %s%s."
        .formatted(
            value,
            Numbers.plain(room.from()),
            amount(threshold, room.to()),
            end.isEmpty() ? "" : ", and " + end);
  }

  /** The ends of the range that nobody notices, beyond a difference. */
  private List<String> ends(ThresholdRoom room) {
    Threshold threshold = room.threshold();
    List<String> ends = new ArrayList<>();
    if (room.below().isPresent() && survives(threshold, threshold.min())) {
      ends.add(Numbers.plain(threshold.min()) + ", the least of its range");
    }
    if (room.above().isPresent() && survives(threshold, threshold.max())) {
      ends.add(Numbers.plain(threshold.max()) + ", the greatest of its range");
    }
    return ends;
  }

  private boolean survives(Threshold threshold, double value) {
    return survivors(Mutant.Kind.THRESHOLD).stream()
        .anyMatch(
            m -> m.subject().equals(threshold.name()) && m.words().equals(Numbers.plain(value)));
  }

  /** What was tried, and where the first differences are. */
  private static String tried(ThresholdRoom room) {
    List<String> differ = new ArrayList<>();
    for (OptionalDouble value : List.of(room.below(), room.above())) {
      value.ifPresent(v -> differ.add(Numbers.plain(v)));
    }
    String first =
        differ.isEmpty()
            ? "none of them differs"
            : String.join(" and ", differ)
                + (differ.size() == 1
                    ? " is the first that differs"
                    : " are the first that differ");
    String early =
        room.endedEarlyBelow() || room.endedEarlyAbove()
            ? "; no more than " + ThresholdRoom.MOST_STEPS + " each way"
            : "";
    return " steps of %s were tried%s; %s"
        .formatted(Numbers.plain(room.threshold().step()), early, first);
  }

  private static String amount(Threshold threshold, double value) {
    return FactWords.plainly(value, threshold.unit());
  }

  private void list(List<Mutant> survivors, String heading) {
    if (survivors.isEmpty()) {
      return;
    }
    page.heading(heading);
    String rule = "";
    for (Mutant mutant : survivors) {
      if (!mutant.subject().equals(rule) || mutant.kind() == Mutant.Kind.RULE) {
        page.say(mutant.subject(), 2, 4);
        rule = mutant.subject();
      }
      page.quiet(where(mutant.place()) + what(mutant), 6, 8);
    }
  }

  private static String where(Place place) {
    return place.file() + ":" + place.line();
  }

  private static String what(Mutant mutant) {
    String text = " " + mutant.text().replaceAll("\\s+", " ");
    return switch (mutant.kind()) {
      case RULE -> "";
      case CONDITION -> text;
      default -> text + " with " + mutant.words();
    };
  }
}
