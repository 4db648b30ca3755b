package org.hedgerow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.HedgeMemory;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.vocabulary.Conclusion.HedgeClock;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Observation.MarketLiquidity;
import org.junit.jupiter.api.Test;

final class HedgeStatesTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 8, 5);
  private static final HedgeMemory ON =
      new HedgeMemory(true, LocalDate.of(2024, 1, 2), OptionalDouble.empty());
  private static final HedgeMemory OFF =
      new HedgeMemory(false, LocalDate.of(2024, 7, 1), OptionalDouble.of(0.3));

  private static Decision concluding(Fact... facts) {
    return new Decision(
        List.of(facts).stream()
            .map(f -> new NumberedFact(1, f, Optional.of(Origin.observed("the test")), 0))
            .toList(),
        List.of(),
        List.of());
  }

  @Test
  void remembersTheLiquidityOfTheDayItGoesOff() {
    Decision off = concluding(new HedgeClock("off"), new MarketLiquidity(0.25));

    HedgeMemory expected = new HedgeMemory(false, TODAY, OptionalDouble.of(0.25));
    assertThat(HedgeStates.after(Optional.of(ON), off, TODAY)).contains(expected);
    assertThat(HedgeStates.after(Optional.empty(), off, TODAY)).contains(expected);
  }

  @Test
  void keepsTheDayOfTheLastSwitchWhileNothingIsSwitched() {
    assertThat(HedgeStates.after(Optional.of(OFF), concluding(new HedgeClock("off")), TODAY))
        .contains(OFF);
    assertThat(HedgeStates.after(Optional.of(ON), concluding(new HedgeClock("on")), TODAY))
        .contains(ON);
    assertThat(HedgeStates.after(Optional.of(OFF), concluding(), TODAY)).contains(OFF);
  }

  @Test
  void forgetsTheLiquidityWhenItComesOnAgain() {
    assertThat(HedgeStates.after(Optional.of(OFF), concluding(new HedgeClock("on")), TODAY))
        .contains(new HedgeMemory(true, TODAY, OptionalDouble.empty()));
  }
}
