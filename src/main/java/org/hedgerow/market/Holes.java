package org.hedgerow.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * Sessions that a history lacks between its first row and its last. Every window counts rows, so
 * each hole makes it reach one session further back than it says. A few are let pass and told;
 * where they grow too many, what lies before them is not used.
 *
 * @param passed sessions without a row that are let pass, oldest first
 * @param cut the hole whose older side is not used, oldest first; empty when all of it is used
 * @param usedFrom the first date that is used
 */
record Holes(List<LocalDate> passed, List<LocalDate> cut, LocalDate usedFrom) {
  /** A year of 252 closes with so many holes reaches back by a week more. */
  static final int MOST_PASSED = 5;

  Holes {
    passed = List.copyOf(passed);
    cut = List.copyOf(cut);
  }

  /**
   * Those of a series, counted back from its last date.
   *
   * @param dates at least one
   */
  static Holes of(NavigableSet<LocalDate> dates) {
    List<LocalDate> passed = new ArrayList<>();
    LocalDate used = dates.last();
    for (LocalDate before : dates.headSet(used, false).descendingSet()) {
      List<LocalDate> hole = between(before, used);
      if (passed.size() + hole.size() > MOST_PASSED) {
        return new Holes(passed, hole, used);
      }
      passed.addAll(0, hole);
      used = before;
    }
    return new Holes(passed, List.of(), used);
  }

  /** What is missing, in words; empty when nothing is. */
  Optional<String> inWords() {
    List<String> words = new ArrayList<>();
    if (!passed.isEmpty()) {
      words.add(of(passed));
    }
    if (!cut.isEmpty()) {
      words.add(of(cut) + " (what lies before is not used)");
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", words));
  }

  private static String of(List<LocalDate> sessions) {
    LocalDate first = sessions.get(0);
    LocalDate last = sessions.get(sessions.size() - 1);
    return sessions.size() == 1
        ? "on " + first
        : "on %d sessions from %s to %s".formatted(sessions.size(), first, last);
  }

  private static List<LocalDate> between(LocalDate first, LocalDate second) {
    List<LocalDate> sessions = new ArrayList<>();
    LocalDate next = ExchangeCalendar.nextSession(first);
    while (next.isBefore(second)) {
      sessions.add(next);
      next = ExchangeCalendar.nextSession(next);
    }
    return sessions;
  }
}
