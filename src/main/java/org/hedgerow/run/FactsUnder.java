package org.hedgerow.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.vocabulary.Conclusion.LayerTurn;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * The facts of a day under other rules or thresholds: layer states that the book does not give are
 * worked out again, everything else stays. As long as the states are the same, the facts are the
 * same list. May be asked by several threads.
 */
public final class FactsUnder implements Function<RuleBook, List<ObservedFact>> {
  private final DayInputs inputs;
  private final DayRunner runner;
  private final List<ObservedFact> today;
  private final boolean workedOut;
  private final Map<List<LayerMemory>, List<ObservedFact>> factsByStates = new HashMap<>();

  FactsUnder(DayInputs inputs, DayRunner runner, List<ObservedFact> today) {
    this.inputs = inputs;
    this.runner = runner;
    this.today = today;
    this.workedOut = LayerStates.areWorkedOut(inputs.book(), inputs.strategy(), inputs.rules());
    if (workedOut) {
      factsByStates.put(states(inputs.rules()), today);
    }
  }

  /** Of a day and its own rules. */
  public static FactsUnder of(DayInputs inputs) {
    DayRunner runner = new DayRunner(inputs);
    return new FactsUnder(inputs, runner, runner.facts());
  }

  @Override
  public List<ObservedFact> apply(RuleBook rules) {
    if (!workedOut || rules.concludesAlike(inputs.rules(), LayerTurn.class)) {
      return today;
    }
    List<LayerMemory> states = states(rules);
    synchronized (factsByStates) {
      return factsByStates.computeIfAbsent(states, s -> runner.with(rules).facts());
    }
  }

  private List<LayerMemory> states(RuleBook rules) {
    return LayerStates.before(
        new LayerReplay(inputs.day(), inputs.strategy(), rules), inputs.book());
  }
}
