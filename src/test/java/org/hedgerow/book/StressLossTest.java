package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

/**
 * References by 30-digit arithmetic (mpmath): S 5000 to 4750, ln VIX by .2418027117 from 16.5, beta
 * .698 at 14 days, rate .04, yield .013, one day later.
 */
final class StressLossTest {
  /** US dollars: relative 1e-12 of prices of some ten points, times contracts. */
  private static final double ROUNDING_USD = 1e-7;

  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final OptionContract CALL = OsiSymbol.parse("VIXW  260203C00020000");
  private static final OptionContract PUT = OsiSymbol.parse("SPXW  260306P04700000");
  private static final FutureContract VXM =
      new FutureContract(FutureContract.Size.VXM, CALL.expiry());

  /** 14 and 45 days after the day. */
  private static final FixedMarket MARKET =
      FixedMarket.on(DAY, 5000, 16.5)
          .with(CALL, 17.5, 1.05, 0.55, 0.60, 0.65, 0.29, 0.095, 0.0118, -0.044)
          .with(PUT, 5016.67156810596965486447, 0.17, 19, 20, 21, -0.13, 0.0008, 4.6, -0.9)
          .with(VXM, 17.45, 17.5, 17.55);

  @Test
  void pricesEveryPositionAgainAfterABadDay() {
    StressLoss stress =
        StressLoss.of(book(position(CALL, 4), position(PUT, -2), position(VXM, 3)), MARKET);
    assertThat(stress.spx()).isEqualTo(4750);
    assertThat(stress.vix()).isCloseTo(21.0134580623980820, within(1e-12));
    assertLine(stress, 0, 556.906169613917944);
    assertLine(stress, 1, -12250.3183891920810);
    assertLine(stress, 2, 965.252609986789436);
    assertThat(stress.lossUsd())
        .isCloseTo(
            12250.3183891920810 - 556.906169613917944 - 965.252609986789436, within(ROUNDING_USD));
  }

  @Test
  void entersTheQuickRatioBesideTheMargin() {
    Book book = book(position(PUT, -2));
    // naked: 2 * 100 * (20 + max(750 - 300, 470)) = 98 000
    QuickRatio ratio = QuickRatio.of(MarkedBook.of(book, MARKET), StressLoss.of(book, MARKET));
    assertThat(ratio.availableUsd()).isEqualTo(1_000_000);
    assertThat(ratio.requiredUsd()).isCloseTo(98_000 + 12250.3183891920810, within(ROUNDING_USD));
  }

  @Test
  void aHedgeIsAsHealthyAsWhatItGainsOverWhatTheCondorsLose() {
    Position sold = new Position(PUT, -2, DAY, 20, Position.CONDOR);
    Position bought = new Position(PUT, 2, DAY, 20, Position.CONDOR);

    assertThat(cover(sold, position(CALL, 4), position(VXM, 3)).orElseThrow())
        .isCloseTo(
            (556.906169613917944 + 965.252609986789436) / 12250.3183891920810, within(1e-12));
    assertThat(cover(sold).orElseThrow()).isZero();
    assertThat(cover(sold, position(CALL, -4)).orElseThrow())
        .isCloseTo(-556.906169613917944 / 12250.3183891920810, within(1e-12));
    assertThat(cover(bought, position(CALL, 4))).isEmpty();
    assertThat(cover()).isEmpty();
  }

  private static OptionalDouble cover(Position... positions) {
    return StressLoss.of(book(positions), MARKET).hedgeCover();
  }

  @Test
  void losesNothingWithoutPositions() {
    assertThat(StressLoss.of(Book.cashOnly(1_000_000), MARKET).lossUsd()).isEqualTo(0.0);
  }

  @Test
  void findsTheBreakEvensOfABookFromItsFills() {
    // sold at 20: at its expiry the put alone breaks even at 4700 - 20
    BreakEvens breakEvens =
        BreakEvens.of(
                book(
                    new Position(PUT, -1, DAY, 20, Position.CONDOR),
                    new Position(CALL, 1, DAY, 0.6, "short")),
                MARKET)
            .orElseThrow();
    assertThat(breakEvens.days()).isEqualTo(45);
    assertThat(breakEvens.condor()).hasSize(1);
    assertThat(breakEvens.condor().get(0).spx()).isCloseTo(4680, within(1e-6));
    // the call settles within the 45 days: its payoff is added and its price taken off
    double root = breakEvens.withHedge().get(0).spx();
    // 30-digit bisection of the sum of both payoffs, the VIX by the 45-day map
    assertThat(root).isCloseTo(4679.654454825449, within(1e-6));
    assertThat(breakEvens.withHedge().get(0).low()).isLessThan(root);
    assertThat(breakEvens.withHedge().get(0).high()).isGreaterThan(root);
  }

  @Test
  void hasNoBreakEvensWithoutACondor() {
    assertThat(BreakEvens.of(book(position(CALL, 4)), MARKET)).isEmpty();
  }

  private static void assertLine(StressLoss stress, int line, double usd) {
    assertThat(stress.lines().get(line).pnlUsd()).isCloseTo(usd, within(ROUNDING_USD));
  }

  private static Position position(Contract contract, int contracts) {
    return new Position(contract, contracts, DAY, 1, "short");
  }

  private static Book book(Position... positions) {
    return new Book(
        1_000_000,
        1_000_000,
        List.of(),
        0,
        0,
        List.of(positions),
        List.of(),
        Optional.empty(),
        true);
  }
}
