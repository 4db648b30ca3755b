package org.hedgerow.book;

import org.hedgerow.basics.Check;

/**
 * A move of the whole market to a later day, under which positions are priced again.
 *
 * @param spxLogReturn {@code ln(S'/S)}
 * @param vixLogChange change of ln of the spot VIX; a future of tenor T moves by its tenor's beta
 *     times this
 * @param days calendar days that pass, zero or more
 */
public record MarketMove(double spxLogReturn, double vixLogChange, double days) {
  private static final double DAYS_PER_YEAR = 365;

  public MarketMove {
    Check.finite(spxLogReturn, "spxLogReturn");
    Check.finite(vixLogChange, "vixLogChange");
    Check.notNegative(days, "days");
  }

  /** Years that pass, ACT/365. */
  public double years() {
    return days / DAYS_PER_YEAR;
  }
}
