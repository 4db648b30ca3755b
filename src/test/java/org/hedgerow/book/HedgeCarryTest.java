package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.book.ReferenceLadder.LONG_442;
import static org.hedgerow.book.ReferenceLadder.PRINTED_USD;
import static org.hedgerow.book.ReferenceLadder.RATIO_44S2;
import static org.hedgerow.book.ReferenceLadder.carryLegs;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HedgeCarryTest {

  private final HedgeCarry ladder = HedgeCarry.of(carryLegs(LONG_442));

  @Test
  void addsThetaAndRollDown() {
    // 8.340108 + 2.877907 + .682463 lost to the roll-down a day
    assertThat(ladder.rollDownUsdPerDay()).isCloseTo(-11.900478, within(PRINTED_USD));
    assertThat(ladder.carryUsdPerDay()).isCloseTo(-40.693623, within(PRINTED_USD));
    assertThat(ladder.thetaUsdPerDay()).isCloseTo(-40.693623 + 11.900478, within(2 * PRINTED_USD));
  }

  @Test
  void costsAYearOfDays() {
    // printed in whole dollars
    assertThat(ladder.costUsdPerYear()).isCloseTo(14_853, within(0.5));
    assertThat(ladder.costUsdPerMonth() * 12).isCloseTo(14_853, within(0.5));
    // 14 853 / 742 700 = 2.0 %, both rounded to four figures
    assertThat(ladder.costPerYearShareOfNav(742_700)).isCloseTo(0.02, within(2e-6));
    assertThat(ladder.leastNavUsd(0.02)).isCloseTo(742_700, within(50.0));
    assertThat(ladder.leastNavUsd(0.022)).isCloseTo(675_100, within(50.0));
  }

  @Test
  void earnsOnWhatIsSold() {
    assertThat(HedgeCarry.of(carryLegs(RATIO_44S2)).thetaUsdPerDay())
        .isCloseTo(-23.755068, within(PRINTED_USD));
  }

  @Test
  void gainsFromAnInvertedCurve() {
    // 1 contract of 100 USD, delta .5, theta -.03, the future rises .1 a day: -3 + 5
    HedgeCarry carry = HedgeCarry.of(List.of(new HedgeCarry.Leg(1, 100, 0.5, -0.03, -0.1)));
    assertThat(carry).isEqualTo(new HedgeCarry(-3, 5));
    assertThat(carry.costUsdPerYear()).isEqualTo(-730);
    assertThat(carry.leastNavUsd(0.02)).isZero();
  }

  @Test
  void costsNothingWithoutLegs() {
    assertThat(HedgeCarry.of(List.of())).isEqualTo(new HedgeCarry(0, 0));
  }
}
