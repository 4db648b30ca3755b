package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QuickRatioTest {
  /** Exact arithmetic, printed to eight decimals. */
  private static final double PRINTED = 5e-9;

  @Test
  void dividesWhatCanBePaidByWhatMayBeAskedFor() {
    // (60000 + 25000 * .9) / (40000 + 5000 + 12000) = 82500 / 57000
    QuickRatio ratio = QuickRatio.of(book(60_000, 5000), 40_000, 12_000);
    assertThat(ratio).isEqualTo(new QuickRatio.Bounded(82_500, 57_000));
    assertThat(((QuickRatio.Bounded) ratio).value()).isCloseTo(1.44736842, within(PRINTED));
  }

  @Test
  void countsAStressThatGainsAsNoLoss() {
    assertThat(QuickRatio.of(book(60_000, 5000), 40_000, -12_000).requiredUsd()).isEqualTo(45_000);
  }

  @Test
  void hasNoBoundWhenNothingCanBeAskedFor() {
    QuickRatio ratio = QuickRatio.of(book(60_000, 0), 0, -1);
    assertThat(ratio).isEqualTo(new QuickRatio.Unbounded(82_500));
    assertThat(ratio.atLeast(1e9)).isTrue();
  }

  @Test
  void comparesWithALimitThatItReachesExactly() {
    QuickRatio ratio = QuickRatio.of(book(27_500, 0), 40_000, 0);
    assertThat(ratio.atLeast(1.25)).isTrue();
    assertThat(ratio.atLeast(1.2501)).isFalse();
  }

  private static Book book(double cash, double unpaidPremium) {
    return new Book(
        100_000,
        cash,
        List.of(new LiquidAsset("T-bills", 25_000, 0.10)),
        unpaidPremium,
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        true);
  }
}
