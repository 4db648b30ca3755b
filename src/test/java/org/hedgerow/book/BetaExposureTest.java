package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

/** References: DELTA of the reference ladder and condor in 50-digit arithmetic (mpmath). */
final class BetaExposureTest {
  /** Deltas are printed to ten decimals; the sums multiply them by at most 100. */
  private static final double PRINTED = 5e-8;

  private static final double NAV = 100_000;

  @Test
  void countsTenCondorsAsTwiceTheIndexSold() {
    assertThat(BetaExposure.of(10, 100, -0.0393608339, 5000, 1, NAV))
        .isCloseTo(-1.96804169, within(PRINTED));
  }

  @Test
  void countsALadderByTheBetaOfEachTenor() {
    double[] future = {17.50, 18.40, 19.00};
    double[] beta = {-3.2195, -2.2040, -1.7645};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      int contracts = ReferenceLadder.LONG_442[i];
      sum += BetaExposure.of(contracts, 100, ReferenceLadder.DELTA[i], future[i], beta[i], NAV);
    }
    assertThat(sum).isCloseTo(-0.1127718030, within(PRINTED));
    assertThat(-0.75 / sum).isCloseTo(6.6505986, within(1e-6));
  }

  @Test
  void separatesCondorsFromTheHedge() {
    LocalDate day = LocalDate.of(2026, 1, 20);
    var put = OsiSymbol.parse("SPXW  260306P04700000");
    var future = new FutureContract(FutureContract.Size.VXM, LocalDate.of(2026, 2, 3));
    FixedMarket market =
        FixedMarket.on(day, 5000, 20)
            .with(put, 5010, 0.17, 19, 20, 21, -0.125, 0.0008, 4.6, -0.9)
            .with(future, 19.5, 20, 20.5);
    Book book =
        new Book(
            NAV,
            NAV,
            List.of(),
            0,
            0,
            List.of(
                new Position(put, -2, day, 20, Position.CONDOR),
                new Position(future, 10, day, 20, "first")),
            List.of(),
            Optional.empty(),
            true);
    // -2 * 100 * -.125 * 5000 / 100000 = 1.25; 10 * 100 * 20 * -3.22 (14 days) / 100000 = -.644
    BetaExposure exposure = BetaExposure.of(book, market);
    assertThat(exposure.condors()).isCloseTo(1.25, within(1e-12));
    assertThat(exposure.hedge()).isCloseTo(-0.644, within(1e-12));
    assertThat(exposure.total()).isCloseTo(0.606, within(1e-12));
    assertThat(exposure.hedgeShare()).isCloseTo(0.644 / 1.894, within(1e-12));
    assertThat(new BetaExposure(0, 0).hedgeShare()).isZero();
    // in stress a future of 14 days answers by -2.26
    BetaExposure stress = BetaExposure.inStress(book, market);
    assertThat(stress.condors()).isCloseTo(1.25, within(1e-12));
    assertThat(stress.hedge()).isCloseTo(-0.452, within(1e-12));
  }
}
