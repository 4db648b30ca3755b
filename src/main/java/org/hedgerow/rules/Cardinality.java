package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.basics.Problems;
import org.hedgerow.vocabulary.Exactly;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Checks, on every day, that the rules concluded as many facts of a type as there must be. */
final class Cardinality {

  private static final List<FactType> COUNTED =
      Vocabulary.types().stream().filter(t -> t.exactly().isPresent()).toList();

  private Cardinality() {}

  static void check(List<Strata.Placed> rules, List<Judge.Firing> firings) {
    Problems problems = new Problems();
    for (FactType type : COUNTED) {
      List<Rule> concluders =
          rules.stream().map(Strata.Placed::rule).filter(r -> concludes(r, type)).toList();
      if (!concluders.isEmpty()) {
        check(type, type.exactly().orElseThrow(), concluders, firings, problems);
      }
    }
    problems.throwIfErrors();
  }

  private static boolean concludes(Rule rule, FactType type) {
    return rule.insertion().type() == type;
  }

  private static void check(
      FactType type,
      Exactly exactly,
      List<Rule> concluders,
      List<Judge.Firing> firings,
      Problems problems) {
    Map<Object, List<Judge.Firing>> groups = new LinkedHashMap<>();
    firings.stream()
        .filter(f -> concludes(f.rule(), type))
        .forEach(
            f ->
                groups
                    .computeIfAbsent(group(type, exactly, f.inserted()), k -> new ArrayList<>())
                    .add(f));
    if (exactly.atLeast() > 0 && groups.isEmpty()) {
      problems.add(
          concluders
              .get(0)
              .problem(
                  "no-conclusion",
                  "No rule concluded " + type.name() + " on this day, and one must.",
                  "Look at the conditions of: "
                      + concluders.stream()
                          .map(r -> "\"" + r.name() + "\"")
                          .collect(Collectors.joining(", "))
                      + "."));
    }
    for (List<Judge.Firing> group : groups.values()) {
      if (group.size() > exactly.atMost()) {
        problems.add(
            group
                .get(1)
                .rule()
                .problem(
                    "second-conclusion",
                    "%s was concluded %d times on this day: %s."
                        .formatted(
                            type.name(),
                            group.size(),
                            group.stream()
                                .map(Cardinality::shown)
                                .collect(Collectors.joining("; "))),
                    "Make their conditions exclude each other."));
      }
    }
  }

  private static Object group(FactType type, Exactly exactly, Fact fact) {
    return type.field(exactly.per()).map((FieldType f) -> f.read(fact)).orElse("");
  }

  private static String shown(Judge.Firing firing) {
    return firing.inserted()
        + " by \""
        + firing.rule().name()
        + "\" ("
        + firing.rule().place()
        + ")";
  }
}
