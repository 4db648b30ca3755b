package org.hedgerow.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often a rule would have fired over the history before a day.
 *
 * @param sessions on which everything it looks at could be worked out; 0 when nothing can be said
 * @param fired sessions on which it fired
 * @param from the first of those sessions
 * @param last the last one on which it fired
 * @param held fact types that were held as they are on the day
 * @param absent those of them that the day does not know, so that no session knew them
 */
public record RuleRecord(
    int sessions,
    int fired,
    Optional<LocalDate> from,
    Optional<LocalDate> last,
    List<String> held,
    List<String> absent) {
  private static final double SESSIONS_A_YEAR = 252;

  public RuleRecord {
    held = List.copyOf(held);
    absent = List.copyOf(absent);
  }

  /** Whether nothing can be said: no session is known, or it lacked what the day lacks. */
  public boolean isSilent() {
    return sessions == 0 || fired == 0 && !absent.isEmpty();
  }

  /** Sessions a year on which it fired. */
  public double perYear() {
    return sessions == 0 ? 0 : fired * SESSIONS_A_YEAR / sessions;
  }
}
