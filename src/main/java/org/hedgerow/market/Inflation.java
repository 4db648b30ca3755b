package org.hedgerow.market;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.hedgerow.basics.Origin;

/**
 * US consumer prices (CPI-U, not seasonally adjusted) as first published.
 *
 * @param yearOnYearPercent change against a year ago, per cent
 * @param changePoints that figure minus the one published three releases earlier, percentage points
 * @param month the month it is of, for example {@code 2024-06}
 * @param released the day of publication
 */
public record Inflation(
    double yearOnYearPercent,
    OptionalDouble changePoints,
    String month,
    LocalDate released,
    Origin origin) {}
