package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;
import static org.hedgerow.product.OptionRoot.SPX;
import static org.hedgerow.product.OptionRoot.SPXW;
import static org.hedgerow.product.OptionRoot.VIX;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Origin;
import org.hedgerow.basics.SourceText;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.chain.ChainReader;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;
import org.junit.jupiter.api.Test;

/**
 * The made-up chains of src/test/resources/chains: F 4700, vol .13 - .4 ln(K/F); VIX F 15.2, vol
 * .75 + .5 ln(K/F); 5 % a year; priced by scipy and rounded to a cent.
 */
class ObservedMarketTest {
  private static final Path CHAINS = Path.of("src/test/resources/chains");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate SPX_EXPIRY = LocalDate.of(2024, 2, 16);
  private static final LocalDate VIX_EXPIRY = LocalDate.of(2024, 2, 14);
  private static final Origin QUOTED = Origin.observed("tidy CSV, 2024-01-05 16:15 New York");
  private static final Origin SMILE =
      Origin.synthetic("smile of the chain, tidy CSV, 2024-01-05 16:15 New York");

  /** Prices are rounded to a cent: half of one over the vega of a point, 4.6 at the wing. */
  private static final double ROUNDED_VOL = 5e-5;

  /** Half a cent over ten strikes. */
  private static final double ROUNDED_POINTS = 0.006;

  private static final MarketDay MARKET_DAY =
      MarketDays.of(
          DAY,
          Map.of(
              IndexSeries.SPX, 4672.0,
              IndexSeries.VIX, 13.35,
              IndexSeries.VIX3M, 15.5,
              IndexSeries.VVIX, 85.0),
          List.of(),
          0.05,
          0.015);

  private static final ObservedMarket MARKET =
      ObservedMarket.of(MARKET_DAY, List.of(chain("tidy.csv"), chain("delayed.json")));

  @Test
  void quotesWhatIsInTheChainAsObserved() {
    OptionQuote quote = MARKET.quote(spxw(PUT, 4500));

    assertThat(quote.bid()).isEqualTo(24.05);
    assertThat(quote.ask()).isEqualTo(24.45);
    assertThat(quote.mid()).isCloseTo(24.25, within(1e-12));
    assertThat(quote.origin()).isEqualTo(QUOTED);
    assertThat(quote.forwardOrigin())
        .isEqualTo(Origin.observed("tidy CSV, 2024-01-05 16:15 New York, put-call parity"));
    assertThat(quote.forward()).isCloseTo(4700, within(ROUNDED_POINTS));
    assertThat(quote.iv()).isCloseTo(0.13 - 0.4 * Math.log(4500 / 4700.0), within(ROUNDED_VOL));
    // 42 days less a quarter of an hour
    assertThat(quote.yearsToExpiry()).isCloseTo((42 - 1 / 96.0) / 365, within(1e-12));
    assertThat(quote.dte()).isEqualTo(42);
    // six weeks without the holiday of 15 January
    assertThat(quote.sessions()).isEqualTo(29);
  }

  @Test
  void deltaOfSpxIsToTheSpotAndOfVixToTheForward() {
    OptionQuote spx = MARKET.quote(spxw(CALL, 4900));
    OptionQuote vix = MARKET.quote(vix(CALL, 20));

    // mpmath: e^(-qT) N(d1), F 4700, K 4900, T 41.98958/365, vol .1133327, q .015
    assertThat(spx.delta()).isCloseTo(0.143212312395, within(2e-4));
    // mpmath: e^(-rT) N(d1), F 15.2, K 20, T 39.71875/365, vol .8872184, r .05
    assertThat(vix.delta()).isCloseTo(0.213204827052, within(2e-3));
    assertThat(vix.origin())
        .isEqualTo(Origin.observed("Cboe delayed quotes, 2024-01-05 16:15 New York"));
  }

  @Test
  void callAndPutOfAStrikeShareTheirVolatility() {
    assertThat(MARKET.quote(spxw(CALL, 4500)).iv()).isEqualTo(MARKET.quote(spxw(PUT, 4500)).iv());
    assertThat(MARKET.quote(spxw(CALL, 4500)).delta() - MARKET.quote(spxw(PUT, 4500)).delta())
        .isCloseTo(Math.exp(-0.015 * (42 - 1 / 96.0) / 365), within(1e-9));
  }

  @Test
  void offersWhatTheChainHolds() {
    assertThat(MARKET.expiries(Underlying.SPX))
        .extracting(e -> e.root() + " " + e.date())
        .containsExactly("SPXW 2024-02-16");
    assertThat(MARKET.strikes(SPXW, SPX_EXPIRY, PUT))
        .containsExactly(
            4300.0, 4400.0, 4500.0, 4600.0, 4650.0, 4700.0, 4750.0, 4800.0, 4900.0, 5000.0);
    assertThat(MARKET.canTrade(spxw(PUT, 4500))).isTrue();
    assertThat(MARKET.canTrade(spxw(PUT, 4510))).isFalse();
    assertThat(MARKET.atmVol(SPXW, SPX_EXPIRY)).isCloseTo(0.13, within(ROUNDED_VOL));
    assertThat(MARKET.spxForward(SPXW, SPX_EXPIRY)).isCloseTo(4700, within(ROUNDED_POINTS));
    assertThat(MARKET.vixForward(VIX_EXPIRY).value()).isCloseTo(15.2, within(ROUNDED_POINTS));
    assertThat(MARKET.vixForward(VIX_EXPIRY).origin().isObserved()).isTrue();
  }

  @Test
  void aHeldStrikeThatIsNotInTheChainIsPricedOnItsSmile() {
    OptionQuote quote = MARKET.quote(spxw(PUT, 4550));

    assertThat(quote.origin()).isEqualTo(SMILE);
    // between the vols of 4500 and 4600, linear in ln K
    assertThat(quote.iv()).isCloseTo(0.13 - 0.4 * Math.log(4550 / 4700.0), within(ROUNDED_VOL));
    assertThat(quote.bid()).isLessThan(quote.mid());
    assertThat(quote.ask()).isGreaterThan(quote.mid());
  }

  @Test
  void aHeldExpiryThatIsNotInTheChainIsTheModels() {
    OptionContract march = new OptionContract(SPX, LocalDate.of(2024, 3, 15), PUT, 4500);

    assertThat(MARKET.quote(march)).isEqualTo(SyntheticMarket.of(MARKET_DAY).quote(march));
    assertThat(MARKET.stillTrades(march)).isTrue();
    assertThat(MARKET.canTrade(march)).isFalse();
  }

  @Test
  void anUnderlyingWithoutChainIsTheModels() {
    ObservedMarket spxOnly = ObservedMarket.of(MARKET_DAY, List.of(chain("tidy.csv")));
    SyntheticMarket model = SyntheticMarket.of(MARKET_DAY);
    OptionContract call = new OptionContract(VIX, VIX_EXPIRY, CALL, 20);

    assertThat(spxOnly.expiries(Underlying.VIX)).isEqualTo(model.expiries(Underlying.VIX));
    assertThat(spxOnly.quote(call)).isEqualTo(model.quote(call));
    assertThat(spxOnly.canTrade(call)).isTrue();
    FutureContract future = new FutureContract(Size.VXM, LocalDate.of(2024, 2, 14));
    assertThat(spxOnly.quote(future)).isEqualTo(model.quote(future));
    assertThat(spxOnly.canTrade(future)).isTrue();
  }

  @Test
  void crossedAndWithdrawnQuotesAreNotTraded() throws IOException {
    String text =
        Files.readString(CHAINS.resolve("tidy.csv"))
            .replace("4500,P,24.05,24.45", "4500,P,24.45,24.05")
            .replace("4400,P,12.09,12.49", "4400,P,0,0")
            .replace("4300,P,5.86,6.26", "4300,P,0,6.26");
    ObservedMarket market =
        ObservedMarket.of(MARKET_DAY, List.of(ChainReader.read(SourceText.of("x.csv", text))));

    assertThat(market.canTrade(spxw(PUT, 4500))).isFalse();
    assertThat(market.quote(spxw(PUT, 4500)).origin()).isEqualTo(SMILE);
    assertThat(market.canTrade(spxw(PUT, 4400))).isFalse();
    // it can be bought; nobody buys it
    assertThat(market.canTrade(spxw(PUT, 4300))).isTrue();
    assertThat(market.quote(spxw(PUT, 4300)).bid()).isZero();
    assertThat(market.quote(spxw(PUT, 4300)).origin()).isEqualTo(QUOTED);
  }

  @Test
  void aQuoteThatTheOthersContradictIsStale() throws IOException {
    String text =
        Files.readString(CHAINS.resolve("tidy.csv"))
            .replace("4500,C,222.9,223.3", "4500,C,232.9,233.3") // 10 points behind
            .replace("5000,C,2.7,3.1", "5000,C,14,15"); // dearer than 4900
    ObservedExpiry expiry =
        ObservedMarket.of(MARKET_DAY, List.of(ChainReader.read(SourceText.of("x.csv", text))))
            .chains()
            .get(0)
            .expiries()
            .get(0);

    assertThat(expiry.state(CALL, 4500)).contains(QuoteState.STALE);
    assertThat(expiry.state(PUT, 4500)).contains(QuoteState.TWO_SIDED);
    assertThat(expiry.state(CALL, 5000)).contains(QuoteState.STALE);
    assertThat(expiry.parity().forward()).isCloseTo(4700, within(2 * ROUNDED_POINTS));
  }

  @Test
  void anotherDayIsRefused() {
    MarketDay other =
        MarketDays.of(
            LocalDate.of(2024, 1, 8),
            Map.of(IndexSeries.SPX, 4700.0, IndexSeries.VIX, 13.0),
            List.of(),
            0.05,
            0.015);

    assertThatThrownBy(
            () -> ObservedMarket.of(other, List.of(chain("tidy.csv"), chain("delayed.json"))))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "tidy.csv: error: The quotes are of 2024-01-05, the market day is 2024-01-08. A chain"
                + " goes with the day of its quotes.\n"
                + "delayed.json: error: The quotes are of 2024-01-05, the market day is"
                + " 2024-01-08. A chain goes with the day of its quotes.");
  }

  @Test
  void twoChainsOnOneUnderlyingAreRefused() {
    assertThatThrownBy(
            () -> ObservedMarket.of(MARKET_DAY, List.of(chain("tidy.csv"), chain("table.csv"))))
        .hasMessage(
            "table.csv: error: This is a second chain on the SPX beside tidy.csv. One for each"
                + " underlying.");
  }

  private static OptionChain chain(String file) {
    return ChainReader.read(CHAINS.resolve(file), file);
  }

  private static OptionContract spxw(OptionRight right, double strike) {
    return new OptionContract(SPXW, SPX_EXPIRY, right, strike);
  }

  private static OptionContract vix(OptionRight right, double strike) {
    return new OptionContract(VIX, VIX_EXPIRY, right, strike);
  }
}
