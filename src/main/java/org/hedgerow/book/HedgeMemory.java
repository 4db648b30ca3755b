package org.hedgerow.book;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Whether the hedge was on before the day's close is looked at.
 *
 * @param since the day it was last switched
 * @param liquidityWhenSwitchedOff market liquidity index of the day it was switched off, 0 to 1
 * @param engineOn whether the second engine ran; false for a strategy that has none
 */
public record HedgeMemory(
    boolean on, LocalDate since, OptionalDouble liquidityWhenSwitchedOff, boolean engineOn) {

  /** Without a second engine that runs. */
  public HedgeMemory(boolean on, LocalDate since, OptionalDouble liquidityWhenSwitchedOff) {
    this(on, since, liquidityWhenSwitchedOff, false);
  }

  /** The same with the second engine as it is. */
  public HedgeMemory withEngine(boolean engine) {
    return new HedgeMemory(on, since, liquidityWhenSwitchedOff, engine);
  }
}
