package org.hedgerow.basics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A closure that no rule foresees, with the day from which it was known. Dates of the closures: the
 * exchanges. Days of announcement: press of the time, to about a day.
 */
record OneOffClosure(LocalDate date, LocalDate announced, String name) {

  private static final List<OneOffClosure> ALL =
      List.of(
          closure("1994-04-27", "1994-04-25", "Funeral of Richard Nixon"),
          closure("2001-09-11", "2001-09-11", "Attack on New York"),
          closure("2001-09-12", "2001-09-11", "Attack on New York"),
          closure("2001-09-13", "2001-09-12", "Attack on New York"),
          closure("2001-09-14", "2001-09-13", "Attack on New York"),
          closure("2004-06-11", "2004-06-07", "Funeral of Ronald Reagan"),
          closure("2007-01-02", "2006-12-28", "Funeral of Gerald Ford"),
          closure("2012-10-29", "2012-10-28", "Hurricane Sandy"),
          closure("2012-10-30", "2012-10-29", "Hurricane Sandy"),
          closure("2018-12-05", "2018-12-01", "Funeral of George H. W. Bush"),
          closure("2025-01-09", "2024-12-30", "Funeral of Jimmy Carter"));

  private static final Map<LocalDate, OneOffClosure> BY_DATE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(OneOffClosure::date, c -> c));

  static boolean isClosed(LocalDate day, LocalDate knownOn) {
    OneOffClosure closure = BY_DATE.get(day);
    return closure != null && !knownOn.isBefore(closure.announced);
  }

  static Map<LocalDate, String> of(int year) {
    return ALL.stream()
        .filter(c -> c.date.getYear() == year)
        .collect(Collectors.toMap(OneOffClosure::date, OneOffClosure::name));
  }

  private static OneOffClosure closure(String date, String announced, String name) {
    return new OneOffClosure(LocalDate.parse(date), LocalDate.parse(announced), name);
  }
}
