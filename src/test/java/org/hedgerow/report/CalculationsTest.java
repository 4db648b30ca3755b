package org.hedgerow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.book.CondorTheta;
import org.hedgerow.run.Calculations;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is calculated of the shipped days, and how it is told. */
final class CalculationsTest {
  private static final double ROUNDING = 1e-9;

  static Stream<DayRun> runs() {
    return SampleRuns.days().stream().map(day -> SampleRuns.of("alvh-442", day));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void fitsThePageAndTellsNoNaN(DayRun run) {
    String text = CalculationsText.render(run, TextStyle.plain());
    assertThat(text.lines()).allMatch(line -> line.length() <= TextStyle.WIDTH);
    assertThat(text).doesNotContain("NaN", "Infinity", "�", "null");
    assertThat(text).contains("8  Calculations of the day: " + run.inputs().day().date());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void isConsistentInItself(DayRun run) {
    Calculations calculations = Calculations.of(run);
    calculations
        .ladder()
        .filter(ladder -> ladder.weights().extrinsicUsd() != 0)
        .ifPresent(
            ladder ->
                assertThat(
                        ladder.weights().extrinsicShares().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(ROUNDING)));
    // thetas by expiry add up to what the book part shows
    double theta =
        calculations.condorThetas().stream().mapToDouble(CondorTheta::thetaUsdPerDay).sum();
    assertThat(theta).isCloseTo(run.condorTheta().thetaUsdPerDay(), within(1e-6));
    // nothing moves: the steepness begins at one
    if (!calculations.steepness().legs().isEmpty()) {
      assertThat(calculations.steepness().pnlUsd(1)).isCloseTo(0, within(ROUNDING));
    }
    calculations
        .freshHedge()
        .ifPresent(
            fresh -> {
              assertThat(fresh.adjustedDrag()).isGreaterThanOrEqualTo(fresh.dragShareOfNav());
              assertThat(fresh.adjustedDragOverRiskFree()).isLessThan(fresh.adjustedDrag());
            });
  }

  @Test
  void givesRulesTheFactsOfAHeldBook() {
    DayRun held = SampleRuns.of("alvh-442", "2024-08-05-yen-unwind");
    List<Observation> facts =
        held.decision().facts().stream()
            .map(f -> f.fact())
            .filter(Observation.class::isInstance)
            .map(Observation.class::cast)
            .toList();
    assertThat(facts).hasAtLeastOneElementOfType(Observation.HedgeShareOfBeta.class);
    Observation.HedgeShareOfBeta share =
        facts.stream()
            .filter(Observation.HedgeShareOfBeta.class::isInstance)
            .map(Observation.HedgeShareOfBeta.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(share.plain()).isBetween(0.0, 100.0);
    // a future answers a large move by less for each per cent
    assertThat(share.stress()).isLessThanOrEqualTo(share.plain());
  }
}
