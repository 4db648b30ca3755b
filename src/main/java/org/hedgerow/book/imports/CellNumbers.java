package org.hedgerow.book.imports;

import java.util.regex.Pattern;

/** Numbers as brokers write them: {@code (1,250.00)}, {@code $0.62}, {@code 4-}, {@code +3}. */
final class CellNumbers {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,10})?|\\.\\d{1,10}");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3}){1,4}(\\.\\d{1,10})?");

  private final boolean decimalComma;

  CellNumbers(boolean decimalComma) {
    this.decimalComma = decimalComma;
  }

  /** The number, below zero in parentheses or with a minus before or behind it. */
  Understood<Double> read(String what, String cell) {
    String text = cell.replaceAll("(?i)usd|[$\\u20ac\\s\\u00a0']", "").replace('\u2212', '-');
    boolean negative = false;
    if (text.startsWith("(") && text.endsWith(")") && text.length() > 2) {
      negative = true;
      text = text.substring(1, text.length() - 1);
    }
    if (text.startsWith("-") || text.startsWith("+")) {
      negative |= text.startsWith("-");
      text = text.substring(1);
    } else if (text.endsWith("-")) {
      negative = true;
      text = text.substring(0, text.length() - 1);
    }
    if (decimalComma) {
      text = text.replace(".", "").replace(',', '.');
    }
    if (GROUPED.matcher(text).matches()) {
      text = text.replace(",", "");
    }
    if (!PLAIN.matcher(text).matches()) {
      return Understood.not(
          cell.matches(".*\\d,\\d{1,2}\\D*")
              ? "the %s '%s' may have a decimal comma: write decimal: comma into the mapping"
                  .formatted(what, cell)
              : "the %s '%s' is not a number".formatted(what, cell));
    }
    double value = Double.parseDouble(text);
    return Understood.of(negative ? -value : value);
  }
}
