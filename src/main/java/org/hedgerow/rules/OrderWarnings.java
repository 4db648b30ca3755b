package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Numbers;
import org.hedgerow.strategy.Threshold;

/** Looks for thresholds whose names say an order that their values do not have. */
final class OrderWarnings {
  /** Last parts of names, from the lowest value up. */
  private static final List<List<String>> ORDERS =
      List.of(
          List.of("first", "second", "third", "fourth", "fifth"),
          List.of("low", "elevated", "high", "extreme"),
          List.of("short", "medium", "long"),
          List.of("earliest", "latest"),
          List.of("least", "most"),
          List.of("least", "full"));

  private OrderWarnings() {}

  static void find(RuleCheck check) {
    for (Threshold threshold : check.limits().thresholds()) {
      for (List<String> order : ORDERS) {
        next(threshold, order, check)
            .filter(higher -> higher.value() <= threshold.value())
            .ifPresent(higher -> warn(threshold, higher, check));
      }
    }
  }

  private static void warn(Threshold lower, Threshold higher, RuleCheck check) {
    check.warn(
        higher,
        "thresholds-out-of-order",
        "'%s' (%s) must be above '%s' (%s), as their names say."
            .formatted(
                higher.name(),
                Numbers.plain(higher.value()),
                lower.name(),
                Numbers.plain(lower.value())),
        "Exchange or change the values.");
  }

  /** The threshold whose name comes next in an order, if there is one of the same unit. */
  private static Optional<Threshold> next(
      Threshold threshold, List<String> order, RuleCheck check) {
    int dot = threshold.name().lastIndexOf('.');
    int at = order.indexOf(threshold.name().substring(dot + 1));
    if (dot < 0 || at < 0) {
      return Optional.empty();
    }
    String stem = threshold.name().substring(0, dot + 1);
    return order.subList(at + 1, order.size()).stream()
        .flatMap(word -> check.limits().threshold(stem + word).stream())
        .filter(t -> t.unit().equals(threshold.unit()))
        .findFirst();
  }
}
