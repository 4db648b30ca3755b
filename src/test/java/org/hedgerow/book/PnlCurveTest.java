package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hedgerow.book.ReferenceOverlay.SPX;
import static org.hedgerow.book.ReferenceOverlay.VIX;
import static org.hedgerow.book.ReferenceOverlay.creditPoints;
import static org.hedgerow.book.ReferenceOverlay.fortyFiveDayCondor;
import static org.hedgerow.book.ReferenceOverlay.ladder;
import static org.hedgerow.book.ReferenceOverlay.oneDayCondor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PnlCurveTest {
  /** Index points or US dollars: the references are printed to four decimals. */
  private static final double PRINTED_4 = 5e-5;

  /** Index points: the references are printed to two decimals. */
  private static final double PRINTED_2 = 5e-3;

  /** Index points: the references are printed to ten decimals, roots to six. */
  private static final double PRINTED_10 = 5e-11;

  private static final double PRINTED_6 = 5e-7;

  @ParameterizedTest
  @CsvSource({
    "-5, 806.9556",
    "-3, 391.2514",
    "-2, 224.5424",
    "-1, 82.6310",
    "0, -36.8457",
    "1, -112.4224",
    "2, -178.1290"
  })
  void movesTheLadderByTheAnswerOfTheVixAndOneDay(double logReturnPercent, double usd) {
    PnlCurve curve = new PnlCurve(ladder(1), SPX, VIX, VixMap.ONE_DAY);
    assertThat(curve.pnlUsd(SPX * Math.exp(logReturnPercent / 100), 0))
        .isCloseTo(usd, within(PRINTED_4));
  }

  @Test
  void breaksEvenAtStrikesMovedByTheCredit() {
    List<MovableLeg> condor = oneDayCondor(1);
    assertThat(creditPoints(condor)).isCloseTo(1.6980348256, within(PRINTED_10));
    List<PnlCurve.BreakEven> alone = new PnlCurve(condor, SPX, VIX, VixMap.ONE_DAY).breakEvens();
    assertRoots(alone, PRINTED_6, 4948.301965, 5046.698035);
    // without a hedge the VIX does not matter
    alone.forEach(b -> assertThat(b.high() - b.low()).isCloseTo(0, within(1e-8)));
  }

  @Test
  void breaksEvenAtFortyFiveDaysAsAtOne() {
    List<MovableLeg> condor = fortyFiveDayCondor();
    assertThat(creditPoints(condor)).isCloseTo(13.5175607253, within(PRINTED_10));
    assertRoots(
        new PnlCurve(condor, SPX, VIX, VixMap.over(45)).breakEvens(),
        PRINTED_6,
        4686.482439,
        5213.517561);
  }

  @Test
  void findsAllBreakEvensWithTheLadder() {
    assertRoots(withLadder(1, 1), PRINTED_4, 4529.1786, 4947.4003, 5045.6386);
    // outward below, inward above
    assertThat(4948.301965 - 4947.4003).isCloseTo(0.9017, within(1e-4));
  }

  @Test
  void findsBreakEvensOfOneLadderToTenCondorsAndTenToOne() {
    // .0880 outward below and .1073 inward above; far below the ladder pays for ten condors too
    List<PnlCurve.BreakEven> few = withLadder(10, 1);
    assertRoots(few, PRINTED_4, 3452.6845, 4948.2140, 5046.5907);
    assertThat(4948.301965 - few.get(1).spx()).isCloseTo(0.0880, within(PRINTED_4));
    assertThat(5046.698035 - few.get(2).spx()).isCloseTo(0.1073, within(PRINTED_4));
    assertRoots(withLadder(1, 10), PRINTED_2, 4898.31, 4936.26, 4991.05);
  }

  @Test
  void givesTheBandOfOneResidualOfTheVix() {
    // roots at +-1 residual sd, .0475 of ln VIX: 4574.4029/4945.9313/5046.6716 up,
    // 4484.4014/4948.6275/5026.3034 down
    List<PnlCurve.BreakEven> band = withLadder(1, 1);
    assertBand(band.get(0), 4484.4014, 4574.4029);
    assertBand(band.get(1), 4945.9313, 4948.6275);
    assertBand(band.get(2), 5026.3034, 5046.6716);
  }

  @Test
  void hasNoBreakEvenWithoutLegs() {
    assertThat(new PnlCurve(List.of(), SPX, VIX, VixMap.ONE_DAY).breakEvens()).isEmpty();
  }

  /** What is left out holds no break-even: the sign is that of the ends all the way. */
  @Test
  void isSureOfAnIntervalOnlyWhereNothingChangesItsSign() {
    Random random = new Random(20260105);
    int sure = 0;
    for (int i = 0; i < 4000; i++) {
      PnlCurve curve = randomCurve(random);
      double low = SPX * (0.5 + random.nextDouble());
      double high = Math.min(1.5 * SPX, low + SPX * Math.pow(random.nextDouble(), 4));
      double residuals = random.nextInt(3) - 1;
      if (!curve.mayBreakEven(low, high, residuals)) {
        sure++;
        double sign = Math.signum(curve.pnlUsd(low, residuals));
        for (int k = 0; k <= 20; k++) {
          double level = low + (high - low) * k / 20;
          assertThat(Math.signum(curve.pnlUsd(level, residuals))).isEqualTo(sign).isNotZero();
        }
      }
    }
    assertThat(sure).isBetween(1000, 3500); // neither never nor always
  }

  private static PnlCurve randomCurve(Random random) {
    List<MovableLeg> legs = new ArrayList<>();
    for (MovableLeg leg : oneDayCondor(random.nextInt(21) - 10)) {
      legs.add(leg.from(random.nextDouble() * 5));
    }
    legs.addAll(ladder(random.nextInt(7) - 3));
    legs.addAll(fortyFiveDayCondor());
    VixMap bent = new VixMap(30, 0.02, -4, 2, -0.2, 0.1); // up on both sides
    VixMap map = random.nextBoolean() ? bent : VixMap.over(1 + random.nextInt(60));
    return new PnlCurve(legs, SPX, VIX, map);
  }

  private static List<PnlCurve.BreakEven> withLadder(int condors, int ladders) {
    List<MovableLeg> legs = new ArrayList<>(oneDayCondor(condors));
    legs.addAll(ladder(ladders));
    return new PnlCurve(legs, SPX, VIX, VixMap.ONE_DAY).breakEvens();
  }

  private static void assertBand(PnlCurve.BreakEven breakEven, double low, double high) {
    assertThat(breakEven.low()).isCloseTo(low, within(PRINTED_4));
    assertThat(breakEven.high()).isCloseTo(high, within(PRINTED_4));
  }

  private static void assertRoots(
      List<PnlCurve.BreakEven> actual, double tolerance, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual.get(i).spx()).isCloseTo(expected[i], within(tolerance));
    }
  }
}
