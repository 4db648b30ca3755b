package org.hedgerow.report;

import java.util.List;
import java.util.Map;
import org.hedgerow.expression.Type;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/** Rules, thresholds and facts as JSON. */
public final class RulesJson {

  private RulesJson() {}

  /** Schema {@code hedgerow/rules-list/1}. */
  public static String rules(List<RuleInfo> rules) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/rules-list/1")
                .objects(
                    "rules",
                    rules,
                    rule ->
                        json.put("rule", rule.name())
                            .put("pack", rule.pack())
                            .put("stage", rule.stage().word())
                            .put("file", rule.file())
                            .put("line", rule.line())
                            .put("sentence", rule.sentence())
                            .put("source", rule.source())
                            .texts("thresholds", rule.thresholds())));
  }

  /**
   * Schema {@code hedgerow/thresholds/1}.
   *
   * @param usedBy names of the rules by name of the threshold
   */
  public static String thresholds(Limits limits, Map<String, List<String>> usedBy) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/thresholds/1")
                .objects(
                    "thresholds",
                    limits.thresholds(),
                    threshold -> threshold(json, threshold, limits, usedBy)));
  }

  /** Schema {@code hedgerow/facts/1}. */
  public static String facts(List<FactType> types) {
    return JsonText.of(
        json -> json.put("schema", "hedgerow/facts/1").objects("facts", types, t -> fact(json, t)));
  }

  private static void fact(JsonText json, FactType type) {
    json.put("fact", type.name())
        .put("kind", RuleGraphText.kind(type))
        .put("about", type.about())
        .put("many", type.isMany())
        .objects("fields", type.fields(), f -> field(json, f));
    if (!type.from().isEmpty()) {
      json.put("from", type.from());
    }
    if (!type.readBy().isEmpty()) {
      json.put("readBy", type.readBy());
    }
  }

  private static void field(JsonText json, FieldType field) {
    json.put("field", field.name());
    if (field.type() instanceof Type.Num num) {
      json.put("type", "number").put("unit", num.unit().orElse(""));
    } else if (field.type() instanceof Type.Text text) {
      json.put("type", "text").texts("words", text.words());
    } else {
      json.put("type", "date");
    }
  }

  private static void threshold(
      JsonText json, Threshold threshold, Limits limits, Map<String, List<String>> usedBy) {
    json.put("name", threshold.name())
        .put("pack", threshold.pack())
        .put("value", limits.value(threshold.name()))
        .put("packValue", threshold.value())
        .put("unit", threshold.unit())
        .put("min", threshold.min())
        .put("max", threshold.max())
        .put("step", threshold.step())
        .put("source", threshold.source())
        .put("sentence", threshold.sentence())
        .put("file", threshold.place().file())
        .put("line", threshold.place().line())
        .put("origin", limits.origin(threshold.name()).words())
        .texts("usedBy", usedBy.getOrDefault(threshold.name(), List.of()));
  }
}
