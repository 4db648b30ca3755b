package org.hedgerow.product;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.basics.Check;

/**
 * An iron condor sold for a credit: a put and a call sold, a farther put and call bought. Strikes
 * ascend in the order of the components.
 */
public record IronCondor(
    OptionContract putWing,
    OptionContract shortPut,
    OptionContract shortCall,
    OptionContract callWing)
    implements OptionStructure {

  public IronCondor {
    LegChecks.isOf("put wing", putWing, OptionRight.PUT, putWing);
    LegChecks.isOf("short put", shortPut, OptionRight.PUT, putWing);
    LegChecks.isOf("short call", shortCall, OptionRight.CALL, putWing);
    LegChecks.isOf("call wing", callWing, OptionRight.CALL, putWing);
    LegChecks.ascend("put wing", putWing, "short put", shortPut);
    LegChecks.ascend("short put", shortPut, "short call", shortCall);
    LegChecks.ascend("short call", shortCall, "call wing", callWing);
  }

  /** The condor of four strikes. */
  public static IronCondor of(
      OptionRoot root,
      LocalDate expiry,
      double putWing,
      double shortPut,
      double shortCall,
      double callWing) {
    return new IronCondor(
        new OptionContract(root, expiry, OptionRight.PUT, putWing),
        new OptionContract(root, expiry, OptionRight.PUT, shortPut),
        new OptionContract(root, expiry, OptionRight.CALL, shortCall),
        new OptionContract(root, expiry, OptionRight.CALL, callWing));
  }

  @Override
  public OptionRoot root() {
    return putWing.root();
  }

  @Override
  public LocalDate expiry() {
    return putWing.expiry();
  }

  /** Distance between the strikes of the puts, points. */
  public double putWidth() {
    return shortPut.strike() - putWing.strike();
  }

  /** Distance between the strikes of the calls, points. */
  public double callWidth() {
    return callWing.strike() - shortCall.strike();
  }

  /** The larger of the two widths, points; both sides cannot lose at once. */
  public double widestWing() {
    return Math.max(putWidth(), callWidth());
  }

  /**
   * What one condor can lose at expiry, before fees.
   *
   * @param creditPoints received per condor, points; below zero when it was paid for
   * @return US dollars, above zero lost; zero or less when the credit covers the widest wing
   */
  public double maxLossUsd(double creditPoints) {
    return (widestWing() - Check.finite(creditPoints, "creditPoints"))
        * OptionContract.MULTIPLIER_USD;
  }

  @Override
  public List<Leg> legs(int structures) {
    LegChecks.count(structures);
    return List.of(
        new Leg(putWing, structures),
        new Leg(shortPut, -structures),
        new Leg(shortCall, -structures),
        new Leg(callWing, structures));
  }
}
