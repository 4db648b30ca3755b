package org.hedgerow.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A recorded run.
 *
 * @param run its number
 * @param command as the user typed it
 * @param version of the program that recorded it
 * @param ended empty when the run was broken off or is still running
 * @param days how many are there
 * @param failed how many more could not be decided
 * @param first the first of them; empty when there is none
 * @param last the last of them
 */
public record RunSummary(
    long run,
    Instant started,
    Optional<Instant> ended,
    String command,
    String version,
    String strategy,
    String strategyHash,
    String rulesHash,
    int days,
    int failed,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {}
