package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.vocabulary.FactType;

/**
 * Orders the rules inside each stage: a rule comes after every rule of its stage that concludes a
 * fact type it uses. Without this the order of files and facts would change decisions silently.
 *
 * <p>The order of the result is canonical: stage, stratum, file, line.
 */
final class Strata {
  private final List<Rule> rules;
  private final Problems problems;
  private final IdentityHashMap<Rule, Integer> stratumByRule = new IdentityHashMap<>();

  private Strata(List<Rule> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /** A rule with its stratum inside its stage, 0 first. */
  record Placed(Rule rule, int stratum) {}

  /**
   * All rules in canonical order; cycles and facts that come too late are reported. Rules with a
   * mistake in them are left out, and while there are any, nothing is said of late facts: the rule
   * that concludes them in time may be one of those.
   */
  static List<Placed> place(List<Rule> all, Problems problems) {
    boolean complete = !problems.hasErrors();
    List<Problem> mistakes = problems.sorted();
    List<Rule> rules = all.stream().filter(r -> mistakes.stream().noneMatch(r::contains)).toList();
    Strata strata = new Strata(rules, problems);
    for (Rule rule : rules) {
      strata.stratum(rule, new ArrayList<>());
    }
    if (complete) {
      rules.forEach(strata::refuseLateFacts);
    }
    return rules.stream()
        .map(r -> new Placed(r, strata.stratumByRule.getOrDefault(r, 0)))
        .sorted(
            Comparator.comparing((Placed p) -> p.rule().stage())
                .thenComparing(Placed::stratum)
                .thenComparing(p -> p.rule().place()))
        .toList();
  }

  private int stratum(Rule rule, List<Rule> above) {
    Integer known = stratumByRule.get(rule);
    if (known != null) {
      return known;
    }
    if (above.stream().anyMatch(r -> r == rule)) {
      reportCycle(rule, above);
      return 0;
    }
    above.add(rule);
    int stratum = 0;
    for (Rule earlier : concluders(rule)) {
      stratum = Math.max(stratum, 1 + stratum(earlier, above));
    }
    above.remove(above.size() - 1);
    stratumByRule.put(rule, stratum);
    return stratum;
  }

  /** The rules of the same stage that conclude what this rule uses, in canonical order. */
  private List<Rule> concluders(Rule rule) {
    Set<FactType> used = rule.uses();
    return rules.stream()
        .filter(r -> r.stage() == rule.stage() && used.contains(r.insertion().type()))
        .sorted(Comparator.comparing(Rule::place))
        .toList();
  }

  private void reportCycle(Rule rule, List<Rule> path) {
    List<String> names = new ArrayList<>();
    boolean inside = false;
    for (Rule step : path) {
      inside = inside || step == rule;
      if (inside) {
        names.add("\"" + step.name() + "\"");
      }
    }
    String message =
        names.size() == 1
            ? "The rule \"%s\" uses %s and concludes it."
                .formatted(rule.name(), rule.insertion().type().name())
            : "These rules of stage '%s' wait for each other: %s."
                .formatted(rule.stage().word(), String.join(", ", names));
    problems.add(
        rule.file()
            .problem(
                "cycle",
                rule.span().offset(),
                4,
                message,
                "Conclude a fact of another type, or move one rule to a later stage."));
  }

  private void refuseLateFacts(Rule rule) {
    for (Condition condition : rule.conditions()) {
      FactType type = condition.pattern().type();
      List<Rule> concluding = rules.stream().filter(r -> r.insertion().type() == type).toList();
      Optional<Rule> first = concluding.stream().min(Comparator.comparing(Rule::stage));
      if (first.isPresent() && first.get().stage().compareTo(rule.stage()) > 0) {
        problems.add(
            rule.file()
                .problem(
                    "late-fact",
                    condition.pattern().typeName().span().offset(),
                    type.name().length(),
                    "'%s' is concluded only later, in stage %s (%s); this rule is of stage %s."
                        .formatted(
                            type.name(),
                            concluding.stream()
                                .map(r -> r.stage().word())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                            first.get().place(),
                            rule.stage().word()),
                    "Move this rule to stage " + first.get().stage().word() + " or later."));
      }
    }
  }
}
