package org.hedgerow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hedgerow.plan.RefusalReason;
import org.hedgerow.plan.Ticket;
import org.hedgerow.run.Calculations;
import org.hedgerow.run.CorePlan;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.DayRunner;
import org.hedgerow.strategy.StrategySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of shipped strategies, each worked out by hand beside it. */
class StrategyPlansTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Workplace WORKPLACE = new Workplace(new Surroundings(HOME, HOME, false));

  /** US dollars; a ticket keeps whole cents. */
  private static final Offset<Double> CENTS = within(0.005 + 1e-9);

  /** A share: the rounding of doubles. */
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Test
  void vxthBuysOnePerCentOfCallsOnTheExpiryDay() {
    // NAV 1 378 000: 1 % is 13 780. The front future stands at 22.72, between 15 and 30: all of it.
    // Calls at 1.78: 178 + .65 + .45 + .02685 + .02 = 179.14685 each; 13 780 / 179.14685 = 76.9.
    // 76 x 178 = 13 528 and 76 x 1.14685 = 87.16.
    DayRun run = run("vxth", "2024-12-18");
    Ticket calls = run.tickets().get(0);

    assertThat(run.tickets()).hasSize(1);
    assertThat(calls.legs().get(0).contract().symbol()).isEqualTo("VIX   250122C00033000");
    assertThat(calls.legs().get(0).contracts()).isEqualTo(76);
    assertThat(calls.netUsd()).isCloseTo(-13_528, CENTS);
    assertThat(calls.feesUsd()).isCloseTo(87.16, CENTS);
    // The rest: 1 378 000 - 13 528 - 87.16 = 1 364 384.84; over 5872.16 that is 232.3 units.
    CorePlan core = CorePlan.of(run).orElseThrow();
    assertThat(core.targetUsd().orElseThrow()).isCloseTo(1_364_384.84, CENTS);
    assertThat(core.orderUnits()).isEqualTo(232);
    assertThat(core.isPaid()).isFalse();
    // The calls alone count against the budget of 13 780, at the middle price of 1.70 to 1.71, and
    // not the ladder of another strategy that the book holds besides, worth 4 746.
    assertThat(run.budget().orElseThrow().spentUsd()).isBetween(76 * 170.0, 76 * 171.0);
  }

  @Test
  void vxthSellsOfItsStocksWhatTheCallsCost(@TempDir Path folder) throws IOException {
    // 234 units held since today at 5872.16 are 1 374 085.44. NAV 1 378 000: the calls as above, so
    // 1 364 384.84 should lie in stocks: 9 700.60 too much, 1.65 units, so one is sold.
    Path book = folder.resolve("positions.yaml");
    Files.writeString(
        book,
        """
        nav: 1_378_000
        cash: 20_000
        core: {asset: sp500-total-return, units: 234, opened: 2024-12-18}
        """);
    StrategySpec strategy = WORKPLACE.strategy("vxth");
    DayRun run =
        DayRunner.run(
            WORKPLACE.inputs(
                WORKPLACE.day("2024-12-18"),
                Optional.of(book),
                strategy,
                WORKPLACE.rules(strategy, Optional.empty(), List.of())));

    assertThat(run.tickets().get(0).legs().get(0).contracts()).isEqualTo(76);
    CorePlan core = CorePlan.of(run).orElseThrow();
    assertThat(core.heldUsd()).isCloseTo(1_374_085.44, CENTS);
    assertThat(core.targetUsd().orElseThrow()).isCloseTo(1_364_384.84, CENTS);
    assertThat(core.orderUnits()).isEqualTo(-1);
    assertThat(core.isPaid()).isTrue();
  }

  @Test
  void vxthAsksForNothingOnOtherDays() {
    DayRun run = run("vxth", "2024-08-16");

    assertThat(run.results()).isEmpty();
    assertThat(CorePlan.of(run).orElseThrow().targetUsd()).isEmpty();
  }

  @Test
  void cndrSellsCondorsOfATenthOfTheAccount() {
    // Sold at 33.00 and 18.40, bought at 9.20 and 3.50: credit 38.70 points, 3870 USD. The widest
    // wing
    // is 5335 - 4960 = 375: (375 - 38.70) x 100 = 33 630, with fees of 4.79298 it is 33 634.79.
    // A tenth of 1 408 000 is 140 800; 140 800 / 33 634.79 = 4.19, so four: 15 480, fees 19.17.
    DayRun run = run("cndr", "2024-08-16");
    Ticket condor = run.tickets().get(0);

    assertThat(condor.legs())
        .extracting(leg -> leg.contract().symbol())
        .containsExactly(
            "SPX   240920P04960000",
            "SPX   240920P05335000",
            "SPX   240920C05725000",
            "SPX   240920C05845000");
    assertThat(condor.legs().get(0).contracts()).isEqualTo(4);
    assertThat(condor.netUsd()).isCloseTo(15_480, CENTS);
    assertThat(condor.maxLossUsd().orElseThrow()).isCloseTo(4 * 33_634.79298, CENTS);
    // Bills: 1 408 000 + 15 480 - 19.17 = 1 423 460.83, ten times what the condors can lose
    CorePlan core = CorePlan.of(run).orElseThrow();
    assertThat(core.targetUsd().orElseThrow()).isCloseTo(1_423_460.83, CENTS);
    assertThat(core.orderUnits()).isEqualTo(1_423_460);
    assertThat(core.orderUsd()).isGreaterThan(10 * condor.maxLossUsd().orElseThrow());
  }

  @Test
  void theShortLayerMovesPastTheFederalReserve() {
    // 2024-12-16: the decision is two days ahead, the short layer expires on the 24th, six days
    // after
    // it. With seven days wanted the window is 2 + 7 = 9 to 2 + 14 = 16 days; the weekly of 31
    // December
    // lies 15 days ahead. Sold at .63, bought at .74: 4 x .11 x 100 = 44 paid.
    RunOptions options = new RunOptions();
    options.settings.add("event.expiry.least=7");
    StrategySpec strategy = WORKPLACE.strategy("alvh-events");
    DayRun run =
        DayRunner.run(
            WORKPLACE.inputs(
                WORKPLACE.day("2024-12-16"),
                Optional.empty(),
                strategy,
                WORKPLACE.rules(strategy, Optional.empty(), options.overrides())));

    Ticket moved =
        run.tickets().stream().filter(t -> t.layer().equals("short")).findFirst().orElseThrow();
    assertThat(moved.legs())
        .extracting(leg -> leg.side() + " " + leg.contract().symbol())
        .containsExactly("SELL VIXW  241224C00018000", "BUY VIXW  241231C00020000");
    assertThat(moved.netUsd()).isCloseTo(-44, CENTS);
    assertThat(run("alvh-events", "2024-12-16").tickets())
        .as("six days after the event are enough for the shipped numbers")
        .extracting(Ticket::layer)
        .doesNotContain("short");
  }

  @Test
  void futuresAreBoughtForTheMarginOfTheBudget() {
    // alvh-triggered@future on 2024-12-18: every layer's budget is a percentage of the condors'
    // margin,
    // 17.5 for the first; 1200 USD of margin and .60 a contract.
    DayRun run = run("alvh-triggered@future", "2024-12-18");
    Ticket first =
        run.tickets().stream().filter(t -> t.layer().equals("first")).findFirst().orElseThrow();
    int contracts = first.legs().get(0).contracts();

    assertThat(first.legs().get(0).contract().symbol()).isEqualTo("VXM 2025-01-22");
    assertThat(first.marginUsd()).isCloseTo(1200.0 * contracts, CENTS);
    assertThat(first.feesUsd()).isCloseTo(0.60 * contracts, CENTS);
    assertThat(first.netUsd()).isZero();
    double budget = 0.175 * run.before().margin().totalUsd();
    assertThat(contracts * 1200.60).isLessThanOrEqualTo(budget);
    assertThat((contracts + 1) * 1200.60).isGreaterThan(budget);
    // What the budgets bought counts against them: 1200 USD for each future of the three layers.
    int all = run.tickets().stream().mapToInt(t -> t.legs().get(0).contracts()).sum();
    assertThat(run.tickets()).hasSize(3);
    assertThat(run.budget().orElseThrow().spentUsd()).isCloseTo(1200.0 * all, CENTS);
  }

  @Test
  void noMiniFutureIsBoughtBeforeThereWasOne() {
    // Cboe, 18 August 2020: VXM began on Monday 10 August 2020.
    for (String day : List.of("2018-02-05", "2020-02-24")) {
      DayRun run = run("alvh-triggered@future", day);

      assertThat(run.tickets()).isEmpty();
      assertThat(run.results().stream().flatMap(r -> r.refusal().stream()))
          .allMatch(r -> r.reason() == RefusalReason.NO_EXPIRY)
          .allMatch(r -> r.detail().startsWith("VXM is traded since 2020-08-10; on " + day));
    }
    assertThat(run("alvh-triggered@future", "2018-02-05").results()).hasSize(3);
  }

  @Test
  void theCostOverTheYearCountsTheSessionsOnWhichEachLayerWasOpen() {
    // The closes of history.csv run through 18/22/27 and 16/20/25 by an independent program: of the
    // 252 sessions before 2024-12-18 the layers were open on 63, 17 and 3.
    Calculations calculations = Calculations.of(run("alvh-triggered", "2024-12-18"));
    var shares = calculations.freshHedge().orElseThrow().openShares();

    assertThat(shares.sessions()).isEqualTo(252);
    assertThat(shares.byLayer().get("first")).isCloseTo(63 / 252.0, ROUNDING);
    assertThat(shares.byLayer().get("second")).isCloseTo(17 / 252.0, ROUNDING);
    assertThat(shares.byLayer().get("third")).isCloseTo(3 / 252.0, ROUNDING);
  }

  @Test
  void aHedgeThatNoTriggerOpensIsOpenAllTheYear() {
    Calculations calculations = Calculations.of(run("alvh-442", "2024-12-18"));
    var fresh = calculations.freshHedge().orElseThrow();

    assertThat(fresh.overTheYearShareOfNav()).isEqualTo(fresh.dragShareOfNav());
    assertThat(fresh.openShares().sessions()).isZero();
  }

  private static DayRun run(String strategy, String day) {
    StrategySpec spec = WORKPLACE.strategy(strategy);
    return DayRunner.run(
        WORKPLACE.inputs(
            WORKPLACE.day(day),
            Optional.empty(),
            spec,
            WORKPLACE.rules(spec, Optional.empty(), List.of())));
  }
}
