package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.plan.HandMarket.call;
import static org.hedgerow.plan.HandMarket.put;
import static org.hedgerow.plan.Worlds.CONDOR;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.context;
import static org.hedgerow.plan.Worlds.held;
import static org.hedgerow.plan.Worlds.legs;
import static org.hedgerow.plan.Worlds.only;
import static org.hedgerow.plan.Worlds.refusal;
import static org.hedgerow.plan.Worlds.strategy;
import static org.hedgerow.plan.Worlds.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.book.Book;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.plan.Sizing.DeltaTarget;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.vocabulary.Action.CloseCondor;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CondorPlanTest {
  private static final OpenCondor OPEN = new OpenCondor("K45");
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 19);

  /** US dollars; a ticket keeps whole cents, so half of one, and a little for doubles. */
  private static final double CENTS = 0.005 + 1e-9;

  // Delta .20 at 4700 and 5300. Wings at 5000 exp(-+1.5 x .16 x sqrt(.25)) = 4434.6 and 5637.5,
  // so 4450 and 5650. Mids 20, 20, 0, 0 (delta .05 is 5 at 4550; 4450 and 5650 have delta 0).
  // Sold at 19 each, bought at 1 each: credit 36 points, 3600 USD.
  // Widest wing 350 points: (350 - 36) x 100 = 31 400 USD.
  // Fees: SPX from 1 point up .65 + .50 + .02685 + .02 = 1.19685, sold .00279 more: 4.79298 for
  // four legs. One condor can lose 31 404.79 USD; 100 000 / 31 404.79 = 3.18, so three.
  private static final double FEES_USD = 4.79298;
  private static final double LOSS_USD = 31_400 + FEES_USD;

  @Test
  void sellsAtTheTargetDeltaAndBuysAtStandardDeviations() {
    Ticket ticket = ticket(only(context(1_000_000), OPEN));

    assertThat(legs(ticket))
        .containsExactly(
            "+3 SPX   240419P04450000 @ 1",
            "-3 SPX   240419P04700000 @ 19",
            "-3 SPX   240419C05300000 @ 19",
            "+3 SPX   240419C05650000 @ 1");
    assertThat(ticket.netUsd()).isCloseTo(3 * 3600, within(CENTS));
    assertThat(ticket.feesUsd()).isCloseTo(3 * FEES_USD, within(CENTS));
    assertThat(ticket.marginUsd()).isCloseTo(3 * 31_400, within(CENTS));
    assertThat(ticket.maxLossUsd().orElseThrow()).isCloseTo(3 * LOSS_USD, within(CENTS));
    assertThat(ticket.flags()).containsExactly(TicketFlag.INDICATIVE);
    assertThat(ticket.sizing())
        .containsExactly(
            "expiry 2024-04-19 in 46 days: nearest to 45, the middle of 38 to 52 days",
            "sold put 4700 (delta 0.2), sold call 5300 (delta 0.2)",
            "bought put 4450, bought call 5650: 1.5 standard deviations, at 4434.6 and 5637.5",
            "one condor brings 3600 USD",
            "10 % of NAV 1000000 USD = 100000 USD",
            "one condor can lose 31404.79 USD with fees: 100000 USD / 31404.79 USD = 3.18, 3 whole"
                + " condors");
  }

  @Test
  void theFactorsOfTheRulesScaleTheBudgetAndAreNamed() {
    // 100 000 x .75 = 75 000; 75 000 / 31 404.79 = 2.39
    Sizing sizing =
        new Sizing(List.of(new Factor(0.75, "valuation is high")), List.of(), Optional.empty());
    Ticket ticket = ticket(only(with(sizing), OPEN));

    assertThat(ticket.legs().get(0).contracts()).isEqualTo(2);
    assertThat(ticket.sizing()).contains("x 0.75: valuation is high");
  }

  @Test
  void aFactorOfZeroRefusesWithItsReason() {
    Sizing sizing =
        new Sizing(List.of(new Factor(0, "the regime is unknown")), List.of(), Optional.empty());

    assertThat(only(with(sizing), OPEN))
        .isEqualTo(
            new Refused(
                RefusalReason.SCALED_TO_ZERO, "The size is x 0: the regime is unknown.", ""));
  }

  @Test
  void theConcludedShortDeltaReplacesTheStrategys() {
    Sizing sizing =
        new Sizing(List.of(), List.of(), Optional.of(new DeltaTarget(0.15, "steward tightens")));
    Ticket ticket = ticket(only(with(sizing), OPEN));

    assertThat(legs(ticket).get(1)).contains("P04650000");
    assertThat(legs(ticket).get(2)).contains("C05350000");
    assertThat(ticket.sizing()).contains("short delta 0.15 in place of 0.2: steward tightens");
  }

  /**
   * Wings at 4450 and 5650 stand 250 and 350 away; x 1.2 is 300 and 420: 4400 and 5720, so 5700.
   */
  @Test
  void theRulesMoveTheWingsAway() {
    StrikeShift wider = new StrikeShift(Optional.empty(), List.of(new Factor(1.2, "thin promise")));
    Ticket ticket = ticket(only(with(Sizing.neutral().shifted(wider)), OPEN));

    assertThat(legs(ticket).get(0)).contains("P04400000");
    assertThat(legs(ticket).get(1)).contains("P04700000");
    assertThat(legs(ticket).get(2)).contains("C05300000");
    assertThat(legs(ticket).get(3)).contains("C05700000");
    assertThat(ticket.sizing()).contains("distance of the wings x 1.2: thin promise");
  }

  @Test
  void refusesWithTheNumbersWhenOneIsTooMuch() {
    // 10 % of 300 000 = 30 000; one needs 31 404.79, which is 10 % of 314 047.93
    assertThat(only(context(300_000), OPEN))
        .isEqualTo(
            new Refused(
                RefusalReason.BUDGET_TOO_SMALL,
                "Budget 30000 USD, one condor can lose 31404.79 USD.",
                "needs NAV of at least 314048 USD"));
  }

  @Test
  void theRepairSufficesAndADollarLessDoesNot() {
    assertThat(ticket(only(context(314_048), OPEN)).legs().get(0).contracts()).isEqualTo(1);
    assertThat(refusal(only(context(314_047), OPEN)).reason())
        .isEqualTo(RefusalReason.BUDGET_TOO_SMALL);
  }

  @Test
  void theFreeCashCarriesWhatCanBeLost() {
    // 70 000 / 31 404.79 = 2.2
    Book book = book(1_000_000, 70_000);
    Ticket ticket = ticket(only(Worlds.context(strategy(CONDOR), book, HandMarket.usual()), OPEN));

    assertThat(ticket.legs().get(0).contracts()).isEqualTo(2);
    assertThat(ticket.has(TicketFlag.CUT_TO_CASH)).isTrue();
  }

  @Test
  void wingsInPointsStandBeyondTheSoldLegs() {
    String points = CONDOR.replace("{standardDeviations: 1.5}", "{points: 100}");
    Ticket ticket = ticket(only(of(points), OPEN));

    assertThat(legs(ticket).get(0)).contains("P04600000");
    assertThat(legs(ticket).get(3)).contains("C05400000");
  }

  @Test
  void wingsByDeltaAreTheNearestListed() {
    String delta = CONDOR.replace("{standardDeviations: 1.5}", "{delta: 0.05}");
    Ticket ticket = ticket(only(of(delta), OPEN));

    assertThat(legs(ticket).get(0)).contains("P04550000");
    assertThat(legs(ticket).get(3)).contains("C05450000");
  }

  @Test
  void wingsInsideTheSoldLegsAreRefused() {
    // .3 standard deviations: 5000 exp(-+.024) = 4881 and 5122, inside 4700 and 5300
    String near = CONDOR.replace("1.5", "0.3");
    Refused refused = refusal(only(of(near), OPEN));

    assertThat(refused.reason()).isEqualTo(RefusalReason.NO_STRIKE);
    assertThat(refused.detail())
        .isEqualTo(
            "The strikes 4900 / 4700 / 5300 / 5100 of 2024-04-19 do not ascend: the bought legs"
                + " must lie beyond the sold ones.");
  }

  @Test
  void aCondorThatBringsNothingIsRefused() {
    // Sold at 20 - 3, bought 50 points beyond at 15 + 3: two points paid, 200 USD
    String near = CONDOR.replace("{standardDeviations: 1.5}", "{points: 50}");
    PlanContext context =
        Worlds.context(
            strategy(near), book(1_000_000, 1_000_000), HandMarket.usual().withSpreadOfSpx(3));

    assertThat(only(context, OPEN))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_CREDIT,
                "One condor brings -200 USD and costs 4.79 USD in fees.",
                ""));
  }

  @Test
  void aLegThatMustBeSoldNeedsABid() {
    // delta .05 at 4550 and 5450: 5 less half a spread of 6 is no bid
    String far =
        CONDOR.replace("{standardDeviations: 1.5}", "{points: 100}").replace("0.20", "0.05");
    PlanContext context =
        Worlds.context(
            strategy(far), book(1_000_000, 1_000_000), HandMarket.usual().withSpreadOfSpx(6));

    assertThat(only(context, OPEN))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_BID, "SPX   240419P04550000 must be sold and has no bid.", ""));
  }

  @Test
  void anExpiryTakesOneTranche() {
    Book book = book(1_000_000, 1_000_000, condor(APRIL));
    Refused refused =
        refusal(only(Worlds.context(strategy(CONDOR), book, HandMarket.usual()), OPEN));

    assertThat(refused)
        .isEqualTo(
            new Refused(
                RefusalReason.EXPIRY_HELD,
                "A condor of 2024-04-19 is held since 2024-02-26; an expiry takes one tranche.",
                ""));
  }

  @Test
  void aSecondTicketForTheSameExpiryIsRefused() {
    List<Outcome> outcomes = Planner.plan(context(10_000_000), List.of(OPEN, OPEN));

    assertThat(ticket(outcomes.get(0)).layer()).isEqualTo(Position.CONDOR);
    assertThat(refusal(outcomes.get(1)).reason()).isEqualTo(RefusalReason.ALREADY_PLANNED);
  }

  @Test
  void anotherTenorThanTheStrategysIsRefused() {
    assertThat(only(context(1_000_000), new OpenCondor("K1")))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_CONDOR_SPEC,
                "A K1 condor was asked for, the strategy test sells K45.",
                ""));
  }

  @Test
  void theOneDayCondorExpiresOnTheNextSession() {
    // 2024-03-28 is the Thursday before Good Friday: the next session is Monday, four days on
    LocalDate day = LocalDate.of(2024, 3, 28);
    LocalDate monday = LocalDate.of(2024, 4, 1);
    HandMarket market =
        HandMarket.on(day).with(OptionRoot.SPXW, monday).with(OptionRoot.SPXW, monday.plusDays(1));
    Ticket ticket = ticket(only(oneDay(market), new OpenCondor("K1")));

    assertThat(ticket.legs()).allMatch(leg -> leg.contract().expiry().equals(monday));
    assertThat(ticket.sizing().get(0)).isEqualTo("expiry 2024-04-01, the next session");
  }

  @Test
  void theOneDayCondorIsRefusedWhereNothingExpiresOnTheNextSession() {
    HandMarket market =
        HandMarket.on(LocalDate.of(2018, 2, 5)).with(OptionRoot.SPXW, LocalDate.of(2018, 2, 7));

    assertThat(only(oneDay(market), new OpenCondor("K1")))
        .isEqualTo(
            new Refused(
                RefusalReason.NO_EXPIRY,
                "SPXW lists no expiry for the next session, 2018-02-06.",
                ""));
  }

  @Test
  void closingBuysBackAtTheAskAndSellsAtTheBid() {
    // Sold 4700 and 5300: bought back at 21. Bought 4550 and 5450 (mid 5): sold at 4.
    // Net -(21 + 21 - 4 - 4) x 100 = -3400 USD each.
    Book book = book(1_000_000, 1_000_000, condor(APRIL));
    Ticket ticket =
        ticket(
            only(
                Worlds.context(strategy(CONDOR), book, HandMarket.usual()),
                new CloseCondor(APRIL)));

    assertThat(legs(ticket))
        .containsExactly(
            "-1 SPX   240419P04550000 @ 4",
            "+1 SPX   240419P04700000 @ 21",
            "+1 SPX   240419C05300000 @ 21",
            "-1 SPX   240419C05450000 @ 4");
    assertThat(ticket.netUsd()).isEqualTo(-3400);
    assertThat(ticket.maxLossUsd().orElseThrow()).isEqualTo(ticket.feesUsd());
  }

  @Test
  void aWingWithoutABidIsLeftToExpire() {
    Position[] legs = condor(APRIL);
    legs[0] = held(put(OptionRoot.SPX, APRIL, 4450), 1, 2, Position.CONDOR);
    Ticket ticket =
        ticket(
            only(
                Worlds.context(
                    strategy(CONDOR), book(1_000_000, 1_000_000, legs), HandMarket.usual()),
                new CloseCondor(APRIL)));

    assertThat(ticket.legs()).hasSize(3);
    assertThat(ticket.has(TicketFlag.LEFT_TO_EXPIRE)).isTrue();
    assertThat(ticket.sizing())
        .containsExactly("SPX   240419P04450000 has no bid and is left to expire on 2024-04-19");
  }

  @Test
  void whatIsNotHeldCannotBeClosed() {
    assertThat(refusal(only(context(1_000_000), new CloseCondor(APRIL))).reason())
        .isEqualTo(RefusalReason.NOT_HELD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.10, 0.15, 0.20, 0.25, 0.30})
  void theLegsAlwaysAscend(double delta) {
    Sizing sizing = new Sizing(List.of(), List.of(), Optional.of(new DeltaTarget(delta, "test")));
    List<Double> strikes =
        ticket(only(with(sizing), OPEN)).legs().stream()
            .map(leg -> ((OptionContract) leg.contract()).strike())
            .toList();

    assertThat(strikes).isSorted().doesNotHaveDuplicates();
  }

  private static Position[] condor(LocalDate expiry) {
    return new Position[] {
      held(put(OptionRoot.SPX, expiry, 4550), 1, 5, Position.CONDOR),
      held(put(OptionRoot.SPX, expiry, 4700), -1, 20, Position.CONDOR),
      held(call(OptionRoot.SPX, expiry, 5300), -1, 20, Position.CONDOR),
      held(call(OptionRoot.SPX, expiry, 5450), 1, 5, Position.CONDOR)
    };
  }

  private static PlanContext context(double navUsd) {
    return Worlds.context(strategy(CONDOR), book(navUsd, navUsd), HandMarket.usual());
  }

  private static PlanContext of(String condor) {
    return Worlds.context(strategy(condor), book(1_000_000, 1_000_000), HandMarket.usual());
  }

  private static PlanContext with(Sizing sizing) {
    return new PlanContext(
        strategy(CONDOR), book(1_000_000, 1_000_000), HandMarket.usual(), sizing);
  }

  private static PlanContext oneDay(HandMarket market) {
    String condor =
        CONDOR
            .replace("K45", "K1")
            .replace("  dte: [38, 52]\n", "")
            .replace("{standardDeviations: 1.5}", "{points: 100}");
    return Worlds.context(strategy(condor), book(1_000_000, 1_000_000), market);
  }
}
