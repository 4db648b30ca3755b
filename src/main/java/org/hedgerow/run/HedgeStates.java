package org.hedgerow.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.plan.RefusalReason;
import org.hedgerow.rules.Decision;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion.EngineClock;
import org.hedgerow.vocabulary.Conclusion.HedgeClock;
import org.hedgerow.vocabulary.Observation.MarketLiquidity;

/** What the hedge remembers after the day's close: whether it is on, and when it was rolled. */
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

  /**
   * The memory after the day's rolls. The ladder counts as rolled when every layer whose roll was
   * asked, and not overruled, was rolled or is already what the roll would open. Without this a
   * layer that stays as it is would keep its age and make the whole ladder due again the next day.
   */
  static Optional<HedgeMemory> rolled(
      Optional<HedgeMemory> before, List<ActionResult> results, LocalDate date) {
    List<ActionResult> rolls =
        results.stream()
            .filter(r -> r.asked().action() instanceof Action.RollLayer && r.outcome().isPresent())
            .toList();
    boolean all = !rolls.isEmpty() && rolls.stream().allMatch(HedgeStates::isDone);
    return all
        ? Optional.of(
            before.orElse(new HedgeMemory(true, date, OptionalDouble.empty())).withRoll(date))
        : before;
  }

  private static boolean isDone(ActionResult roll) {
    return roll.ticket().isPresent()
        || roll.refusal().filter(r -> r.reason() == RefusalReason.NOTHING_TO_CHANGE).isPresent();
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
