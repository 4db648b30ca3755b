package org.hedgerow.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an accumulate can compute. */
enum FoldFunction {
  COUNT,
  SUM,
  MIN,
  MAX,
  AVERAGE;

  /** As written in a rule. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is no result over no facts. */
  boolean needsOne() {
    return this != COUNT && this != SUM;
  }

  static Optional<FoldFunction> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(FoldFunction::word).toList();
  }

  /**
   * The result over values in any order; nothing when there is nothing to take it of. Values are
   * added in order of size, so that the order of facts cannot carry a sum over a threshold.
   */
  OptionalDouble apply(List<Double> values) {
    double sum = values.stream().sorted().reduce(0.0, Double::sum);
    return switch (this) {
      case COUNT -> OptionalDouble.of(values.size());
      case SUM -> OptionalDouble.of(sum);
      case MIN -> values.stream().mapToDouble(v -> v).min();
      case MAX -> values.stream().mapToDouble(v -> v).max();
      case AVERAGE ->
          values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / values.size());
    };
  }
}
