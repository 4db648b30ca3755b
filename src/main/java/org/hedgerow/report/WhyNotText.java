package org.hedgerow.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.rules.ConditionAnswer;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleAnswer;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayAnswers;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.RuleRecord;

/** Why rules did not fire on a day. */
public final class WhyNotText {
  private static final int INDENT = 2;
  private static final int DETAIL = 14;

  private final Page page;
  private final DayAnswers answers;
  private final ConditionWords words;

  private WhyNotText(DayAnswers answers, TextStyle style) {
    this.page = new Page(style);
    this.answers = answers;
    this.words = new ConditionWords(Optional.of(answers));
  }

  /** One rule, whether it fired or not. */
  public static String one(DayAnswers answers, TextStyle style) {
    WhyNotText text = new WhyNotText(answers, style);
    text.title("Why not");
    answers.rules().forEach(text::rule);
    return text.page.toString();
  }

  /** Every silent rule, nearest first. */
  public static String silent(DayAnswers answers, TextStyle style) {
    WhyNotText text = new WhyNotText(answers, style);
    List<RuleAnswer> silent =
        answers.rules().stream().filter(a -> !a.fired()).sorted(RuleAnswer.NEAREST_FIRST).toList();
    text.title("Why not: " + silent.size() + " silent rules of " + answers.rules().size());
    text.page.quiet(
        "Nearest first: fewest conditions that no number can repair, then fewest that fail, then the"
            + " smallest gap as a share of its figures.");
    silent.forEach(text::briefly);
    return text.page.toString();
  }

  static void title(Page page, String left, DayRun run) {
    page.title(left, run.inputs().day().name() + ", strategy " + run.inputs().strategy().name());
    NavWords.head(page, run.inputs().book());
  }

  private void title(String left) {
    title(page, left, answers.run());
  }

  private void head(RuleAnswer answer) {
    page.emphasised(answer.rule().name(), INDENT, INDENT + 2, Emphasis.HEADING);
    page.quiet(answer.rule().where() + ", stage " + answer.rule().stage().word());
  }

  private void rule(RuleAnswer answer) {
    head(answer);
    if (answer.fired()) {
      fired(answer);
    }
    page.blank();
    answer.nearest().forEach(this::condition);
    record(answer);
  }

  private void fired(RuleAnswer answer) {
    Decision decision = answers.run().decision();
    page.blank()
        .say(
            "It fired "
                + (answer.firings().size() == 1
                    ? "once."
                    : answer.firings().size() + " times; the first match:"));
    for (int sequence : answer.firings()) {
      RuleFiring firing = decision.firing(sequence);
      for (int id : firing.asked()) {
        ActionResult result = answers.run().results().get(id - 1);
        page.say(
            "It asked: "
                + ActionWords.sentence(result.asked().action())
                + " ["
                + id
                + "]: "
                + OutcomeWords.sentence(result, decision),
            INDENT,
            INDENT + 2);
      }
    }
  }

  private void condition(ConditionAnswer condition) {
    String state = state(condition);
    String lead = "  " + state + " ".repeat(DETAIL - INDENT - state.length());
    page.pair(
        lead,
        new Cell(said(condition), condition.holds() ? Emphasis.GOOD : Emphasis.CAUTION),
        Cell.quiet(":" + condition.line()));
    if (!condition.said().isEmpty()) {
      page.quiet("= " + oneLine(condition.text()), DETAIL + 2, DETAIL + 4);
    }
    words.lines(condition).forEach(line -> page.say(line, DETAIL + 2, DETAIL + 4));
  }

  private static String state(ConditionAnswer condition) {
    return condition.state() == ConditionAnswer.State.NOT_REACHED
        ? "not reached"
        : condition.state().name();
  }

  /** The author's own words where there are some, else the condition. */
  private static String said(ConditionAnswer condition) {
    return condition.said().isEmpty() ? oneLine(condition.text()) : condition.said();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void record(RuleAnswer answer) {
    RuleRecord known = answers.recordByRule().get(answer.rule().name());
    if (known == null) {
      return;
    }
    page.blank();
    if (known.isSilent()) {
      page.quiet("When it was last true cannot be said: " + silence(known));
      return;
    }
    page.say(
        String.format(
                Locale.ROOT,
                "Last true %s; on %d of %d sessions since %s (%.1f a year)",
                known.last().map(d -> "on " + d).orElse("not in this history"),
                known.fired(),
                known.sessions(),
                known.from().orElseThrow(),
                known.perYear())
            + asToday(known)
            + ".");
  }

  /** Why a past says nothing. */
  static String silence(RuleRecord known) {
    return known.sessions() == 0
        ? "the history gives none of its figures."
        : String.join(", ", known.absent())
            + (known.absent().size() == 1 ? " is" : " are")
            + " not known today, and the history does not give "
            + (known.absent().size() == 1 ? "it." : "them.");
  }

  /** What of a past is not that of its session but of the day. */
  static String asToday(RuleRecord known) {
    List<String> held = new ArrayList<>(known.held());
    held.removeAll(known.absent());
    return (held.isEmpty() ? "" : ", " + String.join(", ", held) + " held as today")
        + (known.absent().isEmpty()
            ? ""
            : ", without " + String.join(", ", known.absent()) + ", not known today");
  }

  private void briefly(RuleAnswer answer) {
    page.blank();
    page.pair(
        "  ", new Cell(answer.rule().name(), Emphasis.HEADING), Cell.quiet(answer.rule().where()));
    answer.nearest().stream()
        .filter(c -> c.state() == ConditionAnswer.State.FALSE)
        .sorted(Comparator.comparing(c -> c.measure().isPresent()))
        .forEach(
            c -> {
              page.say(said(c), INDENT + 2, INDENT + 4);
              words.lines(c).stream()
                  .limit(1)
                  .forEach(line -> page.say(line, INDENT + 4, INDENT + 6));
            });
  }
}
