package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hedgerow.basics.Check;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Brings the facts of a day into the form in which both judges see them: in canonical order, every
 * number finite and no minus zero among them, and no fact there twice as one object (Drools would
 * take it for one, and two equal holdings are two).
 */
final class DayFacts {

  private DayFacts() {}

  static List<ObservedFact> ordered(List<ObservedFact> observed) {
    Set<Observation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<ObservedFact> ordered = new ArrayList<>();
    for (ObservedFact one : observed) {
      Observation fact = checked(one.fact(), !seen.add(one.fact()));
      ordered.add(new ObservedFact(fact, one.origin()));
    }
    ordered.sort(Comparator.comparing(ObservedFact::fact, Vocabulary.CANONICAL_ORDER));
    return ordered;
  }

  private static Observation checked(Observation fact, boolean copy) {
    FactType type = Vocabulary.typeOf(fact);
    boolean changed = copy;
    List<Object> values = new ArrayList<>();
    for (FieldType field : type.fields()) {
      Object value = field.read(fact);
      if (value instanceof Double number) {
        double clean = 0.0 + number;
        Check.that(Double.isFinite(clean), "%s.%s is %s", type.name(), field.name(), number);
        changed = changed || !number.equals(clean);
        value = clean;
      }
      values.add(value);
    }
    return changed ? (Observation) type.create(values) : fact;
  }
}
