package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hedgerow.strategy.Limits;

/**
 * A rule base of Drools that is compiled when it is first asked for. Many commands never ask: they
 * list rules, or try changes with the second judge.
 */
final class LateEngine implements Supplier<DroolsEngine> {
  private final List<Strata.Placed> rules;
  private final Limits limits;
  private final Watch watch;
  private Optional<DroolsEngine> compiled = Optional.empty();

  LateEngine(List<Strata.Placed> rules, Limits limits, Watch watch) {
    this.rules = rules;
    this.limits = limits;
    this.watch = watch;
  }

  @Override
  public synchronized DroolsEngine get() {
    if (compiled.isEmpty()) {
      try (Watch.Work work = watch.begin(Watch.Kind.BUILD)) {
        work.at(packs());
        compiled = Optional.of(DroolsEngine.compile(rules, limits));
      }
    }
    return compiled.get();
  }

  private String packs() {
    return rules.stream().map(p -> p.rule().pack()).distinct().collect(Collectors.joining(", "));
  }
}
