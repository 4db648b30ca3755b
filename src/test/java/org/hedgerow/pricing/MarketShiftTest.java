package org.hedgerow.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.MarketDayReader;
import org.hedgerow.market.VixCurve;
import org.junit.jupiter.api.Test;

class MarketShiftTest {
  /** Levels of some tens of points: sixteen digits less a few. */
  private static final double ROUNDING = 1e-10;

  /** A rounded beta, and what one session was beside it. */
  private static final double OF_THE_DAY = 0.06;

  private static final MarketDay DAY = MarketDayReader.read(Path.of("examples/2022-12-28-grind"));

  @Test
  void movesTheIndexAndTheVixByTheirLogarithms() {
    MarketDay moved = new MarketShift(Math.log(0.9), Math.log(1.5), 0, 0).of(DAY, Set.of());
    assertThat(moved.spx()).isCloseTo(0.9 * 3783.22, within(ROUNDING));
    assertThat(moved.vix()).isCloseTo(1.5 * 22.14, within(ROUNDING));
  }

  @Test
  void leavesEverythingWhereItIsWhenNothingMoves() {
    LocalDate february = LocalDate.of(2023, 2, 15);
    MarketDay moved = new MarketShift(0, 0, 0, 0).of(DAY, Set.of(february));
    assertThat(moved.closes().get(IndexSeries.VIX3M).value())
        .isEqualTo(DAY.closes().get(IndexSeries.VIX3M).value());
    assertThat(SyntheticMarket.of(moved).vixForward(february).value())
        .isEqualTo(SyntheticMarket.of(DAY).vixForward(february).value());
  }

  @Test
  void rollsAFutureDownAndMovesItByTheBetaOfTheTenorItThenHas() {
    // 2023-01-25 is 28 days away; in 14 days it stands where 14 days stand today, beta .698
    LocalDate expiry = LocalDate.of(2023, 1, 25);
    double today = VixCurve.of(DAY).level(14).value();
    MarketDay moved = new MarketShift(0, 0.4, 0, 14).of(DAY, Set.of(expiry));
    assertThat(moved.date()).isEqualTo("2023-01-11");
    assertThat(moved.vixFutures().get(0).settle().value())
        .isCloseTo(today * Math.exp(0.698 * 0.4), within(ROUNDING));
  }

  @Test
  void putsTheFarEndWhereTheVix3mIsSupposedToEnd() {
    MarketShift shift = MarketShift.withVix3m(0, Math.log(1.74), 1.337, 0);
    MarketDay moved = shift.of(DAY, Set.of());
    assertThat(moved.closes().get(IndexSeries.VIX3M).value())
        .isCloseTo(1.337 * DAY.closes().get(IndexSeries.VIX3M).value(), within(ROUNDING));
    // at the spot nothing of the far end's own move is seen, from 63 days on all of it
    assertThat(shift.futureLogChange(0)).isCloseTo(Math.log(1.74), within(ROUNDING));
    double far = Math.log(1.337) - 0.60 * Math.log(1.74);
    assertThat(shift.futureLogChange(70)).isCloseTo(.344 * Math.log(1.74) + far, within(ROUNDING));
  }

  @Test
  void comesNearWhatTheVixFamilyDidInOneDay() {
    // 2018-02-05: ln 37.32/17.31 = .768, ln 28.13/17.03 = .502, ln 177.34/125.51 = .346
    MarketShift shift = new MarketShift(0, Math.log(37.32 / 17.31), 0, 0);
    MarketDay moved =
        shift.of(
            MarketDayReader.read(Path.of("examples/2018-02-02-eighteen-or-seventeen")), Set.of());
    assertThat(Math.log(moved.closes().get(IndexSeries.VIX3M).value() / 28.13))
        .isCloseTo(0, within(OF_THE_DAY));
  }
}
