package org.hedgerow.book;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Whether the hedge was on before the day's close is looked at.
 *
 * @param since the day it was last switched
 * @param liquidityWhenSwitchedOff market liquidity index of the day it was switched off, 0 to 1
 */
public record HedgeMemory(boolean on, LocalDate since, OptionalDouble liquidityWhenSwitchedOff) {}
