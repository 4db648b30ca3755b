package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OptionStructureTest {
  private static final LocalDate EXPIRY = LocalDate.of(2018, 3, 16);
  private static final IronCondor CONDOR =
      IronCondor.of(OptionRoot.SPXW, EXPIRY, 2500, 2550, 2750, 2775);

  @Test
  void widestWingIsTheLargerOfTheTwo() {
    assertThat(CONDOR.putWidth()).isEqualTo(50);
    assertThat(CONDOR.callWidth()).isEqualTo(25);
    assertThat(CONDOR.widestWing()).isEqualTo(50);
  }

  @Test
  void maxLossIsTheWidestWingLessTheCredit() {
    // (50 - 8) points of 100 US dollars
    assertThat(CONDOR.maxLossUsd(8)).isEqualTo(4200);
    assertThat(CONDOR.maxLossUsd(51)).isEqualTo(-100);
    assertThatThrownBy(() -> CONDOR.maxLossUsd(Double.NaN))
        .hasMessage("Argument 'creditPoints' must be finite but was NaN");
  }

  @Test
  void legsBuyTheWingsAndSellTheInside() {
    assertThat(CONDOR.legs(3))
        .containsExactly(
            new Leg(put(2500), 3),
            new Leg(put(2550), -3),
            new Leg(call(2750), -3),
            new Leg(call(2775), 3));
    assertThat(CONDOR.legs()).isEqualTo(CONDOR.legs(1));
  }

  @Test
  void refusesStrikesOutOfOrder() {
    assertThatThrownBy(() -> IronCondor.of(OptionRoot.SPXW, EXPIRY, 2550, 2550, 2750, 2775))
        .hasMessage(
            "The put wing must have a lower strike than the short put but they were 2550.0 and"
                + " 2550.0");
    assertThatThrownBy(() -> IronCondor.of(OptionRoot.SPXW, EXPIRY, 2500, 2800, 2750, 2775))
        .hasMessageStartingWith("The short put must have a lower strike than the short call");
    assertThatThrownBy(() -> IronCondor.of(OptionRoot.SPXW, EXPIRY, 2500, 2550, 2775, 2750))
        .hasMessageStartingWith("The short call must have a lower strike than the call wing");
  }

  @Test
  void refusesLegsOfAnotherRightExpiryOrRoot() {
    assertThatThrownBy(() -> new IronCondor(put(2500), call(2550), call(2750), call(2775)))
        .hasMessage("The short put must be a PUT but was SPXW  180316C02550000");
    OptionContract later =
        new OptionContract(OptionRoot.SPXW, EXPIRY.plusDays(7), OptionRight.CALL, 2775);
    assertThatThrownBy(() -> new IronCondor(put(2500), put(2550), call(2750), later))
        .hasMessage("The call wing must be of SPXW 2018-03-16 but was SPXW  180323C02775000");
    OptionContract morning = new OptionContract(OptionRoot.SPX, EXPIRY, OptionRight.CALL, 2775);
    assertThatThrownBy(() -> new IronCondor(put(2500), put(2550), call(2750), morning))
        .hasMessage("The call wing must be of SPXW 2018-03-16 but was SPX   180316C02775000");
  }

  @Test
  void aCallVerticalCostsItsDebitAndIsWorthItsWidthAtMost() {
    CallVertical vertical = CallVertical.of(OptionRoot.VIX, LocalDate.of(2018, 3, 21), 20, 30);
    assertThat(vertical.width()).isEqualTo(10);
    assertThat(vertical.maxLossUsd(1.25)).isEqualTo(125);
    assertThat(vertical.legs(4))
        .containsExactly(new Leg(vertical.bought(), 4), new Leg(vertical.sold(), -4));
    assertThatThrownBy(() -> CallVertical.of(OptionRoot.VIX, LocalDate.of(2018, 3, 21), 30, 20))
        .hasMessage(
            "The bought call must have a lower strike than the sold call but they were 30.0 and"
                + " 20.0");
  }

  @Test
  void noStructureAndNoLegHasZeroContracts() {
    assertThatThrownBy(() -> CONDOR.legs(0))
        .hasMessage("Argument 'structures' must be above zero but was 0");
    assertThatThrownBy(() -> new Leg(put(2500), 0))
        .hasMessage("A leg in SPXW  180316P02500000 has no contracts");
  }

  private static OptionContract put(double strike) {
    return new OptionContract(OptionRoot.SPXW, EXPIRY, OptionRight.PUT, strike);
  }

  private static OptionContract call(double strike) {
    return new OptionContract(OptionRoot.SPXW, EXPIRY, OptionRight.CALL, strike);
  }
}
