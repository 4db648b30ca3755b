package org.hedgerow.plan;

/** Why an action becomes no ticket. */
public enum RefusalReason {
  NO_CONDOR_SPEC("The strategy does not sell such a condor."),
  NO_SUCH_LAYER("The strategy has no hedge layer of that name."),
  NO_SHARE("The layer has no share of a budget that it could be off."),
  NOT_HELD("There is nothing to close or to roll."),
  ALREADY_HELD("The layer is held already."),
  ALREADY_PLANNED("Another ticket of today is for the same layer or condor."),
  EXPIRY_HELD("A condor of that expiry is held: one tranche per expiry."),
  NO_EXPIRY("No listed expiry fits."),
  NO_STRIKE("No listed strike fits."),
  NO_BID("A leg that must be sold has no bid."),
  NO_LONGER_TRADES("It can no longer be traded and settles at its expiry."),
  NO_CREDIT("The condor brings nothing after the spread and fees."),
  BAD_PRICES("The prices contradict each other."),
  NO_UNITS("The strategy's formula asks for nothing."),
  SCALED_TO_ZERO("What the rules concluded leaves less than one."),
  BUDGET_TOO_SMALL("The budget does not buy one."),
  PREMIUM_CAP("The premium cap leaves no room for one."),
  BETA_CAP("The cap on the hedge's betas leaves no room for one."),
  NOT_ENOUGH_CASH("The free cash does not pay for one."),
  NOTHING_TO_CHANGE("The roll would sell and buy the same contracts.");

  private final String sentence;

  RefusalReason(String sentence) {
    this.sentence = sentence;
  }

  /** What it means. */
  public String sentence() {
    return sentence;
  }
}
