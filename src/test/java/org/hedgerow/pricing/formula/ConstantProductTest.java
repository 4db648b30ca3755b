package org.hedgerow.pricing.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ConstantProductTest {
  private static final double PRINTED = 5e-9;

  @Test
  void raisesThePriceWithTheShareTaken() {
    // 1/.9^2, 1/.8^2, 1/.7^2
    assertThat(ConstantProduct.priceRatio(.1)).isCloseTo(1.2345679, within(5e-8));
    assertThat(ConstantProduct.priceRatio(.2)).isCloseTo(1.5625, within(PRINTED));
    assertThat(ConstantProduct.priceRatio(.3)).isCloseTo(2.04081633, within(PRINTED));
    assertThat(ConstantProduct.elasticity(.5)).isEqualTo(4);
  }

  @Test
  void turnsASteepnessIntoAShare() {
    assertThat(ConstantProduct.shareOf(4.542118668)).isCloseTo(.530786, within(5e-7));
    assertThat(ConstantProduct.shareOf(ConstantProduct.priceRatio(.37)))
        .isCloseTo(.37, within(1e-12));
  }

  @Test
  void cannotBeEmptied() {
    assertThatIllegalArgumentException().isThrownBy(() -> ConstantProduct.priceRatio(1));
  }
}
