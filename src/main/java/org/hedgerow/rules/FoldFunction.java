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

  static Optional<FoldFunction> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(FoldFunction::word).toList();
  }

  /** The result over values in canonical order; nothing when there is nothing to take it of. */
  OptionalDouble apply(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
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
