package org.hedgerow.rules.testing;

import java.util.function.Supplier;
import org.hedgerow.basics.InputException;
import org.hedgerow.rules.Coverage;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.Trace;
import org.hedgerow.rules.Witness;

/** A test that passes; it notices a change of the rules when it fails. */
final class TestWitness implements Witness {
  private final RuleTest test;
  private final RuleBook rules;
  private final TestFacts facts;
  private final Trace trace;

  TestWitness(RuleTest test, RuleBook rules, TestFacts facts) {
    this.test = test;
    this.rules = rules;
    this.facts = facts;
    this.trace = Trace.of(rules, facts.observed(), facts.given());
  }

  @Override
  public Coverage.By by() {
    return Coverage.By.TESTS;
  }

  @Override
  public String name() {
    return test.place() + " " + test.name();
  }

  @Override
  public RuleBook rules() {
    return rules;
  }

  @Override
  public boolean notices(RuleBook changed) {
    return trace.differsUnder(changed)
        && fails(() -> changed.judgePart(facts.observed(), facts.given()));
  }

  @Override
  public boolean noticesWithDrools(RuleBook changed) {
    return fails(() -> changed.evaluatePart(facts.observed(), facts.given()));
  }

  private boolean fails(Supplier<Decision> decide) {
    try {
      return !Verdict.of(test.expected(), decide.get()).isEmpty();
    } catch (InputException e) {
      return true; // the changed rules cannot decide such facts
    }
  }
}
