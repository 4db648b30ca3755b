package org.hedgerow.run;

import org.hedgerow.rules.RuleBook;

/**
 * A day whose market and book are priced once, to be decided under one book of rules after another;
 * rules change neither prices nor holdings.
 */
public final class PricedDay {
  private final DayRunner runner;

  private PricedDay(DayRunner runner) {
    this.runner = runner;
  }

  /** Prices a day. */
  public static PricedDay of(DayInputs inputs) {
    return new PricedDay(new DayRunner(inputs));
  }

  /** Decides and plans the day under the rules it came with, and looks at the book after it. */
  public DayRun run() {
    return runner.run();
  }

  /** Decides and plans the day. */
  public DayPlan plan(RuleBook rules) {
    return runner.with(rules).plan();
  }
}
