package org.hedgerow.rules.testing;

import java.util.List;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.ObservedFact;

/** Where tests find sample days and strategies. */
public interface SampleDays {

  /**
   * A strategy by its name.
   *
   * @throws org.hedgerow.basics.InputException when there is none, or it has mistakes in it
   */
  StrategySpec strategy(String name);

  /**
   * The facts of a sample day.
   *
   * @param day start of its name
   * @throws org.hedgerow.basics.InputException when there is none, or it has mistakes in it
   */
  List<ObservedFact> facts(String day, StrategySpec strategy, RuleBook rules);
}
