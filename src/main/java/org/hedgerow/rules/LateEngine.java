package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hedgerow.strategy.Limits;

/** A rule base of Drools that is compiled when it is first asked for. */
final class LateEngine implements Supplier<DroolsEngine> {
  private final List<Strata.Placed> rules;
  private final Limits limits;
  private Optional<DroolsEngine> compiled = Optional.empty();

  LateEngine(List<Strata.Placed> rules, Limits limits) {
    this.rules = rules;
    this.limits = limits;
  }

  @Override
  public synchronized DroolsEngine get() {
    if (compiled.isEmpty()) {
      compiled = Optional.of(DroolsEngine.compile(rules, limits));
    }
    return compiled.get();
  }
}
