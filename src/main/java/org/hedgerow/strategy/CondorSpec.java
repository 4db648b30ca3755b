package org.hedgerow.strategy;

/**
 * How the strategy sells an iron condor for a credit.
 *
 * @param kind K45: an expiry in the window; K1: the expiry of the next session
 * @param dte window for K45; ignored by K1
 * @param shortDelta target delta of both short legs, 0 to 0.5
 * @param wings where the bought legs stand
 * @param maxLoss budget of one new tranche, of its maximum loss
 */
public record CondorSpec(Kind kind, DteWindow dte, double shortDelta, Wings wings, Share maxLoss) {

  /** Tenor of the condor. */
  public enum Kind {
    K45,
    K1
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
