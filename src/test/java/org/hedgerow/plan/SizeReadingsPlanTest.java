package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.plan.HandMarket.call;
import static org.hedgerow.plan.HandMarket.put;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.book.Book;
import org.hedgerow.book.BookReader;
import org.hedgerow.book.Position;
import org.hedgerow.book.StressLoss;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.strategy.Share.Denominator;
import org.hedgerow.vocabulary.Action.AdjustLayer;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.junit.jupiter.api.Test;

/**
 * The readings of how large a hedge is, on the made-up market: VIX calls of strike 30 at .60 to
 * .70, 35 at .40 to .50, 40 at .20 to .30; VIX 20, S&P 500 5000. A call bought alone costs .94685
 * US dollars in fees.
 */
class SizeReadingsPlanTest {
  private static final LocalDate IN_9_DAYS = LocalDate.of(2024, 3, 13);
  private static final LocalDate IN_44_DAYS = LocalDate.of(2024, 4, 17);
  private static final LocalDate IN_79_DAYS = LocalDate.of(2024, 5, 22);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 19);
  private static final double FEE_USD = 0.94685;

  /** US dollars; a ticket keeps whole cents. */
  private static final double CENTS = 0.005 + 1e-9;

  private static final OpenLayer SHORT = new OpenLayer("short");
  private static final OpenLayer MEDIUM = new OpenLayer("medium");
  private static final OpenLayer LONG = new OpenLayer("long");

  private static final String DIVIDED =
      """
      hedge:
        budget: {percent: 1, of: NAV}
        layers:
          short:  {side: buy, instrument: call, budgetShare: 0.40, dte: [7, 14], delta: 0.30}
          medium: {side: buy, instrument: call, budgetShare: 0.40, dte: [30, 45], delta: 0.20}
          long:   {side: buy, instrument: call, budgetShare: 0.20, dte: [60, 90], delta: 0.10}
      """;

  // Two condors 4550/4700/5300/5450, as in the test of the totals: margin 24 000, credit 6000.
  private static final Position[] TWO = {
    held(put(OptionRoot.SPX, APRIL, 4550), 2, 5, Position.CONDOR),
    held(put(OptionRoot.SPX, APRIL, 4700), -2, 20, Position.CONDOR),
    held(call(OptionRoot.SPX, APRIL, 5300), -2, 20, Position.CONDOR),
    held(call(OptionRoot.SPX, APRIL, 5450), 2, 5, Position.CONDOR)
  };

  private static List<String> opened(PlanContext context) {
    return Planner.plan(context, List.of(SHORT, MEDIUM, LONG)).stream()
        .map(Worlds::ticket)
        .flatMap(t -> legs(t).stream())
        .toList();
  }

  @Test
  void aDividedBudgetBuysWholeContractsOfEachPart() {
    // 1 % of 100 000 = 1000: 400, 400 and 200. One call costs 70, 50 and 30 and its fee:
    // 400 / 70.94685 = 5.64, 400 / 50.94685 = 7.85, 200 / 30.94685 = 6.46
    PlanContext context = context(strategy(DIVIDED), book(100_000, 100_000), HandMarket.usual());

    assertThat(opened(context))
        .containsExactly(
            "+5 VIXW  240313C00030000 @ 0.7",
            "+7 VIX   240417C00035000 @ 0.5",
            "+6 VIX   240522C00040000 @ 0.3");
    assertThat(ticket(only(context, SHORT)).sizing())
        .contains(
            "budget 1 % of NAV 100000 USD = 1000 USD; 40 % of it = 400 USD",
            "one contract costs 70.95 USD with fees: 400 USD / 70.95 USD = 5.64, 5 contracts");
  }

  @Test
  void aShareOfTheReferenceBuysOneSeriesForTheCostOfTheLadder() {
    // the ladder: 4 x 70 + 4 x 50 + 2 x 30 = 540 and ten fees of .94685: 549.4685
    // one call 70.94685: 7.74
    String single =
        LADDER.replace("  layers:", "  reference:").replace("floor(nav / 500000)", "1")
            + "  layers:\n"
            + "    single: {side: buy, instrument: call, budget: {percent: 100, of: REFERENCE},"
            + " dte: [30, 45], delta: 0.30}\n";
    PlanContext context = context(strategy(single), book(100_000, 100_000), HandMarket.usual());
    Ticket ticket = ticket(only(context, new OpenLayer("single")));

    assertThat(legs(ticket)).containsExactly("+7 VIX   240417C00030000 @ 0.7");
    assertThat(ticket.sizing()).contains("budget 100 % of REFERENCE 549.47 USD = 549.47 USD");
  }

  @Test
  void aBudgetInVixNotionalCountsCallsAndNotPremium() {
    // 1 % of 2 x 100 x 5000 = 10 000; one call is 100 x 20 = 2000: 5
    String text =
        CONDOR
            + """
            hedge:
              layers:
                medium: {side: buy, instrument: call, budget: {percent: 1, of: VIX_NOTIONAL},
                         dte: [30, 45], delta: 0.20}
            """;
    PlanContext context =
        context(strategy(text), book(1_000_000, 100_000, TWO), HandMarket.usual());
    Ticket ticket = ticket(only(context, MEDIUM));

    assertThat(legs(ticket)).containsExactly("+5 VIX   240417C00035000 @ 0.5");
    assertThat(ticket.sizing())
        .contains(
            "budget 1 % of INDEX_NOTIONAL 1000000 USD in VIX_NOTIONAL = 10000 USD",
            "one contract is 2000 USD of VIX notional: 10000 USD / 2000 USD = 5, 5 contracts");
  }

  @Test
  void aCapInVixNotionalLeavesRoomForCalls() {
    // .9 % of 1 000 000 = 9000: four calls of 2000, three of them held
    String text =
        CONDOR
            + LADDER
                .replace("floor(nav / 500000)", "1")
                .replace("  layers:", "  premiumCap: {percent: 0.9, of: VIX_NOTIONAL}\n  layers:");
    Position[] positions = new Position[TWO.length + 1];
    System.arraycopy(TWO, 0, positions, 0, TWO.length);
    positions[TWO.length] = held(call(OptionRoot.VIX, IN_79_DAYS, 40), 3, 0.3, "long");
    PlanContext context =
        context(strategy(text), book(1_000_000, 100_000, positions), HandMarket.usual());
    Ticket ticket = ticket(only(context, MEDIUM));

    assertThat(legs(ticket)).containsExactly("+1 VIX   240417C00035000 @ 0.5");
    assertThat(ticket.flags()).contains(TicketFlag.CUT_TO_PREMIUM_CAP);
  }

  @Test
  void everyReadingOfNotionalIsToldInDollars() {
    Position[] positions = new Position[TWO.length + 1];
    System.arraycopy(TWO, 0, positions, 0, TWO.length);
    positions[TWO.length] = held(call(OptionRoot.VIX, IN_44_DAYS, 30), 4, 0.7, "medium");
    List<NotionalReading> readings =
        Planner.notionals(
            context(strategy(CONDOR), book(1_000_000, 0, positions), HandMarket.usual()));

    // held: four calls at .65 in the middle, 260 USD; 4 x 100 x 20 in VIX notional
    assertThat(readings)
        .contains(
            new NotionalReading(Denominator.INDEX_NOTIONAL, 1_000_000, 260),
            new NotionalReading(Denominator.MARGIN, 24_000, 260),
            new NotionalReading(Denominator.CREDIT, 6_000, 260),
            new NotionalReading(Denominator.NAV, 1_000_000, 260),
            new NotionalReading(Denominator.VIX_NOTIONAL, 1_000_000, 8_000));
  }

  @Test
  void aLadderWeighedByPremiumDividesItsPremiumInFourFourAndTwo() {
    // 4 x 70 + 4 x 50 + 2 x 30 = 540. Short .4 x 540 / 70 = 3.086, medium .4 x 540 / 50 = 4.32,
    // long .2 x 540 / 30 = 3.6; two ladders: 6.17, 8.64, 7.2
    String text = LADDER.replace("  layers:", "  weighting: premium\n  layers:");
    PlanContext context = context(strategy(text), book(1_000_000, 1_000_000), HandMarket.usual());

    assertThat(opened(context))
        .containsExactly(
            "+6 VIXW  240313C00030000 @ 0.7",
            "+8 VIX   240417C00035000 @ 0.5",
            "+7 VIX   240522C00040000 @ 0.3");
    assertThat(ticket(only(context, SHORT)).sizing())
        .contains(
            "4 of 10 parts of the ladder's premium 540 USD, 70 USD in one: 3.086",
            "3.086 contracts x 2 ladders (floor(nav / 500000))",
            "= 6.171, 6 contracts");
  }

  @Test
  void aLadderCanBeSizedByWhatItOffsetsInAFall() {
    String units = "units: 0.5 * condorLoss5 / ladderGain5";
    String text = CONDOR + LADDER.replace("units: floor(nav / 500000)", units);
    PlanContext context =
        context(strategy(text), book(1_000_000, 1_000_000, TWO), HandMarket.usual());
    double loss = StressLoss.of(List.of(TWO), context.market(), 0.05).lossUsd();
    List<Position> ladder =
        List.of(
            held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 4, 0.7, "short"),
            held(call(OptionRoot.VIX, IN_44_DAYS, 35), 4, 0.5, "medium"),
            held(call(OptionRoot.VIX, IN_79_DAYS, 40), 2, 0.3, "long"));
    double gain = -StressLoss.of(ladder, context.market(), 0.05).lossUsd();
    int ladders = (int) Math.floor(0.5 * loss / gain);

    assertThat(ladders).as("condors lose %s, a ladder gains %s", loss, gain).isPositive();
    assertThat(ticket(only(context, LONG)).legs().get(0).contracts()).isEqualTo(2 * ladders);
  }

  @Test
  void aBookWithoutCondorsNeedsNoOffset() {
    String units = "units: 0.5 * condorLoss5 / ladderGain5";
    PlanContext context =
        context(
            strategy(LADDER.replace("units: floor(nav / 500000)", units)),
            book(1_000_000, 1_000_000),
            HandMarket.usual());

    Outcome.Refused refused = refusal(only(context, LONG));
    assertThat(refused.reason()).isEqualTo(RefusalReason.NO_UNITS);
    assertThat(refused.detail()).contains("gives 0 (condorLoss5 0 USD, ladderGain5 ");
  }

  @Test
  void onlyTheReinvestedPartOfTheGainsCounts() {
    // 1 000 000 + .5 x 200 000 = 1 100 000, 10 % of it 110 000
    Book plain = book(1_200_000, 1_200_000);
    Book book =
        BookReader.read(
                SourceText.of(
                    "positions.yaml",
                    "nav: 1_200_000\ncash: 1_200_000\nrecord: {navAtStart: 1_000_000}\n"),
                HandMarket.DAY,
                new Problems())
            .orElseThrow();
    PlanContext half = context(strategy(CONDOR, "reinvest: 0.5\n"), book, HandMarket.usual());
    PlanContext unknown = context(strategy(CONDOR, "reinvest: 0.5\n"), plain, HandMarket.usual());

    assertThat(ticket(only(half, new OpenCondor("K45"))).sizing())
        .contains(
            "10 % of NAV 1200000 USD less 50 % of the gains 200000 USD = 1100000 USD"
                + " = 110000 USD");
    assertThat(ticket(only(unknown, new OpenCondor("K45"))).sizing())
        .contains(
            "10 % of NAV 1200000 USD (all of it: the book has no record that tells the gains)"
                + " = 120000 USD");
  }

  @Test
  void allLeverageTogetherIsCapped() {
    // 1.25 x 1.25 = 1.5625, capped at 1.5: 15 % of NAV in place of 10
    PlanContext context =
        new PlanContext(
            strategy(CONDOR),
            book(1_000_000, 1_000_000),
            HandMarket.usual(),
            new Sizing(
                List.of(new Factor(1.25, "stretched"), new Factor(1.25, "engine")),
                List.of(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.of(new Factor(1.5, "cap")),
                StrikeShift.NONE));
    Ticket ticket = ticket(only(context, new OpenCondor("K45")));

    // one condor loses 12 004.79 with fees (see the test of the totals: 24 009.58596 / 2)
    assertThat(ticket.sizing()).contains("capped at x 1.5: cap");
    assertThat(ticket.legs().get(0).contracts()).isEqualTo((int) (150_000 / oneCondorUsd(context)));
  }

  private static double oneCondorUsd(PlanContext context) {
    PlanContext neutral = context(context.strategy(), context.book(), HandMarket.usual());
    Ticket ticket = ticket(only(neutral, new OpenCondor("K45")));
    return ticket.maxLossUsd().orElseThrow() / ticket.legs().get(0).contracts();
  }

  @Test
  void aFactorOfOneLayerLeavesTheOthersAlone() {
    PlanContext context =
        new PlanContext(
            strategy(LADDER),
            book(500_000, 500_000),
            HandMarket.usual(),
            new Sizing(
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Map.of("medium", List.of(new Factor(1.25, "engine"))),
                Optional.empty(),
                StrikeShift.NONE));

    // 4, 4 x 1.25 = 5, 2
    assertThat(opened(context))
        .containsExactly(
            "+4 VIXW  240313C00030000 @ 0.7",
            "+5 VIX   240417C00035000 @ 0.5",
            "+2 VIX   240522C00040000 @ 0.3");
  }

  @Test
  void aSoldPairIsNakedAndCanLoseWithoutBound() {
    String text =
        LADDER
            .replace("floor(nav / 500000)", "1")
            .replace("long:   {side: buy", "long:   {side: sell");
    PlanContext context = context(strategy(text), book(100_000, 100_000), HandMarket.usual());
    Ticket ticket = ticket(only(context, LONG));

    assertThat(legs(ticket)).containsExactly("-2 VIX   240522C00040000 @ 0.2");
    assertThat(ticket.netUsd()).isEqualTo(40);
    // each 100 x (.20 + max(20 % of 20 - 20 out of the money, 10 % of 20)) = 220
    assertThat(ticket.marginUsd()).isCloseTo(440, within(CENTS));
    assertThat(ticket.maxLossUsd()).isEmpty();
    assertThat(Planner.freshHedge(context).soldMarginUsdByLayer().get("long"))
        .isCloseTo(440, within(CENTS));
  }

  // Worth 10 x 65 = 650, 4 x 45 = 180 and 4 x 25 = 100, together 930: 69.9, 19.4 and 10.8 %.
  private static final Position[] OFF = {
    held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 10, 0.7, "short"),
    held(call(OptionRoot.VIX, IN_44_DAYS, 35), 4, 0.5, "medium"),
    held(call(OptionRoot.VIX, IN_79_DAYS, 40), 4, 0.3, "long")
  };

  @Test
  void aLayerAboveItsShareIsSoldByTheDifferenceOnly() {
    // 650 - .4 x 930 = 278, 278 / 65 = 4.28: four sold at .60
    PlanContext context =
        context(strategy(DIVIDED), book(100_000, 100_000, OFF), HandMarket.usual());
    Ticket ticket = ticket(only(context, new AdjustLayer("short")));

    assertThat(legs(ticket)).containsExactly("-4 VIXW  240313C00030000 @ 0.6");
    assertThat(ticket.netUsd()).isEqualTo(240);
    // sold: the fee and .00279 more
    assertThat(ticket.feesUsd()).isCloseTo(4 * (FEE_USD + 0.00279), within(CENTS));
    assertThat(ticket.maxLossUsd().orElseThrow()).isEqualTo(ticket.feesUsd());
    assertThat(ticket.sizing())
        .containsExactly(
            "worth 650 USD, 69.9 % of the hedge; its share is 40 %, 372 USD",
            "278 USD too much, one contract is worth 65 USD: 4.28, 4 contracts");
  }

  @Test
  void aLayerBelowItsShareIsBoughtByTheDifferenceOnly() {
    // .4 x 930 - 180 = 192, 192 / 45 = 4.27: four bought at .50
    PlanContext context =
        context(strategy(DIVIDED), book(100_000, 100_000, OFF), HandMarket.usual());
    Ticket ticket = ticket(only(context, new AdjustLayer("medium")));

    assertThat(legs(ticket)).containsExactly("+4 VIX   240417C00035000 @ 0.5");
    assertThat(ticket.netUsd()).isEqualTo(-200);
    assertThat(ticket.maxLossUsd().orElseThrow()).isCloseTo(200 + 4 * FEE_USD, within(CENTS));
  }

  @Test
  void anAdjustmentGoesToTheSharesThatTheRulesHaveMoved() {
    // 40 x .75, 40 and 20 x 1.5 are 30, 40 and 30 of 930; short 650 - 279 = 371, 371 / 65 = 5.7;
    // long 279 - 100 = 179, 179 / 25 = 7.2
    Sizing dear =
        new Sizing(
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Map.of(
                "short", List.of(new Factor(0.75, "dear")),
                "long", List.of(new Factor(1.5, "dear"))),
            Optional.empty(),
            StrikeShift.NONE);
    PlanContext plain = context(strategy(DIVIDED), book(100_000, 100_000, OFF), HandMarket.usual());
    PlanContext context = new PlanContext(plain.strategy(), plain.book(), plain.market(), dear);

    assertThat(legs(ticket(only(context, new AdjustLayer("short")))))
        .containsExactly("-5 VIXW  240313C00030000 @ 0.6");
    assertThat(legs(ticket(only(context, new AdjustLayer("long")))))
        .containsExactly("+7 VIX   240522C00040000 @ 0.3");
  }

  @Test
  void adjustingIsRefusedWithTheNumbers() {
    PlanContext context =
        context(strategy(DIVIDED), book(100_000, 100_000, OFF), HandMarket.usual());
    PlanContext poor = context(strategy(DIVIDED), book(100_000, 40, OFF), HandMarket.usual());
    PlanContext ladder =
        context(strategy(LADDER), book(1_000_000, 100_000, OFF), HandMarket.usual());
    // 2, 2 and 1 calls: 130, 90 and 25 of 245; the medium layer is 8 below its 98
    PlanContext level =
        context(
            strategy(DIVIDED),
            book(
                100_000,
                100_000,
                held(call(OptionRoot.VIXW, IN_9_DAYS, 30), 2, 0.7, "short"),
                held(call(OptionRoot.VIX, IN_44_DAYS, 35), 2, 0.5, "medium"),
                held(call(OptionRoot.VIX, IN_79_DAYS, 40), 1, 0.3, "long")),
            HandMarket.usual());

    assertThat(refusal(only(context, new AdjustLayer("fourth"))).reason())
        .isEqualTo(RefusalReason.NO_SUCH_LAYER);
    assertThat(refusal(only(poor, new AdjustLayer("medium"))))
        .isEqualTo(
            new Outcome.Refused(
                RefusalReason.NOT_ENOUGH_CASH,
                "Free cash 40 USD, one needs 50.95 USD with fees.",
                "needs free cash of at least 51 USD"));
    assertThat(refusal(only(ladder, new AdjustLayer("medium"))).reason())
        .isEqualTo(RefusalReason.NO_SHARE);
    assertThat(refusal(only(level, new AdjustLayer("medium"))).detail())
        .isEqualTo("The layer is 8 USD off, one contract is worth 45 USD.");
  }

  @Test
  void adjustingIsCutToTheCapOnBetasBesideAllThatIsHeld() {
    // Betas at a NAV of 100 000 (BetaCapPlanTest has those of a million): hedge 10 x .0213343 + 4 x
    // .0086667 + 4 x .003349 = .2614057; a sold SPX call of delta .05 has .25. 52 % of all is .52 /
    // .48 x .25 = .2708333: left .0094276, one medium call of four. 51 % is .2602041: none
    List<Position> held = new ArrayList<>(List.of(OFF));
    held.add(held(call(OptionRoot.SPX, LocalDate.of(2024, 4, 19), 5450), -1, 5, Position.CONDOR));
    PlanContext free =
        context(
            strategy(DIVIDED),
            book(100_000, 100_000, held.toArray(Position[]::new)),
            HandMarket.usual());
    PlanContext cut = capped(free, 52);

    assertThat(legs(ticket(only(free, new AdjustLayer("medium")))).get(0)).startsWith("+4 ");
    Ticket ticket = ticket(only(cut, new AdjustLayer("medium")));
    assertThat(legs(ticket).get(0)).startsWith("+1 ");
    assertThat(ticket.flags()).contains(TicketFlag.CUT_TO_BETA_CAP);
    // (.2614057 + .0086667) / (.25 + .2700724) = 51.93 %
    assertThat(refusal(only(capped(free, 51), new AdjustLayer("medium"))))
        .extracting(Outcome.Refused::reason, Outcome.Refused::repair)
        .containsExactly(RefusalReason.BETA_CAP, "needs a share of at least 52 %");
  }

  @Test
  void anAdjustmentSeesThePremiumOfTheOneBeforeIt() {
    // Used 930 of 4.8 % of 24 000 = 1152. Four medium calls of 45 are wanted and fit: 1110. Three
    // long calls of 25 are wanted (186 - 100 = 86, 86 / 25 = 3.4): 42 / 25 = 1.7, one
    PlanContext context = adjusting("{percent: 4.8, of: MARGIN}");
    List<Outcome> outcomes =
        Planner.plan(context, List.of(new AdjustLayer("medium"), new AdjustLayer("long")));

    assertThat(legs(ticket(outcomes.get(0)))).containsExactly("+4 VIX   240417C00035000 @ 0.5");
    assertThat(legs(ticket(outcomes.get(1)))).containsExactly("+1 VIX   240522C00040000 @ 0.3");
    assertThat(ticket(outcomes.get(1)).flags()).contains(TicketFlag.CUT_TO_PREMIUM_CAP);
  }

  @Test
  void whatAnAdjustmentSellsFreesItsPremium() {
    // 4 % of 24 000 = 960, used 930: no medium call of 45. Four short calls of 65 sold leave 670,
    // and 670 + 4 x 45 = 850
    PlanContext context = adjusting("{percent: 4, of: MARGIN}");
    AdjustLayer medium = new AdjustLayer("medium");

    assertThat(refusal(only(context, medium)).reason()).isEqualTo(RefusalReason.PREMIUM_CAP);
    assertThat(
            legs(ticket(Planner.plan(context, List.of(new AdjustLayer("short"), medium)).get(1))))
        .containsExactly("+4 VIX   240417C00035000 @ 0.5");
  }

  @Test
  void anAdjustmentUnderACapInVixNotionalCountsCalls() {
    // 18 calls at 100 x 20 = 36 000; 4.2 % of 2 x 100 x 5000 = 42 000: three of the four wanted
    // fit,
    // then none
    PlanContext context = adjusting("{percent: 4.2, of: VIX_NOTIONAL}");
    List<Outcome> outcomes =
        Planner.plan(context, List.of(new AdjustLayer("medium"), new AdjustLayer("long")));

    assertThat(legs(ticket(outcomes.get(0)))).containsExactly("+3 VIX   240417C00035000 @ 0.5");
    assertThat(refusal(outcomes.get(1)).detail()).endsWith("one counts 2000 USD.");
  }

  /** What is off its shares, beside two condors, under a cap on the hedge. */
  private static PlanContext adjusting(String cap) {
    List<Position> held = new ArrayList<>(List.of(OFF));
    held.addAll(List.of(TWO));
    return context(
        strategy(CONDOR + DIVIDED.replace("  layers:", "  premiumCap: " + cap + "\n  layers:")),
        book(100_000, 100_000, held.toArray(Position[]::new)),
        HandMarket.usual());
  }

  private static PlanContext capped(PlanContext context, double percent) {
    return new PlanContext(
        context.strategy(),
        context.book(),
        context.market(),
        context.sizing().capped(new Sizing.BetaCap(percent, "the test")));
  }
}
