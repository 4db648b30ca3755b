package org.hedgerow.journal;

import java.time.LocalDate;

/**
 * A day of a recorded run.
 *
 * @param key number of the day in the journal
 * @param number from 1 in the run
 * @param given path of the day among its texts
 * @param marketHash SHA-256 of its files and its book
 * @param answerHash SHA-256 of its day-run JSON
 */
public record RecordedDay(
    long key,
    int number,
    LocalDate date,
    String name,
    String given,
    String marketHash,
    String answerHash) {}
