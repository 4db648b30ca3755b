package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * What the rules decided on one day. A value: two decisions from the same inputs are equal.
 *
 * @param facts observations, then conclusions in the order of their firings
 * @param actions every action asked, with what the arbiter says of it
 */
public record Decision(
    List<NumberedFact> facts, List<RuleFiring> firings, List<AskedAction> actions) {
  public Decision {
    facts = List.copyOf(facts);
    firings = List.copyOf(firings);
    actions = List.copyOf(actions);
  }

  /** The facts of one type, in order. */
  public <T extends Fact> Stream<T> facts(Class<T> type) {
    return facts.stream().map(NumberedFact::fact).filter(type::isInstance).map(type::cast);
  }

  /** The observations alone. */
  public List<ObservedFact> observed() {
    List<ObservedFact> observed = new ArrayList<>();
    for (NumberedFact fact : facts) {
      if (fact.fact() instanceof Observation observation) {
        observed.add(new ObservedFact(observation, fact.origin().orElseThrow()));
      }
    }
    return observed;
  }

  /** What the rules were given: observations, and conclusions that a test gives. */
  List<Fact> given() {
    return facts.stream().filter(f -> f.firing() == 0).map(NumberedFact::fact).toList();
  }

  /** The id of a fact, of an equal one when it is not there itself; absent when neither is. */
  public OptionalInt idOf(Fact fact) {
    return facts.stream()
        .filter(f -> f.fact() == fact)
        .findFirst()
        .or(() -> facts.stream().filter(f -> f.fact().equals(fact)).findFirst())
        .map(f -> OptionalInt.of(f.id()))
        .orElseGet(OptionalInt::empty);
  }

  /** The firing of a sequence number. */
  public RuleFiring firing(int sequence) {
    return firings.get(sequence - 1);
  }
}
