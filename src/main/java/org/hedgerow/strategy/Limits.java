package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;

/**
 * The thresholds that are in force: each name with its value and who set it. The command line wins
 * over a sweep, a sweep over the strategy, the strategy over the pack.
 */
public final class Limits {
  private final List<Threshold> thresholds;
  private final Map<String, Integer> indexByName = new HashMap<>();
  private final double[] values;
  private final LimitOrigin[] origins;

  private Limits(List<Threshold> thresholds) {
    this.thresholds = List.copyOf(thresholds);
    this.values = new double[thresholds.size()];
    this.origins = new LimitOrigin[thresholds.size()];
    for (int i = 0; i < values.length; i++) {
      indexByName.put(thresholds.get(i).name(), i);
      values[i] = 0.0 + thresholds.get(i).value(); // there is no minus zero here
      origins[i] = LimitOrigin.PACK;
    }
  }

  /**
   * The thresholds of the packs with these overrides, in the order of precedence. An override of an
   * unknown name, or outside the threshold's range, is a problem at the place of the override.
   */
  public static Limits of(
      List<Threshold> thresholds, Collection<ThresholdOverride> overrides, Problems problems) {
    Limits limits = new Limits(thresholds);
    List<ThresholdOverride> ordered = new ArrayList<>(overrides);
    ordered.sort((a, b) -> a.origin().compareTo(b.origin()));
    ordered.forEach(override -> limits.set(override, problems));
    return limits;
  }

  private void set(ThresholdOverride override, Problems problems) {
    Integer index = indexByName.get(override.name());
    if (index == null) {
      problems.add(
          new Problem(
              "unknown-threshold",
              Problem.Severity.ERROR,
              override.place(),
              "",
              1,
              "There is no threshold '" + override.name() + "' in the packs of this strategy.",
              Nearest.advice(override.name(), indexByName.keySet())));
      return;
    }
    Threshold threshold = thresholds.get(index);
    if (!(override.value() >= threshold.min() && override.value() <= threshold.max())) {
      problems.add(
          new Problem(
              "out-of-range",
              Problem.Severity.ERROR,
              override.place(),
              "",
              1,
              "'%s' must be between %s and %s %s but was %s."
                  .formatted(
                      threshold.name(),
                      Numbers.plain(threshold.min()),
                      Numbers.plain(threshold.max()),
                      threshold.unit(),
                      Numbers.plain(override.value())),
              "The range stands at " + threshold.place() + "."));
      return;
    }
    values[index] = 0.0 + override.value();
    origins[index] = override.origin();
  }

  /** The value of a threshold that is known to exist. */
  public double value(String name) {
    return values[index(name)];
  }

  /** Who set the value. */
  public LimitOrigin origin(String name) {
    return origins[index(name)];
  }

  /**
   * The same thresholds with some values moved, whoever has set them.
   *
   * @param values by name; each name is known and each value in its range
   */
  public Limits with(Map<String, Double> values, LimitOrigin origin) {
    Limits moved = new Limits(thresholds);
    System.arraycopy(this.values, 0, moved.values, 0, this.values.length);
    System.arraycopy(origins, 0, moved.origins, 0, origins.length);
    values.forEach(
        (name, value) -> {
          moved.values[index(name)] = 0.0 + value;
          moved.origins[index(name)] = origin;
        });
    return moved;
  }

  /** The position of a threshold, for {@link #values()}. */
  public int index(String name) {
    Integer index = indexByName.get(name);
    if (index == null) {
      throw new IllegalArgumentException("There is no threshold '" + name + "'");
    }
    return index;
  }

  /** All values by position; a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The threshold of that name. */
  public Optional<Threshold> threshold(String name) {
    return Optional.ofNullable(indexByName.get(name)).map(thresholds::get);
  }

  /** All thresholds in the order of their packs. */
  public List<Threshold> thresholds() {
    return thresholds;
  }

  /** Name to value, for hashing and comparing. */
  public Map<String, Double> byName() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (Threshold threshold : thresholds) {
      map.put(threshold.name(), value(threshold.name()));
    }
    return map;
  }
}
