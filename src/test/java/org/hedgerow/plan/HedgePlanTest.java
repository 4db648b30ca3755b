package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.plan.HandMarket.call;
import static org.hedgerow.plan.Worlds.CONDOR;
import static org.hedgerow.plan.Worlds.LADDER;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.context;
import static org.hedgerow.plan.Worlds.held;
import static org.hedgerow.plan.Worlds.legs;
import static org.hedgerow.plan.Worlds.only;
import static org.hedgerow.plan.Worlds.refusal;
import static org.hedgerow.plan.Worlds.strategy;
import static org.hedgerow.plan.Worlds.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hedgerow.book.Book;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.product.ListingCalendar;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Action.CloseCondor;
import org.hedgerow.vocabulary.Action.CloseLayer;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.hedgerow.vocabulary.Action.RollLayer;
import org.junit.jupiter.api.Test;

/**
 * VIX calls of the made-up market: strike 30 has delta .30, bid .60, ask .70; 35 has .20, .40, .50;
 * 40 has .10, .20, .30; from 45 on delta and bid are zero and the ask is .10.
 */
class HedgePlanTest {
  private static final LocalDate IN_9_DAYS = LocalDate.of(2024, 3, 13);
  private static final LocalDate IN_16_DAYS = LocalDate.of(2024, 3, 20);
  private static final LocalDate IN_44_DAYS = LocalDate.of(2024, 4, 17);

  private static final OpenLayer SHORT = new OpenLayer("short");
  private static final OpenLayer MEDIUM = new OpenLayer("medium");
  private static final OpenLayer LONG = new OpenLayer("long");

  /** A call bought alone at .10 to 1.00: .65 + .25 + .02685 + .02 US dollars. */
  private static final double FEE_USD = 0.94685;

  /** US dollars; a ticket keeps whole cents, so half of one, and a little for doubles. */
  private static final double CENTS = 0.005 + 1e-9;

  // One vertical: .70 - .20 = .50 points, 50 USD. Two legs are a complex order: .65 + .17 + .04685
  // bought and .00279 more sold, 1.73649 USD.
  private static final String VERTICAL =
      """
      hedge:
        layers:
          first: {side: buy, instrument: vertical, budget: {percent: 1, of: NAV}, dte: [30, 45],
                  delta: 0.30, shortDelta: 0.10}
      """;

  @Test
  void buysTheLadderInWholeUnits() {
    // floor(1 000 000 / 500 000) = 2 ladders of 4, 4 and 2 calls
    List<Outcome> outcomes = Planner.plan(ladder(1_000_000), List.of(SHORT, MEDIUM, LONG));

    assertThat(outcomes.stream().map(Worlds::ticket).flatMap(t -> legs(t).stream()))
        .containsExactly(
            "+8 VIXW  240313C00030000 @ 0.7",
            "+8 VIX   240417C00035000 @ 0.5",
            "+4 VIX   240522C00040000 @ 0.3");
    Ticket first = ticket(outcomes.get(0));
    // 8 x 70 USD; bought calls are paid in full
    assertThat(first.netUsd()).isEqualTo(-560);
    assertThat(first.feesUsd()).isCloseTo(8 * FEE_USD, within(CENTS));
    assertThat(first.marginUsd()).isZero();
    assertThat(first.maxLossUsd().orElseThrow()).isCloseTo(560 + 8 * FEE_USD, within(CENTS));
    assertThat(first.sizing())
        .containsExactly(
            "expiry 2024-03-13 in 9 days: nearest to 10.5, the middle of 7 to 14 days",
            "call 30 (delta 0.3) at 0.7",
            "4 contracts x 2 ladders (floor(nav / 500000))");
  }

  @Test
  void aFormulaThatGivesNothingSaysWhatItWouldTake() {
    assertThat(only(ladder(400_000), SHORT))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_UNITS,
                "The formula floor(nav / 500000) gives 0, at least one whole ladder is needed.",
                "needs NAV of at least 500000 USD"));
  }

  @Test
  void aFactorLeavesWholeContractsOnly() {
    // 4 x 2 x .6 = 4.8
    Ticket ticket = ticket(only(scaled(0.6), SHORT));

    assertThat(ticket.legs().get(0).contracts()).isEqualTo(4);
    assertThat(ticket.sizing()).contains("x 0.6: liquid means are thin", "= 4.8, 4 contracts");
  }

  @Test
  void aFactorThatLeavesLessThanOneSaysWhichWouldDo() {
    // 4 x 2 x .1 = .8; one of 8 is .125
    assertThat(only(scaled(0.1), SHORT))
        .isEqualTo(
            new Refused(
                RefusalReason.SCALED_TO_ZERO,
                "4 contracts x 2 ladders x 0.1: liquid means are thin leaves 0.8, less than one.",
                "needs a factor of at least 0.125"));
  }

  @Test
  void aBudgetBuysWholeVerticalsWithTheirFees() {
    // 1 % of 100 000 = 1000; 1000 / 51.73649 = 19.33
    Ticket ticket = ticket(only(vertical(100_000), new OpenLayer("first")));

    assertThat(legs(ticket))
        .containsExactly("+19 VIX   240417C00030000 @ 0.7", "-19 VIX   240417C00040000 @ 0.2");
    assertThat(ticket.netUsd()).isCloseTo(-950, within(CENTS));
    assertThat(ticket.marginUsd()).isZero();
    assertThat(ticket.maxLossUsd().orElseThrow()).isCloseTo(950 + 19 * 1.73649, within(CENTS));
    assertThat(ticket.sizing())
        .contains(
            "budget 1 % of NAV 100000 USD = 1000 USD",
            "one vertical costs 51.74 USD with fees: 1000 USD / 51.74 USD = 19.33, 19 verticals");
  }

  @Test
  void refusesWithTheNumbersWhenOneIsTooMuch() {
    assertThat(only(vertical(5_000), new OpenLayer("first")))
        .isEqualTo(
            new Refused(
                RefusalReason.BUDGET_TOO_SMALL,
                "Budget 50 USD (1 % of NAV 5000 USD = 50 USD), one vertical costs 51.74 USD with"
                    + " fees.",
                "needs NAV of at least 5174 USD"));
    assertThat(ticket(only(vertical(5_174), new OpenLayer("first"))).legs()).hasSize(2);
  }

  @Test
  void aBiggerBudgetNeverBuysFewer() {
    Random random = new Random(20240304);
    for (int i = 0; i < 300; i++) {
      double small = 5_000 + random.nextInt(100_000);
      double big = small + random.nextInt(20_000);
      assertThat(count(only(vertical(big), new OpenLayer("first"))))
          .as("NAV %s against %s", big, small)
          .isGreaterThanOrEqualTo(count(only(vertical(small), new OpenLayer("first"))));
    }
  }

  @Test
  void theHedgeIsAPercentageOfCondorsPlannedToday() {
    // Three condors of 31 400 USD margin (CondorPlanTest): 5 % of 94 200 = 4710 USD.
    // 4710 / 51.73649 = 91.04
    PlanContext context =
        context(
            strategy(CONDOR, VERTICAL.replace("percent: 1, of: NAV", "percent: 5, of: MARGIN")),
            book(1_000_000, 1_000_000),
            HandMarket.usual());
    OpenLayer first = new OpenLayer("first");

    assertThat(count(Planner.plan(context, List.of(first, new OpenCondor("K45"))).get(0)))
        .isEqualTo(91);
    assertThat(refusal(only(context, first)))
        .isEqualTo(
            new Refused(
                RefusalReason.BUDGET_TOO_SMALL,
                "Budget 0 USD (5 % of MARGIN 0 USD = 0 USD), one vertical costs 51.74 USD with"
                    + " fees.",
                "needs MARGIN of at least 1035 USD"));
  }

  @Test
  void condorsClosedTodayDoNotCount() {
    LocalDate april = LocalDate.of(2024, 4, 19);
    // Sold at 20 and 20, bought at 5 and 5: credit 30 points of a width of 150: margin 12 000 USD.
    // 5 % of it is 600 USD: 600 / 51.73649 = 11.6
    PlanContext context =
        context(
            strategy(CONDOR, VERTICAL.replace("percent: 1, of: NAV", "percent: 5, of: MARGIN")),
            book(
                1_000_000,
                1_000_000,
                held(HandMarket.put(OptionRoot.SPX, april, 4550), 1, 5, Position.CONDOR),
                held(HandMarket.put(OptionRoot.SPX, april, 4700), -1, 20, Position.CONDOR),
                held(call(OptionRoot.SPX, april, 5300), -1, 20, Position.CONDOR),
                held(call(OptionRoot.SPX, april, 5450), 1, 5, Position.CONDOR)),
            HandMarket.usual());
    OpenLayer first = new OpenLayer("first");

    assertThat(count(only(context, first))).isEqualTo(11);
    assertThat(
            refusal(Planner.plan(context, List.of(first, new CloseCondor(april))).get(0)).reason())
        .isEqualTo(RefusalReason.BUDGET_TOO_SMALL);
  }

  @Test
  void layersShareThePremiumCapInTheOrderOfTheStrategy() {
    // Cap 4 % of 94 200 = 3768 USD. Ten ladders: short 40 x 70 = 2800 fits; medium has 968 left,
    // 968 / 50 = 19.4 of 40; long has 18 left and costs 30: none.
    PlanContext context = capped();
    List<Outcome> outcomes =
        Planner.plan(context, List.of(LONG, MEDIUM, new OpenCondor("K45"), SHORT));

    assertThat(count(outcomes.get(3))).isEqualTo(40);
    Ticket medium = ticket(outcomes.get(1));
    assertThat(count(outcomes.get(1))).isEqualTo(19);
    assertThat(medium.has(TicketFlag.CUT_TO_PREMIUM_CAP)).isTrue();
    assertThat(medium.sizing())
        .contains(
            "premium cap 4 % of MARGIN 94200 USD = 3768 USD, 2800 USD of it used: room for 19");
    assertThat(outcomes.get(0))
        .isEqualTo(
            new Refused(
                RefusalReason.PREMIUM_CAP,
                "Premium cap 4 % of MARGIN 94200 USD = 3768 USD, 3750 USD of it used; one costs 30"
                    + " USD.",
                "needs MARGIN of at least 94500 USD"));
  }

  @Test
  void theOrderOfTheActionsDoesNotChangeThePlan() {
    PlanContext context = capped();
    List<Action> actions =
        new ArrayList<>(List.of(SHORT, MEDIUM, LONG, new OpenCondor("K45"), new RollLayer("none")));
    List<Outcome> expected = Planner.plan(context, actions);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      List<Action> shuffled = new ArrayList<>(actions);
      Collections.shuffle(shuffled, random);
      List<Outcome> outcomes = Planner.plan(context, shuffled);
      for (int k = 0; k < actions.size(); k++) {
        assertThat(outcomes.get(shuffled.indexOf(actions.get(k)))).isEqualTo(expected.get(k));
      }
    }
  }

  @Test
  void premiumHeldCountsAtTheMarketUnlessItIsClosedToday() {
    // Held: 100 calls of 30 in the layer long at mid .65 = 6500 USD, above the cap of 3768 USD.
    PlanContext context =
        context(
            strategy(
                CONDOR,
                LADDER.replace("  layers:", "  premiumCap: {percent: 4, of: MARGIN}\n  layers:")),
            book(
                1_000_000, 1_000_000, held(call(OptionRoot.VIX, IN_44_DAYS, 30), 100, 0.5, "long")),
            HandMarket.usual());
    OpenCondor condor = new OpenCondor("K45");

    assertThat(refusal(Planner.plan(context, List.of(condor, SHORT)).get(1)).reason())
        .isEqualTo(RefusalReason.PREMIUM_CAP);
    assertThat(count(Planner.plan(context, List.of(condor, SHORT, new CloseLayer("long"))).get(1)))
        .isEqualTo(8);
  }

  @Test
  void theFreeCashPaysForWholeContracts() {
    // 250 / 70.94685 = 3.5
    PlanContext context = context(strategy(LADDER), book(1_000_000, 250), HandMarket.usual());
    Ticket ticket = ticket(only(context, SHORT));

    assertThat(ticket.legs().get(0).contracts()).isEqualTo(3);
    assertThat(ticket.flags()).containsExactly(TicketFlag.INDICATIVE, TicketFlag.CUT_TO_CASH);
    assertThat(
            refusal(
                only(context(strategy(LADDER), book(1_000_000, 70), HandMarket.usual()), SHORT)))
        .isEqualTo(
            new Refused(
                RefusalReason.NOT_ENOUGH_CASH,
                "Free cash 70 USD, one needs 70.95 USD with fees and margin.",
                "needs free cash of at least 71 USD"));
  }

  @Test
  void condorsAndLayersShareTheFreeCash() {
    // Three condors set aside 3 x 31 404.79 = 94 214.38 and leave 160 of 94 374.38. The short layer
    // takes 2 x 70.94685 = 141.89; 18 are left and one call of the medium layer costs 50.95.
    PlanContext context =
        context(strategy(CONDOR, LADDER), book(1_000_000, 94_374.38), HandMarket.usual());
    List<Outcome> outcomes = Planner.plan(context, List.of(new OpenCondor("K45"), SHORT, MEDIUM));

    assertThat(count(outcomes.get(0))).isEqualTo(3);
    assertThat(count(outcomes.get(1))).isEqualTo(2);
    assertThat(refusal(outcomes.get(2)).reason()).isEqualTo(RefusalReason.NOT_ENOUGH_CASH);
  }

  @Test
  void unpaidPremiumIsNotFree() {
    // 250 - 100 = 150; 150 / 70.94685 = 2.1
    Book book =
        new Book(1_000_000, 250, List.of(), 100, 0, List.of(), List.of(), Optional.empty(), true);

    assertThat(count(only(context(strategy(LADDER), book, HandMarket.usual()), SHORT)))
        .isEqualTo(2);
  }

  @Test
  void whatARollSellsPaysForWhatItBuys() {
    // Sold 8 x 40 less 8 x .86964 fees = 313.04; bought at 70.86685 each: 4.4
    PlanContext context =
        context(
            strategy(LADDER),
            book(1_000_000, 0, held(call(OptionRoot.VIX, IN_16_DAYS, 35), 8, 0.6, "short")),
            HandMarket.usual());

    assertThat(legs(ticket(only(context, new RollLayer("short")))))
        .containsExactly("-8 VIX   240320C00035000 @ 0.4", "+4 VIXW  240313C00030000 @ 0.7");
  }

  @Test
  void premiumHeldCountsAtTheMiddle() {
    // 30 calls of 30 at .65 = 1950 of 3768 USD: room for 1818 / 50 = 36.4 of 40
    PlanContext context = capped(held(call(OptionRoot.VIX, IN_44_DAYS, 30), 30, 0.5, "long"));

    assertThat(count(Planner.plan(context, List.of(new OpenCondor("K45"), MEDIUM)).get(1)))
        .isEqualTo(36);
  }

  @Test
  void aLayerToBeRolledLeavesTheCapFreeFromTheStart() {
    // Held: 100 calls of 30 at .65 = 6500 USD. The short layer takes 2800 of 3768 USD before the
    // long layer is rolled; 968 are left for its calls at 30 USD: 32.3, of which 20 are wanted.
    PlanContext context = capped(held(call(OptionRoot.VIX, IN_44_DAYS, 30), 100, 0.5, "long"));
    List<Outcome> outcomes =
        Planner.plan(context, List.of(new OpenCondor("K45"), SHORT, new RollLayer("long")));

    assertThat(count(outcomes.get(1))).isEqualTo(40);
    assertThat(legs(ticket(outcomes.get(2))))
        .containsExactly("-100 VIX   240417C00030000 @ 0.6", "+20 VIX   240522C00040000 @ 0.3");
  }

  @Test
  void aRollThatIsRefusedKeepsItsPlaceUnderTheCap() {
    // The short layer is what it would be rolled into and stays: 40 calls at .65 = 2600 USD.
    // Medium has (3768 - 2600) / 50 = 23.4
    PlanContext context = capped(held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 40, 0.5, "short"));
    List<Outcome> outcomes =
        Planner.plan(context, List.of(new OpenCondor("K45"), new RollLayer("short"), MEDIUM));

    assertThat(refusal(outcomes.get(1)).reason()).isEqualTo(RefusalReason.NOTHING_TO_CHANGE);
    assertThat(count(outcomes.get(2))).isEqualTo(23);
  }

  @Test
  void aFactorScalesABudget() {
    // 1000 x .5 = 500; 500 / 51.73649 = 9.7
    PlanContext context =
        new PlanContext(
            strategy(VERTICAL),
            book(100_000, 100_000),
            HandMarket.usual(),
            new Sizing(List.of(), List.of(new Factor(0.5, "thin")), Optional.empty()));

    assertThat(count(only(context, new OpenLayer("first")))).isEqualTo(9);
  }

  /** 1 % of 100 000 is 1000; x 1.5 = 1500; 1500 / 51.73649 = 28.99; without the factor 19.3. */
  @Test
  void aFactorOfItsOwnScalesOneLayer() {
    assertThat(count(only(shifted(Map.of("first", List.of(new Factor(1.5, "top")))), FIRST)))
        .isEqualTo(28);
    assertThat(count(only(shifted(Map.of("second", List.of(new Factor(1.5, "top")))), FIRST)))
        .isEqualTo(19);
  }

  private static final OpenLayer FIRST = new OpenLayer("first");

  private static PlanContext shifted(Map<String, List<Factor>> byLayer) {
    return sized(
        new Sizing(
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            byLayer,
            Optional.empty(),
            StrikeShift.NONE));
  }

  private static PlanContext shifted(StrikeShift shift) {
    return sized(Sizing.neutral().shifted(shift));
  }

  private static PlanContext sized(Sizing sizing) {
    return new PlanContext(strategy(VERTICAL), book(100_000, 100_000), HandMarket.usual(), sizing);
  }

  @Test
  void aShiftMovesTheDeltaAndNeverBelowTheLeast() {
    StrikeShift.HedgeDelta in = new StrikeShift.HedgeDelta(1.4, .05);
    StrikeShift.HedgeDelta out = new StrikeShift.HedgeDelta(.4, .05);
    assertThat(in.of(.3)).isCloseTo(.42, within(1e-12));
    assertThat(in.of(.4)).isEqualTo(.5);
    assertThat(out.of(.1)).isEqualTo(.05);
    assertThat(out.of(.03)).isEqualTo(.03);
    assertThat(new StrikeShift(Optional.of(in), List.of()).lines(.3))
        .containsExactly("delta 0.42 in place of 0.3: x 1.4");
    assertThat(StrikeShift.NONE.lines(.3)).isEmpty();
  }

  @Test
  void aLayerThatIsHeldIsNotOpenedAgain() {
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 35), 8, 0.6, "short"));

    assertThat(refusal(only(context, SHORT)))
        .isEqualTo(
            new Refused(RefusalReason.ALREADY_HELD, "The layer 'short' is held already.", ""));
  }

  @Test
  void worthlessRestsDoNotCountAsHeld() {
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 50), 8, 0.6, "short"));

    assertThat(count(only(context, SHORT))).isEqualTo(8);
  }

  @Test
  void rollingSellsWhatIsHeldAndBuysAfreshInOneTicket() {
    // Sold 8 x 40, bought 8 x 70: net -240 USD. Two legs are a complex order: .17 in place of .25.
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 35), 8, 0.6, "short"));
    Ticket ticket = ticket(only(context, new RollLayer("short")));

    assertThat(legs(ticket))
        .containsExactly("-8 VIX   240320C00035000 @ 0.4", "+8 VIXW  240313C00030000 @ 0.7");
    assertThat(ticket.netUsd()).isCloseTo(-240, within(CENTS));
    assertThat(ticket.feesUsd()).isCloseTo(8 * 0.86685 + 8 * 0.86964, within(CENTS));
    // what is opened can lose its premium of 560, with the fees of the whole ticket
    assertThat(ticket.maxLossUsd().orElseThrow()).isCloseTo(560 + ticket.feesUsd(), within(CENTS));
  }

  @Test
  void rollingIntoTheSameContractsChangesNothing() {
    PlanContext context = holding(held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 8, 0.6, "short"));

    assertThat(refusal(only(context, new RollLayer("short"))))
        .isEqualTo(
            new Refused(
                RefusalReason.NOTHING_TO_CHANGE,
                "What would be opened is what is held: 8 VIXW  240313C00030000; it is kept and counts"
                    + " as rolled.",
                "note rolled: 2024-03-04 under hedge in positions.yaml, so that its age counts from"
                    + " today"));
  }

  @Test
  void rollingTradesTheDifferenceOnly() {
    PlanContext context = holding(held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 5, 0.6, "short"));

    assertThat(legs(ticket(only(context, new RollLayer("short")))))
        .containsExactly("+3 VIXW  240313C00030000 @ 0.7");
  }

  @Test
  void aWorthlessLegIsLeftToExpireWhenTheLayerIsRolled() {
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 50), 8, 0.6, "short"));
    Ticket ticket = ticket(only(context, new RollLayer("short")));

    assertThat(legs(ticket)).containsExactly("+8 VIXW  240313C00030000 @ 0.7");
    assertThat(ticket.flags()).containsExactly(TicketFlag.INDICATIVE, TicketFlag.LEFT_TO_EXPIRE);
    assertThat(ticket.sizing())
        .contains("VIX   240320C00050000 has no bid and is left to expire on 2024-03-20");
  }

  @Test
  void whatNobodyBidsForIsNotClosed() {
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 50), 8, 0.6, "short"));

    assertThat(refusal(only(context, new CloseLayer("short"))))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_BID,
                "VIX   240320C00050000 has no bid and is left to expire on 2024-03-20.",
                ""));
  }

  @Test
  void aWorthlessVerticalIsLeftWithItsCover() {
    PlanContext context =
        holding(
            held(call(OptionRoot.VIX, IN_16_DAYS, 50), 8, 0.6, "short"),
            held(call(OptionRoot.VIX, IN_16_DAYS, 60), -8, 0.2, "short"));

    assertThat(refusal(only(context, new CloseLayer("short"))).reason())
        .isEqualTo(RefusalReason.NO_BID);
  }

  @Test
  void whatTheChainDoesNotQuoteIsKept() {
    OptionContract quoted = call(OptionRoot.VIX, IN_16_DAYS, 35);
    OptionContract unquoted = call(OptionRoot.VIX, IN_16_DAYS, 30);
    PlanContext context =
        holdingIn(
            HandMarket.usual().without(unquoted),
            held(quoted, 8, 0.6, "short"),
            held(unquoted, 8, 0.6, "short"));
    Ticket ticket = ticket(only(context, new CloseLayer("short")));

    assertThat(legs(ticket)).containsExactly("-8 VIX   240320C00035000 @ 0.4");
    assertThat(ticket.sizing())
        .contains("VIX   240320C00030000 is not quoted in the chain and is kept");
  }

  @Test
  void theCoverOfASoldLegWithoutQuoteIsKept() {
    OptionContract sold = call(OptionRoot.VIX, IN_16_DAYS, 35);
    PlanContext context =
        holdingIn(
            HandMarket.usual().without(sold),
            held(call(OptionRoot.VIX, IN_16_DAYS, 25), 8, 0.6, "short"),
            held(sold, -8, 0.2, "short"));

    assertThat(refusal(only(context, new CloseLayer("short"))).detail())
        .isEqualTo(
            "VIX   240320C00025000 is kept to cover a sold leg that is not quoted;"
                + " VIX   240320C00035000 is not quoted in the chain and is kept.");
  }

  @Test
  void whatNoLongerTradesIsLeftToSettle() {
    // No VIX expiry of tomorrow is listed any more: it settles in the morning.
    PlanContext context =
        holding(
            held(call(OptionRoot.VIX, HandMarket.DAY.plusDays(1), 15), 8, 0.6, "short"),
            held(call(OptionRoot.VIX, IN_16_DAYS, 35), 8, 0.6, "short"));
    Ticket ticket = ticket(only(context, new CloseLayer("short")));

    assertThat(legs(ticket)).containsExactly("-8 VIX   240320C00035000 @ 0.4");
    assertThat(ticket.sizing())
        .containsExactly("VIX   240305C00015000 no longer trades and settles on 2024-03-05");
  }

  @Test
  void aLayerThatNoLongerTradesIsNotClosed() {
    PlanContext context =
        holding(held(call(OptionRoot.VIX, HandMarket.DAY.plusDays(1), 15), 8, 0.6, "short"));

    assertThat(refusal(only(context, new CloseLayer("short"))))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_LONGER_TRADES,
                "VIX   240305C00015000 no longer trades and settles on 2024-03-05.",
                ""));
  }

  @Test
  void oneTicketADayForALayer() {
    PlanContext context = holding(held(call(OptionRoot.VIX, IN_16_DAYS, 35), 8, 0.6, "short"));
    List<Outcome> outcomes =
        Planner.plan(context, List.of(new RollLayer("short"), new CloseLayer("short")));

    assertThat(ticket(outcomes.get(1)).legs()).hasSize(1);
    assertThat(refusal(outcomes.get(0)).reason()).isEqualTo(RefusalReason.ALREADY_PLANNED);
  }

  @Test
  void whatIsNotHeldCannotBeRolledOrClosed() {
    assertThat(refusal(only(ladder(1_000_000), new RollLayer("short"))).reason())
        .isEqualTo(RefusalReason.NOT_HELD);
    assertThat(refusal(only(ladder(1_000_000), new CloseLayer("short"))).reason())
        .isEqualTo(RefusalReason.NOT_HELD);
  }

  @Test
  void anUnknownLayerIsRefusedWithTheKnown() {
    assertThat(only(ladder(1_000_000), new OpenLayer("first")))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_SUCH_LAYER,
                "The strategy test has no layer 'first'; it has short, medium, long.",
                ""));
  }

  @Test
  void aSoldLayerHasMarginAndNoBound() {
    // Sold at .20. Margin 100 (.20 + max(.2 x 20 - (40 - 20), .1 x 20)) = 220 USD each, four.
    PlanContext context =
        context(
            strategy(LADDER.replace("long:   {side: buy", "long:   {side: sell")),
            book(1_000_000, 1_000_000),
            HandMarket.usual());
    Ticket ticket = ticket(only(context, LONG));

    assertThat(legs(ticket)).containsExactly("-4 VIX   240522C00040000 @ 0.2");
    assertThat(ticket.netUsd()).isEqualTo(80);
    assertThat(ticket.marginUsd()).isCloseTo(880, within(CENTS));
    assertThat(ticket.maxLossUsd()).isEmpty();
  }

  @Test
  void aMiniFutureMovesNoPremium() {
    // Bought at 20.05: at zero it has lost 2005 USD.
    PlanContext context =
        context(
            strategy(
                """
                hedge:
                  units: 1
                  layers:
                    first: {side: buy, instrument: future, contracts: 2, dte: [30, 45]}
                """),
            book(1_000_000, 1_000_000),
            HandMarket.usual());
    Ticket ticket = ticket(only(context, new OpenLayer("first")));

    assertThat(legs(ticket)).containsExactly("+2 VXM 2024-04-17 @ 20.05");
    assertThat(ticket.legs().get(0).contract()).isEqualTo(new FutureContract(Size.VXM, IN_44_DAYS));
    assertThat(ticket.netUsd()).isZero();
    assertThat(ticket.maxLossUsd().orElseThrow())
        .isCloseTo(2 * 2005 + ticket.feesUsd(), within(CENTS));
  }

  @Test
  void theLadderOfNovember2008HasNoShortLayer() {
    // Monthly VIX expiries only: 27, 62 and 90 days. The source of the days is the rule of the
    // exchange: 30 days before the third Friday of the next month.
    HandMarket market = HandMarket.on(LocalDate.of(2008, 11, 20));
    ListingCalendar.listed(Underlying.VIX, LocalDate.of(2008, 11, 20)).forEach(market::with);
    PlanContext context = context(strategy(LADDER), book(1_000_000, 1_000_000), market);
    List<Outcome> outcomes = Planner.plan(context, List.of(SHORT, MEDIUM, LONG));

    assertThat(outcomes.get(0))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_EXPIRY,
                "No VIX expiry lies 7 to 14 days out, nor within 5 days of that; the nearest is"
                    + " 2008-12-17 in 27 days.",
                "needs selection.slackDays of at least 13"));
    Ticket medium = ticket(outcomes.get(1));
    assertThat(medium.legs().get(0).contract().expiry()).isEqualTo(LocalDate.of(2008, 12, 17));
    assertThat(medium.has(TicketFlag.OUT_OF_WINDOW)).isTrue();
    Ticket last = ticket(outcomes.get(2));
    assertThat(last.legs().get(0).contract().expiry()).isEqualTo(LocalDate.of(2009, 1, 21));
    assertThat(last.has(TicketFlag.OUT_OF_WINDOW)).isFalse();
  }

  @Test
  void theFreshHedgeIsFullSizeWithoutCapCashOrFactors() {
    PlanContext context =
        new PlanContext(
            strategy(
                LADDER.replace("  layers:", "  premiumCap: {percent: 4, of: MARGIN}\n  layers:")),
            book(1_000_000, 0),
            HandMarket.usual(),
            new Sizing(List.of(), List.of(new Factor(0, "off")), Optional.empty()));
    FreshHedge hedge = Planner.freshHedge(context);

    assertThat(hedge.missing()).isEmpty();
    assertThat(hedge.legs().stream().map(TicketLeg::signedContracts)).containsExactly(8, 8, 4);
  }

  @Test
  void theFreshHedgeSaysWhatItCannotHold() {
    HandMarket market = HandMarket.on(HandMarket.DAY).with(OptionRoot.VIX, IN_44_DAYS);
    FreshHedge hedge = Planner.freshHedge(context(strategy(LADDER), book(1_000_000, 0), market));

    assertThat(hedge.legs()).hasSize(1);
    assertThat(hedge.missing().values().stream().map(Refused::reason))
        .containsOnly(RefusalReason.NO_EXPIRY);
    assertThat(hedge.missing()).containsOnlyKeys("short", "long");
  }

  private static PlanContext ladder(double navUsd) {
    return context(strategy(LADDER), book(navUsd, navUsd), HandMarket.usual());
  }

  private static PlanContext vertical(double navUsd) {
    return context(strategy(VERTICAL), book(navUsd, navUsd), HandMarket.usual());
  }

  private static PlanContext holding(Position... positions) {
    return holdingIn(HandMarket.usual(), positions);
  }

  private static PlanContext holdingIn(HandMarket market, Position... positions) {
    return context(strategy(LADDER), book(1_000_000, 1_000_000, positions), market);
  }

  private static PlanContext scaled(double factor) {
    return new PlanContext(
        strategy(LADDER),
        book(1_000_000, 1_000_000),
        HandMarket.usual(),
        new Sizing(
            List.of(), List.of(new Factor(factor, "liquid means are thin")), Optional.empty()));
  }

  /** Ten ladders under a cap of 4 % of margin. */
  private static PlanContext capped(Position... positions) {
    String ladder =
        LADDER
            .replace("floor(nav / 500000)", "10")
            .replace("  layers:", "  premiumCap: {percent: 4, of: MARGIN}\n  layers:");
    return context(
        strategy(CONDOR, ladder), book(1_000_000, 1_000_000, positions), HandMarket.usual());
  }

  /** Contracts of the first leg; zero when the action was refused. */
  private static int count(Outcome outcome) {
    return outcome.match(p -> p.ticket().legs().get(0).contracts(), refused -> 0);
  }
}
