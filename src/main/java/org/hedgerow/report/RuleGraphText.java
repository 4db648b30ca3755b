package org.hedgerow.report;

import java.util.List;
import org.hedgerow.rules.RuleGraph;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.vocabulary.FactType;

/** Who concludes what, and who uses it, as text. */
public final class RuleGraphText {

  private RuleGraphText() {}

  public static String render(List<RuleGraph.Node> nodes, TextStyle style) {
    Page page = new Page(style);
    page.title("Who concludes what, and who uses it");
    for (RuleGraph.Node node : nodes) {
      FactType type = node.type();
      page.blank();
      page.emphasised(type.name() + " (" + kind(type) + ")", 2, 4, Emphasis.HEADING);
      node.concluders().forEach(r -> rule(page, "<-", r));
      node.users().forEach(r -> rule(page, "->", r));
      if (!type.readBy().isEmpty()) {
        page.say("-> " + type.readBy(), 4, 7);
      }
    }
    return page.toString();
  }

  /** {@code observed}, {@code concluded} or {@code action}. */
  static String kind(FactType type) {
    return type.isObservation() ? "observed" : type.isAction() ? "action" : "concluded";
  }

  private static void rule(Page page, String arrow, RuleInfo rule) {
    page.say(
        arrow + " " + rule.name() + " (" + rule.stage().word() + ", " + rule.where() + ")", 4, 7);
  }
}
