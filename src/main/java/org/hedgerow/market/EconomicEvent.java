package org.hedgerow.market;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;

/**
 * A scheduled release or decision, dated in New York.
 *
 * <p>The figure is the upper bound of the target range for FOMC, the change against a year ago for
 * CPI, against the month before for PPI, all items.
 *
 * @param actual the published figure, per cent, when it is known at the close of the day
 * @param consensus what was expected, per cent, when a source gives it
 */
public record EconomicEvent(
    Kind kind, LocalDate date, OptionalDouble actual, OptionalDouble consensus, Origin origin) {

  /** What is decided or released. */
  public enum Kind {
    FOMC,
    CPI,
    PPI
  }
}
