package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingRulesTest {

  @ParameterizedTest
  @CsvSource({"9.14, 50", "16, 50", "20, 60", "37.5, 112.5", "82.69, 200"})
  void theHighestSyntheticVixStrikeIsThreeTimesTheHighestClose(double highest, double cap) {
    assertThat(ListingRules.syntheticVixStrikeCap(highest)).isEqualTo(cap);
  }

  @Test
  void refusesANumberThatIsNoVix() {
    assertThatThrownBy(() -> ListingRules.syntheticVixStrikeCap(Double.NaN))
        .hasMessage("Argument 'highestVixClose' must be above zero and finite but was NaN");
  }
}
