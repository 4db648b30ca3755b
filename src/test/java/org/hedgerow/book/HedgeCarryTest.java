package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.book.ReferenceLadder.LONG_442;
import static org.hedgerow.book.ReferenceLadder.PRINTED_USD;
import static org.hedgerow.book.ReferenceLadder.RATIO_44S2;
import static org.hedgerow.book.ReferenceLadder.carryParts;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.Leg;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

final class HedgeCarryTest {

  private final HedgeCarry ladder = HedgeCarry.of(carryParts(LONG_442));

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
    assertThat(HedgeCarry.of(carryParts(RATIO_44S2)).thetaUsdPerDay())
        .isCloseTo(-23.755068, within(PRINTED_USD));
  }

  @Test
  void gainsFromAnInvertedCurve() {
    // 1 contract of 100 USD, delta .5, theta -.03, the future rises .1 a day: -3 + 5
    HedgeCarry carry = HedgeCarry.of(List.of(new HedgeCarry.Part(1, 100, 0.5, -0.03, -0.1)));
    assertThat(carry).isEqualTo(new HedgeCarry(-3, 5));
    assertThat(carry.costUsdPerYear()).isEqualTo(-730);
    assertThat(carry.leastNavUsd(0.02)).isZero();
  }

  @Test
  void costsNothingWithoutLegs() {
    assertThat(HedgeCarry.of(List.of())).isEqualTo(new HedgeCarry(0, 0));
  }

  @Test
  void takesSlopesFromTheCurveOfTheDay() {
    LocalDate day = LocalDate.of(2026, 1, 20);
    OptionContract call = OsiSymbol.parse("VIXW  260203C00020000");
    FutureContract future = new FutureContract(FutureContract.Size.VXM, call.expiry());
    FixedMarket market =
        FixedMarket.on(day, 5000, 20)
            .settled(call.expiry(), 21.4)
            .with(call, 21.4, 1.0, 1.0, 1.1, 1.2, 0.5, 0.1, 0.01, -0.25)
            .with(future, 21.3, 21.4, 21.5);
    HedgeCarry carry = HedgeCarry.of(List.of(new Leg(call, 2), new Leg(future, -1)), market);
    // the curve rises from 20 to 21.4 over 14 days: .1 a day
    // theta 200 * -.25; roll-down -(200 * .5 * .1) + 100 * .1
    assertThat(carry.thetaUsdPerDay()).isCloseTo(-50, within(1e-9));
    assertThat(carry.rollDownUsdPerDay()).isCloseTo(0, within(1e-9));
    assertThat(HedgeCarry.of(List.of(new Leg(call, 2)), market).rollDownUsdPerDay())
        .isCloseTo(-10, within(1e-9));
  }
}
