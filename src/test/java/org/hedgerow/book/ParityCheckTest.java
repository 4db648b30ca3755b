package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.VixForward;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.junit.jupiter.api.Test;

/** A VIX expiry of 42 days, F 18.4, rate .04: C - P at 20 is -1.5926525386 (mpmath). */
final class ParityCheckTest {
  private static final double PRINTED = 5e-10;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 21);
  private static final LocalDate EXPIRY = DAY.plusDays(42);

  /** Fees of a call sold at 1.40 and a put bought at 3.10 in a complex order, US dollars. */
  private static final double CONVERSION_FEES =
      0.65 + 0.35 + 0.02685 + 0.02 + 0.00279 + 0.65 + 0.50 + 0.02685 + 0.02;

  /** A tenth of a VX contract at 2.50. */
  private static final double FUTURE_FEES = 0.25;

  @Test
  void countsWhatIsLeftAtTheSidesOneCanTrade() {
    ParityCheck check = ParityCheck.ifListed(OptionRoot.VIX, EXPIRY, new Quoted()).orElseThrow();
    assertThat(check.strike()).isEqualTo(20);
    // middle prices 1.45 and 3.00: -1.55 against -1.5926525386
    assertThat(check.mispricing()).isCloseTo(1.5926525386 - 1.55, within(PRINTED));
    // call sold at 1.40, put bought at 3.10, future bought at 18.45: .05 e^(-.04 42/365) more
    double discount = Math.exp(-0.04 * 42 / 365);
    double conversion =
        1.40 - 3.10 + 1.5926525386 - .05 * discount - (CONVERSION_FEES + FUTURE_FEES) / 100;
    assertThat(check.conversion().asOptional().orElseThrow())
        .isCloseTo(conversion, within(PRINTED));
    assertThat(check.origin().isObserved()).isFalse();
  }

  @Test
  void hasNoReversalWhenNobodyBidsForThePut() {
    ParityCheck check = ParityCheck.ifListed(OptionRoot.VIX, EXPIRY, new Quoted()).orElseThrow();
    assertThat(check.reversal()).isEqualTo(Computed.undefined(Computed.Reason.NO_BID));
  }

  @Test
  void readsTheRateThatABoxEarns() {
    ParityCheck.Box box =
        ParityCheck.ifListed(OptionRoot.VIX, EXPIRY, new Quoted()).orElseThrow().box();
    assertThat(box.low()).isEqualTo(15);
    assertThat(box.high()).isEqualTo(25);
    // C15 - C25 + P25 - P15 = 4.2 - .5 + 7.0 - .75 = 9.95; ln(10 / 9.95) 365 / 42
    assertThat(box.rate().asOptional().orElseThrow())
        .isCloseTo(Math.log(10 / 9.95) * 365 / 42, within(1e-12));
  }

  @Test
  void findsNothingInQuotesOfAModel() {
    MarketDay day = MarketDayReader.read(Path.of("examples/2018-02-05-volmageddon"));
    OptionMarket market = SyntheticMarket.of(day);
    for (Underlying underlying : Underlying.values()) {
      for (ListedExpiry listed : market.expiries(underlying)) {
        ParityCheck check =
            ParityCheck.ifListed(listed.root(), listed.date(), market).orElseThrow();
        // the index is priced from its spot: rounding of 2700 points
        assertThat(check.mispricing()).isCloseTo(0, within(1e-9));
        check.conversion().asOptional().ifPresent(p -> assertThat(p).isNegative());
        check.reversal().asOptional().ifPresent(p -> assertThat(p).isNegative());
        check.box().bought().asOptional().ifPresent(p -> assertThat(p).isNegative());
        check.box().sold().asOptional().ifPresent(p -> assertThat(p).isNegative());
      }
    }
  }

  /** Six quotes written down by hand; nobody bids for the put at 20. */
  private static final class Quoted implements OptionMarket {
    private final FixedMarket quotes =
        FixedMarket.on(DAY, 5000, 17)
            .with(call(15), 18.4, .9, 4.1, 4.2, 4.3, .8, .05, .02, -.02)
            .with(put(15), 18.4, .9, .70, .75, .80, -.2, .05, .02, -.02)
            .with(call(20), 18.4, .9, 1.40, 1.45, 1.50, .4, .06, .02, -.02)
            .with(put(20), 18.4, .9, 0, 3.00, 3.10, -.6, .06, .02, -.02)
            .with(call(25), 18.4, .9, .45, .50, .55, .2, .05, .02, -.02)
            .with(put(25), 18.4, .9, 6.9, 7.0, 7.1, -.8, .05, .02, -.02)
            .with(new FutureContract(FutureContract.Size.VX, EXPIRY), 18.35, 18.40, 18.45);

    private static OptionContract call(double strike) {
      return new OptionContract(OptionRoot.VIX, EXPIRY, OptionRight.CALL, strike);
    }

    private static OptionContract put(double strike) {
      return new OptionContract(OptionRoot.VIX, EXPIRY, OptionRight.PUT, strike);
    }

    @Override
    public MarketDay day() {
      return quotes.day();
    }

    @Override
    public List<ListedExpiry> expiries(Underlying underlying) {
      return quotes.expiries(underlying);
    }

    @Override
    public List<Double> strikes(OptionRoot root, LocalDate expiry) {
      return List.of(15.0, 20.0, 25.0);
    }

    @Override
    public OptionQuote quote(OptionContract contract) {
      return quotes.quote(contract);
    }

    @Override
    public FutureQuote quote(FutureContract contract) {
      return quotes.quote(contract);
    }

    @Override
    public VixForward vixForward(LocalDate expiry) {
      return new VixForward(expiry, 18.4, FixedMarket.WRITTEN);
    }

    @Override
    public double spxForward(OptionRoot root, LocalDate expiry) {
      return quotes.spxForward(root, expiry);
    }

    @Override
    public double atmVol(OptionRoot root, LocalDate expiry) {
      return .9;
    }
  }
}
