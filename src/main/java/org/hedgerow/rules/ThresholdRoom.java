package org.hedgerow.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.hedgerow.basics.Numbers;
import org.hedgerow.strategy.Threshold;

/**
 * How far a threshold can be moved before any test or day comes out otherwise. It is moved step by
 * step from its value, each way up to the first difference, at most {@value #MOST_STEPS} steps;
 * what lies between two steps, or beyond the first difference, was not tried.
 *
 * @param from the least value that was tried without a difference on the way down
 * @param to the greatest value that was tried without a difference on the way up
 * @param below the first value that differs on the way down; absent when none did
 * @param above the first value that differs on the way up; absent when none did
 */
public record ThresholdRoom(
    Threshold threshold, double from, double to, OptionalDouble below, OptionalDouble above) {
  /** Steps each way; a range can hold any number of them. */
  public static final int MOST_STEPS = 1_000;

  /** Whether any value but its own does as well. */
  public boolean isRoom() {
    return from < to;
  }

  /** Whether the way down ended before the end of the range, for the number of its steps. */
  public boolean endedEarlyBelow() {
    return below.isEmpty() && from > threshold.min();
  }

  /** Whether the way up ended before the end of the range, for the number of its steps. */
  public boolean endedEarlyAbove() {
    return above.isEmpty() && to < threshold.max();
  }

  /** The moves that are counted: one step each way, and both ends of the range. */
  static List<Mutant> moves(Threshold threshold) {
    List<Double> values = new ArrayList<>();
    path(threshold, -1).stream().limit(1).forEach(values::add);
    path(threshold, 1).stream().limit(1).forEach(values::add);
    values.add(threshold.min());
    values.add(threshold.max());
    return values.stream()
        .filter(v -> v != threshold.value())
        .distinct()
        .map(v -> move(threshold, v))
        .toList();
  }

  /** The threshold at another value. */
  static Mutant move(Threshold threshold, double to) {
    return new Mutant(
        Mutant.Kind.THRESHOLD,
        threshold.pack(),
        threshold.name(),
        threshold.place(),
        (Numbers.plain(threshold.value()) + " " + threshold.unit()).strip(),
        Numbers.plain(to),
        new Mutant.Moved(threshold, to));
  }

  /**
   * Looks for the room of a threshold.
   *
   * @param noticed whether any test or day comes out otherwise under a change
   */
  static ThresholdRoom search(Threshold threshold, Predicate<Mutant> noticed) {
    double[] last = {threshold.value(), threshold.value()};
    List<OptionalDouble> first = new ArrayList<>();
    for (int way = 0; way < 2; way++) {
      OptionalDouble differs = OptionalDouble.empty();
      for (double value : path(threshold, 2 * way - 1)) {
        if (noticed.test(move(threshold, value))) {
          differs = OptionalDouble.of(value);
          break;
        }
        last[way] = value;
      }
      first.add(differs);
    }
    return new ThresholdRoom(threshold, last[0], last[1], first.get(0), first.get(1));
  }

  /** The values one way, nearest first: whole steps, then the end of the range. */
  private static List<Double> path(Threshold threshold, int direction) {
    double end = direction < 0 ? threshold.min() : threshold.max();
    List<Double> values = new ArrayList<>();
    BigDecimal step = BigDecimal.valueOf(threshold.step()).multiply(BigDecimal.valueOf(direction));
    BigDecimal value = BigDecimal.valueOf(threshold.value()).add(step);
    while (values.size() < MOST_STEPS && direction * value.doubleValue() < direction * end) {
      values.add(value.doubleValue());
      value = value.add(step);
    }
    if (values.size() < MOST_STEPS && threshold.value() != end) {
      values.add(end);
    }
    return values;
  }
}
