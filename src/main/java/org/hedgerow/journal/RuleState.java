package org.hedgerow.journal;

/** What a rule did on a day; a later constant says more. */
public enum RuleState {
  /** It could not fire: an observation it needs was not known. */
  NOT_REACHED,
  /** It could have fired and did not. */
  SILENT,
  /** Silent, but one figure alone would make it fire once the day's tickets are filled. */
  NEAR,
  /** It fired, and everything it asked for was overruled. */
  LOST,
  /** It fired. */
  FIRED;

  /** Whether it fired, whatever became of it. */
  public boolean isFired() {
    return this == FIRED || this == LOST;
  }
}
