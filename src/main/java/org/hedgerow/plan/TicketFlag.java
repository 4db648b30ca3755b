package org.hedgerow.plan;

/** Something about a ticket that its reader must know. */
public enum TicketFlag {
  INDICATIVE("Indicative, order for the next session."),
  OUT_OF_WINDOW("No expiry lies in the window; the nearest within the slack was taken."),
  CUT_TO_PREMIUM_CAP("Fewer contracts than wanted: the premium cap is reached."),
  CUT_TO_BETA_CAP("Fewer contracts than wanted: the hedge would dominate the betas."),
  CUT_TO_CASH("Fewer contracts than wanted: the free cash is used up."),
  LEFT_TO_EXPIRE("A bought leg that nobody bids for is not sold but left to expire.");

  private final String sentence;

  TicketFlag(String sentence) {
    this.sentence = sentence;
  }

  /** What it means. */
  public String sentence() {
    return sentence;
  }
}
