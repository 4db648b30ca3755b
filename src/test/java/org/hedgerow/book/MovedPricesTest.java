package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.book.MovedPrices.Vols;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.pricing.MarketShift;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovedPricesTest {
  /** US dollars of a few contracts of some ten points. */
  private static final double ROUNDING_USD = 1e-7;

  private static final double ROUNDING = 1e-10;

  /** A Wednesday. */
  private static final MarketDay DAY = MarketDayReader.read(Path.of("examples/2022-12-28-grind"));

  private static final SyntheticMarket MARKET = SyntheticMarket.of(DAY);

  private static final Contract PUT_BOUGHT = OsiSymbol.parse("SPXW  221230P03600000");
  private static final Contract PUT_SOLD = OsiSymbol.parse("SPXW  221230P03700000");
  private static final Contract CALL_SOLD = OsiSymbol.parse("SPXW  221230C03900000");
  private static final Contract CALL_BOUGHT = OsiSymbol.parse("SPXW  221230C04000000");
  private static final Contract VIX_CALL = OsiSymbol.parse("VIX   230118C00025000");
  private static final Contract VIX_FUTURE =
      new FutureContract(FutureContract.Size.VXM, LocalDate.of(2023, 1, 18));
  private static final List<Contract> CONDOR =
      List.of(PUT_BOUGHT, PUT_SOLD, CALL_SOLD, CALL_BOUGHT);

  private static double mid(Contract contract) {
    return MARKET.quote((OptionContract) contract).mid();
  }

  @ParameterizedTest
  @EnumSource(Vols.class)
  void settlesAnExpiredCondorByHand(Vols vols) {
    // S&P 500 from 3783.22 to 3650: the sold 3700 put pays 50, every other leg nothing
    MovedPrices prices = new MovedPrices(MARKET, vols, CONDOR);
    MarketShift shift = new MarketShift(Math.log(3650 / 3783.22), 0.2, 0, 2);
    assertThat(CONDOR).allMatch(contract -> prices.settled(contract, shift));
    assertThat(prices.changePoints(PUT_SOLD, shift))
        .isCloseTo(50 - mid(PUT_SOLD), within(ROUNDING));
    for (Contract leg : List.of(PUT_BOUGHT, CALL_SOLD, CALL_BOUGHT)) {
      assertThat(prices.changePoints(leg, shift)).isCloseTo(0 - mid(leg), within(ROUNDING));
    }
  }

  @ParameterizedTest
  @EnumSource(Vols.class)
  void settlesAVixCallToTheSupposedVixOnTheMorningOfItsDay(Vols vols) {
    // Tuesday evening it still has a price; on Wednesday, 21 days on, a VIX of 30 pays 5
    MovedPrices prices = new MovedPrices(MARKET, vols, List.of(VIX_CALL, VIX_FUTURE));
    double toThirty = Math.log(30 / 22.14);
    assertThat(prices.settled(VIX_CALL, new MarketShift(0, toThirty, 0, 20))).isFalse();
    MarketShift shift = new MarketShift(0, toThirty, 0, 21);
    assertThat(prices.changePoints(VIX_CALL, shift)).isCloseTo(5 - mid(VIX_CALL), within(ROUNDING));
    assertThat(prices.changePoints(VIX_FUTURE, shift))
        .isCloseTo(30 - MARKET.quote((FutureContract) VIX_FUTURE).mid(), within(ROUNDING));
  }

  @ParameterizedTest
  @EnumSource(Vols.class)
  void changesNothingWhenNothingMoves(Vols vols) {
    MovedPrices prices = new MovedPrices(MARKET, vols, List.of(PUT_SOLD, VIX_CALL, VIX_FUTURE));
    MarketShift still = new MarketShift(0, 0, 0, 0);
    for (Contract contract : List.of(PUT_SOLD, VIX_CALL, VIX_FUTURE)) {
      assertThat(prices.changePoints(contract, still)).isCloseTo(0, within(ROUNDING));
    }
  }

  @Test
  void agreesWithTheStressWhereVolatilitiesAreHeld() {
    Book book =
        new Book(
            1_000_000,
            1_000_000,
            List.of(),
            0,
            0,
            List.of(held(PUT_SOLD, -2), held(VIX_CALL, 7), held(VIX_FUTURE, 3)),
            List.of(),
            Optional.empty(),
            true);
    double fall = Math.log1p(-StressLoss.SPX_FALL);
    MarketShift shift = new MarketShift(fall, VixMap.ONE_DAY.logChange(fall, DAY.vix()), 0, 1);
    MovedPrices prices =
        new MovedPrices(MARKET, Vols.HELD, List.of(PUT_SOLD, VIX_CALL, VIX_FUTURE));
    for (StressLoss.Line line : StressLoss.of(book, MARKET).lines()) {
      Position position = line.position();
      assertThat(
              position.contracts()
                  * position.contract().multiplierUsd()
                  * prices.changePoints(position.contract(), shift))
          .isCloseTo(line.pnlUsd(), within(ROUNDING_USD));
    }
  }

  private static Position held(Contract contract, int contracts) {
    return new Position(contract, contracts, DAY.date(), 1, "short");
  }

  @Test
  void makesASoldPutDearerWithTheVixOnlyWhereTheSmileMoves() {
    MarketShift vixUp = new MarketShift(0, Math.log(1.5), 0, 0);
    assertThat(new MovedPrices(MARKET, Vols.MODEL, CONDOR).changePoints(PUT_SOLD, vixUp))
        .isGreaterThan(1);
    assertThat(new MovedPrices(MARKET, Vols.HELD, CONDOR).changePoints(PUT_SOLD, vixUp))
        .isCloseTo(0, within(ROUNDING));
  }

  @Test
  void refusesAnExpiryThatTheCalendarDoesNotKnow() {
    List<Contract> odd = List.of(OsiSymbol.parse("SPXW  230101P03600000"));
    assertThatThrownBy(() -> new MovedPrices(MARKET, Vols.MODEL, odd))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("SPXW  230101P03600000");
  }
}
