package org.hedgerow.product;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.basics.Check;

/** A call bought and one of a higher strike sold against it, for a debit. */
public record CallVertical(OptionContract bought, OptionContract sold) implements OptionStructure {

  public CallVertical {
    LegChecks.isOf("bought call", bought, OptionRight.CALL, bought);
    LegChecks.isOf("sold call", sold, OptionRight.CALL, bought);
    LegChecks.ascend("bought call", bought, "sold call", sold);
  }

  /** The vertical of two strikes. */
  public static CallVertical of(OptionRoot root, LocalDate expiry, double bought, double sold) {
    return new CallVertical(
        new OptionContract(root, expiry, OptionRight.CALL, bought),
        new OptionContract(root, expiry, OptionRight.CALL, sold));
  }

  @Override
  public OptionRoot root() {
    return bought.root();
  }

  @Override
  public LocalDate expiry() {
    return bought.expiry();
  }

  /** Distance between the strikes, points: the most one vertical can be worth. */
  public double width() {
    return sold.strike() - bought.strike();
  }

  /**
   * What one vertical can lose at expiry, before fees.
   *
   * @param debitPoints paid per vertical, points
   * @return US dollars, above zero lost
   */
  public double maxLossUsd(double debitPoints) {
    return Check.finite(debitPoints, "debitPoints") * OptionContract.MULTIPLIER_USD;
  }

  @Override
  public List<Leg> legs(int structures) {
    LegChecks.count(structures);
    return List.of(new Leg(bought, structures), new Leg(sold, -structures));
  }
}
