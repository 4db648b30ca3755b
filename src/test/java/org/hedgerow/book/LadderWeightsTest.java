package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.book.ReferenceLadder.LONG_442;
import static org.hedgerow.book.ReferenceLadder.PRINTED_USD;
import static org.hedgerow.book.ReferenceLadder.RATIO_44S2;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

final class LadderWeightsTest {
  /** Shares are printed to eight decimals. */
  private static final double PRINTED_SHARE = 5e-9;

  private final LadderWeights ladder = ReferenceLadder.weights(LONG_442);

  @Test
  void weighsByTimeValue() {
    assertShares(ladder.extrinsicShares(), 0.38809084, 0.44206871, 0.16984045);
  }

  @Test
  void weighsByVegaInThirtyDayTerms() {
    assertShares(ladder.vegaNormalised30dShares(), 0.43526918, 0.39811372, 0.16661710);
  }

  @Test
  void putsVegaInThirtyDayTermsBeforeAdding() {
    assertUsd(
        ladder.rungs().stream().map(LadderWeights.Rung::vegaNotionalUsd).toList(),
        4.703264,
        7.450908,
        4.025743);
    assertUsd(
        ladder.rungs().stream().map(LadderWeights.Rung::vegaNormalised30dUsd).toList(),
        6.884874,
        6.297167,
        2.635467);
    assertThat(ladder.vegaNormalised30dUsd()).isCloseTo(15.817508, within(PRINTED_USD));
  }

  @Test
  void addsPremiumsWithTheirSigns() {
    assertThat(ladder.premiumUsd()).isCloseTo(614.015602, within(PRINTED_USD));
    assertThat(ReferenceLadder.weights(RATIO_44S2).premiumUsd())
        .isCloseTo(405.446234, within(PRINTED_USD));
  }

  @Test
  void takesIntrinsicValueOutOfTheTimeValue() {
    // 2 * 100 * (5 - 3) = 400 and 1 * 100 * 1 = 100
    LadderWeights two =
        new LadderWeights(
            List.of(
                new LadderWeights.Rung(2, 5, 3, 0.01, 30),
                new LadderWeights.Rung(1, 1, 0, 0.01, 30)));
    assertThat(two.extrinsicShares()).containsExactly(0.8, 0.2);
  }

  @Test
  void takesARungFromAQuote() {
    OptionContract call = OsiSymbol.parse("VIXW  260203C00020000");
    FixedMarket market =
        FixedMarket.on(LocalDate.of(2026, 1, 20), 5000, 20)
            .with(call, 22, 1.0, 2.4, 2.5, 2.6, 0.6, 0.1, 0.02, -0.05);
    // intrinsic 2 points, discounted at .04 over 14 days: 2 exp(-.04 14 / 365) = 1.99693386
    assertThat(LadderWeights.Rung.of(3, market.quote(call)).extrinsicUsd())
        .isCloseTo(300 * (2.5 - 1.996933859558503), within(1e-6));
  }

  @Test
  void hasNoSharesOfASumOfZero() {
    LadderWeights flat =
        new LadderWeights(
            List.of(
                new LadderWeights.Rung(1, 1, 0, 0.01, 30),
                new LadderWeights.Rung(-1, 1, 0, 0.01, 30)));
    assertThatIllegalArgumentException()
        .isThrownBy(flat::extrinsicShares)
        .withMessage("Shares of a ladder whose sum is zero do not exist");
  }

  private static void assertShares(List<Double> shares, double... expected) {
    assertClose(shares, expected, PRINTED_SHARE);
  }

  private static void assertUsd(List<Double> usd, double... expected) {
    assertClose(usd, expected, PRINTED_USD);
  }

  private static void assertClose(List<Double> actual, double[] expected, double tolerance) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i)).as("rung %d", i).isCloseTo(expected[i], within(tolerance));
    }
  }
}
