package org.hedgerow.book;

import java.util.List;

/**
 * The margin of some equal structures.
 *
 * @param legs symbols of the legs, sold before bought, puts before calls
 * @param units how many of the structure
 * @param usd for all of them, US dollars, zero or more
 */
public record MarginLine(Structure structure, List<String> legs, int units, double usd) {

  /** What the rules recognise. */
  public enum Structure {
    IRON_CONDOR,
    VERTICAL,
    NAKED,
    PAID_IN_FULL,
    FUTURE
  }

  public MarginLine {
    legs = List.copyOf(legs);
  }

  /** Both together; they must be of the same legs. */
  MarginLine plus(MarginLine other) {
    return new MarginLine(structure, legs, units + other.units, usd + other.usd);
  }
}
