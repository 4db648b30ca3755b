package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.VixForward;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.junit.jupiter.api.Test;

class FillModelTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final LocalDate EXPIRY = LocalDate.of(2024, 4, 17);
  private static final Origin MADE_UP = Origin.synthetic("test");

  @Test
  void paysBidAndAskUnlessToldOtherwise() {
    assertThat(FillModel.BID_AND_ASK.bought(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.70);
    assertThat(FillModel.BID_AND_ASK.sold(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.60);
  }

  @Test
  void paysAPartOfTheHalfSpreadRoundedAgainstTheOrder() {
    // .65 + .5 x .05 = .675, up to .68; .65 - .025 = .625, down to .62: VIX calls tick in cents
    FillModel half = new FillModel(0.5, 0);

    assertThat(half.bought(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.68);
    assertThat(half.sold(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.62);
  }

  @Test
  void takesTheMiddleWhereItCanBeQuoted() {
    assertThat(new FillModel(0, 0).bought(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.65);
    assertThat(new FillModel(0, 0).sold(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.65);
  }

  @Test
  void goesTicksBeyondTheQuote() {
    // three ticks of a cent
    assertThat(new FillModel(1, 3).bought(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.73);
    assertThat(new FillModel(1, 3).sold(call(0.65, 0.60, 0.70), DAY)).isEqualTo(0.57);
  }

  @Test
  void neverSellsBelowZeroNorWhereNobodyBids() {
    assertThat(new FillModel(1, 3).sold(call(0.03, 0.02, 0.04), DAY)).isZero();
    assertThat(new FillModel(0, 0).sold(call(0.03, 0, 0.06), DAY)).isZero();
  }

  @Test
  void fillsFuturesInTheSameWay() {
    // the mini ticks in cents: 20 + .5 x .05 = 20.025, up to 20.03
    FutureContract mini = new FutureContract(FutureContract.Size.VXM, EXPIRY);
    FutureQuote quote =
        new FutureQuote(mini, 20, 19.95, 20.05, new VixForward(EXPIRY, 20, MADE_UP), 44);

    assertThat(new FillModel(0.5, 0).bought(quote, DAY)).isEqualTo(20.03);
    assertThat(new FillModel(0.5, 0).sold(quote, DAY)).isEqualTo(19.97);
  }

  @Test
  void saysWhatItDoes() {
    assertThat(FillModel.BID_AND_ASK.inWords()).isEqualTo("bought at the ask, sold at the bid");
    assertThat(new FillModel(0.5, 1).inWords())
        .isEqualTo("bought and sold at 50 % of the half spread, 1 tick(s) a leg worse");
  }

  @Test
  void refusesMoreThanTheWholeSpread() {
    assertThatThrownBy(() -> new FillModel(1.1, 0))
        .hasMessage("Argument 'spreadShare' must be 0 to 1 but was 1.1");
  }

  private static OptionQuote call(double mid, double bid, double ask) {
    return new OptionQuote(
        new OptionContract(OptionRoot.VIX, EXPIRY, OptionRight.CALL, 30),
        mid,
        bid,
        ask,
        20,
        MADE_UP,
        0,
        0.12,
        0.9,
        0.3,
        0,
        0,
        0,
        44,
        30,
        MADE_UP);
  }
}
