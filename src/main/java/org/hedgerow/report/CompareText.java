package org.hedgerow.report;

import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.Numbers;
import org.hedgerow.run.Comparison;
import org.hedgerow.run.DayDifference;

/** Two ways of deciding, side by side: what comes out, not how it is written. */
public final class CompareText {
  private static final int INDENT = 4;

  private final Page page;
  private final Comparison comparison;

  private CompareText(Comparison comparison, TextStyle style) {
    this.page = new Page(style);
    this.comparison = comparison;
  }

  /** The text, each line ended by a line feed. */
  public static String render(Comparison comparison, String first, String second, TextStyle style) {
    CompareText text = new CompareText(comparison, style);
    text.page.title("Compare", first + "  ->  " + second);
    text.write();
    return text.page.toString();
  }

  private void write() {
    List<DayDifference> changed = comparison.changed();
    int quietly = comparison.firedOtherwise().size();
    page.say(
        "The outcome differs on "
            + changed.size()
            + " of "
            + Figures.count(comparison.days().size(), "day")
            + (quietly == 0
                ? "."
                : "; on " + quietly + " more, rules fire otherwise to the same end."));
    rulesAndLimits();
    comparison.firstDivergent().ifPresent(this::first);
    if (!changed.isEmpty()) {
      page.heading("What each day does otherwise");
      changed.forEach(this::day);
    }
  }

  private void rulesAndLimits() {
    if (!comparison.limits().isEmpty()) {
      page.heading("Thresholds");
      comparison
          .limits()
          .forEach(
              l ->
                  page.say(
                      l.name()
                          + " "
                          + value(l.first())
                          + " -> "
                          + value(l.second())
                          + " "
                          + l.unit()));
    }
    if (!comparison.rulesGained().isEmpty() || !comparison.rulesLost().isEmpty()) {
      page.heading("Rules");
      comparison.rulesLost().forEach(r -> page.say("- " + r, 2, 4));
      comparison.rulesGained().forEach(r -> page.say("+ " + r, 2, 4));
    }
  }

  private static String value(OptionalDouble value) {
    return value.isPresent() ? Numbers.plain(value.getAsDouble()) : "none";
  }

  private void first(DayDifference day) {
    page.heading("First day that differs: " + day.day().name());
    page.say("In the order of the rules, from the first that fires otherwise to what comes of it:");
    firings(day);
    day.actions().forEach(a -> page.say(ChangeWords.action(a), INDENT, INDENT + 2));
  }

  private void firings(DayDifference day) {
    day.lost().forEach(f -> fired("- ", f));
    day.gained().forEach(f -> fired("+ ", f));
  }

  private void fired(String sign, DayDifference.Fired fired) {
    page.say(
        sign
            + fired.firing().rule().stage().word()
            + ": "
            + fired.firing().rule().name()
            + " -> "
            + ChangeWords.said(fired.result()),
        INDENT,
        INDENT + 2);
    String compared = FactWords.values(fired.firing().values());
    String limits = ConditionWords.limits(fired.firing().thresholds());
    String both = compared + (compared.isEmpty() || limits.isEmpty() ? "" : " | ") + limits;
    if (!both.isEmpty()) {
      page.quiet(both, INDENT + 4, INDENT + 6);
    }
  }

  private void day(DayDifference day) {
    page.say(day.day().name());
    day.actions()
        .forEach(
            a ->
                page.say(
                    ChangeWords.action(a)
                        + (a.netChangeUsd() == 0
                            ? ""
                            : "  (cash " + Figures.signedUsd(a.netChangeUsd()) + " USD)"),
                    INDENT,
                    INDENT + 2));
  }
}
