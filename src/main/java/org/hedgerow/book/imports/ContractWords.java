package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.VixExpiries;

/**
 * Finds the contract in what a broker calls it: an OSI symbol with or without blanks, after a dot
 * or a dash, with the strike in thousandths or in points; or words in any order, such as {@code VIX
 * 18 Mar 26 25 Call}; or a VIX future, {@code /VXH26}.
 */
final class ContractWords {
  private static final Pattern SYMBOL =
      Pattern.compile(
          "[.\\-+]?\\s*(SPXW?|VIXW?)[\\s_]*(\\d{6})\\s*([CP])\\s*(\\d{8}|\\d{1,5}(?:\\.\\d{1,3})?)");
  private static final Pattern FUTURE_CODE =
      Pattern.compile("[./]*(VXM?)([FGHJKMNQUVXZ])(\\d{1,2})(?![A-Z0-9])");
  private static final String MONTH_CODES = "FGHJKMNQUVXZ";
  private static final Pattern ROOT = Pattern.compile("(?<![A-Z])(SPXW?|VIXW?|VXM?)(?![A-Z])");
  private static final Pattern RIGHT = Pattern.compile("(?<![A-Z])(CALLS?|PUTS?|C|P)(?![A-Z])");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern MULTIPLIER =
      Pattern.compile("\\b100\\b(?=\\s*(?:\\(|\\d{1,2} [A-Z]{3}))");
  private static final String WEEKLYS = "\\(?WEEKLYS?\\)?";

  private final CellDates dates;
  private final int firstYear;

  /**
   * What a text names.
   *
   * @param root as written
   * @param exact the root of a symbol, which is not to be looked up
   */
  sealed interface Named {
    record Option(String root, boolean exact, LocalDate expiry, OptionRight right, double strike)
        implements Named {}

    record Future(FutureContract contract) implements Named {}
  }

  /**
   * @param firstYear of a future's year of one digit
   */
  ContractWords(CellDates dates, int firstYear) {
    this.dates = dates;
    this.firstYear = firstYear;
  }

  /** The contract of a text. */
  Understood<Named> read(String given) {
    String text = given.toUpperCase(Locale.ROOT).strip();
    Matcher symbol = SYMBOL.matcher(text);
    if (symbol.matches()) {
      return symbol(symbol, given);
    }
    Matcher code = FUTURE_CODE.matcher(text);
    if (code.lookingAt()) {
      return Understood.of(future(code));
    }
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return Understood.not("it names no option on SPX or VIX and no VIX future");
    }
    return words(text, root.group(1));
  }

  private Understood<Named> symbol(Matcher symbol, String given) {
    String digits = symbol.group(2);
    Understood<LocalDate> expiry = dates.read("expiry in '" + given + "'", "20" + digits);
    String strike = symbol.group(4);
    double points =
        strike.matches("\\d{8}") ? Long.parseLong(strike) / 1000.0 : Double.parseDouble(strike);
    return expiry.then(
        day ->
            Understood.of(
                new Named.Option(symbol.group(1), true, day, right(symbol.group(3)), points)));
  }

  private Named.Future future(Matcher code) {
    String year = code.group(3);
    int full = year.length() == 2 ? 2000 + Integer.parseInt(year) : decade(Integer.parseInt(year));
    YearMonth month = YearMonth.of(full, 1 + MONTH_CODES.indexOf(code.group(2)));
    return new Named.Future(
        new FutureContract(
            FutureContract.Size.valueOf(code.group(1)), VixExpiries.vixMonthly(month)));
  }

  /** The first year from the day of the book on that ends with this digit. */
  private int decade(int digit) {
    return firstYear + Math.floorMod(digit - firstYear, 10);
  }

  private static OptionRight right(String word) {
    return word.startsWith("C") ? OptionRight.CALL : OptionRight.PUT;
  }

  private Understood<Named> words(String text, String root) {
    String rest = MULTIPLIER.matcher(text).replaceFirst(" ");
    String written = rest.matches(".*" + WEEKLYS + ".*") && root.length() == 3 ? root + "W" : root;
    Optional<CellDates.Found> expiry = dates.find(rest);
    if (expiry.isEmpty()) {
      return Understood.not("its expiry is not understood");
    }
    LocalDate day = expiry.get().date();
    if (root.startsWith("VX")) {
      return Understood.of(
          new Named.Future(new FutureContract(FutureContract.Size.valueOf(root), day)));
    }
    rest = rest.substring(0, expiry.get().start()) + " " + rest.substring(expiry.get().end());
    rest = ROOT.matcher(rest).replaceFirst(" ").replaceAll("(?<=\\d)(?=[CP](?![A-Z]))", " ");
    rest = rest.replaceAll("(?<![A-Z])(?<=[CP])(?=\\d)", " ");
    Matcher right = RIGHT.matcher(rest);
    if (!right.find()) {
      return Understood.not("it says neither call nor put");
    }
    List<Double> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(rest);
    while (number.find()) {
      numbers.add(Double.parseDouble(number.group().replace(",", "")));
    }
    return numbers.size() == 1
        ? Understood.of(
            new Named.Option(
                written,
                !written.equals("SPX") && !written.startsWith("VIX"),
                day,
                right(right.group(1)),
                numbers.get(0)))
        : Understood.not(
            numbers.isEmpty()
                ? "its strike is not understood"
                : "more than one number could be its strike");
  }
}
