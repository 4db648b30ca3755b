package org.hedgerow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.expression.Type;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.Stage;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/** Rules, thresholds and facts as text. */
public final class RulesText {

  private RulesText() {}

  /** Every rule, stage by stage. */
  public static String rules(List<RuleInfo> rules, TextStyle style) {
    Page page = new Page(style);
    page.title(Figures.count(rules.size(), "rule"));
    Map<Stage, List<RuleInfo>> byStage =
        rules.stream()
            .collect(Collectors.groupingBy(RuleInfo::stage, TreeMap::new, Collectors.toList()));
    byStage.forEach(
        (stage, inStage) -> {
          page.heading("Stage " + stage.word() + ": " + Figures.count(inStage.size(), "rule"));
          inStage.forEach(rule -> rule(page, rule));
        });
    return page.toString();
  }

  private static void rule(Page page, RuleInfo rule) {
    page.say(rule.name(), 2, 4);
    if (!rule.sentence().isEmpty()) {
      page.say(rule.sentence(), 6, 6);
    }
    String thresholds =
        rule.thresholds().isEmpty() ? "" : "; uses " + String.join(", ", rule.thresholds());
    String source = rule.source().isEmpty() ? "" : "; source " + rule.source();
    page.quiet(rule.where() + thresholds + source, 6, 6);
  }

  /** Every threshold, pack by pack. */
  public static String thresholds(
      Limits limits, Map<String, List<String>> usedBy, TextStyle style) {
    Page page = new Page(style);
    page.title(Figures.count(limits.thresholds().size(), "threshold"));
    Map<String, List<Threshold>> byPack =
        limits.thresholds().stream()
            .collect(
                Collectors.groupingBy(Threshold::pack, LinkedHashMap::new, Collectors.toList()));
    byPack.forEach(
        (pack, thresholds) -> {
          page.heading("Pack " + pack);
          thresholds.forEach(t -> threshold(page, t, limits, usedBy));
        });
    return page.toString();
  }

  private static void threshold(
      Page page, Threshold threshold, Limits limits, Map<String, List<String>> usedBy) {
    String name = threshold.name();
    boolean overridden = limits.origin(name) != LimitOrigin.PACK;
    String was =
        overridden
            ? " (set by the "
                + limits.origin(name).words()
                + "; the pack says "
                + Numbers.plain(threshold.value())
                + ")"
            : "";
    page.emphasised(
        name + " = " + FactWords.plainly(limits.value(name), threshold.unit()) + was,
        2,
        4,
        overridden ? Emphasis.CAUTION : Emphasis.NONE);
    page.say(threshold.sentence(), 6, 6);
    page.quiet(
        "%s to %s, step %s; %s:%d; source %s"
            .formatted(
                Numbers.plain(threshold.min()),
                Numbers.plain(threshold.max()),
                Numbers.plain(threshold.step()),
                threshold.place().file(),
                threshold.place().line(),
                threshold.source()),
        6,
        6);
    List<String> users = usedBy.getOrDefault(name, List.of());
    page.quiet(users.isEmpty() ? "used by no rule" : "used by: " + String.join("; ", users), 6, 8);
  }

  /** Every fact, conclusion and action with its fields. */
  public static String facts(List<FactType> types, TextStyle style) {
    Page page = new Page(style);
    page.title("What a rule can name");
    page.heading("Facts that are observed: left side only");
    types.stream().filter(FactType::isObservation).forEach(t -> fact(page, t));
    page.heading(
        "Conclusions: insert one on the right side, match it in the same or a later stage");
    types.stream().filter(t -> !t.isObservation() && !t.isAction()).forEach(t -> fact(page, t));
    page.heading("Actions: right side only");
    types.stream().filter(FactType::isAction).forEach(t -> fact(page, t));
    return page.toString();
  }

  private static void fact(Page page, FactType type) {
    String fields = type.fields().stream().map(RulesText::field).collect(Collectors.joining(", "));
    page.say(type.name() + "( " + fields + " )", 2, 6);
    page.say(type.about(), 6, 6);
    if (!type.from().isEmpty()) {
      page.quiet("from " + type.from(), 6, 6);
    }
  }

  private static String field(FieldType field) {
    if (field.type() instanceof Type.Num num) {
      return field.name() + " in " + num.unit().orElse("");
    }
    if (field.type() instanceof Type.Text text && !text.words().isEmpty()) {
      return field.name() + " " + String.join("|", text.words());
    }
    return field.name() + (field.type() == Type.DATE ? " a date" : " a text");
  }
}
