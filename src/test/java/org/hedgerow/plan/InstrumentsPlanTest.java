package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.plan.HandMarket.call;
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
import java.util.Map;
import java.util.Optional;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.plan.Sizing.DeltaTarget;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.strategy.DteWindow;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.hedgerow.vocabulary.Action.ShiftLayer;
import org.junit.jupiter.api.Test;

/** Instruments, expiries and fills that readings choose between. */
class InstrumentsPlanTest {
  private static final OpenLayer FIRST = new OpenLayer("first");
  private static final OpenCondor K45 = new OpenCondor("K45");

  /** US dollars; a ticket keeps whole cents. */
  private static final double CENTS = 0.005 + 1e-9;

  private static final String CONDOR_BY_DEVIATIONS =
      """
      condor:
        kind: K45
        dte: [38, 52]
        shortDeviations: 0.8
        wings: {points: 50}
        maxLoss: {percent: 10, of: NAV}
      """;

  private static String future(String more) {
    return """
        hedge:
          layers:
            first: {side: buy, instrument: future, budget: {percent: 1, of: NAV}%s}
        """
        .formatted(more);
  }

  @Test
  void sellsAtStandardDeviations() {
    // .8 x .16 x sqrt(.25) = .064: 5000 exp(-.064) = 4690.0 and 5000 exp(.064) = 5330.5, so 4700
    // and
    // 5350 are sold at 20 - 1 and 15 - 1, and 4650 and 5400 bought at 15 + 1 and 10 + 1.
    // Credit 33 - 27 = 6 points; (50 - 6) x 100 + 4.79298 fees = 4404.79; 100 000 / 4404.79 = 22.7.
    Ticket ticket =
        ticket(
            only(
                context(
                    strategy(CONDOR_BY_DEVIATIONS), book(1_000_000, 1_000_000), HandMarket.usual()),
                K45));

    assertThat(legs(ticket))
        .containsExactly(
            "+22 SPX   240419P04650000 @ 16",
            "-22 SPX   240419P04700000 @ 19",
            "-22 SPX   240419C05350000 @ 14",
            "+22 SPX   240419C05400000 @ 11");
    assertThat(ticket.sizing())
        .contains(
            "sold put 4700 (delta 0.2), sold call 5350 (delta 0.15): 0.8 standard deviations, at"
                + " 4690 and 5330.5");
  }

  @Test
  void aConcludedDeltaSaysNothingToLegsAtStandardDeviations() {
    PlanContext tight =
        new PlanContext(
            strategy(CONDOR_BY_DEVIATIONS),
            book(1_000_000, 1_000_000),
            HandMarket.usual(),
            new Sizing(
                List.of(), List.of(), Optional.of(new DeltaTarget(0.15, "steward tightens"))));
    Ticket ticket = ticket(only(tight, K45));

    assertThat(legs(ticket).get(1)).contains("P04700000");
    assertThat(ticket.sizing())
        .contains(
            "short delta 0.15, steward tightens, says nothing to legs that stand by standard"
                + " deviations");
  }

  @Test
  void aMonthlyCondorTakesNoWeekly() {
    String monthly = Worlds.CONDOR.replace("K45", "MONTHLY");
    HandMarket market =
        HandMarket.usual().with(OptionRoot.SPXW, LocalDate.of(2024, 4, 18)); // the middle, 45 days

    assertThat(
            legs(
                ticket(
                    only(
                        context(strategy(monthly), book(1_000_000, 1_000_000), market),
                        new OpenCondor("MONTHLY")))))
        .allMatch(leg -> leg.contains("SPX   240419"));
  }

  @Test
  void aBudgetOfAFutureIsTheMarginItTiesUp() {
    // 1 % of 1 000 000 = 10 000; 1200 margin + .60 fee = 1200.60; 10 000 / 1200.60 = 8.3, so eight.
    // Bought at 20.05: 8 x 20.05 x 100 = 16 040 at most, and 8 x .60 = 4.80 fees.
    Ticket ticket = ticket(only(with(future(", dte: [30, 45]")), FIRST));

    assertThat(legs(ticket)).containsExactly("+8 VXM 2024-04-17 @ 20.05");
    assertThat(ticket.netUsd()).isZero();
    assertThat(ticket.marginUsd()).isCloseTo(9_600, within(CENTS));
    assertThat(ticket.feesUsd()).isCloseTo(4.80, within(CENTS));
    assertThat(ticket.maxLossUsd().orElseThrow()).isCloseTo(16_044.80, within(CENTS));
  }

  @Test
  void theFullFutureIsTenTimesTheMini() {
    // 12 000 margin + 2.50 fee; 1 % of 1 000 000 is less; 12 002.50 is 1 % of 1 200 250
    assertThat(refusal(only(with(future(", dte: [30, 45], size: VX")), FIRST)))
        .isEqualTo(
            new Refused(
                RefusalReason.BUDGET_TOO_SMALL,
                "Budget 10000 USD (1 % of NAV 1000000 USD = 10000 USD), one contract ties up"
                    + " 12002.5 USD with fees.",
                "needs NAV of at least 1200250 USD"));
  }

  @Test
  void marginAndFeeOfAFutureAreParameters() {
    // 10 000 / (2000 + 1) = 4.998, so four
    String costs = "costs: {futureMargin: {VXM: 2000}, futureFee: {VXM: 1}}\n";
    Ticket ticket = ticket(only(with(future(", dte: [30, 45]") + costs), FIRST));

    assertThat(legs(ticket)).containsExactly("+4 VXM 2024-04-17 @ 20.05");
    assertThat(ticket.marginUsd()).isCloseTo(8_000, within(CENTS));
  }

  @Test
  void theFirstMonthlyOfAWindowCanBeTakenInPlaceOfTheMiddle() {
    // monthlies in 16, 44 and 79 days, a weekly in 9; the middle of 5 to 80 is 42.5
    assertThat(legs(ticket(only(with(future(", dte: [5, 80]")), FIRST))))
        .containsExactly("+8 VXM 2024-04-17 @ 20.05");
    Ticket first = ticket(only(with(future(", dte: [5, 80], pick: first")), FIRST));
    assertThat(legs(first)).containsExactly("+8 VXM 2024-03-20 @ 20.05");
    assertThat(first.sizing()).contains("expiry 2024-03-20 in 16 days: the first of 5 to 80 days");
  }

  @Test
  void aLayerOfMonthliesTakesNoWeekly() {
    // the middle of 5 to 17 is 11: the weekly in 9 days is nearer to it than the monthly in 16
    String call =
        """
        hedge:
          layers:
            first: {side: buy, instrument: call, budget: {percent: 1, of: NAV}, dte: [5, 17], delta: 0.30}
        """;

    assertThat(legs(ticket(only(with(call), FIRST))).get(0)).contains("VIXW  240313C00030000");
    assertThat(
            legs(ticket(
                    only(
                        with(call.replace("dte: [5, 17]", "dte: [5, 17], expiries: monthly")),
                        FIRST)))
                .get(0))
        .contains("VIX   240320C00030000");
  }

  @Test
  void aShiftedLayerIsSoldAndBoughtInTheConcludedWindow() {
    // Two ladders of four: eight calls of delta .30, strike 30, mid .65. Sold at .60 in 9 days,
    // bought at .70 in 16 days, the only expiry in 12 to 24: 8 x .10 x 100 = 80 paid.
    PlanContext context =
        new PlanContext(
            strategy(Worlds.LADDER),
            book(
                1_000_000,
                1_000_000,
                held(call(OptionRoot.VIXW, LocalDate.of(2024, 3, 13), 30), 8, 0.5, "short")),
            HandMarket.usual(),
            new Sizing(
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of("short", new DteWindow(12, 24)),
                Map.of(),
                Optional.empty(),
                StrikeShift.NONE));
    Ticket ticket = ticket(only(context, new ShiftLayer("short")));

    assertThat(legs(ticket))
        .containsExactly("-8 VIXW  240313C00030000 @ 0.6", "+8 VIX   240320C00030000 @ 0.7");
    assertThat(ticket.netUsd()).isCloseTo(-80, within(CENTS));
  }

  @Test
  void fillsAtTheMiddleOrTicksBeyondBidAndAsk() {
    // CondorPlanTest: mids 0, 20, 20, 0; bid and ask a point off; sold at 19, bought at 1.
    // At the middle (350 - 40) x 100 + 4.79 = 31 004.79 can be lost: three of them.
    // Two ticks worse: 19 - 2 x .10 = 18.80 and 1 + 2 x .05 = 1.10.
    assertThat(legs(ticket(only(with(Worlds.CONDOR + "costs: {spread: 0}\n"), K45))))
        .containsExactly(
            "+3 SPX   240419P04450000 @ 0",
            "-3 SPX   240419P04700000 @ 20",
            "-3 SPX   240419C05300000 @ 20",
            "+3 SPX   240419C05650000 @ 0");
    assertThat(legs(ticket(only(with(Worlds.CONDOR + "costs: {ticks: 2}\n"), K45))))
        .containsExactly(
            "+3 SPX   240419P04450000 @ 1.1",
            "-3 SPX   240419P04700000 @ 18.8",
            "-3 SPX   240419C05300000 @ 18.8",
            "+3 SPX   240419C05650000 @ 1.1");
  }

  @Test
  void feesAreAMultipleOfThePublishedOnes() {
    // CondorPlanTest: 4.79298 a condor, three of them; twice that is 28.76
    assertThat(ticket(only(with(Worlds.CONDOR + "costs: {fees: 2}\n"), K45)).feesUsd())
        .isCloseTo(28.76, within(CENTS));
    assertThat(ticket(only(with(Worlds.CONDOR + "costs: {fees: 0}\n"), K45)).feesUsd()).isZero();
  }

  private static PlanContext with(String part) {
    return context(strategy(part), book(1_000_000, 1_000_000), HandMarket.usual());
  }
}
