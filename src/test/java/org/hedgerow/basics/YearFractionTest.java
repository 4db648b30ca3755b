package org.hedgerow.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class YearFractionTest {
  /** One rounding of a double. */
  private static final double EXACT = 1e-15;

  private static final Instant NOON = Instant.parse("2024-02-28T12:00:00Z");

  @Test
  void aYearHas365Days() {
    assertThat(YearFraction.act365(NOON, Instant.parse("2025-02-27T12:00:00Z"))).isEqualTo(1.0);
  }

  @Test
  void countsMinutesAndNanoseconds() {
    // one minute of 525 600
    assertThat(YearFraction.act365(NOON, NOON.plusSeconds(60)))
        .isCloseTo(1.0 / 525_600, within(EXACT));
    assertThat(YearFraction.act365(NOON, NOON.plusNanos(500_000_000)))
        .isCloseTo(0.5 / 31_536_000, within(EXACT));
  }

  @Test
  void isNegativeBackwardsAndZeroAtOnce() {
    assertThat(YearFraction.act365(NOON, NOON.minusSeconds(86_400))).isEqualTo(-1.0 / 365);
    assertThat(YearFraction.act365(NOON, NOON)).isZero();
  }
}
