package org.hedgerow.vocabulary;

import org.hedgerow.basics.Numbers;

/**
 * The numbers that a field can hold.
 *
 * @param least the least
 * @param most the greatest
 * @param above whether the least number itself is too small
 */
public record NumberRange(double least, double most, boolean above) {

  /** Whether the number lies in it; NaN does not. */
  public boolean contains(double number) {
    return (above ? number > least : number >= least) && number <= most;
  }

  /** {@code between 0 and 1000}, {@code above 0 and at most 0.5}. */
  public String inWords() {
    return above
        ? "above " + Numbers.plain(least) + " and at most " + Numbers.plain(most)
        : "between " + Numbers.plain(least) + " and " + Numbers.plain(most);
  }
}
