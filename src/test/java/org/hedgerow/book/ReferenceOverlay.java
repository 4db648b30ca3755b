package org.hedgerow.book;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/**
 * The reference condor of one day, S 5000, rate .04, yield .013, and the reference ladder beside
 * it, as legs that can be moved. The expected figures of the tests that use it were computed with
 * 30-digit arithmetic (mpmath) by the formulas of {@link MovableLeg} and {@link VixMap}.
 */
final class ReferenceOverlay {
  static final double SPX = 5000;
  static final double VIX = 16.5;

  private static final double RATE = 0.04;
  private static final double CARRY = RATE - 0.013;
  private static final double[] FORWARD = {17.50, 18.40, 19.00};
  private static final double[] STRIKE = {20, 25, 30};
  private static final double[] VOL = {1.05, 0.98, 0.88};
  private static final double[] BETA = {0.6976, 0.4500, 0.3436};
  private static final int[] CONTRACTS = {4, 4, 2};

  private ReferenceOverlay() {}

  static List<MovableLeg> oneDayCondor(int units) {
    return List.of(
        index(-units, OptionRight.PUT, 4950, 0.14, 1),
        index(units, OptionRight.PUT, 4925, 0.15, 1),
        index(-units, OptionRight.CALL, 5045, 0.11, 1),
        index(units, OptionRight.CALL, 5070, 0.108, 1));
  }

  static List<MovableLeg> fortyFiveDayCondor() {
    return List.of(
        index(-1, OptionRight.PUT, 4700, 0.17, 45),
        index(1, OptionRight.PUT, 4650, 0.178, 45),
        index(-1, OptionRight.CALL, 5200, 0.125, 45),
        index(1, OptionRight.CALL, 5250, 0.122, 45));
  }

  static List<MovableLeg> ladder(int units) {
    List<MovableLeg> legs = new ArrayList<>();
    for (int i = 0; i < STRIKE.length; i++) {
      double years = ReferenceLadder.DAYS[i] / 365.0;
      legs.add(
          new MovableLeg.OfOption(
              units * CONTRACTS[i],
              Underlying.VIX,
              OptionRight.CALL,
              STRIKE[i],
              SPX,
              FORWARD[i],
              years,
              RATE,
              VOL[i],
              BETA[i],
              ReferenceLadder.PRICE[i]));
    }
    return legs;
  }

  /** Credit received for some legs, index points: their basis with the sign turned. */
  static double creditPoints(List<MovableLeg> legs) {
    return legs.stream()
        .map(MovableLeg.OfOption.class::cast)
        .mapToDouble(leg -> -leg.contracts() * leg.basisPoints())
        .sum();
  }

  private static MovableLeg index(
      int contracts, OptionRight right, double strike, double vol, int days) {
    double years = days / 365.0;
    double forward = SPX * Math.exp(CARRY * years);
    double price = BlackFormula.price(forward, strike, years, RATE, vol, right);
    return new MovableLeg.OfOption(
        contracts, Underlying.SPX, right, strike, SPX, forward, years, RATE, vol, 0, price);
  }
}
