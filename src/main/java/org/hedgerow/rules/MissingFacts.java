package org.hedgerow.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Says why a day has no fact that a pattern looks for: who could have concluded it, and what the
 * day does not know that those wait for.
 */
final class MissingFacts {
  private final RuleBook book;
  private final List<Fact> there;
  private final Map<Condition.Pattern, ConditionAnswer.Missing> known = new IdentityHashMap<>();

  /**
   * @param there the day's observations and all that was concluded
   */
  MissingFacts(RuleBook book, List<Fact> there) {
    this.book = book;
    this.there = List.copyOf(there);
  }

  ConditionAnswer.Missing of(Rule rule, Condition.Pattern pattern) {
    return known.computeIfAbsent(pattern, p -> find(Bounds.of(rule, p, book.limits())));
  }

  private ConditionAnswer.Missing find(Bounds wanted) {
    FactType type = wanted.type();
    boolean suchThere = isThere(wanted);
    Set<FactType> inputs = new TreeSet<>(Comparator.comparingInt(FactType::order));
    collect(wanted, inputs, new HashSet<>());
    return new ConditionAnswer.Missing(
        type,
        concluders(wanted).stream().map(book::info).toList(),
        !type.isObservation() && suchThere,
        !type.isObservation() && isAnyThere(type) && !suchThere,
        List.copyOf(inputs));
  }

  private void collect(Bounds wanted, Set<FactType> inputs, Set<Condition.Pattern> seen) {
    if (wanted.type().isObservation() || isThere(wanted) || !seen.add(wanted.pattern())) {
      return;
    }
    for (Rule rule : concluders(wanted)) {
      for (Bounds needed : Bounds.of(rule, book.limits())) {
        if (needed.isPositive() && !isThere(needed)) {
          if (needed.type().isMissedWhenAbsent() && !isAnyThere(needed.type())) {
            inputs.add(needed.type());
          }
          collect(needed, inputs, seen);
        }
      }
    }
  }

  /** The rules that conclude the type in the words that are wanted; without such, all. */
  private List<Rule> concluders(Bounds wanted) {
    List<Rule> ofType =
        book.placed().stream()
            .map(Strata.Placed::rule)
            .filter(rule -> rule.insertion().type() == wanted.type())
            .toList();
    List<Rule> fitting = ofType.stream().filter(r -> Exclusion.canSatisfy(r, wanted)).toList();
    return fitting.isEmpty() ? ofType : fitting;
  }

  private boolean isAnyThere(FactType type) {
    return there.stream().anyMatch(f -> Vocabulary.typeOf(f) == type);
  }

  /** Whether there is a fact of the type that has the words; numbers are not looked at. */
  private boolean isThere(Bounds wanted) {
    return there.stream()
        .filter(f -> Vocabulary.typeOf(f) == wanted.type())
        .anyMatch(f -> hasWords(f, wanted));
  }

  private static boolean hasWords(Fact fact, Bounds wanted) {
    return wanted.extents().entrySet().stream()
        .allMatch(
            e ->
                !(e.getValue() instanceof Extent.WordSet words)
                    || wanted
                        .type()
                        .field(e.getKey())
                        .map(field -> words.allows(String.valueOf(field.read(fact))))
                        .orElse(true));
  }
}
