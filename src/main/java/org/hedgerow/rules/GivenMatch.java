package org.hedgerow.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.expression.Type;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Which matches of a rule count: those with a certain fact, or with a certain word or date in any
 * of their facts.
 *
 * @param words what was given, for a sentence
 * @param holds whether a fact is, or has, what was given
 */
public record GivenMatch(String words, Predicate<Fact> holds) {

  /**
   * What the user means on a day: the number of a fact, or a word or date that stands in a fact,
   * such as the name of a layer.
   *
   * @param rule name of the rule whose matches are meant
   * @throws InputException when no fact of the day that the rule looks at is meant
   */
  public static GivenMatch find(RuleBook book, String rule, Decision decision, String given) {
    String plain = given.strip();
    Set<FactType> types = types(book, rule);
    return plain.matches("#?\\d{1,5}")
        ? byNumber(types, decision, plain)
        : byValue(types, decision, plain);
  }

  /** What the rule looks at and what it inserts. */
  private static Set<FactType> types(RuleBook book, String rule) {
    Set<FactType> types = new HashSet<>();
    book.placed().stream()
        .map(Strata.Placed::rule)
        .filter(r -> r.name().equals(rule))
        .forEach(
            r -> {
              types.addAll(r.uses());
              types.add(r.insertion().type());
            });
    return types;
  }

  private static GivenMatch byNumber(Set<FactType> types, Decision decision, String given) {
    int id = Integer.parseInt(given.replace("#", ""));
    List<NumberedFact> facts = decision.facts();
    if (id < 1 || id > facts.size()) {
      throw unknown(
          given,
          "There is no fact " + id + " on this day.",
          "They are numbered 1 to " + facts.size() + "; dry-run --json shows them.");
    }
    Fact fact = facts.get(id - 1).fact();
    FactType type = Vocabulary.typeOf(fact);
    if (!types.contains(type)) {
      throw unknown(
          given,
          "The rule does not look at %s, which is fact %d.".formatted(type.name(), id),
          "It looks at "
              + String.join(", ", types.stream().map(FactType::name).sorted().toList())
              + ".");
    }
    String values =
        String.join(" ", type.values(fact).values().stream().map(Object::toString).toList());
    // of a type of which a day has one, it is the same fact whatever it says
    return new GivenMatch(
        (type.name() + " " + values).strip(),
        type.isMany() ? fact::equals : other -> Vocabulary.typeOf(other) == type);
  }

  private static GivenMatch byValue(Set<FactType> types, Decision decision, String given) {
    Stream<Fact> facts =
        Stream.concat(
            decision.facts().stream().map(f -> (Fact) f.fact()),
            decision.actions().stream().map(a -> (Fact) a.action()));
    List<String> values =
        facts
            .filter(fact -> types.contains(Vocabulary.typeOf(fact)))
            .flatMap(GivenMatch::values)
            .distinct()
            .sorted()
            .toList();
    if (values.stream().noneMatch(given::equalsIgnoreCase)) {
      throw unknown(
          given,
          "No fact of this day that the rule looks at has this value.",
          Nearest.to(given, values)
              .map(near -> "Maybe write '" + near + "'.")
              .orElse(
                  "A value is such as the name of a layer, an expiry, or the number of a fact."));
    }
    return new GivenMatch(
        "'" + given + "'", fact -> values(fact).anyMatch(given::equalsIgnoreCase));
  }

  /** Words and dates; numbers and truths name nothing. */
  private static Stream<String> values(Fact fact) {
    return Vocabulary.typeOf(fact).fields().stream()
        .filter(
            field -> !(field.type() instanceof Type.Num) && !(field.type() instanceof Type.Bool))
        .map(field -> field.read(fact).toString());
  }

  private static InputException unknown(String given, String message, String fix) {
    return new InputException(
        Problem.ofFile("unknown-fact", ("--fact " + given).strip(), message, fix));
  }
}
