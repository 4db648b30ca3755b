package org.hedgerow.book;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the hedge was on before the day's close is looked at.
 *
 * @param since the day it was last switched
 * @param liquidityWhenSwitchedOff market liquidity index of the day it was switched off, 0 to 1
 * @param engineOn whether the second engine ran; false for a strategy that has none
 * @param rolled the day on which the whole ladder was last rolled; a layer that was already what
 *     the roll would have opened was kept then, and its age counts from that day
 */
public record HedgeMemory(
    boolean on,
    LocalDate since,
    OptionalDouble liquidityWhenSwitchedOff,
    boolean engineOn,
    Optional<LocalDate> rolled) {

  /** Without a second engine that runs, and without a roll. */
  public HedgeMemory(boolean on, LocalDate since, OptionalDouble liquidityWhenSwitchedOff) {
    this(on, since, liquidityWhenSwitchedOff, false, Optional.empty());
  }

  /** The same with the second engine as it is. */
  public HedgeMemory withEngine(boolean engine) {
    return new HedgeMemory(on, since, liquidityWhenSwitchedOff, engine, rolled);
  }

  /** The same with the whole ladder rolled on a day. */
  public HedgeMemory withRoll(LocalDate day) {
    return new HedgeMemory(on, since, liquidityWhenSwitchedOff, engineOn, Optional.of(day));
  }
}
