package org.hedgerow.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsiSymbolTest {

  @ParameterizedTest
  @CsvSource({
    "SPXW  260320P04950000, SPXW, 2026-03-20, PUT, 4950",
    "VIX   260318C00025000, VIX, 2026-03-18, CALL, 25",
    "VIXW  260225C00017500, VIXW, 2026-02-25, CALL, 17.5",
    "SPX   240119C99999999, SPX, 2024-01-19, CALL, 99999.999",
    "VIX   240228C00000001, VIX, 2024-02-28, CALL, 0.001",
    "VIX   240229C00010500, VIX, 2024-02-29, CALL, 10.5"
  })
  void readsAndWritesTheSame21Characters(
      String symbol, OptionRoot root, LocalDate expiry, OptionRight right, double strike) {
    OptionContract contract = new OptionContract(root, expiry, right, strike);
    assertThat(OsiSymbol.parse(symbol)).isEqualTo(contract);
    assertThat(OsiSymbol.format(contract)).isEqualTo(symbol).hasSize(21);
  }

  @Test
  void everyStrikeOnAThousandthSurvives() {
    for (int thousandths = 1; thousandths < 100_000_000; thousandths += 9_973) {
      OptionContract contract =
          new OptionContract(
              OptionRoot.SPXW, LocalDate.of(2026, 3, 20), OptionRight.PUT, thousandths / 1000.0);
      assertThat(OsiSymbol.parse(contract.symbol())).isEqualTo(contract);
    }
  }

  @Test
  void thePaddingMayBeLeftOut() {
    assertThat(OsiSymbol.parse("VIX260916C00016000"))
        .isEqualTo(OsiSymbol.parse("VIX   260916C00016000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "VIX",
        "VIX   26031C00025000",
        "VIX   260318X00025000",
        "VIX   260318c00025000",
        "vix   260318C00025000",
        "VIX   260318C0002500",
        "VIX   260318C000250000",
        "VIX   260318C-0025000",
        "VIX   260318C0002.500",
        "VIX 260318 C 25",
        "VIX   260318C00025000 x"
      })
  void refusesWhatHasNotTheForm(String symbol) {
    assertThatThrownBy(() -> OsiSymbol.parse(symbol))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + symbol + "' is not an OSI symbol such as 'VIX   180214C00025000'");
  }

  @Test
  void refusesAnUnknownRootADateThatIsNoneAndAStrikeOfZero() {
    assertThatThrownBy(() -> OsiSymbol.parse("SPY   260318C00025000"))
        .hasMessage("'SPY' in 'SPY   260318C00025000' is not one of SPX, SPXW, VIX, VIXW");
    assertThatThrownBy(() -> OsiSymbol.parse("VIX   260230C00025000"))
        .hasMessage("'260230' in 'VIX   260230C00025000' is not a date as yymmdd");
    assertThatThrownBy(() -> OsiSymbol.parse("VIX   260318C00000000"))
        .hasMessageStartingWith("Argument 'strike' must be above zero");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, 100_000, 25.0005, Double.NaN, Double.POSITIVE_INFINITY})
  void noContractHasAStrikeThatASymbolCannotCarry(double strike) {
    assertThatThrownBy(
            () ->
                new OptionContract(
                    OptionRoot.VIX, LocalDate.of(2026, 3, 18), OptionRight.CALL, strike))
        .hasMessageStartingWith(
            "Argument 'strike' must be above zero, below 100000 and a whole number of thousandths");
  }
}
