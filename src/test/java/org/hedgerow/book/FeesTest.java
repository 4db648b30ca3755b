package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of Interactive Brokers' and Cboe's fee pages as read in 2026, added up by hand. */
final class FeesTest {
  /** US dollars: sums of at most five decimal figures. */
  private static final double ROUNDING_USD = 1e-12;

  private static final OptionContract VIX_CALL = OsiSymbol.parse("VIX   180214C00025000");
  private static final Fees FEES = Fees.on(LocalDate.of(2026, 9, 4));

  @Test
  void chargesOneBoughtVixCallAllItsParts() {
    // .65 commission + .25 exchange (below 1) + .02685 regulatory + .02 clearing
    assertThat(FEES.perContractUsd(VIX_CALL, false, 0.62, OrderKind.SIMPLE))
        .isCloseTo(0.94685, within(ROUNDING_USD));
  }

  @Test
  void addsTheTradingActivityFeeToSalesOnly() {
    assertThat(FEES.perContractUsd(VIX_CALL, true, 0.62, OrderKind.SIMPLE))
        .isCloseTo(0.94964, within(ROUNDING_USD));
  }

  /** Total less .04685 of regulatory and clearing: commission + exchange, at each step's edge. */
  @ParameterizedTest
  @CsvSource({
    "VIX   180214C00025000, SIMPLE, 0.04, 0.25, 0.10",
    "VIX   180214C00025000, SIMPLE, 0.05, 0.50, 0.10",
    "VIX   180214C00025000, SIMPLE, 0.10, 0.65, 0.10",
    "VIXW  180207C00025000, SIMPLE, 0.11, 0.65, 0.25",
    "VIX   180214C00025000, SIMPLE, 1.00, 0.65, 0.45",
    "VIX   180214C00025000, SIMPLE, 2.00, 0.65, 0.50",
    "VIX   180214C00025000, COMPLEX, 0.10, 0.65, 0.05",
    "VIX   180214C00025000, COMPLEX, 0.99, 0.65, 0.17",
    "VIX   180214C00025000, COMPLEX, 1.99, 0.65, 0.35",
    "VIX   180214C00025000, COMPLEX, 2.00, 0.65, 0.50",
    "SPXW  180207P02600000, COMPLEX, 0.95, 0.65, 0.49",
    "SPXW  180207P02600000, SIMPLE, 1.00, 0.65, 0.58",
    "SPX   180316P02600000, SIMPLE, 0.95, 0.65, 0.40",
    "SPX   180316P02600000, COMPLEX, 12.5, 0.65, 0.50"
  })
  void stepsWithThePremium(
      String osi, OrderKind kind, double premium, double commission, double exchange) {
    assertThat(FEES.perContractUsd(OsiSymbol.parse(osi), false, premium, kind))
        .isCloseTo(commission + exchange + 0.04685, within(ROUNDING_USD));
  }

  @Test
  void chargesTwoLegsAsAComplexOrder() {
    TradeLeg bought = new TradeLeg(VIX_CALL, 4, 0.62);
    TradeLeg sold = new TradeLeg(OsiSymbol.parse("VIX   180214C00040000"), -4, 0.20);
    // complex: 4 * (.65 + .17 + .04685) + 4 * (.65 + .17 + .04685 + .00279) = 6.94596
    assertThat(FEES.ticketUsd(List.of(bought, sold))).isCloseTo(6.94596, within(ROUNDING_USD));
    // simple: 4 * (.65 + .25 + .04685) = 3.7874
    assertThat(FEES.ticketUsd(List.of(bought))).isCloseTo(3.7874, within(ROUNDING_USD));
  }

  @Test
  void takesTheFuturesFigureFromItsParameter() {
    Fees fees = Fees.on(LocalDate.of(2026, 9, 4), new Fees.FutureCommission(3, 0.75));
    LocalDate expiry = LocalDate.of(2026, 9, 16);
    TradeLeg full = new TradeLeg(new FutureContract(FutureContract.Size.VX, expiry), 2, 17.5);
    TradeLeg mini = new TradeLeg(new FutureContract(FutureContract.Size.VXM, expiry), -4, 17.5);
    assertThat(fees.ticketUsd(List.of(full, mini))).isEqualTo(9.0);
  }

  @Test
  void saysWhenTodaysScheduleIsAppliedToAnOldDay() {
    assertThat(Fees.on(LocalDate.of(2018, 2, 5)).note())
        .isEqualTo(
            "Interactive Brokers fees of 2026: today's schedule applied to an old day"
                + " (2018-02-05)");
    assertThat(FEES.note()).isEqualTo("Interactive Brokers fees of 2026");
  }

  @Test
  void refusesAPremiumThatIsNotANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FEES.perContractUsd(VIX_CALL, true, Double.NaN, OrderKind.SIMPLE))
        .withMessage("Argument 'premiumPoints' must be zero or more and finite but was NaN");
  }
}
