package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleGraph;
import org.hedgerow.rules.RuleInfo;

/** Who concludes what, and who uses it, as JSON. */
public final class RuleGraphJson {

  private RuleGraphJson() {}

  /** Schema {@code hedgerow/rules-graph/1}. */
  public static String of(List<RuleGraph.Node> nodes) {
    return JsonText.of(
        json ->
            json.put("schema", "hedgerow/rules-graph/1")
                .objects(
                    "facts",
                    nodes,
                    node -> {
                      json.put("fact", node.type().name())
                          .put("kind", RuleGraphText.kind(node.type()))
                          .put("about", node.type().about());
                      rules(json, "concludedBy", node.concluders());
                      rules(json, "usedBy", node.users());
                      if (!node.type().readBy().isEmpty()) {
                        json.put("readBy", node.type().readBy());
                      }
                    }));
  }

  private static void rules(JsonText json, String key, List<RuleInfo> rules) {
    json.objects(
        key,
        rules,
        rule ->
            json.put("rule", rule.name())
                .put("stage", rule.stage().word())
                .put("file", rule.file())
                .put("line", rule.line()));
  }
}
