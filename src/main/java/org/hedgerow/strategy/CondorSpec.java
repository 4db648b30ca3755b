package org.hedgerow.strategy;

/**
 * How the strategy sells an iron condor for a credit.
 *
 * @param kind K45: an expiry in the window; MONTHLY: a third Friday's in the window; K1: the expiry
 *     of the next session
 * @param dte window for K45 and MONTHLY; ignored by K1
 * @param shorts where the sold legs stand
 * @param wings where the bought legs stand
 * @param maxLoss budget of one new tranche, of its maximum loss
 */
public record CondorSpec(Kind kind, DteWindow dte, Shorts shorts, Wings wings, Share maxLoss) {

  /** Tenor of the condor. */
  public enum Kind {
    K45,
    K1,
    MONTHLY
  }

  /** Where the sold legs stand. */
  public sealed interface Shorts {

    /** At a target delta, 0 to 0.5. */
    record Delta(double target) implements Shorts {}

    /** At forward x exp(+-deviations x atm vol x sqrt(years)). */
    record StandardDeviations(double deviations) implements Shorts {}
  }

  /** Where the bought legs stand. */
  public sealed interface Wings {

    /**
     * At forward x exp(+-deviations x atm vol x sqrt(years)).
     *
     * @param atLeastPoints least distance from the sold leg, index points, 0 for none; a skewed
     *     smile at a low VIX puts a sold put of .15 delta where 1.5 deviations of the at-the-money
     *     volatility end
     */
    record StandardDeviations(double deviations, double atLeastPoints) implements Wings {}

    /** So many index points beyond the short legs. */
    record Points(double width) implements Wings {}

    /** At a target delta. */
    record Delta(double target) implements Wings {}
  }
}
