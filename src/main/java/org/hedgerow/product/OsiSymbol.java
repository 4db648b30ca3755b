package org.hedgerow.product;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The 21 characters of the Options Symbology Initiative: root padded to six, yymmdd, C or P, strike
 * in thousandths as eight digits. {@code VIX 180214C00025000}.
 */
public final class OsiSymbol {
  private static final Pattern FORM = Pattern.compile("([A-Z]{1,6}) *(\\d{6})([CP])(\\d{8})");
  private static final int ROOT_WIDTH = 6;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private OsiSymbol() {}

  /** The symbol of a contract. */
  public static String format(OptionContract contract) {
    LocalDate expiry = contract.expiry();
    int month = Math.floorMod(expiry.getYear(), 100) * 100 + expiry.getMonthValue();
    return contract.root().name()
        + " ".repeat(ROOT_WIDTH - contract.root().name().length())
        + digits(month * 100 + expiry.getDayOfMonth(), 6)
        + contract.right().letter()
        + digits(Math.round(contract.strike() * 1000), 8);
  }

  private static String digits(long number, int count) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, count - digits.length())) + digits;
  }

  /**
   * The contract of a symbol; the padding may be left out.
   *
   * @throws IllegalArgumentException with the reason, when it is not a symbol of a known root
   */
  public static OptionContract parse(String symbol) {
    Matcher matcher = FORM.matcher(symbol.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + symbol + "' is not an OSI symbol such as 'VIX   180214C00025000'");
    }
    OptionRoot root = root(matcher.group(1), symbol);
    LocalDate expiry;
    try {
      expiry = LocalDate.parse(matcher.group(2), DAY);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + matcher.group(2) + "' in '" + symbol + "' is not a date as yymmdd", e);
    }
    OptionRight right = matcher.group(3).equals("C") ? OptionRight.CALL : OptionRight.PUT;
    return new OptionContract(root, expiry, right, Long.parseLong(matcher.group(4)) / 1000.0);
  }

  private static OptionRoot root(String name, String symbol) {
    for (OptionRoot root : OptionRoot.values()) {
      if (root.name().equals(name)) {
        return root;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' in '" + symbol + "' is not one of SPX, SPXW, VIX, VIXW");
  }
}
