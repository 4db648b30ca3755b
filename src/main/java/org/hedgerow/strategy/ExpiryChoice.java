package org.hedgerow.strategy;

/**
 * Which expiry of a window is taken.
 *
 * @param monthlyOnly weeklies are left out
 * @param first the first one in the window, in place of the one nearest to its middle
 */
public record ExpiryChoice(boolean monthlyOnly, boolean first) {

  /** Of all expiries the one nearest to the middle of the window. */
  public static final ExpiryChoice MIDDLE = new ExpiryChoice(false, false);
}
