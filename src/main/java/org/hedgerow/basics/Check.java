package org.hedgerow.basics;

import java.util.Locale;

/** Argument checks whose message names the argument, its value and what was expected. */
public final class Check {

  private Check() {}

  /** Returns the value when it is finite and above zero; NaN fails. */
  public static double positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw bad(name, "above zero and finite", value);
    }
    return value;
  }

  /** Returns the value when it is finite and zero or more; NaN fails. */
  public static double notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw bad(name, "zero or more and finite", value);
    }
    return value;
  }

  /** Returns the value when it is neither NaN nor infinite. */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw bad(name, "finite", value);
    }
    return value;
  }

  /** Throws with the formatted message when the condition does not hold. */
  public static void that(boolean condition, String format, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, format, arguments));
    }
  }

  private static IllegalArgumentException bad(String name, String expected, double value) {
    return new IllegalArgumentException(
        "Argument '" + name + "' must be " + expected + " but was " + value);
  }
}
