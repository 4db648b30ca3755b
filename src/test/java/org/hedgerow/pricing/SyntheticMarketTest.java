package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.product.OptionRight.CALL;
import static org.hedgerow.product.OptionRight.PUT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VarianceCurve;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.BlackScholesMerton;
import org.hedgerow.pricing.formula.ButterflyCheck;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {
  private static final SyntheticMarket MARKET = SyntheticMarket.of(MarketDays.VOLMAGEDDON);
  private static final LocalDate FEBRUARY = LocalDate.of(2018, 2, 14);
  private static final LocalDate MARCH = LocalDate.of(2018, 3, 21);
  private static final LocalDate SPX_MARCH = LocalDate.of(2018, 3, 16);

  /** Seconds of a day are exact in doubles; the rest is one rounding. */
  private static final double EXACT = 1e-14;

  @Test
  void pricesAVixOptionOffTheFutureOfItsExpiryNeverOffSpot() {
    OptionQuote quote = MARKET.quote(new OptionContract(OptionRoot.VIX, FEBRUARY, CALL, 40));
    assertThat(quote.forward()).isEqualTo(33.225);
    assertThat(quote.forwardOrigin()).isEqualTo(Origin.observed("Cboe"));
    // 16:15 on 5 February to 9:30 on the 14th: 8 days and 17.25 hours
    double years = (8 + 17.25 / 24) / 365;
    assertThat(quote.yearsToExpiry()).isCloseTo(years, within(EXACT));
    Greeks black = BlackFormula.greeks(33.225, 40, years, 0.015, quote.iv(), CALL);
    assertThat(quote.mid()).isCloseTo(black.price(), within(1e-12));
    assertThat(quote.delta()).isCloseTo(black.delta(), within(1e-12));
    assertThat(quote.vegaPerVolPoint()).isCloseTo(black.vega() / 100, within(1e-12));
    assertThat(quote.thetaPerDay()).isCloseTo(black.theta() / 365, within(1e-12));
    assertThat(quote.dte()).isEqualTo(9);
    assertThat(quote.sessions()).isEqualTo(7);
    assertThat(quote.origin().isObserved()).isFalse();
  }

  @Test
  void pricesAnSpxOptionOffSpot() {
    OptionQuote quote = MARKET.quote(new OptionContract(OptionRoot.SPX, SPX_MARCH, PUT, 2500));
    // 16:00 on 5 February to 9:30 on 16 March, less the hour of the clock change
    double years = (38 + 16.5 / 24) / 365;
    assertThat(quote.yearsToExpiry()).isCloseTo(years, within(EXACT));
    assertThat(quote.forward())
        .isCloseTo(2648.94 * Math.exp((0.015 - 0.018) * years), within(1e-9));
    Greeks merton = BlackScholesMerton.greeks(2648.94, 2500, years, 0.015, 0.018, quote.iv(), PUT);
    assertThat(quote.mid()).isCloseTo(merton.price(), within(1e-10));
    assertThat(quote.delta()).isCloseTo(merton.delta(), within(1e-12));
    assertThat(quote.gamma()).isCloseTo(merton.gamma(), within(1e-15));
    assertThat(quote.ratePerYear()).isEqualTo(0.015);
  }

  @Test
  void theVixInstantMovedTo16InOctober2020() {
    MarketDay later =
        MarketDays.of(
            LocalDate.of(2024, 8, 5),
            Map.of(IndexSeries.SPX, 5186.33, IndexSeries.VIX, 38.57),
            List.of(),
            0.05,
            0.013);
    OptionQuote quote =
        SyntheticMarket.of(later)
            .quote(new OptionContract(OptionRoot.VIX, LocalDate.of(2024, 8, 21), CALL, 30));
    assertThat(quote.yearsToExpiry()).isCloseTo((15 + 17.5 / 24) / 365, within(EXACT));
    assertThat(quote.forwardOrigin().isObserved()).isFalse();
    assertThat(quote.origin().detail()).contains("VVIX by regression");
  }

  /** Both expire on 16 March: SPX at the opening, SPXW at the close, 6.5 hours later. */
  @Test
  void theMorningExpiryIsWorthLessThanTheAfternoonOne() {
    OptionQuote morning = MARKET.quote(new OptionContract(OptionRoot.SPX, SPX_MARCH, CALL, 2650));
    OptionQuote afternoon =
        MARKET.quote(new OptionContract(OptionRoot.SPXW, SPX_MARCH, CALL, 2650));
    assertThat(afternoon.yearsToExpiry() - morning.yearsToExpiry())
        .isCloseTo(6.5 / 24 / 365, within(EXACT));
    assertThat(afternoon.mid()).isGreaterThan(morning.mid());
  }

  @Test
  void bidAndAskLieOnTicksAroundTheMid() {
    for (double strike : List.of(20.0, 35.0, 60.0, 100.0)) {
      OptionQuote quote = MARKET.quote(new OptionContract(OptionRoot.VIX, MARCH, CALL, strike));
      assertThat(quote.bid()).isLessThan(quote.mid());
      assertThat(quote.ask()).isGreaterThan(quote.mid());
      double tick = 0.05;
      assertThat(quote.bid() / tick).isCloseTo(Math.rint(quote.bid() / tick), within(1e-9));
      assertThat(quote.ask() / tick).isCloseTo(Math.rint(quote.ask() / tick), within(1e-9));
      // VIX 37 is above 30: twice (4 % of mid + 0.3 vol points)
      double half = 2 * (0.04 * quote.mid() + 0.3 * quote.vegaPerVolPoint());
      assertThat(quote.ask() - quote.mid()).isBetween(half, half + 0.1);
    }
  }

  @Test
  void nobodyBidsForAWorthlessOption() {
    OptionQuote quote = MARKET.quote(new OptionContract(OptionRoot.VIX, FEBRUARY, PUT, 12));
    assertThat(quote.mid()).isLessThan(0.01);
    assertThat(quote.bid()).isZero();
    assertThat(quote.ask()).isEqualTo(0.05);
  }

  @Test
  void spreadsAreSingleInACalmMarket() {
    SyntheticMarket calm = SyntheticMarket.of(MarketDays.CALM);
    OptionQuote quote =
        calm.quote(new OptionContract(OptionRoot.SPX, LocalDate.of(2017, 12, 15), PUT, 2550));
    double half = 0.02 * quote.mid() + 0.10 * quote.vegaPerVolPoint();
    assertThat(quote.ask() - quote.mid()).isBetween(half, half + 0.1);
  }

  @Test
  void aTenDeltaVixCallLiesWithinTheStrikesOffered() {
    assertThat(tenDelta(FEBRUARY).contract().strike()).isBetween(50.0, 90.0);
    assertThat(tenDelta(MARCH).contract().strike()).isBetween(60.0, 111.96);
  }

  private static OptionQuote tenDelta(LocalDate expiry) {
    return MARKET.strikes(OptionRoot.VIX, expiry).stream()
        .map(strike -> MARKET.quote(new OptionContract(OptionRoot.VIX, expiry, CALL, strike)))
        .min(Comparator.comparingDouble(quote -> Math.abs(quote.delta() - 0.10)))
        .orElseThrow();
  }

  /** Three times the highest close of 252 sessions, here the day's 37.32, is 111.96. */
  @Test
  void offersVixStrikesUpToTheCap() {
    List<Double> strikes = MARKET.strikes(OptionRoot.VIX, MARCH);
    assertThat(strikes).isSorted().contains(25.0, 30.0, 110.0);
    assertThat(strikes.get(strikes.size() - 1)).isEqualTo(110);
    assertThat(strikes.get(0)).isGreaterThan(13);
  }

  @Test
  void offersSpxStrikesFarEnoughForAOneDeltaOption() {
    for (MarketDay day : List.of(MarketDays.CALM, MarketDays.VOLMAGEDDON, MarketDays.PANIC)) {
      SyntheticMarket market = SyntheticMarket.of(day);
      for (ListedExpiry expiry : market.expiries(Underlying.SPX)) {
        List<Double> strikes = market.strikes(expiry.root(), expiry.date());
        double lowest = strikes.get(0);
        double highest = strikes.get(strikes.size() - 1);
        assertThat(delta(market, expiry, PUT, lowest)).isGreaterThan(-0.01);
        assertThat(delta(market, expiry, CALL, highest)).isLessThan(0.01);
      }
    }
  }

  private static double delta(
      SyntheticMarket market, ListedExpiry expiry, OptionRight right, double strike) {
    return market.quote(new OptionContract(expiry.root(), expiry.date(), right, strike)).delta();
  }

  @Test
  void callAndPutKeepParity() {
    OptionQuote call = MARKET.quote(new OptionContract(OptionRoot.VIX, MARCH, CALL, 30));
    OptionQuote put = MARKET.quote(new OptionContract(OptionRoot.VIX, MARCH, PUT, 30));
    double discount = Math.exp(-0.015 * call.yearsToExpiry());
    assertThat(call.mid() - put.mid()).isCloseTo(discount * (27.975 - 30), within(1e-12));
  }

  @Test
  void aSeriesOnItsLastTradingDayStillHasAMark() {
    MarketDay tuesday =
        MarketDays.of(
            LocalDate.of(2018, 2, 13),
            Map.of(IndexSeries.SPX, 2662.94, IndexSeries.VIX, 24.97),
            List.of(MarketDays.settled(FEBRUARY, 24.5)),
            0.015,
            0.018);
    SyntheticMarket market = SyntheticMarket.of(tuesday);
    assertThat(market.expiries(Underlying.VIX)).noneMatch(e -> e.date().equals(FEBRUARY));
    OptionQuote quote = market.quote(new OptionContract(OptionRoot.VIX, FEBRUARY, CALL, 20));
    assertThat(quote.mid()).isCloseTo(4.5, within(0.01));
    assertThat(quote.dte()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotListedOrHasExpired() {
    assertThatThrownBy(
            () -> MARKET.quote(new OptionContract(OptionRoot.VIX, MARCH.plusDays(1), CALL, 20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("VIX 2018-03-22 is not listed on 2018-02-05, or has expired");
    assertThatThrownBy(
            () ->
                MARKET.quote(
                    new OptionContract(OptionRoot.SPXW, LocalDate.of(2018, 2, 5), CALL, 2600)))
        .hasMessageContaining("has expired");
    assertThatThrownBy(() -> MARKET.spxForward(OptionRoot.VIX, MARCH))
        .hasMessageContaining("VIX is not a root of SPX options");
  }

  @Test
  void quotesTheFutureOneTickAround() {
    FutureQuote quote = MARKET.quote(new FutureContract(FutureContract.Size.VX, FEBRUARY));
    assertThat(quote.mid()).isEqualTo(33.225);
    assertThat(quote.bid()).isEqualTo(33.15);
    assertThat(quote.ask()).isEqualTo(33.3);
    assertThat(quote.dte()).isEqualTo(9);
  }

  /** No negative density within four deviations of any expiry, and no crossing of expiries. */
  @Test
  void smilesAreFreeOfArbitrageWhereTheyAreUsed() {
    for (MarketDay day : List.of(MarketDays.CALM, MarketDays.VOLMAGEDDON, MarketDays.PANIC)) {
      assertSpxSurface(day);
      assertVixSmiles(day);
    }
  }

  private static void assertSpxSurface(MarketDay day) {
    VarianceCurve curve = VarianceCurve.of(day);
    SpxSmileModel model = SpxSmileModel.DEFAULT;
    double before = 0;
    for (double days = 0.5; days < 400; days *= 1.1) {
      double theta = model.slice(curve, days).totalVariance(0);
      assertThat(theta).as("%s %s d", day.date(), days).isGreaterThanOrEqualTo(before);
      double reach = 4 * Math.sqrt(theta);
      assertThat(ButterflyCheck.worst(model.slice(curve, days), -reach, reach, 400).isFree())
          .isTrue();
      before = theta * (1 - 1e-12);
    }
  }

  /** Beyond 1.5 deviations below the forward the slope jumps; puts there are not used. */
  private static void assertVixSmiles(MarketDay day) {
    VixSmileModel model = VixSmileModel.DEFAULT;
    double vol = model.atmVol30(VolOfVix.of(day).value());
    for (int days : new int[] {7, 14, 30, 45, 70, 90}) {
      double deviation = vol * Math.pow(30.0 / days, 0.25) * Math.sqrt(days / 365.0);
      assertThat(
              ButterflyCheck.worst(
                      model.smile(vol, days / 365.0), -1.49 * deviation, 2.49 * deviation, 400)
                  .isFree())
          .as("%s %s d", day.date(), days)
          .isTrue();
    }
  }

  @Test
  void theVixSmileReprisesTheVvix() {
    // VVIX 100: model-free volatility of 30 days is 1; the smile lifts the wings above vol_A
    double vol = VixSmileModel.DEFAULT.atmVol30(100);
    assertThat(vol).isBetween(0.98, 1.0);
    assertThat(VixSmileModel.DEFAULT.smile(vol, 30 / 365.0).deviation())
        .isCloseTo(vol * Math.sqrt(30 / 365.0), within(1e-12));
    assertThat(VixSmileModel.DEFAULT.smile(vol, 120 / 365.0).deviation())
        .as("a quarter of 30/120 to the power 1/4 is 0.707")
        .isCloseTo(vol * Math.sqrt(0.5) * Math.sqrt(120 / 365.0), within(1e-12));
  }

  @Test
  void nextSessionExpiryLeavesTheWeekendOut() {
    SyntheticMarket friday = SyntheticMarket.of(MarketDays.CALM);
    LocalDate monday = ExchangeCalendar.nextSession(MarketDays.CALM.date());
    OptionQuote quote = friday.quote(new OptionContract(OptionRoot.SPXW, monday, CALL, 2590));
    assertThat(quote.dte()).isEqualTo(3);
    assertThat(quote.sessions()).isEqualTo(1);
    // two days of variance spread over three of calendar time
    assertThat(quote.iv()).isLessThan(friday.atmVol(OptionRoot.SPXW, LocalDate.of(2017, 12, 1)));
  }
}
