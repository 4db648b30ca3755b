package org.hedgerow.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.hedgerow.basics.Check;

/**
 * Numbers as a trader reads them: index points with two decimals, dollars with thousands
 * separators, per cent with one decimal. A number that rounds to zero has no sign.
 */
final class Figures {
  private static final int THOUSANDTHS = 3;

  private Figures() {}

  /** {@code 2648.94}; the third decimal of a settlement such as 33.225 is kept. */
  static String points(double value) {
    int decimals = decimal(value).stripTrailingZeros().scale() == THOUSANDTHS ? THOUSANDTHS : 2;
    return format(value, "0." + "0".repeat(decimals));
  }

  /** {@code 12,345}, without the currency. */
  static String usd(double value) {
    return format(value, "#,##0");
  }

  /** {@code +12,345} or {@code -12,345}. */
  static String signedUsd(double value) {
    return signed(usd(value));
  }

  /** {@code 12.34}: fees. */
  static String cents(double value) {
    return fixed(value, 2);
  }

  /** {@code 2.2 %}. */
  static String percent(double value) {
    return fixed(value, 1) + " %";
  }

  /** {@code +2.2 %}. */
  static String signedPercent(double value) {
    return signed(percent(value));
  }

  /** {@code 0.20}, {@code -0.20}. */
  static String delta(double value) {
    return fixed(value, 2);
  }

  /** {@code 142.1}: a volatility of 1.421 as it is quoted. */
  static String vol(double fraction) {
    return fixed(100 * fraction, 1);
  }

  /** So many decimals, thousands separated. */
  static String fixed(double value, int decimals) {
    return format(value, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
  }

  /** With its sign, unless it is zero. */
  static String signed(String number) {
    boolean zero = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero || number.startsWith("-") ? number : "+" + number;
  }

  /** {@code 1 day}, {@code 4 days}. */
  static String count(long number, String noun) {
    return fixed(number, 0) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String format(double value, String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    String text = format.format(decimal(value));
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero && text.startsWith("-") ? text.substring(1) : text;
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(Check.finite(value, "value"));
  }
}
