package org.hedgerow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.VixForward;
import org.hedgerow.plan.Side;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.vocabulary.Action;
import org.junit.jupiter.api.Test;

class PlannedOrderTest {
  /** A few prices in whole cents, added up. */
  private static final double ROUNDING = 1e-9;

  private static final LocalDate SESSION = LocalDate.of(2023, 6, 1);
  private static final Origin MODEL = Origin.synthetic("by hand");
  private static final ActionResult ASKED =
      new ActionResult(
          new AskedAction(1, new Action.OpenLayer("short"), 1, Optional.empty()), Optional.empty());

  private static OrderSplit.Part option(
      Side side, int contracts, boolean closes, String osi, double bid, double ask) {
    OptionContract contract = OsiSymbol.parse(osi);
    OptionQuote quote =
        new OptionQuote(
            contract,
            (bid + ask) / 2,
            bid,
            ask,
            20,
            MODEL,
            0,
            0.1,
            1,
            0.3,
            0.1,
            0.1,
            -0.1,
            36,
            25,
            MODEL);
    return new OrderSplit.Part(
        new TicketLeg.OfOption(quote, side, contracts, side == Side.BUY ? ask : bid),
        contracts,
        closes);
  }

  private static OrderSplit.Part future(Side side, int contracts, double bid, double ask) {
    FutureContract contract = new FutureContract(FutureContract.Size.VX, LocalDate.of(2023, 6, 21));
    FutureQuote quote =
        new FutureQuote(
            contract,
            (bid + ask) / 2,
            bid,
            ask,
            new VixForward(contract.expiry(), (bid + ask) / 2, MODEL),
            20);
    return new OrderSplit.Part(
        new TicketLeg.OfFuture(quote, side, contracts, side == Side.BUY ? ask : bid),
        contracts,
        false);
  }

  private static List<PlannedOrder> orders(OrderSplit.Part... parts) {
    return OrderSplit.of(List.of(parts)).stream()
        .map(one -> PlannedOrder.of(1, ASKED, "short", one.legs(), one.quantity(), SESSION))
        .toList();
  }

  @Test
  void aCondorIsOneOrderAtANetPrice() {
    PlannedOrder condor =
        orders(
                option(Side.BUY, 6, false, "SPXW230714P03900000", 10.00, 10.40),
                option(Side.SELL, 6, false, "SPXW230714P04000000", 20.00, 20.80),
                option(Side.SELL, 6, false, "SPXW230714C04400000", 15.00, 15.70),
                option(Side.BUY, 6, false, "SPXW230714C04500000", 4.00, 4.30))
            .get(0);

    assertThat(condor.quantity()).isEqualTo(6);
    assertThat(condor.legs()).extracting(OrderLeg::ratio).containsOnly(1);
    // natural: 20 + 15 - 10.40 - 4.30 = 20.30
    assertThat(condor.limitAtNatural()).isCloseTo(20.30, within(ROUNDING));
    // middle: 20.40 + 15.35 - 10.20 - 4.15 = 21.40, on the grid of five cents
    assertThat(condor.limitAtMid()).isCloseTo(21.40, within(ROUNDING));
    assertThat(condor.effect()).isEqualTo(PlannedOrder.Effect.CREDIT);
  }

  @Test
  void theMiddleIsRoundedToTheOtherSidesFavour() {
    PlannedOrder paid =
        orders(
                option(Side.BUY, 2, false, "SPXW230714C04400000", 5.00, 5.10),
                option(Side.SELL, 2, false, "SPXW230714C04500000", 1.00, 1.03))
            .get(0);
    // middle: 1.015 - 5.05 = -4.035, which is paid as 4.05
    assertThat(paid.limitAtMid()).isCloseTo(-4.05, within(ROUNDING));

    PlannedOrder received =
        orders(
                option(Side.SELL, 2, false, "SPXW230714C04400000", 5.00, 5.10),
                option(Side.BUY, 2, false, "SPXW230714C04500000", 1.00, 1.03))
            .get(0);
    // 5.05 - 1.015 = 4.035, of which 4.00 is asked
    assertThat(received.limitAtMid()).isCloseTo(4.00, within(ROUNDING));
  }

  @Test
  void netPricesOfVixOptionsGoInCents() {
    PlannedOrder roll =
        orders(
                option(Side.SELL, 4, true, "VIX230621C00030000", 0.30, 0.37),
                option(Side.BUY, 6, false, "VIX230719C00030000", 0.70, 0.76))
            .get(0);

    assertThat(roll.quantity()).isEqualTo(2);
    assertThat(roll.legs()).extracting(OrderLeg::ratio).containsExactly(2, 3);
    assertThat(roll.legs()).extracting(OrderLeg::closes).containsExactly(true, false);
    // natural: 2 x 0.30 - 3 x 0.76 = -1.68; middle: 2 x 0.335 - 3 x 0.73 = -1.52
    assertThat(roll.limitAtNatural()).isCloseTo(-1.68, within(ROUNDING));
    assertThat(roll.limitAtMid()).isCloseTo(-1.52, within(ROUNDING));
  }

  @Test
  void oneContractHasTheGridOfItsOwnPrice() {
    // VIX options above three dollars go in steps of five cents: 3.22 is paid as 3.25
    PlannedOrder bought =
        orders(option(Side.BUY, 3, false, "VIX230719C00018000", 3.14, 3.30)).get(0);
    assertThat(bought.limitAtMid()).isCloseTo(-3.25, within(ROUNDING));
    assertThat(bought.effect()).isEqualTo(PlannedOrder.Effect.DEBIT);
  }

  @Test
  void aFutureIsAnOrderOfItsOwnAtItsPrice() {
    List<PlannedOrder> orders =
        orders(
            option(Side.BUY, 3, false, "VIX230719C00018000", 3.10, 3.30),
            future(Side.SELL, 3, 18.05, 18.10));

    assertThat(orders).hasSize(2);
    PlannedOrder future = orders.get(0);
    assertThat(future.effect()).isEqualTo(PlannedOrder.Effect.PRICE);
    // the middle 18.075 lies between two steps of 0.05; sold at the lower
    assertThat(future.limitAtMid()).isCloseTo(18.05, within(ROUNDING));
  }

  @Test
  void whatIsNoRatioOfSmallNumbersIsClosedFirstAndThenOpened() {
    List<PlannedOrder> orders =
        orders(
            option(Side.SELL, 4, true, "VIX230621C00030000", 0.30, 0.37),
            option(Side.BUY, 7, false, "VIX230719C00030000", 0.70, 0.76));

    assertThat(orders).extracting(PlannedOrder::quantity).containsExactly(4, 7);
    assertThat(orders).extracting(o -> o.legs().get(0).closes()).containsExactly(true, false);
  }

  @Test
  void whatCannotBeOneOrderIsBoughtBackBeforeAnythingIsSold() {
    List<PlannedOrder> orders =
        orders(
            option(Side.SELL, 5, true, "VIX230621C00030000", 0.30, 0.37),
            option(Side.BUY, 4, true, "VIX230621C00025000", 0.80, 0.86));

    assertThat(orders)
        .extracting(o -> o.legs().get(0).leg().side())
        .containsExactly(Side.BUY, Side.SELL);
  }

  @Test
  void optionsOfTwoUnderlyingsAreNeverOneOrder() {
    assertThat(
            orders(
                option(Side.BUY, 1, false, "SPXW230714C04400000", 5.00, 5.10),
                option(Side.BUY, 1, false, "VIX230719C00030000", 0.70, 0.76)))
        .hasSize(2);
  }
}
