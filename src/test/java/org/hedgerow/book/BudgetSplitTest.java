package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BudgetSplitTest {
  private static final List<Double> SHARES = List.of(0.40, 0.40, 0.20);
  private static final double ROUNDING_USD = 1e-9;

  @Test
  void buysWholeContractsAndReportsTheRest() {
    // 2000 / 62 = 32.3, 2000 / 71 = 28.2, 1000 / 55 = 18.2; 1984 + 1988 + 990
    BudgetSplit split = BudgetSplit.of(5000, SHARES, List.of(0.62, 0.71, 0.55));
    assertThat(split.parts()).extracting(BudgetSplit.Part::contracts).containsExactly(32, 28, 18);
    assertThat(split.spentUsd()).isCloseTo(4962, within(ROUNDING_USD));
    assertThat(split.unspentUsd()).isCloseTo(38, within(ROUNDING_USD));
  }

  @Test
  void reportsTheSharesRealisedAndNotThoseWanted() {
    List<Double> shares = BudgetSplit.of(5000, SHARES, List.of(0.62, 0.71, 0.55)).realisedShares();
    assertThat(shares.get(0)).isCloseTo(1984.0 / 4962, within(ROUNDING_USD));
    assertThat(shares.get(1)).isCloseTo(1988.0 / 4962, within(ROUNDING_USD));
    assertThat(shares.get(2)).isCloseTo(990.0 / 4962, within(ROUNDING_USD));
  }

  @Test
  void buysTheContractThatFitsExactly() {
    // 3 * 100 * .1 = 30, which binary arithmetic puts a hair below
    assertThat(BudgetSplit.of(30, List.of(1.0), List.of(0.1)).parts().get(0).contracts())
        .isEqualTo(3);
  }

  @Test
  void buysNothingThatCostsMoreThanItsPart() {
    BudgetSplit split = BudgetSplit.of(100, SHARES, List.of(0.41, 0.40, 0.30));
    assertThat(split.parts()).extracting(BudgetSplit.Part::contracts).containsExactly(0, 1, 0);
    assertThat(BudgetSplit.of(0, SHARES, List.of(1.0, 1.0, 1.0)).realisedShares())
        .containsExactly(0.0, 0.0, 0.0);
  }

  @Test
  void refusesSharesAboveTheWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BudgetSplit.of(100, List.of(0.6, 0.6), List.of(1.0, 1.0)))
        .withMessage("Shares must be at most 1 together but are 1.2");
  }
}
