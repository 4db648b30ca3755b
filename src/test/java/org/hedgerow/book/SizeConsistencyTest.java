package org.hedgerow.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    assertThat(usd(Notional.VIX)).isEqualTo(18_000);
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
    Combination nav =
        sizes.combinations().stream()
            .filter(c -> c.notional() == Notional.NAV && c.sizePercent() == 4)
            .findFirst()
            .orElseThrow();
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

  private double usd(Notional notional) {
    return sizes.readings().get(notional.ordinal()).usd();
  }
}
