package org.hedgerow.rules.testing;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problems;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * The facts of one test.
 *
 * @param given conclusions that no rule has to reach
 */
record TestFacts(List<ObservedFact> observed, List<Conclusion> given) {
  private static final Origin TEST = Origin.synthetic("given by a test");

  TestFacts {
    observed = List.copyOf(observed);
    given = List.copyOf(given);
  }

  /** The facts that are written, and nothing else. */
  static TestFacts of(RuleTest test) {
    List<ObservedFact> observed = new ArrayList<>();
    List<Conclusion> given = new ArrayList<>();
    test.given().forEach(w -> add(w.complete(), observed, given));
    return new TestFacts(observed, given);
  }

  private static void add(Fact fact, List<ObservedFact> observed, List<Conclusion> given) {
    if (fact instanceof Observation observation) {
      observed.add(new ObservedFact(observation, TEST));
    } else {
      given.add((Conclusion) fact);
    }
  }

  /**
   * The facts of a sample day with the changes of a test. A change goes to the fact of its type; of
   * a type of which there can be many, to the one with the same first field. Where there is none,
   * the fact is added.
   */
  static TestFacts changed(List<ObservedFact> day, RuleTest test, Problems problems) {
    List<ObservedFact> observed = new ArrayList<>(day);
    List<Conclusion> given = new ArrayList<>();
    observed.removeIf(o -> test.without().contains(Vocabulary.typeOf(o.fact())));
    for (WrittenFact change : test.given()) {
      List<Integer> meant = meant(change, observed);
      if (meant.size() > 1) {
        problems.add(
            test.file()
                .problemAt(
                    "unclear-change",
                    change.place(),
                    change.type().name().length(),
                    "The day has %d facts that this can mean.".formatted(meant.size()),
                    "Take them away with 'without' and give them anew."));
      } else if (meant.isEmpty() && !change.missing().isEmpty()) {
        problems.add(
            test.file()
                .problemAt(
                    "missing-field",
                    change.place(),
                    change.type().name().length(),
                    "The day has no such %s; to add one, write all its fields."
                        .formatted(change.type().name()),
                    "Fields: " + String.join(", ", change.type().fieldNames()) + "."));
      } else if (meant.isEmpty()) {
        add(change.complete(), observed, given);
      } else {
        ObservedFact old = observed.get(meant.get(0));
        Observation changed = (Observation) change.laidOver(old.fact());
        observed.set(meant.get(0), new ObservedFact(changed, TEST));
      }
    }
    return new TestFacts(observed, given);
  }

  private static List<Integer> meant(WrittenFact change, List<ObservedFact> observed) {
    FactType type = change.type();
    FieldType key = type.fields().get(0);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      Observation fact = observed.get(i).fact();
      boolean same =
          Vocabulary.typeOf(fact) == type
              && (!type.isMany() || key.read(fact).equals(change.values().get(key.name())));
      if (same) {
        found.add(i);
      }
    }
    return found;
  }
}
