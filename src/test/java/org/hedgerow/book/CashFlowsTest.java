package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;

/** References: Microsoft's documentation of XIRR, and 30-digit arithmetic (mpmath). */
final class CashFlowsTest {
  private static final double PRINTED = 5e-11;

  @Test
  void agreesWithTheSpreadsheet() {
    assertThat(
            rate(
                "2008-01-01",
                -10000,
                "2008-03-01",
                2750,
                "2008-10-30",
                4250,
                "2009-02-15",
                3250,
                "2009-04-01",
                2750))
        .isCloseTo(.3733625335, within(PRINTED));
  }

  @Test
  void findsTheOneRateOfAHedgeWithThreeSignChanges() {
    CashFlows hedge =
        flows(
            "2026-01-21",
            -1500,
            "2026-02-18",
            -1500,
            "2026-03-18",
            -1400,
            "2026-04-15",
            2600,
            "2026-05-19",
            -1600,
            "2026-06-17",
            2900);
    assertThat(hedge.internalRate().signChanges()).isEqualTo(3);
    assertThat(hedge.internalRate().rate().asOptional().orElseThrow())
        .isCloseTo(-.386491543971, within(5e-13));
  }

  @Test
  void countsTheHedgeHeldAsClosedAtItsBid() {
    LocalDate day = LocalDate.of(2026, 1, 20);
    OptionContract call = OsiSymbol.parse("VIXW  260203C00020000");
    FixedMarket market =
        FixedMarket.on(day, 5000, 20).with(call, 22, 1.0, 2.4, 2.5, 2.6, 0.6, 0.1, 0.02, -0.05);
    Position held = new Position(call, 4, day.minusDays(20), 2.0, "short");
    Book book =
        new Book(1e6, 1e6, List.of(), 0, 0, List.of(held), List.of(), Optional.empty(), true);
    CashFlows flows = CashFlows.ofHedge(MarkedBook.of(book, market), day);
    assertThat(flows)
        .isEqualTo(
            new CashFlows(
                List.of(
                    new CashFlows.Flow(LocalDate.of(2025, 12, 31), -800),
                    new CashFlows.Flow(day, 960))));
    // 960 / 800 in 20 days: 1.2^(365/20) - 1 = 2684 %, beyond the range
    assertThat(flows.internalRate().rate())
        .isEqualTo(Computed.undefined(Computed.Reason.NO_ROOT_IN_RANGE));
    assertThat(new CashFlows(List.of()).internalRate().rate())
        .isEqualTo(Computed.undefined(Computed.Reason.NO_SIGN_CHANGE));
  }

  @Test
  void countsTheCondorsHeldByTheMarginThatTheyTieUp() {
    LocalDate day = LocalDate.of(2026, 3, 16);
    LocalDate opened = day.minusDays(73);
    String[] symbols = {
      "SPXW  260331P04850000", "SPXW  260331P04900000",
      "SPXW  260331C05100000", "SPXW  260331C05150000"
    };
    int[] contracts = {1, -1, -1, 1};
    double[] fills = {6, 10, 8, 4};
    double[] bids = {2, 4, 3, 1};
    FixedMarket market = FixedMarket.on(day, 5000, 20);
    List<Position> held = new ArrayList<>();
    for (int i = 0; i < symbols.length; i++) {
      OptionContract option = OsiSymbol.parse(symbols[i]);
      double bid = bids[i];
      market = market.with(option, 5000, 0.2, bid, bid + 0.5, bid + 1, 0.1, 0.01, 1, -0.5);
      held.add(new Position(option, contracts[i], opened, fills[i], "condor"));
    }
    Book book = new Book(1e6, 1e6, List.of(), 0, 0, held, List.of(), Optional.empty(), true);

    CashFlows flows = CashFlows.ofCondors(MarkedBook.of(book, market), day, 5000, 20);
    // credit 10 - 6 + 8 - 4 = 8 of 50: margin 4200; bought back for 5 - 2 + 4 - 1 = 6: profit 200
    assertThat(flows.paidUsd()).isEqualTo(4200);
    assertThat(flows.profitUsd()).isEqualTo(200);
    assertThat(flows.days()).isEqualTo(73);
    // 73 days are a fifth of a year: (4400 / 4200)^5 - 1
    assertThat(flows.internalRate().rate().asOptional().orElseThrow())
        .isCloseTo(Math.pow(22.0 / 21, 5) - 1, within(1e-12));
  }

  @Test
  void ofNothingHeldThereIsNoFlow() {
    LocalDate day = LocalDate.of(2026, 3, 16);
    Book book = new Book(1e6, 1e6, List.of(), 0, 0, List.of(), List.of(), Optional.empty(), true);
    MarkedBook marked = MarkedBook.of(book, FixedMarket.on(day, 5000, 20));
    assertThat(CashFlows.ofCondors(marked, day, 5000, 20).flows()).isEmpty();
    assertThat(CashFlows.ofCondors(marked, day, 5000, 20).days()).isZero();
    assertThat(CashFlows.ofHedge(marked, day).paidUsd()).isZero();
  }

  private static double rate(Object... datesAndUsd) {
    return flows(datesAndUsd).internalRate().rate().asOptional().orElseThrow();
  }

  private static CashFlows flows(Object... datesAndUsd) {
    List<CashFlows.Flow> flows = new ArrayList<>();
    for (int i = 0; i < datesAndUsd.length; i += 2) {
      flows.add(
          new CashFlows.Flow(
              LocalDate.parse((String) datesAndUsd[i]), (Integer) datesAndUsd[i + 1]));
    }
    return new CashFlows(flows);
  }
}
