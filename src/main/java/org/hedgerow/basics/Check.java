package org.hedgerow.basics;

import java.util.Locale;
import java.util.function.Supplier;

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

  /** As {@link #positive(double, String)}; the name is put together only when it is needed. */
  public static double positive(double value, Supplier<String> name) {
    return value > 0 && !Double.isInfinite(value) ? value : positive(value, name.get());
  }

  /** As {@link #notNegative(double, String)}; the name is put together only when it is needed. */
  public static double notNegative(double value, Supplier<String> name) {
    return value >= 0 && !Double.isInfinite(value) ? value : notNegative(value, name.get());
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

  /** Throws with the message, put together only then, when the condition does not hold. */
  public static void that(boolean condition, Supplier<String> message) {
    if (!condition) {
      throw new IllegalArgumentException(message.get());
    }
  }

  private static IllegalArgumentException bad(String name, String expected, double value) {
    return new IllegalArgumentException(
        "Argument '" + name + "' must be " + expected + " but was " + value);
  }
}
