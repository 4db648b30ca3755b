package org.hedgerow.market.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRoot;
import org.junit.jupiter.api.Test;

class ParityForwardTest {
  private static final Instant QUOTES = Instant.parse("2024-01-05T21:15:00Z");
  private static final ListedExpiry FAR =
      ListedExpiry.of(OptionRoot.SPXW, LocalDate.of(2024, 6, 28));
  private static final ListedExpiry NEXT =
      ListedExpiry.of(OptionRoot.SPXW, LocalDate.of(2024, 1, 8));

  /** The quotes lie on the line to the last bit or two of 4700. */
  private static final double EXACT_POINTS = 1e-8;

  private static final double EXACT_RATE = 1e-9;

  /** Mids on the line of F 4700 and a rate of 5 %, half spreads of a point. */
  private static final class Quotes {
    final TreeMap<Double, ChainQuote> calls = new TreeMap<>();
    final TreeMap<Double, ChainQuote> puts = new TreeMap<>();
    final ListedExpiry expiry;

    Quotes(ListedExpiry expiry, double step) {
      this.expiry = expiry;
      double discount = Math.exp(-0.05 * YearFraction.act365(QUOTES, expiry.settles()));
      for (double strike = 4700 - 10 * step; strike <= 4700 + 10 * step; strike += step) {
        double line = discount * (4700 - strike);
        double put = 20 + Math.max(0, -line);
        puts.put(strike, new ChainQuote(put - 1, put + 1));
        calls.put(strike, new ChainQuote(put + line - 1, put + line + 1));
      }
    }

    Optional<ParityForward> fit(double referenceRate) {
      return ParityForward.of(new ChainExpiry(expiry, calls, puts), QUOTES, referenceRate);
    }
  }

  @Test
  void findsForwardAndRateOfALine() {
    ParityForward fit = new Quotes(FAR, 50).fit(0.02).orElseThrow();

    assertThat(fit.forward()).isCloseTo(4700, within(EXACT_POINTS));
    assertThat(fit.ratePerYear()).isCloseTo(0.05, within(EXACT_RATE));
    assertThat(fit.rateFitted()).isTrue();
    assertThat(fit.discount()).isCloseTo(Math.exp(-0.05 * fit.years()), within(EXACT_RATE));
    // every pair allows two points either way, over the discount factor
    assertThat(fit.low()).isCloseTo(4700 - 2 / fit.discount(), within(EXACT_POINTS));
    assertThat(fit.high()).isCloseTo(4700 + 2 / fit.discount(), within(EXACT_POINTS));
    assertThat(fit.pairs()).isEqualTo(21);
    assertThat(fit.rejected()).isZero();
  }

  @Test
  void fiveOfTwentyOneThatLagDoNotMoveIt() {
    Quotes quotes = new Quotes(FAR, 50);
    for (double strike : new double[] {4200, 4250, 4300, 4350, 4700}) {
      ChainQuote q = quotes.calls.get(strike);
      quotes.calls.put(strike, new ChainQuote(q.bid() + 15, q.ask() + 15));
    }

    ParityForward fit = quotes.fit(0.02).orElseThrow();

    assertThat(fit.forward()).isCloseTo(4700, within(EXACT_POINTS));
    assertThat(fit.ratePerYear()).isCloseTo(0.05, within(EXACT_RATE));
    assertThat(fit.rejected()).isEqualTo(5);
    assertThat(fit.insideBand()).isTrue();
  }

  @Test
  void crossedAndOneSidedQuotesTakeNoPart() {
    Quotes quotes = new Quotes(FAR, 50);
    quotes.calls.put(4700.0, new ChainQuote(60, 40));
    quotes.puts.put(4750.0, new ChainQuote(0, 900));

    ParityForward fit = quotes.fit(0.02).orElseThrow();

    assertThat(fit.pairs()).isEqualTo(19);
    assertThat(fit.forward()).isCloseTo(4700, within(EXACT_POINTS));
  }

  @Test
  void aFewDaysTellNoRate() {
    ParityForward fit = new Quotes(NEXT, 50).fit(0.02).orElseThrow();

    assertThat(fit.rateFitted()).isFalse();
    assertThat(fit.ratePerYear()).isEqualTo(0.02);
    // the line of 5 % seen with 2 %: 3 % of three days on strikes that lie even around F
    assertThat(fit.forward()).isCloseTo(4700, within(0.01));
  }

  @Test
  void aRateThatCannotBeIsNotTaken() {
    Quotes quotes = new Quotes(FAR, 50);
    // every call above the forward a tenth of its distance too cheap: D 0.88, 27 % a year
    quotes.calls.replaceAll(
        (strike, q) -> {
          double off = 0.1 * (strike - 4700);
          return new ChainQuote(
              Math.max(0.05, q.bid() + off + 60), Math.max(0.1, q.ask() + off + 60));
        });
    quotes.puts.replaceAll((strike, q) -> new ChainQuote(q.bid() + 60, q.ask() + 60));

    ParityForward fit = quotes.fit(0.04).orElseThrow();

    assertThat(fit.rateFitted()).isFalse();
    assertThat(fit.ratePerYear()).isEqualTo(0.04);
    assertThat(fit.forward()).isCloseTo(4700, within(1.0));
  }

  @Test
  void twoPairsMakeNoForward() {
    Quotes quotes = new Quotes(FAR, 50);
    quotes.calls.keySet().retainAll(Set.of(4650.0, 4700.0));

    assertThat(quotes.fit(0.02)).isEmpty();
  }
}
