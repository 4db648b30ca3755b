package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hedgerow.vocabulary.FieldType;

/** Looks for rules of a pack that say the same, or that another rule says already. */
final class DuplicateWarnings {
  private DuplicateWarnings() {}

  /** A rule in words that two writings of it share. */
  private record Reading(
      Rule rule, Set<String> conditions, List<String> inserted, List<Bounds> bounds) {
    static Reading of(Rule rule, RuleCheck check) {
      PlainWording words = PlainWording.of(rule);
      return new Reading(
          rule, words.conditions(), said(rule, words), Bounds.of(rule, check.limits()));
    }
  }

  static void find(String pack, RuleCheck check) {
    List<Reading> rules = check.rules(pack).stream().map(r -> Reading.of(r, check)).toList();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Reading a = rules.get(i);
        Reading b = rules.get(j);
        if (a.rule().stage() == b.rule().stage() && a.inserted().equals(b.inserted())) {
          compare(a, b, check);
        }
      }
    }
  }

  private static void compare(Reading a, Reading b, RuleCheck check) {
    if (a.conditions().equals(b.conditions())) {
      check.warn(
          b.rule(),
          "duplicate-rule",
          "This rule says the same as \"%s\" (%s).".formatted(a.rule().name(), a.rule().place()),
          "Delete one of them.");
    } else if (isContained(b, a)) {
      contained(b.rule(), a.rule(), check);
    } else if (isContained(a, b)) {
      contained(a.rule(), b.rule(), check);
    }
  }

  /** Whether every condition of the wide rule stands in the narrow one, or is weaker than one. */
  private static boolean isContained(Reading narrow, Reading wide) {
    if (narrow.conditions().containsAll(wide.conditions())) {
      return true;
    }
    boolean onlyPatterns = wide.bounds().size() == wide.rule().conditions().size();
    return onlyPatterns
        && wide.bounds().stream()
            .allMatch(w -> narrow.bounds().stream().anyMatch(n -> implies(n, w)));
  }

  /** Only of facts of which there is one: which of many is meant is said by variables. */
  private static boolean implies(Bounds narrow, Bounds wide) {
    return narrow.type() == wide.type()
        && !wide.type().isMany()
        && narrow.isPositive() == wide.isPositive()
        && (wide.isPositive() ? narrow.implies(wide) : wide.implies(narrow));
  }

  private static void contained(Rule narrow, Rule wide, RuleCheck check) {
    check.warn(
        narrow,
        "contained-rule",
        "Whenever this rule fires, \"%s\" (%s) fires too and says the same."
            .formatted(wide.name(), wide.place()),
        "Delete this rule, or give the other one a condition that keeps it out.");
  }

  /** What is inserted, whatever reason is given for it. */
  private static List<String> said(Rule rule, PlainWording words) {
    List<String> parts = new ArrayList<>(List.of(rule.insertion().type().name()));
    List<FieldType> fields = rule.insertion().type().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).name().equals("reason")) {
        parts.add(words.of(rule.insertion().arguments().get(i)));
      }
    }
    return parts;
  }
}
