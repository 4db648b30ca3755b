package org.hedgerow.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.rules.Decision;
import org.hedgerow.vocabulary.Conclusion.EngineClock;
import org.hedgerow.vocabulary.Conclusion.HedgeClock;
import org.hedgerow.vocabulary.Observation.MarketLiquidity;

/** Whether the hedge is on after the day's close, as the rules switched it. */
final class HedgeStates {

  private HedgeStates() {}

  /**
   * The memory after the close. A hedge that goes off keeps the market liquidity index of this day,
   * which it must be above to come on again.
   */
  static Optional<HedgeMemory> after(
      Optional<HedgeMemory> before, Decision decision, LocalDate date) {
    Optional<HedgeMemory> clock = clock(before, decision, date);
    Optional<Boolean> engine =
        decision.facts(EngineClock.class).map(e -> e.state().equals("on")).findFirst();
    return engine.isEmpty() || clock.isEmpty() && !engine.get()
        ? clock
        : Optional.of(
            clock
                .orElse(new HedgeMemory(true, date, OptionalDouble.empty()))
                .withEngine(engine.get()));
  }

  private static Optional<HedgeMemory> clock(
      Optional<HedgeMemory> before, Decision decision, LocalDate date) {
    Optional<Boolean> concluded =
        decision.facts(HedgeClock.class).map(clock -> clock.state().equals("on")).findFirst();
    if (concluded.isEmpty()) {
      return before;
    }
    boolean on = concluded.get();
    boolean was = before.map(HedgeMemory::on).orElse(true);
    if (on == was) {
      return before;
    }
    OptionalDouble liquidity =
        on
            ? OptionalDouble.empty()
            : decision.facts(MarketLiquidity.class).mapToDouble(MarketLiquidity::index).findFirst();
    return Optional.of(new HedgeMemory(on, date, liquidity));
  }
}
