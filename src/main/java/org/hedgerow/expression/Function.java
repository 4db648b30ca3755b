package org.hedgerow.expression;

import java.util.Arrays;
import java.util.Optional;

/** The functions of numbers that a formula may use. */
public enum Function {
  MIN("min", 2),
  MAX("max", 2),
  FLOOR("floor", 1),
  ABS("abs", 1);

  private final String word;
  private final int arguments;

  Function(String word, int arguments) {
    this.word = word;
    this.arguments = arguments;
  }

  public String word() {
    return word;
  }

  /** How many arguments it takes. */
  public int arguments() {
    return arguments;
  }

  double apply(double[] values) {
    return switch (this) {
      case MIN -> Math.min(values[0], values[1]);
      case MAX -> Math.max(values[0], values[1]);
      case FLOOR -> Math.floor(values[0]);
      case ABS -> Math.abs(values[0]);
    };
  }

  static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word.equals(word)).findFirst();
  }
}
