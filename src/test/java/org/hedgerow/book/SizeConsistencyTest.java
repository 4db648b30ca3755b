package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hedgerow.book.SizeConsistency.Combination;
import org.hedgerow.book.SizeConsistency.Notional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic was done by hand; the products stand beside the figures. */
class SizeConsistencyTest {
  /** Figures are stated with one decimal of a per cent. */
  private static final double AS_STATED = 0.05;

  /** Products of a few factors. */
  private static final double ROUNDING = 1e-9;

  private final SizeConsistency sizes = new SizeConsistency(SizeAssumptions.DEFAULT);

  // 4 % x 40 % x 365 / 10 = 58.4 %; 1 - 2 / 58.4 = 96.6 %
  @ParameterizedTest
  @CsvSource({"4, 10, 58.4, 96.6", "4, 7, 83.4, 97.6", "15, 10, 219.0, 99.1", "15, 7, 312.9, 99.4"})
  void aBudgetThatIsPremiumMustNearlyAllComeBack(
      double size, double roll, double bought, double needed) {
    assertThat(sizes.turnovers())
        .filteredOn(t -> t.sizePercent() == size && t.rollDays() == roll)
        .singleElement()
        .satisfies(
            turnover -> {
              assertThat(turnover.boughtPercent()).isCloseTo(bought, within(AS_STATED));
              assertThat(turnover.neededPercent()).isCloseTo(needed, within(AS_STATED));
            });
  }

  @Test
  void tenCallsControlThreePerCentOfOneCondor() {
    // 10 x 100 x 18 = 18 000 of 600 000
    assertThat(sizes.vixNotionalUsd()).isEqualTo(18_000);
    assertThat(sizes.vixOfIndexPercent()).isCloseTo(3, within(ROUNDING));
    // 8 % of 600 000 = 48 000 = 26.67 x 1800
    assertThat(sizes.callsFor(8)).isCloseTo(48_000 / 1_800.0, within(ROUNDING));
  }

  @Test
  void oneShortLayerCostsMoreThanTheSwitchOffOfOneIndexNotional() {
    // 4 x 100 x 1.00 x 36.5 = 14 600, of 600 000 = 2.43 %, of 750 000 = 1.95 %, times 4 = 7.79 %
    assertThat(sizes.shortLayers())
        .first()
        .satisfies(
            layer -> {
              assertThat(layer.grossUsd()).isCloseTo(14_600, within(ROUNDING));
              assertThat(layer.ofIndexPercent()).isCloseTo(2.433, within(AS_STATED));
              assertThat(layer.perAccountPercent()).isCloseTo(1.947, within(AS_STATED));
              assertThat(layer.perCondorPercent()).isCloseTo(7.787, within(AS_STATED));
            });
  }

  @Test
  void everyReadingOfNotionalIsAnAmountOfThisBook() {
    assertThat(usd(Notional.INDEX)).isEqualTo(4 * 100 * 6000);
    assertThat(usd(Notional.MAX_LOSS)).isEqualTo(4 * 100 * (230 - 40));
    assertThat(usd(Notional.MARGIN)).isEqualTo(76_000);
    assertThat(usd(Notional.CREDIT)).isEqualTo(4 * 100 * 40);
    assertThat(usd(Notional.NAV)).isEqualTo(750_000);
    // strategies/README.md on VIX_NOTIONAL: the condors' index notional; what a call counts differs
    assertThat(usd(Notional.VIX)).isEqualTo(2_400_000);
  }

  @Test
  void aSizeOfVixNotionalIsWhatTheCallsControlAndNotWhatTheyCost() {
    // 4 % of 2 400 000 = 96 000 = 5.333 ladders of 18 000, which cost 1 000 each; rolled 36.5 times
    // a year they are 194 667, of 750 000 = 25.96 %, of which .61602 comes back in calm
    Combination four = combination(Notional.VIX, 4);
    assertThat(four.ladders()).isCloseTo(96_000 / 18_000.0, within(ROUNDING));
    assertThat(four.usd()).isCloseTo(16_000 / 3.0, within(ROUNDING));
    assertThat(four.late().boughtPercent()).isCloseTo(25.956, within(AS_STATED));
    assertThat(four.late().calmPercent()).isCloseTo(25.956 * (1 - 0.61602), within(AS_STATED));
    assertThat(four.late().possibleInCalm()).isFalse();
    // premium of the index notional buys 96 ladders for the same 4 %
    assertThat(combination(Notional.INDEX, 4).ladders()).isCloseTo(96, within(ROUNDING));
  }

  @Test
  void looksAtOtherSizes() {
    SizeConsistency half = new SizeConsistency(SizeAssumptions.DEFAULT, List.of(0.5));
    assertThat(half.turnovers())
        .extracting(SizeConsistency.Turnover::sizePercent)
        .containsOnly(0.5);
    assertThat(half.combinations()).hasSize(Notional.values().length);
    // .5 % x 40 % x 365 / 10 = 7.3 %; 1 - 2 / 7.3 = 72.6 %
    assertThat(half.turnovers().get(0).neededPercent()).isCloseTo(72.6, within(AS_STATED));
  }

  @Test
  void saysWhatCannotBeAtOnce() {
    assertThat(SizeAssumptions.DEFAULT.contradictions()).isEmpty();
    assertThat(
            SizeAssumptions.DEFAULT
                .with(SizeAssumption.SHORT_SHARE, 50, "command line")
                .with(SizeAssumption.ROLL_EARLY, 20, "command line")
                .with(SizeAssumption.COST_WANTED, 3, "command line")
                .with(SizeAssumption.CONDOR_CREDIT, 300, "command line")
                .contradictions())
        .containsExactly(
            "short.share, medium.share and long.share are 110 % of one budget together.",
            "roll.early 20 is above roll.late 10.",
            "cost.wanted 3 is above cost.cap 2.",
            "condor.credit 300 is above condor.width 230.");
  }

  @Test
  void aBudgetThatIsNotSpentInFullIsNoContradiction() {
    assertThat(
            SizeAssumptions.DEFAULT
                .with(SizeAssumption.LONG_SHARE, 0, "command line")
                .contradictions())
        .isEmpty();
  }

  @Test
  void calmKeepsTheSquareRootOfTheTimeLeft() {
    assertThat(SizeConsistency.keptInCalm(10, 7.5)).isEqualTo(0.5);
    assertThat(SizeConsistency.keptInCalm(7, 10)).isZero();
  }

  @Test
  void aCombinationCostsWhatCalmDoesNotGiveBack() {
    // 4 % of 750 000 = 30 000 held, x 36.5 = 146 % of NAV a year;
    // kept: .4 sqrt(.5/10.5) + .4 sqrt(27.5/37.5) + .2 sqrt(65/75) = .08729 + .34254 + .18619
    Combination nav = combination(Notional.NAV, 4);
    assertThat(nav.usd()).isCloseTo(30_000, within(ROUNDING));
    assertThat(nav.late().boughtPercent()).isCloseTo(146, within(ROUNDING));
    assertThat(nav.late().calmReturnPercent()).isCloseTo(61.602, within(AS_STATED));
    assertThat(nav.late().calmPercent()).isCloseTo(146 * (1 - 0.61602), within(AS_STATED));
    assertThat(nav.late().possibleInCalm()).isFalse();
  }

  @Test
  void whatCostsLessThanTheCapNeedsNothingBack() {
    SizeConsistency cheap =
        new SizeConsistency(
            SizeAssumptions.DEFAULT.with(SizeAssumption.CONDOR_CREDIT, 1, "command line"));
    assertThat(cheap.combinations())
        .filteredOn(c -> c.notional() == Notional.CREDIT)
        .allSatisfy(c -> assertThat(c.late().neededPercent()).isZero())
        .allSatisfy(c -> assertThat(c.late().possibleInCalm()).isTrue());
  }

  private Combination combination(Notional notional, double size) {
    return sizes.combinations().stream()
        .filter(c -> c.notional() == notional && c.sizePercent() == size)
        .findFirst()
        .orElseThrow();
  }

  private double usd(Notional notional) {
    return sizes.readings().get(notional.ordinal()).usd();
  }
}
