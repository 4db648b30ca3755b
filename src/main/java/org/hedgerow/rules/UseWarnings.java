package org.hedgerow.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;

/** Looks for what is made and not used, and for what is needed and not made. */
final class UseWarnings {
  private UseWarnings() {}

  static void find(RuleCheck check) {
    unusedThresholds(check);
    unusedConclusions(check);
    silentForever(check);
  }

  private static void unusedThresholds(RuleCheck check) {
    Set<String> used = new HashSet<>();
    check.rules().forEach(r -> used.addAll(r.thresholds()));
    for (Threshold threshold : check.limits().thresholds()) {
      if (!used.contains(threshold.name())) {
        check.warn(
            threshold,
            "unused-threshold",
            "No rule uses '" + threshold.name() + "'.",
            "Delete it, or write limit(\"" + threshold.name() + "\") where it is meant.");
      }
    }
  }

  private static void unusedConclusions(RuleCheck check) {
    Set<FactType> used = new HashSet<>();
    check.rules().forEach(r -> used.addAll(r.uses()));
    Map<FactType, Rule> firstByType = new LinkedHashMap<>();
    check.rules().forEach(r -> firstByType.putIfAbsent(r.insertion().type(), r));
    firstByType.forEach(
        (type, rule) -> {
          if (!type.isAction() && type.readBy().isEmpty() && !used.contains(type)) {
            check.warn(
                rule,
                "unused-conclusion",
                rule.insertion().span(),
                "Nobody uses " + type.name() + ": no rule matches it.",
                "Match it in a rule, or delete the rules that conclude it.");
          }
        });
  }

  private static void silentForever(RuleCheck check) {
    Exclusion exclusion = new Exclusion(check);
    for (Rule rule : check.rules()) {
      for (Bounds bounds : exclusion.bounds(rule)) {
        if (bounds.isPositive()
            && !bounds.type().isObservation()
            && exclusion.concluders(bounds).isEmpty()) {
          check.warn(
              rule,
              "never-fires",
              bounds.pattern().span(),
              "No rule of the checked packs concludes this, so the rule never fires.",
              advice(bounds, check));
        }
      }
    }
  }

  private static String advice(Bounds bounds, RuleCheck check) {
    List<Rule> near =
        check.rules().stream().filter(r -> r.insertion().type() == bounds.type()).toList();
    return near.isEmpty()
        ? "Check it together with the pack that concludes " + bounds.type().name() + "."
        : bounds.type().name()
            + " is concluded otherwise by "
            + near.stream().map(r -> "\"" + r.name() + "\"").collect(Collectors.joining(", "))
            + ".";
  }
}
