package org.hedgerow.rules;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.vocabulary.Fact;

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

  /** The firing of a sequence number. */
  public RuleFiring firing(int sequence) {
    return firings.get(sequence - 1);
  }
}
