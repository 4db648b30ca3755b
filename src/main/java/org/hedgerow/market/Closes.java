package org.hedgerow.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.Check;

/**
 * Daily closes of one series up to and including a day, oldest first. Days without a close are left
 * out, never filled.
 */
public final class Closes {
  private static final Closes EMPTY = new Closes(List.of(), new double[0]);

  private final List<LocalDate> dates;
  private final double[] values;

  private Closes(List<LocalDate> dates, double[] values) {
    this.dates = dates;
    this.values = values;
  }

  /** No closes at all. */
  public static Closes none() {
    return EMPTY;
  }

  /** Closes in ascending order of date; every value above zero and finite. */
  public static Closes of(List<LocalDate> dates, double[] values) {
    Check.that(
        dates.size() == values.length,
        "There must be a value for each date: %d dates, %d values",
        dates.size(),
        values.length);
    for (int i = 0; i < values.length; i++) {
      LocalDate date = dates.get(i);
      Check.positive(values[i], () -> "close of " + date);
      LocalDate before = dates.get(Math.max(0, i - 1));
      Check.that(
          i == 0 || before.isBefore(date),
          () -> "Dates must ascend but " + before + " stands before " + date);
    }
    return new Closes(List.copyOf(dates), values.clone());
  }

  public int size() {
    return values.length;
  }

  /** The date at a position, 0 is the oldest. */
  public LocalDate date(int index) {
    return dates.get(index);
  }

  /** The close at a position, 0 is the oldest. */
  public double value(int index) {
    return values[index];
  }

  /** The close {@code sessions} rows before the last; absent when there are not so many. */
  public OptionalDouble back(int sessions) {
    int index = values.length - 1 - sessions;
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[index]);
  }

  /** The close of a date; absent when there is none. */
  public OptionalDouble on(LocalDate date) {
    int index = Collections.binarySearch(dates, date);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[index]);
  }

  /** All closes, oldest first; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The last {@code count} closes, oldest first; all of them when there are fewer. */
  public double[] last(int count) {
    return Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length);
  }

  /** The same closes with another value of the last one, which must be there. */
  public Closes withLast(double close) {
    double[] changed = values.clone();
    changed[changed.length - 1] = Check.positive(close, "close");
    return new Closes(dates, changed);
  }

  /** The closes up to and including a day. */
  public Closes upTo(LocalDate day) {
    int end = values.length;
    while (end > 0 && dates.get(end - 1).isAfter(day)) {
      end--;
    }
    return new Closes(dates.subList(0, end), Arrays.copyOf(values, end));
  }
}
