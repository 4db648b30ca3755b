package org.hedgerow.basics;

import java.math.BigDecimal;

/** Numbers as a person would write them. */
public final class Numbers {

  private Numbers() {}

  /** The shortest decimal that reads back as the same number: 22, 0.5, -1.25. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
