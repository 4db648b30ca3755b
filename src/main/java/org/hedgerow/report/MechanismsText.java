package org.hedgerow.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hedgerow.register.Located;
import org.hedgerow.register.Mechanism;
import org.hedgerow.register.Mechanism.Status;
import org.hedgerow.register.Register;
import org.hedgerow.register.Source;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Threshold;

/** The register of mechanisms as text. */
public final class MechanismsText {
  private static final int INDENT = 6;
  private static final int HANGING = 8;

  private MechanismsText() {}

  /** Every row in a line or two. */
  public static String list(List<Located> rows, TextStyle style) {
    Page page = new Page(style);
    page.title("What the source texts ask, and where it is", counts(rows));
    Table table =
        new Table(
            Table.Column.toTheRight(),
            Table.Column.wrapping(),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.left());
    table.header("", "mechanism", "status", "rules", "texts");
    for (Located row : rows) {
      Mechanism mechanism = row.mechanism();
      table.row(
          String.valueOf(mechanism.id()),
          mechanism.name(),
          word(mechanism.status()),
          String.valueOf(row.rules().size()),
          String.join(" ", mechanism.texts()));
    }
    page.table(table);
    page.heading("The texts");
    for (Source source : Register.sources()) {
      String date = source.date().map(d -> ", " + d).orElse("");
      page.say(source.text() + "  " + source.on() + " (" + source.publisher() + date + ")", 2, 7);
    }
    page.blank();
    page.say("A mechanism with its rules and places: hedgerow mechanisms 20");
    return page.toString();
  }

  /** Rows in full. */
  public static String details(List<Located> rows, TextStyle style) {
    Page page = new Page(style);
    rows.forEach(row -> detail(page, row));
    return page.toString();
  }

  private static void detail(Page page, Located row) {
    Mechanism mechanism = row.mechanism();
    page.title(mechanism.id() + "  " + mechanism.name(), word(mechanism.status()));
    page.say(mechanism.asks() + " [" + String.join(", ", mechanism.texts()) + "]");
    if (!mechanism.reason().isEmpty()) {
      page.say(mechanism.reason());
    }
    part(page, "Rules", row.rules().stream().map(MechanismsText::rule).toList());
    part(page, "Thresholds", row.thresholds().stream().map(MechanismsText::threshold).toList());
    part(page, "Facts", mechanism.facts());
    part(page, "Calculations", mechanism.calculations());
    part(page, "Strategies", mechanism.strategies());
    part(page, "Parameters of a strategy", mechanism.parameters());
    part(page, "Commands", mechanism.commands());
    if (!mechanism.evidence().isEmpty()) {
      part(page, "To be judged by", List.of(mechanism.evidence()));
    }
    page.blank();
  }

  private static void part(Page page, String heading, List<String> items) {
    if (!items.isEmpty()) {
      page.quiet(heading, 4, 4);
      items.forEach(item -> page.say(item, INDENT, HANGING));
    }
  }

  private static String rule(RuleInfo rule) {
    return rule.name() + "   " + rule.where();
  }

  private static String threshold(Threshold threshold) {
    return threshold.name() + "   " + threshold.place().file() + ":" + threshold.place().line();
  }

  private static String counts(List<Located> rows) {
    return List.of(Status.values()).stream()
        .map(
            status ->
                rows.stream().filter(row -> row.mechanism().status() == status).count()
                    + " "
                    + word(status))
        .collect(Collectors.joining(", "));
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
