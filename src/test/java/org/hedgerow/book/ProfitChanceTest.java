package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.OptionContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References: mpmath, 30 digits, the derivative of Black's price along the smile. */
class ProfitChanceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final double FORWARD = 5000;
  private static final double YEARS = 45 / 365.0;
  private static final Origin HAND = Origin.synthetic("by hand");

  /** Volatility is linear in the strike here and there, so only rounding is left. */
  private static final double ROUNDING = 1e-12;

  // 4600/4700/5300/5400 sold for 20 points breaks even at 4680 and 5320; 20 % at the forward,
  // level or falling by one hundredth of a point for each point of the strike
  @ParameterizedTest
  @CsvSource({"0, 0.638542811953196573282654830651", "-0.0001, 0.647040408597587043116173957188"})
  void isWhatTheSmileSaysOfTheBreakEvens(double slope, double expected) {
    List<ProfitChance> chances = ProfitChance.of(condor(), market(slope));

    assertThat(chances).hasSize(1);
    assertThat(chances.get(0).expiry()).isEqualTo(LocalDate.of(2027, 1, 8));
    assertThat(chances.get(0).probability()).isCloseTo(expected, within(ROUNDING));
  }

  private static Book condor() {
    return BookReader.read(
            SourceText.of(
                "positions.yaml",
                """
                nav: 100000
                cash: 100000
                positions:
                  - {osi: "SPXW  270108P04600000", contracts: 1, opened: 2026-11-20, price: 10, layer: condor}
                  - {osi: "SPXW  270108P04700000", contracts: -1, opened: 2026-11-20, price: 20, layer: condor}
                  - {osi: "SPXW  270108C05300000", contracts: -1, opened: 2026-11-20, price: 18, layer: condor}
                  - {osi: "SPXW  270108C05400000", contracts: 1, opened: 2026-11-20, price: 8, layer: condor}
                """),
            DAY,
            new Problems())
        .orElseThrow();
  }

  private static OptionMarket market(double slope) {
    List<Double> strikes = IntStream.rangeClosed(0, 160).mapToObj(i -> 3000 + 25.0 * i).toList();
    return (OptionMarket)
        Proxy.newProxyInstance(
            OptionMarket.class.getClassLoader(),
            new Class<?>[] {OptionMarket.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "strikes" -> strikes;
                  case "spxForward" -> FORWARD;
                  case "quote" -> quote((OptionContract) arguments[0], slope);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static OptionQuote quote(OptionContract contract, double slope) {
    double vol = 0.2 + slope * (contract.strike() - FORWARD);
    return new OptionQuote(
        contract, 1, 1, 1, FORWARD, HAND, 0.04, YEARS, vol, 0, 0, 0, 0, 45, 30, HAND);
  }
}
