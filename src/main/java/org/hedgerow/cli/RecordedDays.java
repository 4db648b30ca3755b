package org.hedgerow.cli;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.journal.RecordedDay;

/** Finds days of a recorded run by date or name. */
final class RecordedDays {

  private RecordedDays() {}

  /** Places of the days of that date or name; a day may have been run more than once. */
  static List<Integer> places(List<RecordedDay> days, String given) {
    List<String> dates = days.stream().map(d -> d.date().toString()).toList();
    if (dates.contains(given)) {
      return which(days.size(), dates, given);
    }
    List<String> names = days.stream().map(RecordedDay::name).toList();
    return which(days.size(), names, Names.pick("day", given, names));
  }

  private static List<Integer> which(int size, List<String> all, String wanted) {
    return IntStream.range(0, size).filter(i -> all.get(i).equals(wanted)).boxed().toList();
  }

  /** The days of that date or name. */
  static Stream<RecordedDay> of(List<RecordedDay> days, String given) {
    return places(days, given).stream().map(days::get);
  }
}
