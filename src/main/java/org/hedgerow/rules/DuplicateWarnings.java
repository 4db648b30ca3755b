package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.vocabulary.FieldType;

/** Looks for rules of a pack that say the same, or that another rule says already. */
final class DuplicateWarnings {
  private DuplicateWarnings() {}

  static void find(String pack, RuleCheck check) {
    List<Rule> rules = check.rules(pack);
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule a = rules.get(i);
        Rule b = rules.get(j);
        if (a.stage() == b.stage() && inserted(a).equals(inserted(b))) {
          compare(a, b, check);
        }
      }
    }
  }

  private static void compare(Rule a, Rule b, RuleCheck check) {
    Set<String> first = conditions(a);
    Set<String> second = conditions(b);
    if (first.equals(second)) {
      check.warn(
          b,
          "duplicate-rule",
          "This rule says the same as \"%s\" (%s).".formatted(a.name(), a.place()),
          "Delete one of them.");
    } else if (second.containsAll(first)) {
      contained(b, a, check);
    } else if (first.containsAll(second)) {
      contained(a, b, check);
    }
  }

  private static void contained(Rule narrow, Rule wide, RuleCheck check) {
    check.warn(
        narrow,
        "contained-rule",
        "Whenever this rule fires, \"%s\" (%s) fires too and says the same."
            .formatted(wide.name(), wide.place()),
        "Delete this rule, or give the other one a condition that keeps it out.");
  }

  private static Set<String> conditions(Rule rule) {
    Set<String> texts = new TreeSet<>();
    rule.conditions().forEach(c -> texts.add(rule.text(c.span()).replaceAll("\\s+", "")));
    return texts;
  }

  /** What is inserted, whatever reason is given for it. */
  private static List<String> inserted(Rule rule) {
    List<String> parts = new ArrayList<>(List.of(rule.insertion().type().name()));
    List<FieldType> fields = rule.insertion().type().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).name().equals("reason")) {
        parts.add(rule.text(rule.insertion().arguments().get(i).span()).replaceAll("\\s+", ""));
      }
    }
    return parts;
  }
}
