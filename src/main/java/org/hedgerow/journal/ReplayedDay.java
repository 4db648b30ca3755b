package org.hedgerow.journal;

import java.util.List;
import java.util.Optional;

/**
 * A recorded day, run again.
 *
 * @param answerHash SHA-256 of the new answer
 * @param difference where the two answers part; empty when they are the same to the byte
 */
public record ReplayedDay(RecordedDay day, String answerHash, Optional<Difference> difference) {

  /**
   * The first line that differs.
   *
   * @param line from 1 in the JSON
   * @param recorded that line in the journal; empty when the answer ends before it
   * @param replayed that line now
   */
  public record Difference(int line, String recorded, String replayed) {}

  /** Compares the answer in the journal with the new one. */
  public static ReplayedDay of(RecordedDay day, String recorded, String replayed) {
    return new ReplayedDay(
        day,
        TextStore.hash(replayed),
        recorded.equals(replayed) ? Optional.empty() : Optional.of(first(recorded, replayed)));
  }

  /** Whether the answer is the same to the byte. */
  public boolean isSame() {
    return difference.isEmpty();
  }

  private static Difference first(String recorded, String replayed) {
    List<String> before = recorded.lines().toList();
    List<String> after = replayed.lines().toList();
    int line = 0;
    while (line < before.size()
        && line < after.size()
        && before.get(line).equals(after.get(line))) {
      line++;
    }
    return new Difference(
        line + 1,
        line < before.size() ? before.get(line).strip() : "",
        line < after.size() ? after.get(line).strip() : "");
  }
}
