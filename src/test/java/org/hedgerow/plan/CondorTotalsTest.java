package org.hedgerow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.plan.HandMarket.call;
import static org.hedgerow.plan.HandMarket.put;
import static org.hedgerow.plan.Worlds.CONDOR;
import static org.hedgerow.plan.Worlds.book;
import static org.hedgerow.plan.Worlds.context;
import static org.hedgerow.plan.Worlds.held;
import static org.hedgerow.plan.Worlds.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedgerow.book.Position;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.strategy.Share;
import org.hedgerow.strategy.Share.Denominator;
import org.junit.jupiter.api.Test;

class CondorTotalsTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 19);
  private static final PlanContext CONTEXT =
      context(strategy(CONDOR), book(1_000_000, 1_000_000), HandMarket.usual());

  // Two condors 4550/4700/5300/5450, sold at 20 and bought at 5: credit 30 of a width of 150.
  // Credit 2 x 3000, margin 2 x 12 000; fees of opening 2 x (2 x 1.19685 + 2 x 1.19964) = 9.58596.
  private static final List<Position> TWO =
      List.of(
          held(put(OptionRoot.SPX, APRIL, 4550), 2, 5, Position.CONDOR),
          held(put(OptionRoot.SPX, APRIL, 4700), -2, 20, Position.CONDOR),
          held(call(OptionRoot.SPX, APRIL, 5300), -2, 20, Position.CONDOR),
          held(call(OptionRoot.SPX, APRIL, 5450), 2, 5, Position.CONDOR));

  /** US dollars; sums of doubles. */
  private static final double ROUNDING = 1e-9;

  @Test
  void everyDenominatorIsOfTheCondors() {
    CondorTotals totals = CondorTotals.of(CONTEXT, TWO, List.of());

    assertThat(totals.usd(Denominator.INDEX_NOTIONAL)).isEqualTo(2 * 100 * 5000);
    assertThat(totals.usd(Denominator.MARGIN)).isEqualTo(24_000);
    assertThat(totals.usd(Denominator.MAX_LOSS)).isCloseTo(24_009.58596, within(ROUNDING));
    assertThat(totals.usd(Denominator.CREDIT)).isEqualTo(6_000);
    assertThat(totals.usd(Denominator.NAV)).isEqualTo(1_000_000);
    assertThat(totals.usd(new Share(12.5, Denominator.CREDIT))).isEqualTo(750);
    assertThat(totals.text(new Share(12.5, Denominator.CREDIT)))
        .isEqualTo("12.5 % of CREDIT 6000 USD = 750 USD");
  }

  @Test
  void formulasSeeTheSame() {
    Map<String, Double> variables = CondorTotals.of(CONTEXT, TWO, List.of()).variables();

    assertThat(variables)
        .containsEntry("nav", 1_000_000.0)
        .containsEntry("spx", 5000.0)
        .containsEntry("vix", 20.0)
        .containsEntry("margin", 24_000.0)
        .containsEntry("credit", 6_000.0)
        .containsEntry("condors", 2.0)
        .hasSize(7);
  }

  @Test
  void withoutCondorsEverythingButTheAccountIsZero() {
    CondorTotals totals = CondorTotals.of(CONTEXT, List.of(), List.of());

    for (Denominator of : Denominator.values()) {
      assertThat(totals.usd(of)).as("%s", of).isEqualTo(of == Denominator.NAV ? 1_000_000 : 0);
    }
  }

  @Test
  void aSideThatStandsAloneIsNoCondorButHasMargin() {
    CondorTotals totals = CondorTotals.of(CONTEXT, TWO.subList(0, 2), List.of());

    // width 150 less credit 15, two
    assertThat(totals.condors()).isZero();
    assertThat(totals.usd(Denominator.MARGIN)).isEqualTo(27_000);
  }
}
