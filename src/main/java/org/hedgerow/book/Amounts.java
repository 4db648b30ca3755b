package org.hedgerow.book;

import org.hedgerow.document.Fields;

/** Numbers of a positions file, refused with their unit. */
final class Amounts {
  /** More than any account holds; a larger number is a slip. */
  private static final double MOST = 1e13;

  private Amounts() {}

  /** A required number of zero or more; NaN after a problem. */
  static double atLeastZero(Fields fields, String key, String unit) {
    return checked(fields, key, fields.number(key, -MOST, MOST), unit, false);
  }

  /** A number of zero or more that may be absent, which is zero. */
  static double zeroWhenAbsent(Fields fields, String key, String unit) {
    return fields.has(key) ? atLeastZero(fields, key, unit) : 0;
  }

  /** A required number above zero; NaN after a problem. */
  static double aboveZero(Fields fields, String key, String unit) {
    return checked(fields, key, fields.number(key, -MOST, MOST), unit, true);
  }

  /** A required number of either sign; NaN after a problem. */
  static double any(Fields fields, String key) {
    return fields.number(key, -MOST, MOST);
  }

  private static double checked(
      Fields fields, String key, double value, String unit, boolean aboveZero) {
    boolean good = aboveZero ? value > 0 : value >= 0;
    if (good || Double.isNaN(value)) {
      return value;
    }
    fields.report(
        "out-of-range",
        key,
        "'%s' must be %s %s but was %s."
            .formatted(key, aboveZero ? "above 0" : "at least 0", unit, fields.text(key)),
        "");
    return Double.NaN;
  }
}
