package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.hedgerow.vocabulary.Conclusion;
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

  /** A whole day: neither too many nor too few. */
  static void check(List<Strata.Placed> rules, List<Judge.Firing> firings) {
    check(rules, firings, List.of(), true);
  }

  /** A part of a day, with conclusions that are given: not too many. */
  static void checkMost(
      List<Strata.Placed> rules, List<Judge.Firing> firings, List<Conclusion> given) {
    check(rules, firings, given, false);
  }

  private static void check(
      List<Strata.Placed> rules,
      List<Judge.Firing> firings,
      List<Conclusion> given,
      boolean wholeDay) {
    Problems problems = new Problems();
    for (FactType type : COUNTED) {
      List<Rule> concluders =
          rules.stream().map(Strata.Placed::rule).filter(r -> concludes(r, type)).toList();
      if (!concluders.isEmpty()) {
        Exactly exactly = type.exactly().orElseThrow();
        Map<Object, List<Judge.Firing>> groups = groups(type, exactly, firings);
        if (wholeDay && exactly.atLeast() > 0 && groups.isEmpty()) {
          problems.add(none(type, concluders));
        }
        groups.forEach(
            (group, claims) -> {
              long before =
                  given.stream()
                      .filter(g -> Vocabulary.typeOf(g) == type)
                      .filter(g -> group(type, exactly, g).equals(group))
                      .count();
              if (before + claims.size() > exactly.atMost()) {
                problems.add(tooMany(type, before, claims));
              }
            });
      }
    }
    problems.throwIfErrors();
  }

  private static boolean concludes(Rule rule, FactType type) {
    return rule.insertion().type() == type;
  }

  private static Map<Object, List<Judge.Firing>> groups(
      FactType type, Exactly exactly, List<Judge.Firing> firings) {
    Map<Object, List<Judge.Firing>> groups = new LinkedHashMap<>();
    firings.stream()
        .filter(f -> concludes(f.rule(), type))
        .forEach(
            f ->
                groups
                    .computeIfAbsent(group(type, exactly, f.inserted()), k -> new ArrayList<>())
                    .add(f));
    return groups;
  }

  private static Problem none(FactType type, List<Rule> concluders) {
    return concluders
        .get(0)
        .problem(
            "no-conclusion",
            "No rule concluded " + type.name() + " on this day, and one must.",
            "Look at the conditions of: "
                + concluders.stream()
                    .map(r -> "\"" + r.name() + "\"")
                    .collect(Collectors.joining(", "))
                + ".");
  }

  private static Problem tooMany(FactType type, long given, List<Judge.Firing> claims) {
    String and = given == 0 ? "" : "given, and ";
    return claims
        .get(Math.min(1, claims.size() - 1))
        .rule()
        .problem(
            "second-conclusion",
            "%s was %sconcluded %d times on this day: %s."
                .formatted(
                    type.name(),
                    and,
                    claims.size(),
                    claims.stream().map(Cardinality::shown).collect(Collectors.joining("; "))),
            "Make their conditions exclude each other.");
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
