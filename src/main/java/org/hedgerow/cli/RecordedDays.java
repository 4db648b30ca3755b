package org.hedgerow.cli;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hedgerow.basics.InputException;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Problem;
import org.hedgerow.journal.RecordedDay;

/** Finds days of a recorded run by date or name. */
final class RecordedDays {

  private RecordedDays() {}

  /**
   * Places of the days of that date, or whose name starts like this; a day may have been run more
   * than once, but two different days are not meant.
   */
  static List<Integer> places(List<RecordedDay> days, String given) {
    List<Integer> places =
        IntStream.range(0, days.size())
            .filter(
                i ->
                    days.get(i).date().toString().equals(given)
                        || days.get(i).name().startsWith(given))
            .boxed()
            .toList();
    List<String> names = places.stream().map(i -> days.get(i).name()).distinct().toList();
    boolean oneDate = places.stream().map(i -> days.get(i).date()).distinct().count() == 1;
    if (names.isEmpty()) {
      throw unknown(given, "There is no such day in this run.", days);
    }
    if (names.size() > 1 && !oneDate) {
      throw unknown(given, "More than one day of this run starts like this.", days);
    }
    return places;
  }

  private static InputException unknown(String given, String message, List<RecordedDay> days) {
    List<String> names = days.stream().map(RecordedDay::name).distinct().sorted().toList();
    String fix =
        Nearest.to(given, names)
            .map(near -> "Maybe write '" + near + "'.")
            .orElse(
                names.isEmpty()
                    ? "No day is recorded."
                    : "Its days go from "
                        + names.get(0)
                        + " to "
                        + names.get(names.size() - 1)
                        + ".");
    return new InputException(Problem.ofFile("unknown-day", given, message, fix));
  }

  /** The days of that date or name. */
  static Stream<RecordedDay> of(List<RecordedDay> days, String given) {
    return places(days, given).stream().map(days::get);
  }
}
