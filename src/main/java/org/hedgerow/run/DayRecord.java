package org.hedgerow.run;

import java.util.List;

/**
 * A day with everything that is needed to run it again.
 *
 * @param given path of the day among the laid out texts: a folder, or a file of its own
 * @param texts files of the day and of its book
 * @param answer the day as it was answered, to the byte
 */
public record DayRecord(DayRun run, String given, List<InputText> texts, String answer) {
  public DayRecord {
    texts = List.copyOf(texts);
  }
}
