package org.hedgerow.cli;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.hedgerow.basics.IsoDate;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problem;
import org.hedgerow.basics.Problems;
import org.jspecify.annotations.Nullable;

/** Values of options as the user wrote them; every bad one is a problem with the way out. */
final class Given {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?|[+-]?Infinity|NaN");

  private final Problems problems;

  Given(Problems problems) {
    this.problems = problems;
  }

  /** What a number must be. */
  enum Range {
    ANY("finite", Double.NEGATIVE_INFINITY),
    NOT_NEGATIVE("zero or more", 0),
    POSITIVE("above zero", Double.MIN_VALUE);

    private final String words;
    private final double least;

    Range(String words, double least) {
      this.words = words;
      this.least = least;
    }
  }

  /**
   * A number; absent when it was not written, or is wrong.
   *
   * @param most what it may be at most, either way
   */
  OptionalDouble number(String option, @Nullable String text, Range range, double most) {
    OptionalDouble number = finite(option, text, range);
    if (text != null && number.isPresent() && Math.abs(number.getAsDouble()) > most) {
      report(
          "out-of-range",
          option,
          text,
          name(option)
              + " must be at most "
              + Numbers.plain(most)
              + " but is "
              + text.strip()
              + ".",
          "");
      return OptionalDouble.empty();
    }
    return number;
  }

  /**
   * A fraction a year; absent when it was not written, or is wrong.
   *
   * @param most above which it is taken for per cent
   */
  OptionalDouble fraction(String option, @Nullable String text, Range range, double most) {
    OptionalDouble number = finite(option, text, range);
    if (text != null && number.isPresent() && Math.abs(number.getAsDouble()) > most) {
      double value = number.getAsDouble();
      report(
          "per-cent",
          option,
          text,
          name(option)
              + " is a fraction a year, and "
              + Numbers.plain(value)
              + " would be "
              + Numbers.plain(100 * value)
              + " %.",
          "Maybe write " + Numbers.plain(value / 100) + ".");
      return OptionalDouble.empty();
    }
    return number;
  }

  private OptionalDouble finite(String option, @Nullable String text, Range range) {
    if (text == null) {
      return OptionalDouble.empty();
    }
    String plain = text.strip();
    if (!NUMBER.matcher(plain).matches()) {
      report("not-a-number", option, text, "'" + text + "' is not a number.", repair(text));
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(plain);
    if (!(value >= range.least) || Double.isInfinite(value)) {
      report(
          "out-of-range",
          option,
          text,
          name(option) + " must be " + range.words + " but is " + plain + ".",
          "");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  private static String repair(String text) {
    String plain = text.strip();
    if (plain.matches("[+-]?\\d+,\\d+")) {
      return "Maybe write " + plain.replace(',', '.') + ".";
    }
    return plain.matches("[+-]?\\d+(\\.\\d+)?\\s*%")
        ? "Maybe write "
            + Numbers.plain(
                new BigDecimal(plain.replaceAll("\\s*%", "")).movePointLeft(2).doubleValue())
            + "."
        : "";
  }

  /** A date; absent when it was not written, or is wrong. */
  Optional<LocalDate> date(String option, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(IsoDate.parse(text.strip()));
    } catch (DateTimeException e) {
      report(
          "not-a-date",
          option,
          text,
          "'" + text + "' is not a date.",
          "A date is such as 2026-01-21.");
      return Optional.empty();
    }
  }

  /** A problem of an option. */
  void report(String id, String option, String text, String message, String fix) {
    problems.add(Problem.ofFile(id, (option + " " + text).strip(), message, fix));
  }

  private static String name(String option) {
    return "'" + option.replace("--", "") + "'";
  }
}
