package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** References: 30-digit arithmetic (mpmath) by the formulas of the map and of Black. */
final class PnlBandTest {
  private static final double PRINTED_USD = 5e-5;

  private static final PnlBand LADDER =
      PnlBand.of(
          List.of(), ReferenceOverlay.ladder(1), ReferenceOverlay.SPX, ReferenceOverlay.VIX, 1);

  @Test
  void tellsTheProfitWhereTheMapExpectsTheVix() {
    assertThat(at(0).totalUsd()).isCloseTo(-36.8457, within(PRINTED_USD));
    // a fall of 5 % is a log return of -.0512932944; reference for that level
    assertThat(at(-5).totalUsd()).isCloseTo(837.837448, within(PRINTED_USD));
  }

  @Test
  void widensByOneResidualOnEitherSide() {
    PnlBand.Point fall = at(-5);
    assertThat(fall.condorsUsd()).isZero();
    assertThat(fall.lowUsd()).isCloseTo(613.279472, within(PRINTED_USD));
    assertThat(fall.highUsd()).isCloseTo(1091.919468, within(PRINTED_USD));
    assertThat(fall.spx()).isCloseTo(4750, within(1e-9));
  }

  @Test
  void addsTheCondorToTheHedge() {
    PnlBand both =
        PnlBand.of(
            ReferenceOverlay.oneDayCondor(1),
            ReferenceOverlay.ladder(1),
            ReferenceOverlay.SPX,
            ReferenceOverlay.VIX,
            1);
    PnlBand.Point still =
        both.points().stream().filter(p -> p.movePercent() == 0).findFirst().orElseThrow();
    // the condor keeps its credit of 1.6980348256 points, the ladder loses a day
    assertThat(still.condorsUsd()).isCloseTo(169.80348256, within(PRINTED_USD));
    assertThat(still.totalUsd()).isCloseTo(169.80348256 - 36.8457, within(2 * PRINTED_USD));
  }

  private static PnlBand.Point at(double percent) {
    return LADDER.points().stream()
        .filter(p -> p.movePercent() == percent)
        .findFirst()
        .orElseThrow();
  }
}
