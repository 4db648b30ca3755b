package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.Underlying.SPX;
import static org.hedgerow.product.Underlying.VIX;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

/** Round quotes; the arithmetic stands beside each figure. */
final class MarkedBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final LocalDate OPENED = LocalDate.of(2026, 1, 12);

  /** 28 and 120 days after the day; the second makes sqrt(30 / T) a round one half. */
  private static final OptionContract NEAR = OsiSymbol.parse("VIX   260217C00020000");

  private static final OptionContract FAR = OsiSymbol.parse("VIX   260520C00030000");
  private static final OptionContract PUT = OsiSymbol.parse("SPXW  260219P04700000");
  private static final FutureContract FUTURE =
      new FutureContract(FutureContract.Size.VXM, NEAR.expiry());

  private static final FixedMarket MARKET =
      FixedMarket.on(DAY, 5000, 20)
          .with(NEAR, 18, 1.0, 0.5, 0.75, 1.0, 0.25, 0.125, 0.5, -0.0625)
          .with(FAR, 20, 0.9, 0.25, 0.5, 0.75, 0.125, 0.0625, 0.25, -0.03125)
          .with(PUT, 5010, 0.15, 19, 20, 21, -0.125, 0.0009765625, 4, -1)
          .with(FUTURE, 17.5, 18, 18.5);

  @Test
  void marksWhatWasBoughtAtTheBidAndWhatWasSoldAtTheAsk() {
    MarkedBook marked =
        MarkedBook.of(
            book(
                position(NEAR, 4, 0.625, "short"),
                position(FAR, -2, 0.375, "long"),
                position(FUTURE, -3, 17, "first")),
            MARKET);
    assertThat(marked.marks())
        .containsExactly(
            new PositionMark(
                position(NEAR, 4, 0.625, "short"),
                0.75,
                0.5,
                // 400 * (.75 - .625) and 400 * (.5 - .625)
                50,
                -50,
                8,
                new ExpiryGreeks(VIX, NEAR.expiry(), 28, 100, 50, 200, -25),
                FixedMarket.WRITTEN),
            new PositionMark(
                position(FAR, -2, 0.375, "long"),
                0.5,
                0.75,
                // -200 * (.5 - .375) and -200 * (.75 - .375)
                -25,
                -75,
                8,
                new ExpiryGreeks(VIX, FAR.expiry(), 120, -25, -12.5, -50, 6.25),
                FixedMarket.WRITTEN),
            new PositionMark(
                position(FUTURE, -3, 17, "first"),
                18,
                18.5,
                // -300 * (18 - 17) and -300 * (18.5 - 17)
                -300,
                -450,
                8,
                new ExpiryGreeks(VIX, NEAR.expiry(), 28, -300, 0, 0, 0),
                FixedMarket.WRITTEN));
  }

  @Test
  void addsGreeksWithinAnExpiryOnly() {
    MarkedBook marked =
        MarkedBook.of(
            book(
                position(FAR, 2, 0.375, "long"),
                position(NEAR, 4, 0.625, "short"),
                position(NEAR, 4, 0.75, "short"),
                position(FUTURE, -3, 17, "first"),
                position(PUT, -1, 18, "condor")),
            MARKET);
    assertThat(marked.greeks())
        .containsExactly(
            new ExpiryGreeks(SPX, PUT.expiry(), 30, 12.5, -0.09765625, -400, 100),
            // two lots of 100 less the future's 300
            new ExpiryGreeks(VIX, NEAR.expiry(), 28, -100, 100, 400, -50),
            new ExpiryGreeks(VIX, FAR.expiry(), 120, 25, 12.5, 50, -6.25));
    assertThat(marked.greeks(m -> m.position().isCondor()))
        .containsExactly(new ExpiryGreeks(SPX, PUT.expiry(), 30, 12.5, -0.09765625, -400, 100));
  }

  @Test
  void putsVegaOfSeveralExpiriesInThirtyDayTerms() {
    MarkedBook marked =
        MarkedBook.of(
            book(
                position(NEAR, 4, 0.625, "short"),
                position(FAR, 2, 0.375, "long"),
                position(PUT, -1, 18, "condor")),
            MARKET);
    // 200 * sqrt(30 / 28) + 50 * sqrt(30 / 120); the put is another underlying
    assertThat(marked.vegaNormalised30dUsd(VIX)).isCloseTo(232.01966780270627, within(1e-10));
    assertThat(marked.vegaNormalised30dUsd(SPX)).isEqualTo(-400);
  }

  @Test
  void valuesThePremiumOfEachHedgeLayer() {
    MarkedBook marked =
        MarkedBook.of(
            book(
                position(NEAR, 4, 0.625, "short"),
                position(NEAR, 2, 0.75, "short"),
                position(FAR, -2, 0.375, "long"),
                position(FUTURE, 1, 17, "first"),
                position(PUT, -1, 18, "condor")),
            MARKET);
    assertThat(marked.hedgePremiumUsdByLayer()).isEqualTo(Map.of("short", 450.0, "long", -100.0));
    // what is sold counts nothing: 4 x 75 + 2 x 75
    assertThat(marked.hedgePremiumUsd(layer -> true)).isEqualTo(450);
    assertThat(marked.hedgePremiumUsd(layer -> !layer.equals("short"))).isZero();
    // condor: -100 * (20 - 18); first: 100 * (18 - 17); short: 50 + 200 * 0
    assertThat(marked.pnlAtMidUsdByLayer())
        .isEqualTo(Map.of("condor", -200.0, "first", 100.0, "long", -25.0, "short", 50.0));
    assertThat(marked.condors()).hasSize(1);
    assertThat(marked.hedge()).hasSize(4);
  }

  @Test
  void addsMarginThatIsNotListed() {
    // naked far call: 2 * 100 * (.5 + max(4 - 10, 2)) = 500, and 1000 elsewhere
    MarkedBook marked = MarkedBook.of(book(position(FAR, -2, 0.375, "long")), MARKET);
    assertThat(marked.marginUsedUsd()).isEqualTo(1500);
  }

  @Test
  void marksAnEmptyBook() {
    MarkedBook marked = MarkedBook.of(Book.cashOnly(1_000_000), MARKET);
    assertThat(marked.greeks()).isEmpty();
    assertThat(marked.hedgePremiumUsd(layer -> true)).isZero();
    assertThat(marked.marginUsedUsd()).isZero();
    assertThat(marked.vegaNormalised30dUsd(VIX)).isZero();
  }

  @Test
  void refusesToAddGreeksOfDifferentExpiries() {
    ExpiryGreeks near = new ExpiryGreeks(VIX, NEAR.expiry(), 28, 1, 1, 1, 1);
    ExpiryGreeks far = new ExpiryGreeks(VIX, FAR.expiry(), 120, 1, 1, 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> near.plus(far))
        .withMessage("Greeks of VIX 2026-02-17 and VIX 2026-05-20 cannot be added");
  }

  private static Position position(
      org.hedgerow.product.Contract contract, int contracts, double price, String layer) {
    return new Position(contract, contracts, OPENED, price, layer);
  }

  private static Book book(Position... positions) {
    return new Book(
        1_000_000,
        1_000_000,
        List.of(),
        0,
        1000,
        List.of(positions),
        List.of(),
        Optional.empty(),
        true);
  }
}
