/**
 * The journal: one SQLite file of recorded runs that is only ever added to. The only room that
 * knows JDBC. Read {@link org.hedgerow.journal.Journal} first; the tables are explained in {@code
 * src/main/resources/journal/1.sql}.
 *
 * <pre>
 *   Journal.begin -> RunWriter (a RunLog) -> one transaction a day
 *   Journal.runs, days, texts, answer     -> replay
 *   Journal.review                        -> Review: days x rules
 *   ReadOnlyQuery, CsvExport              -> whatever else somebody wants to know
 * </pre>
 */
@NullMarked
package org.hedgerow.journal;

import org.jspecify.annotations.NullMarked;
