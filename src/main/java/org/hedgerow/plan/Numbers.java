package org.hedgerow.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as sentences show them. */
final class Numbers {

  /** A quotient this far below a whole number is that number: rounding of doubles. */
  private static final double SAME = 1e-9;

  private Numbers() {}

  /** {@code 4550 USD}, with cents where there are some. */
  static String usd(double value) {
    return plain(value, 2) + " USD";
  }

  /** At most so many decimals, without trailing zeros. */
  static String plain(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** The next whole dollar above, so that a repair that is followed does suffice. */
  static String usdAtLeast(double value) {
    return plain(Math.ceil(value - SAME), 0) + " USD";
  }

  /** How many whole ones there are, zero or more. */
  static int whole(double quotient) {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, Math.floor(quotient + SAME)));
  }

  /** {@code 1 contract}, {@code 4 contracts}. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
