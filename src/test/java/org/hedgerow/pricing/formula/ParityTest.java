package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hedgerow.product.OptionRight;
import org.junit.jupiter.api.Test;

/** References: 30-digit arithmetic (mpmath). */
final class ParityTest {
  private static final double PRINTED = 5e-11;
  private static final double EXACT = 1e-12;
  private static final double YEARS = 45 / 365.0;
  private static final double RATE = .04;

  @Test
  void holdsTheIndexToItsSpotAndYield() {
    double theory = Parity.callMinusPut(5000, 5000, YEARS, RATE, .013);
    assertThat(theory).isCloseTo(16.5895545451, within(PRINTED));
    assertThat(Parity.mispricing(110.20, 96.75, theory)).isCloseTo(-3.1395545451, within(PRINTED));
  }

  @Test
  void holdsTheVixToTheFutureOfTheExpiry() {
    assertThat(Parity.callMinusPut(18.4, 20, 42 / 365.0, RATE))
        .isCloseTo(-1.5926525386, within(PRINTED));
  }

  @Test
  void earnsAMispricingByOneSideOnlyAndAfterCosts() {
    double theory = Parity.callMinusPut(5000, 5000, YEARS, RATE, .013);
    // quotes of one price each, costs .02: 3.1395545451 - .02 and -3.1395545451 - .02
    assertThat(Parity.reversal(110.20, 96.75, theory, .02))
        .isCloseTo(3.1195545451, within(PRINTED));
    assertThat(Parity.conversion(110.20, 96.75, theory, .02))
        .isCloseTo(-3.1595545451, within(PRINTED));
  }

  @Test
  void readsTheRateOfABox() {
    assertThat(Parity.boxRate(200, 199.02, YEARS).asOptional().orElseThrow())
        .isCloseTo(.0398421376, within(PRINTED));
    assertThat(Parity.boxRate(200, 0, YEARS))
        .isEqualTo(Computed.undefined(Computed.Reason.NO_PRICE));
    // 200 exp(-.04 45/365) = 199.0160...: bought at 199.02 it earns a little less than 4 %
    double fair = 200 * Math.exp(-RATE * YEARS);
    assertThat(Parity.boxBought(200, 199.02, YEARS, RATE, .01))
        .isCloseTo(fair - 199.03, within(EXACT));
    assertThat(Parity.boxSold(200, 199.02, YEARS, RATE, .01))
        .isCloseTo(199.01 - fair, within(EXACT));
  }

  @Test
  void isKeptByBlacksFormula() {
    double call = BlackFormula.price(18.4, 25, .115, RATE, .98, OptionRight.CALL);
    double put = BlackFormula.price(18.4, 25, .115, RATE, .98, OptionRight.PUT);
    assertThat(Parity.mispricing(call, put, Parity.callMinusPut(18.4, 25, .115, RATE)))
        .isCloseTo(0, within(EXACT));
  }
}
