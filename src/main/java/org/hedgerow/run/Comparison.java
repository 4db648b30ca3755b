package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;

/**
 * Two ways of deciding over the same days.
 *
 * @param days in the order in which they were run, all of them
 * @param limits thresholds whose value differs, by name
 * @param rulesGained names of rules that only the second way has
 * @param rulesLost names of rules that only the first way has
 */
public record Comparison(
    List<DayDifference> days,
    List<LimitDifference> limits,
    List<String> rulesGained,
    List<String> rulesLost) {

  /** A threshold in both ways; absent where it does not exist. */
  public record LimitDifference(
      String name, OptionalDouble first, OptionalDouble second, String unit) {}

  public Comparison {
    days = List.copyOf(days);
    limits = List.copyOf(limits);
    rulesGained = List.copyOf(rulesGained);
    rulesLost = List.copyOf(rulesLost);
  }

  /** Compares days that were decided with two rule books. */
  public static Comparison of(RuleBook first, RuleBook second, List<DayDifference> days) {
    return new Comparison(
        days,
        limits(first.limits(), second.limits()),
        surplus(second, first),
        surplus(first, second));
  }

  /** Days on which an action, or what became of it, differs. */
  public List<DayDifference> changed() {
    return days.stream().filter(DayDifference::isOutcome).toList();
  }

  /** Days on which only firings differ. */
  public List<DayDifference> firedOtherwise() {
    return days.stream().filter(d -> d.isAny() && !d.isOutcome()).toList();
  }

  /** The first day on which anything differs, by date. */
  public Optional<DayDifference> firstDivergent() {
    return days.stream()
        .filter(DayDifference::isAny)
        .min((a, b) -> a.day().date().compareTo(b.day().date()));
  }

  private static List<String> surplus(RuleBook of, RuleBook over) {
    List<String> names = over.rules().stream().map(RuleInfo::name).toList();
    return of.rules().stream().map(RuleInfo::name).filter(n -> !names.contains(n)).toList();
  }

  private static List<LimitDifference> limits(Limits first, Limits second) {
    TreeSet<String> names = new TreeSet<>();
    names.addAll(first.byName().keySet());
    names.addAll(second.byName().keySet());
    List<LimitDifference> differences = new ArrayList<>();
    for (String name : names) {
      OptionalDouble a = value(first, name);
      OptionalDouble b = value(second, name);
      if (!a.equals(b)) {
        String unit =
            first.threshold(name).or(() -> second.threshold(name)).map(Threshold::unit).orElse("");
        differences.add(new LimitDifference(name, a, b, unit));
      }
    }
    return differences;
  }

  private static OptionalDouble value(Limits limits, String name) {
    return limits.threshold(name).isPresent()
        ? OptionalDouble.of(limits.value(name))
        : OptionalDouble.empty();
  }
}
