package org.hedgerow.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BillYieldTest {
  private static final Offset<Double> ROUNDING = within(1e-15);

  @Test
  void makesAContinuousRateOfEachQuote() {
    // mpmath: -ln(1 - .0529*91/360)*365/91 and ln(1 + .0543*91/365)*365/91
    assertThat(BillYield.DISCOUNT.continuousPerYear(.0529))
        .isEqualTo(.0539965516809692826196472887743, ROUNDING);
    assertThat(BillYield.BOND_EQUIVALENT.continuousPerYear(.0543))
        .isEqualTo(.0539357324143099331086747453463, ROUNDING);
    assertThat(BillYield.CONTINUOUS.continuousPerYear(.05)).isEqualTo(.05, ROUNDING);
  }

  @Test
  void takesYieldsBelowZero() {
    // 2015 and 2020 saw them; ln(1 - .00105*91/365)*365/91
    assertThat(BillYield.BOND_EQUIVALENT.continuousPerYear(-.00105)).isBetween(-.001051, -.00105);
  }
}
