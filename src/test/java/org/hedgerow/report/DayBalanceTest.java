package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.book.CondorTheta;
import org.hedgerow.plan.Ticket;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Observation;
import org.junit.jupiter.api.Test;

/** What the book and a fresh start earn and cost a day, as rules see it on sample days. */
final class DayBalanceTest {
  /** US dollars and per cent, both kept to more digits than a ticket's cents. */
  private static final double CENT = 0.01;

  private static final DayRun DAY = SampleRuns.of("alvh-442", "2024-12-16-breadth-divergence");

  private static <O extends Observation> O fact(Class<O> type) {
    return DAY.decision().facts().stream()
        .map(f -> f.fact())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void setsTheFreshHedgeAgainstTheCondorsHeld() {
    Observation.DailyBalance balance = fact(Observation.DailyBalance.class);
    // the yearly cost of the fact HedgeCarry, per cent of the NAV of 1 400 000, over 365 days
    double hedge = fact(Observation.HedgeCarry.class).cost() / 100 * 1_400_000 / 365;
    double condors =
        CondorTheta.of(DAY.inputs().book(), DAY.inputs().options()).stream()
            .mapToDouble(CondorTheta::thetaUsdPerDay)
            .sum();

    assertThat(balance.hedgeCost()).isCloseTo(hedge, within(CENT));
    assertThat(balance.condorTheta()).isCloseTo(condors, within(CENT));
    assertThat(balance.capitalCost()).isPositive().isLessThan(hedge);
  }

  /** The ticket of the day is the condor of a fresh start: no rule changed its size or strikes. */
  @Test
  void returnsTheCreditOverTheMarginAYear() {
    Ticket condor =
        DAY.results().stream()
            .flatMap(a -> a.ticket().stream())
            .filter(t -> t.layer().equals("condor"))
            .findFirst()
            .orElseThrow();
    Observation.CondorReturn found = fact(Observation.CondorReturn.class);
    // expiry 2025-01-31, 46 days
    double perYear = 100 * (condor.netUsd() - condor.feesUsd()) / condor.marginUsd() * 365 / 46;

    assertThat(found.dte()).isEqualTo(46);
    assertThat(found.perYear()).isCloseTo(perYear, within(CENT));
  }

  @Test
  void pricesTheSameCondorsFiveSessionsAgo() {
    assertThat(DAY.decision().facts())
        .filteredOn(f -> f.fact() instanceof Observation.TemporalThetaBefore)
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(f.origin().orElseThrow().toString())
                    .contains("SYNTHETIC")
                    .contains("2024-12-09"));
  }
}
