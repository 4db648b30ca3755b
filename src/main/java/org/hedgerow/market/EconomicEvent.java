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
 * @param coreActual without food and energy, against the month before, per cent
 * @param coreConsensus what was expected of that, per cent
 */
public record EconomicEvent(
    Kind kind,
    LocalDate date,
    OptionalDouble actual,
    OptionalDouble consensus,
    OptionalDouble coreActual,
    OptionalDouble coreConsensus,
    Origin origin) {

  /** An event of which no core figure is given. */
  public EconomicEvent(
      Kind kind, LocalDate date, OptionalDouble actual, OptionalDouble consensus, Origin origin) {
    this(kind, date, actual, consensus, OptionalDouble.empty(), OptionalDouble.empty(), origin);
  }

  /** Published less expected, percentage points; absent when one of them is. */
  public OptionalDouble surprise() {
    return less(actual, consensus);
  }

  /** The same of the core figure. */
  public OptionalDouble coreSurprise() {
    return less(coreActual, coreConsensus);
  }

  /** Figures are published with two decimals at most; the rest is binary dust. */
  private static OptionalDouble less(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(Math.round(1e4 * (a.getAsDouble() - b.getAsDouble())) / 1e4)
        : OptionalDouble.empty();
  }

  /** What is decided or released. */
  public enum Kind {
    FOMC,
    CPI,
    PPI
  }
}
