package org.hedgerow.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.product.OptionRoot;

/**
 * Looks at a text that should be an OSI symbol and says which part of it is wrong, so that a caret
 * can stand under that part: root, six digits of expiry, C or P, eight digits of strike.
 */
final class OsiText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> ROOTS =
      Arrays.stream(OptionRoot.values()).map(Enum::name).toList();
  private static final int EXPIRY_DIGITS = 6;
  private static final int STRIKE_DIGITS = 8;

  private final String text;
  private final int expiryAt;
  private final int rootEnd;

  private OsiText(String text) {
    this.text = text;
    this.rootEnd = skip(0, Character::isLetter);
    this.expiryAt = skip(rootEnd, c -> c == ' ');
  }

  static OsiText of(String text) {
    return new OsiText(text);
  }

  /**
   * The part that is wrong.
   *
   * @param at offset in the text, from 0
   * @param length characters under the caret, at least 1
   */
  record Flaw(String id, int at, int length, String message, String fix) {}

  /** Offset of the six digits of the expiry. */
  int expiryAt() {
    return expiryAt;
  }

  /** The first part that is wrong; nothing when the symbol is good. */
  Optional<Flaw> flaw() {
    return root().or(this::expiry).or(this::right).or(this::strike);
  }

  private Optional<Flaw> root() {
    String root = text.substring(0, rootEnd);
    if (ROOTS.contains(root)) {
      return Optional.empty();
    }
    if (root.isEmpty()) {
      return flaw(
          "bad-osi",
          0,
          text.length(),
          "An OSI symbol starts with its root.",
          "Write it as 'VIX   180214C00025000'.");
    }
    return flaw(
        "unknown-root",
        0,
        rootEnd,
        "The root '" + root + "' is not known.",
        Nearest.advice(root, ROOTS));
  }

  private Optional<Flaw> expiry() {
    int digits = skip(expiryAt, OsiText::isDigit) - expiryAt;
    String shown = text.substring(expiryAt, expiryAt + Math.min(digits, EXPIRY_DIGITS));
    if (digits != EXPIRY_DIGITS) {
      return flaw(
          "bad-osi",
          expiryAt,
          digits,
          "The expiry in an OSI symbol must be six digits, yymmdd, but has " + digits + ".",
          "");
    }
    try {
      LocalDate.parse(shown, DAY);
      return Optional.empty();
    } catch (DateTimeException e) {
      return flaw(
          "bad-osi", expiryAt, digits, "'" + shown + "' is not a date written as yymmdd.", "");
    }
  }

  private Optional<Flaw> right() {
    int at = expiryAt + EXPIRY_DIGITS;
    String right = at < text.length() ? text.substring(at, at + 1) : "";
    if (right.equals("C") || right.equals("P")) {
      return Optional.empty();
    }
    String upper = right.toUpperCase(Locale.ROOT);
    return flaw(
        "bad-osi",
        at,
        1,
        "After the expiry there must be C or P but is "
            + (right.isEmpty() ? "nothing." : "'" + right + "'."),
        upper.equals("C") || upper.equals("P") ? "Maybe write '" + upper + "'." : "");
  }

  private Optional<Flaw> strike() {
    int at = expiryAt + EXPIRY_DIGITS + 1;
    String strike = text.substring(at);
    boolean digits = !strike.isEmpty() && strike.chars().allMatch(c -> isDigit((char) c));
    if (digits && strike.length() == STRIKE_DIGITS) {
      return Long.parseLong(strike) > 0
          ? Optional.empty()
          : flaw("bad-osi", at, STRIKE_DIGITS, "The strike is zero.", "");
    }
    return flaw(
        "bad-osi",
        at,
        strike.length(),
        "The strike in an OSI symbol must be eight digits, thousandths of a point, but is "
            + (strike.isEmpty() ? "missing." : "'" + strike + "'."),
        digits && strike.length() <= 4 ? maybe(strike) : "");
  }

  /** A strike of at most four digits was most likely written in points. */
  private static String maybe(String points) {
    return String.format(
        Locale.ROOT,
        "Maybe write '%08d' for a strike of %d points.",
        Long.parseLong(points) * 1000,
        Long.parseLong(points));
  }

  private static Optional<Flaw> flaw(String id, int at, int length, String message, String fix) {
    return Optional.of(new Flaw(id, at, Math.max(1, length), message, fix));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private interface CharTest {
    boolean test(char c);
  }

  private int skip(int from, CharTest test) {
    int at = from;
    while (at < text.length() && test.test(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
