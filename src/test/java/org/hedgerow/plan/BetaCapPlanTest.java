package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hedgerow.plan.HandMarket.call;
import static org.hedgerow.plan.Worlds.LADDER;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.held;
import static org.hedgerow.plan.Worlds.refusal;
import static org.hedgerow.plan.Worlds.strategy;
import static org.hedgerow.plan.Worlds.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.plan.Sizing.BetaCap;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Action.CloseLayer;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.hedgerow.vocabulary.Action.RollLayer;
import org.junit.jupiter.api.Test;

/**
 * NAV is 1 000 000. A sold SPX call at 5450 (delta .05) has a beta of -100 x .05 x 5000 / NAV =
 * -.025, in stress too. A VIX call has 100 x delta x 20 x beta of its tenor / NAV, the betas of
 * tenors by the table of {@code TenorBeta}, straight between its points:
 *
 * <pre>
 *            days  delta  beta (stress)            one (stress)
 *   short       9    .30  -3.55571 (-2.48143)   -.00213343 (-.00148886)
 *   medium     44    .20  -2.16667 (-1.59)      -.00086667 (-.000636)
 *   long       79    .10  -1.6745  (-1.286)     -.00033490 (-.00025720)
 * </pre>
 */
class BetaCapPlanTest {
  private static final LocalDate IN_9_DAYS = LocalDate.of(2024, 3, 13);
  private static final LocalDate IN_16_DAYS = LocalDate.of(2024, 3, 20);
  private static final List<Action> ALL =
      List.of(new OpenLayer("short"), new OpenLayer("medium"), new OpenLayer("long"));
  private static final Position CONDOR =
      held(call(OptionRoot.SPX, LocalDate.of(2024, 4, 19), 5450), -1, 5, Position.CONDOR);

  private static PlanContext context(String ladder, double percent, Position... positions) {
    return new PlanContext(
        strategy(ladder),
        book(1_000_000, 1_000_000, positions),
        HandMarket.usual(),
        Sizing.neutral().capped(new BetaCap(percent, "the test")));
  }

  private static int count(Outcome outcome) {
    return ticket(outcome).legs().get(0).contracts();
  }

  @Test
  void layersShareTheBetaOfTheCondorsInTheOrderOfTheStrategy() {
    // Half of all: the hedge may have as much as the condors, .025. Eight short .0170674, eight
    // medium .0069333: together .0240007. Left .0009993 / .0003349 = 2.98: two of four long ones
    List<Outcome> outcomes = Planner.plan(context(LADDER, 50, CONDOR), ALL);

    assertThat(outcomes.stream().map(BetaCapPlanTest::count)).containsExactly(8, 8, 2);
    assertThat(ticket(outcomes.get(0)).flags()).containsExactly(TicketFlag.INDICATIVE);
    assertThat(ticket(outcomes.get(1)).flags()).containsExactly(TicketFlag.INDICATIVE);
    assertThat(ticket(outcomes.get(2)).flags())
        .containsExactly(TicketFlag.INDICATIVE, TicketFlag.CUT_TO_BETA_CAP);
    // in stress .0119109 + .005088 = .0169989
    assertThat(ticket(outcomes.get(2)).sizing())
        .contains(
            "most 50 % of the betas (the test): condors -0.025, other layers -0.024, one -0.00033;"
                + " in stress -0.025, -0.017, -0.00026: room for 2");
  }

  @Test
  void whatDoesNotFitAtAllIsRefusedWithTheShareThatOneWouldNeed() {
    // 30 % of all: .3 / .7 x .025 = .0107143. Short: / .00213343 = 5.02, five, .0106671.
    // Medium: (.0106671 + .0008667) / (.025 + .0115338) = 31.57 %
    // Long:   (.0106671 + .0003349) / (.025 + .0110020) = 30.56 %
    List<Outcome> outcomes = Planner.plan(context(LADDER, 30, CONDOR), ALL);

    assertThat(count(outcomes.get(0))).isEqualTo(5);
    assertThat(outcomes.get(1))
        .isEqualTo(
            new Refused(
                RefusalReason.BETA_CAP,
                "Most 30 % of the betas (the test): condors -0.025, other layers -0.01067, one"
                    + " -0.00087; in stress -0.025, -0.00744, -0.00064.",
                "needs a share of at least 31.6 %"));
    assertThat(refusal(outcomes.get(2)).repair()).isEqualTo("needs a share of at least 30.6 %");
  }

  @Test
  void theShareThatIsNamedSuffices() {
    assertThat(count(Planner.plan(context(LADDER, 31.6, CONDOR), ALL).get(1))).isPositive();
  }

  @Test
  void aShareOfAllIsNoCapAndWithoutCondorsNothingFits() {
    assertThat(Planner.plan(context(LADDER, 100, CONDOR), ALL).stream().map(BetaCapPlanTest::count))
        .containsExactly(8, 8, 4);
    assertThat(Planner.plan(context(LADDER, 150, CONDOR), ALL).stream().map(BetaCapPlanTest::count))
        .containsExactly(8, 8, 4);
    assertThat(refusal(Planner.plan(context(LADDER, -1, CONDOR), ALL).get(0)).reason())
        .isEqualTo(RefusalReason.BETA_CAP);
    assertThat(
            Planner.plan(context(LADDER, 50), ALL).stream().map(o -> refusal(o).reason()).toList())
        .containsOnly(RefusalReason.BETA_CAP);
  }

  @Test
  void aRollGivesItsOwnBetaBackAndALayerClosedTodayCountsNothing() {
    // Held: 12 short calls of 16 days, delta .3, beta -3.13125: 12 x .00187875 = .022545; cap .025.
    // Beside them one more of the short layer does not fit: they are rolled, so all eight do
    Position held = held(call(OptionRoot.VIX, IN_16_DAYS, 30), 12, .6, "short");

    assertThat(Worlds.legs(ticket(planned(new RollLayer("short"), 50, CONDOR, held))))
        .containsExactly("-12 VIX   240320C00030000 @ 0.6", "+8 VIXW  240313C00030000 @ 0.7");
    // .025 - .022545 = .002455 / .00086667 = 2.83
    assertThat(count(planned(new OpenLayer("medium"), 50, CONDOR, held))).isEqualTo(2);
    List<Outcome> closed =
        Planner.plan(
            context(LADDER, 50, CONDOR, held),
            List.of(new OpenLayer("medium"), new CloseLayer("short")));
    assertThat(count(closed.get(0))).isEqualTo(8);
  }

  private static Outcome planned(Action action, double percent, Position... positions) {
    return Planner.plan(context(LADDER, percent, positions), List.of(action)).get(0);
  }

  @Test
  void theBetasOfStressBindWhereTheOtherLayersAnswerALargeMoveByLess() {
    // Held short of 100 calls of 9 days: +.213343, in stress +.148886. One long call -.0003349,
    // -.0002572. Plain: (.025 + .213343) / .0003349 = 711.7; stress: (.025 + .148886) / .0002572 =
    // 676.07
    Position sold = held(call(OptionRoot.VIXW, IN_9_DAYS, 30), -100, .6, "short");
    String thousands = LADDER.replace("contracts: 2,", "contracts: 1000,");

    assertThat(
            count(
                Planner.plan(context(thousands, 50, CONDOR, sold), List.of(new OpenLayer("long")))
                    .get(0)))
        .isEqualTo(676);
  }

  @Test
  void withoutTheRulesCapNothingIsCut() {
    PlanContext free =
        new PlanContext(
            strategy(LADDER), book(1_000_000, 1_000_000), HandMarket.usual(), Sizing.neutral());

    assertThat(Planner.plan(free, ALL).stream().map(BetaCapPlanTest::count))
        .containsExactly(8, 8, 4);
  }

  @Test
  void aLargerShareNeverBuysFewer() {
    List<Integer> counts = new ArrayList<>();
    for (double percent = 5; percent <= 100; percent += 5) {
      counts.add(
          Planner.plan(context(LADDER, percent, CONDOR), List.of(new OpenLayer("short"))).stream()
              .mapToInt(o -> o.match(p -> p.ticket().legs().get(0).contracts(), r -> 0))
              .sum());
    }
    Integer[] sorted = counts.stream().sorted().toArray(Integer[]::new);

    assertThat(counts).isEqualTo(Arrays.asList(sorted)).startsWith(0, 1).endsWith(8);
  }
}
