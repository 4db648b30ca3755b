package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleCoverage;
import org.hedgerow.rules.RuleCoverage.ConditionCoverage;
import org.hedgerow.rules.RuleCoverage.Seen;

/** What tests and sample days have tried of the rules, as text. */
public final class CoverageText {

  private CoverageText() {}

  public static String render(List<RuleCoverage> rules, TextStyle style) {
    CoverageCounts counts = CoverageCounts.of(rules);
    Page page = new Page(style);
    page.title("Coverage of " + Figures.count(rules.size(), "rule"));
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight());
    table.header("", "by tests", "by sample days", "together");
    table.row(
        "rules fired",
        counts.rulesByTests().toString(),
        counts.rulesByDays().toString(),
        counts.rules().toString());
    table.row(
        "conditions seen true and false",
        counts.conditionsByTests().toString(),
        counts.conditionsByDays().toString(),
        counts.conditions().toString());
    page.table(table);
    list(page, rules, true, "Neither tests nor sample days");
    list(page, rules, false, "Tests, but no sample day");
    return page.toString();
  }

  /** The rules and conditions that lack something, together or on sample days alone. */
  private static void list(Page page, List<RuleCoverage> rules, boolean together, String heading) {
    boolean any = false;
    for (RuleCoverage rule : rules) {
      boolean silent = together ? !rule.fired() : rule.fired() && !rule.byDays();
      List<ConditionCoverage> lacking =
          rule.conditions().stream()
              .filter(
                  c -> together ? !c.together().both() : c.together().both() && !c.days().both())
              .toList();
      if (!silent && lacking.isEmpty()) {
        continue;
      }
      if (!any) {
        page.heading(heading);
        any = true;
      }
      page.say(rule.rule().name() + (silent ? ": did not fire" : ""), 2, 4);
      lacking.forEach(c -> condition(page, rule, c, together ? c.together() : c.days()));
    }
  }

  private static void condition(Page page, RuleCoverage rule, ConditionCoverage c, Seen seen) {
    String lack =
        !seen.asTrue() && !seen.asFalse()
            ? "never reached"
            : "never " + (seen.asTrue() ? "false" : "true");
    page.quiet(
        "%s:%d %s %s%s"
            .formatted(rule.rule().file(), c.line(), oneLine(c.text()), lack, nearest(c)),
        6,
        8);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String nearest(ConditionCoverage c) {
    return c.nearest()
        .map(
            n ->
                "; nearest %s, %s away"
                    .formatted(n.day(), ConditionWords.amount(rounded(n.distance()), n.unit())))
        .orElse("");
  }

  /** To four places: the difference of two figures shows the limits of a double otherwise. */
  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
