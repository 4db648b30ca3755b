package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** References: 30-digit arithmetic (mpmath) and the quadratic formula. */
final class InternalRateTest {
  private static final double PRINTED = 5e-11;

  @Test
  void findsTheOneRateOfALoan() {
    // x = 1 / (1 + r): 60 x^2 + 60 x - 100 = 0
    InternalRate rate = InternalRate.of(new double[] {0, 1, 2}, new double[] {-100, 60, 60});
    assertThat(rate.signChanges()).isEqualTo(1);
    assertThat(value(rate)).isCloseTo(.1306623863, within(PRINTED));
  }

  @Test
  void findsEveryRateAndNamesNone() {
    // (1 + r - 1.1)(1 + r - 1.4) = 0, times -100
    InternalRate rate = InternalRate.of(new double[] {0, 1, 2}, new double[] {-100, 250, -154});
    assertThat(rate.signChanges()).isEqualTo(2);
    assertThat(rate.rates()).hasSize(2);
    assertThat(rate.rates().get(0)).isCloseTo(.1, within(1e-12));
    assertThat(rate.rates().get(1)).isCloseTo(.4, within(1e-12));
    assertThat(rate.rate()).isEqualTo(Computed.undefined(Computed.Reason.SEVERAL_ROOTS));
  }

  @Test
  void isUndefinedWhenEverythingWasPaid() {
    InternalRate rate = InternalRate.of(new double[] {0, .1, .2}, new double[] {-1500, -1400, 0});
    assertThat(rate.signChanges()).isZero();
    assertThat(rate.rate()).isEqualTo(Computed.undefined(Computed.Reason.NO_SIGN_CHANGE));
    assertThat(InternalRate.of(new double[0], new double[0]).rate())
        .isEqualTo(Computed.undefined(Computed.Reason.NO_SIGN_CHANGE));
  }

  @Test
  void saysWhenTheRateIsOutOfRange() {
    // 12 back for 1 after a year: 1100 %
    InternalRate beyond = InternalRate.of(new double[] {0, 1}, new double[] {-1, 12});
    assertThat(beyond.rate()).isEqualTo(Computed.undefined(Computed.Reason.NO_ROOT_IN_RANGE));
    // all on one day: no rate changes the sum
    InternalRate sameDay = InternalRate.of(new double[] {0, 0}, new double[] {-1, 2});
    assertThat(sameDay.rate()).isEqualTo(Computed.undefined(Computed.Reason.NO_ROOT_IN_RANGE));
    // 1000 % is the end of the range and in it
    InternalRate last = InternalRate.of(new double[] {0, 1}, new double[] {-1, 11});
    assertThat(value(last)).isCloseTo(10, within(1e-12));
  }

  @Test
  void refusesTimesThatDoNotAscend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InternalRate.of(new double[] {1, 0}, new double[] {-1, 2}))
        .withMessage("Times must ascend");
  }

  private static double value(InternalRate rate) {
    return rate.rate().asOptional().orElseThrow();
  }
}
