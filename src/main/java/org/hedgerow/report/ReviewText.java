package org.hedgerow.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.journal.RecordedDay;
import org.hedgerow.journal.Review;
import org.hedgerow.journal.RuleDay;
import org.hedgerow.journal.RuleRecord;
import org.hedgerow.journal.RuleState;
import org.hedgerow.journal.RunSummary;

/** Recorded runs as text: the list of them, one as days by rules, one rule, one day. */
public final class ReviewText {
  private static final int INDENT = 2;
  private static final int HANGING = 4;
  private static final int DECIMALS = 4;
  private static final int MOST_STEPS = 40;

  private ReviewText() {}

  /**
   * Every run, the oldest first.
   *
   * @param journal the option that names the journal, with a space before it; empty when there is
   *     none
   */
  public static String runs(List<RunSummary> runs, TextStyle style, String journal) {
    Page page = new Page(style).title(Figures.count(runs.size(), "recorded run"));
    if (runs.isEmpty()) {
      return page.say("None yet: hedgerow dry-run --record" + journal).toString();
    }
    Table table =
        new Table(
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.wrapping());
    table.header("run", "started (UTC)", "strategy", "days", "from, to", "command");
    for (RunSummary run : runs) {
      table.row(
          Cell.of(Long.toString(run.run())),
          Cell.of(minute(run.started())),
          Cell.of(run.strategy()),
          Cell.of(Integer.toString(run.days())),
          Cell.of(span(run)),
          Cell.of(run.command()));
      state(run).ifPresent(s -> table.note(HANGING, new Cell(s, Emphasis.CAUTION)));
    }
    return page.table(table, 0).toString();
  }

  private static String minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES).toString().substring(0, 16).replace('T', ' ');
  }

  private static String span(RunSummary run) {
    return run.first().isEmpty()
        ? ""
        : run.first().get() + " " + run.last().map(Object::toString).orElse("");
  }

  /**
   * A run as days by rules.
   *
   * @param journal as in {@link #runs}
   */
  public static String run(Review review, TextStyle style, String journal) {
    Page page = title(review, style);
    failed(page, review);
    ReviewMatrix.write(page, review);
    statistics(page, review);
    remarks(page, review);
    paths(page, review);
    return page.blank()
        .command("One rule:", "hedgerow review " + review.run().run() + " --rule RULE" + journal)
        .toString();
  }

  private static Page title(Review review, TextStyle style) {
    RunSummary run = review.run();
    Page page =
        new Page(style)
            .title("Run " + run.run() + ": " + run.strategy(), Figures.count(run.days(), "day"));
    page.quiet(
        "hedgerow %s; %s UTC, version %s"
            .formatted(run.command(), minute(run.started()), run.version()),
        0,
        0);
    state(run).ifPresent(s -> page.emphasised(s, 0, 0, Emphasis.CAUTION));
    return page;
  }

  /** What is to be known of a run that did not go through. */
  private static Optional<String> state(RunSummary run) {
    if (run.ended().isEmpty()) {
      return Optional.of(
          "Not finished: it was broken off, or is still running. What is here was decided.");
    }
    return run.failed() == 0
        ? Optional.empty()
        : Optional.of(
            "Finished with failures: %s could not be decided."
                .formatted(Figures.count(run.failed(), "day")));
  }

  private static void failed(Page page, Review review) {
    for (Review.FailedDay day : review.failed()) {
      page.say("  " + day.name() + ": " + String.join("; ", day.problems()), INDENT, HANGING);
    }
  }

  private static void statistics(Page page, Review review) {
    page.heading("Rules that fired");
    Table table =
        new Table(
            Table.Column.wrapping(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.left());
    table.header("rule", "rate", "first", "last", "longest silence");
    for (RuleRecord rule : review.rules()) {
      if (rule.fired() > 0) {
        table.row(
            rule.rule(),
            Figures.fixed(100 * rule.rate(), 0) + " %",
            date(review, rule.first().orElseThrow()),
            date(review, rule.last().orElseThrow()),
            silence(review, rule));
      }
    }
    page.table(table);
  }

  private static String date(Review review, int place) {
    return review.days().get(place).date().toString();
  }

  private static String silence(Review review, RuleRecord rule) {
    RuleRecord.Silence silence = rule.longestSilence();
    return silence.days() == 0
        ? "none"
        : "%s from %s"
            .formatted(Figures.count(silence.days(), "day"), date(review, silence.from()));
  }

  private static void remarks(Page page, Review review) {
    page.heading("Worth a look");
    remark(page, "Never fired", review.neverFired());
    remark(page, "Fired every day", review.alwaysFired());
    remark(page, "Asked and was overruled every time", review.alwaysLost());
  }

  private static void remark(Page page, String what, List<RuleRecord> rules) {
    String names =
        rules.isEmpty()
            ? "none"
            : rules.stream().map(RuleRecord::rule).collect(Collectors.joining("; "));
    page.say(what + " (" + rules.size() + "): " + names, INDENT, HANGING);
  }

  private static void paths(Page page, Review review) {
    page.heading("Changes of conclusion");
    for (Review.Path path : review.paths()) {
      int left = Math.max(0, path.steps().size() - MOST_STEPS);
      String steps =
          path.steps().stream()
              .skip(left)
              .map(s -> s.date() + " " + (s.value().isEmpty() ? "nothing" : s.value()))
              .collect(Collectors.joining(", "));
      page.say(
          path.type() + ": " + (left > 0 ? left + " earlier (--json), " : "") + steps,
          INDENT,
          HANGING);
    }
  }

  /** One rule, day by day. */
  public static String rule(
      Review review, RuleRecord rule, List<RuleDay> details, TextStyle style) {
    Page page = title(review, style);
    page.heading(rule.rule());
    page.quiet(rule.file() + ":" + rule.line() + ", stage " + rule.stage());
    page.say(
        "Fired on %s of %s; longest silence %s. Asked for: %d planned, %d refused, %d overruled."
            .formatted(
                Figures.count(rule.fired(), "day"),
                Integer.toString(review.days().size()),
                silence(review, rule),
                rule.planned(),
                rule.refused(),
                rule.overruled()));
    page.blank();
    details.forEach(day -> page.say(cell(day, heading(day.day())), INDENT, HANGING));
    return page.toString();
  }

  private static String heading(RecordedDay day) {
    return day.name().startsWith(day.date().toString())
        ? day.name()
        : day.date() + " " + day.name();
  }

  /** Every rule on some day. */
  public static String day(Review review, List<RuleDay> details, TextStyle style) {
    Page page = title(review, style);
    String shown = "";
    for (RuleDay detail : details) {
      String heading = heading(detail.day()) + ", stage " + detail.rule().stage();
      if (!heading.equals(shown)) {
        page.heading(heading);
        shown = heading;
      }
      page.say(cell(detail, detail.rule().rule()), INDENT, HANGING);
    }
    return page.toString();
  }

  private static Cell cell(RuleDay detail, String subject) {
    String text =
        ReviewMatrix.mark(detail.state())
            + " "
            + subject
            + Optional.of(words(detail)).filter(w -> !w.isEmpty()).map(w -> ": " + w).orElse("");
    return new Cell(
        text,
        detail.state() == RuleState.FIRED
            ? Emphasis.GOOD
            : detail.state() == RuleState.LOST ? Emphasis.CAUTION : Emphasis.NONE);
  }

  private static String words(RuleDay detail) {
    return switch (detail.state()) {
      case FIRED, LOST ->
          detail.firings().stream().map(ReviewText::firing).collect(Collectors.joining("; "));
      case NOT_REACHED -> "needs " + String.join(", ", detail.missing()) + ", not known";
      case NEAR ->
          detail.near().stream().map(ReviewText::near).collect(Collectors.joining("; or "));
      case SILENT -> "";
    };
  }

  private static String firing(RuleDay.Firing firing) {
    String values =
        firing.values().stream()
            .map(v -> v.name() + " " + value(v.value()))
            .collect(Collectors.joining(", "));
    String concluded =
        firing.concluded().stream()
            .map(c -> " -> " + c.type() + " " + c.values())
            .collect(Collectors.joining());
    String asked =
        firing.asked().stream()
            .map(
                a ->
                    " -> asks %s %s: %s%s"
                        .formatted(
                            a.type(),
                            a.values(),
                            a.outcome().toLowerCase(Locale.ROOT),
                            a.reason().isEmpty() ? "" : ", " + a.reason()))
            .collect(Collectors.joining());
    return values + concluded + asked;
  }

  private static String near(RuleDay.Near near) {
    return "%s %s, would fire %s %s %s (%s)"
        .formatted(
            near.field(),
            rounded(near.current()),
            near.operator(),
            Numbers.plain(near.limit()),
            near.unit(),
            near.threshold());
  }

  private static String value(Object value) {
    return value instanceof Double number ? rounded(number) : value.toString();
  }

  /** Enough decimals to tell a value from its threshold; the JSON has them all. */
  private static String rounded(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
