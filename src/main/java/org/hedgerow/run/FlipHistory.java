package org.hedgerow.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On which sessions before a day a rule would have fired.
 *
 * @param record how often, and what was held as it is on the day
 * @param firedByDay for every session that can be decided
 */
public record FlipHistory(RuleRecord record, Map<LocalDate, Boolean> firedByDay) {
  public FlipHistory {
    firedByDay = Map.copyOf(firedByDay);
  }

  /** Sessions that come out otherwise than in another history, in order. */
  public List<LocalDate> changedFrom(FlipHistory other) {
    return firedByDay.entrySet().stream()
        .filter(e -> Optional.ofNullable(other.firedByDay.get(e.getKey())).isPresent())
        .filter(e -> !e.getValue().equals(other.firedByDay.get(e.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
