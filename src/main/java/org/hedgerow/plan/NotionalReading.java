package org.hedgerow.plan;

import org.hedgerow.strategy.Share.Denominator;

/**
 * One reading of the "notional" that texts give percentages of, for the condors that are held.
 *
 * @param of what it is read as
 * @param usd what 100 % of it is, US dollars
 * @param hedgeUsd what the hedge that is held counts against it: its premium at the middle price,
 *     or 100 US dollars x VIX a call in VIX notional
 */
public record NotionalReading(Denominator of, double usd, double hedgeUsd) {

  /** A percentage of it, US dollars. */
  public double usd(double percent) {
    return percent / 100 * usd;
  }
}
