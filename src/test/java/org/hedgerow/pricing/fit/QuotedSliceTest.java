package org.hedgerow.pricing.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

class QuotedSliceTest {
  private static final LocalDate EXPIRY = LocalDate.of(2024, 9, 18);
  private static final double YEARS = 0.1;

  /** Forward 20, volatility 0.8 everywhere, mid exact, half spread 0.05. */
  private static QuotedStrike quote(double strike, OptionRight right) {
    double price = BlackFormula.undiscountedPrice(20, strike, YEARS, 0.8, right);
    return new QuotedStrike(strike, right, price - 0.05, price + 0.05);
  }

  private static QuotedSlice slice(QuotedStrike... quotes) {
    return new QuotedSlice(EXPIRY, YEARS, 20, 1, List.of(quotes));
  }

  @Test
  void keepsTwoSidedQuotesOutOfTheMoneyByStrike() {
    QuotedStrike put = quote(18, PUT);
    QuotedStrike atForward = quote(20, CALL);
    QuotedStrike call = quote(22, CALL);
    QuotedStrike crossed = new QuotedStrike(23, CALL, 0.9, 0.8);
    QuotedStrike noBid = new QuotedStrike(17, PUT, 0, 0.3);
    // near miss: one cent at 50 is a delta of 0.003 only
    QuotedStrike farAway = new QuotedStrike(50, CALL, 0.005, 0.015);
    assertThat(
            slice(call, quote(20, PUT), crossed, quote(18, CALL), atForward, noBid, farAway, put)
                .quotes())
        .containsExactly(put, atForward, call);
  }

  @Test
  void callsAQuoteLiquidByBidSpreadAndDelta() {
    QuotedStrike tight = new QuotedStrike(24, CALL, 0.60, 0.70);
    QuotedStrike wide = new QuotedStrike(25, CALL, 0.30, 0.51); // 0.21 of a mid of 0.405
    QuotedStrike justWithin = new QuotedStrike(26, CALL, 0.30, 0.50); // 0.20 of 0.40
    QuotedStrike lowBid = new QuotedStrike(27, CALL, 0.09, 0.11);
    QuotedStrike atTenCents = new QuotedStrike(28, CALL, 0.10, 0.12);
    QuotedStrike lowDelta = new QuotedStrike(38, CALL, 0.10, 0.12);
    assertThat(slice(tight, wide, justWithin, lowBid, atTenCents, lowDelta).liquid())
        .containsExactly(tight, justWithin, atTenCents);
  }

  @Test
  void measuresTheDeviationAtTheForwardBetweenItsNeighbours() {
    assertThat(slice(quote(18, PUT), quote(19, PUT), quote(21, CALL)).deviationAtForward())
        .isCloseTo(0.8 * Math.sqrt(YEARS), within(1e-12));
    assertThat(slice(quote(21, CALL), quote(22, CALL), quote(23, CALL)).deviationAtForward())
        .isCloseTo(0.8 * Math.sqrt(YEARS), within(1e-12));
    assertThat(slice(quote(17, PUT), quote(18, PUT), quote(19, PUT)).deviationAtForward())
        .isCloseTo(0.8 * Math.sqrt(YEARS), within(1e-12));
  }

  @Test
  void refusesAnExpiryWithTooFewQuotes() {
    List<QuotedStrike> two = List.of(quote(18, PUT), quote(22, CALL));
    assertThat(QuotedSlice.isEnough(20, 1, YEARS, two)).isFalse();
    assertThatThrownBy(() -> new QuotedSlice(EXPIRY, YEARS, 20, 1, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A smile for 2024-09-18 needs 3 two-sided quotes out of the money but there are 2");
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatThrownBy(() -> new QuotedStrike(20, CALL, Double.NaN, 1))
        .hasMessageContaining("'bid'");
    assertThatThrownBy(() -> new QuotedStrike(20, CALL, -0.1, 1)).hasMessageContaining("'bid'");
    assertThatThrownBy(() -> new QuotedSlice(EXPIRY, 0, 20, 1, List.of()))
        .hasMessageContaining("'years'");
  }
}
