package org.hedgerow.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damages texts of a format at random: words and lines out of others of its kind, numbers that are
 * none, nesting, characters that nobody expects, flipped bits, cuts.
 */
public final class Mutation {
  private static final Pattern WORDS = Pattern.compile("[A-Za-z_$][\\w.$]*|\\d[\\d.]*|\\S");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "1",
          "0.1",
          "1e308",
          "-1e308",
          "1e-320",
          "1e309",
          "9".repeat(400),
          "NaN",
          "Infinity",
          ".inf",
          ".nan",
          "0x7f",
          "2147483648",
          "9223372036854775808",
          "1_0",
          "1,5",
          "1.",
          ".5",
          "--1",
          "+1",
          "1e",
          "007",
          "2018-02-30",
          "9999-12-31",
          "0000-00-00");
  private static final List<String> SIGNS =
      List.of(
          "\"",
          "'",
          "\\",
          "\\u0022",
          "\\\"",
          "\n",
          "\r",
          "\t",
          "\r\n",
          "\u0000",
          "\u001b[2J",
          "\u202e",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\ud800",
          "\ud83d\ude00",
          "\u00a0",
          "\u0660",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "<",
          ">",
          "&",
          "*",
          "!",
          "!!",
          "|",
          "||",
          "&&",
          "=",
          "==",
          ":",
          ";",
          ",",
          ",,",
          "#",
          "//",
          "/*",
          "*/",
          "---",
          "- ",
          "? ",
          "%",
          "@",
          "`",
          "$",
          "$param",
          "<<: *a",
          "&a ",
          "*a",
          "!!java.net.URL ",
          "eval(",
          "System.exit(0)",
          "limit(\"",
          "=1+1",
          "null",
          "~",
          "true",
          "yes");
  private static final String[] OPENERS = {"(", "[", "{", "{a: ", "- ", "not( ", "!", "-", "\""};
  private static final int MOST_NESTING = 300;
  private static final int MOST_CHARACTERS = 60_000;

  private final Random random;
  private final List<String> texts;
  private final List<String> words;

  /**
   * Over good texts of one format.
   *
   * @param random where chance comes from
   */
  public Mutation(Random random, List<String> texts) {
    this.random = random;
    this.texts = List.copyOf(texts);
    this.words =
        texts.stream().flatMap(t -> WORDS.matcher(t).results()).map(m -> m.group()).toList();
  }

  /** One of the texts with one to four damages. */
  public String next() {
    String text = any(texts);
    for (int i = 1 + random.nextInt(random.nextInt(4) + 1); i > 0; i--) {
      text = once(text);
    }
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
  }

  /** Bytes with some of them flipped, cut out, doubled or put in. */
  public static byte[] bytes(Random random, byte[] good) {
    byte[] bytes = good.clone();
    for (int i = 1 + random.nextInt(8); i > 0 && bytes.length > 1; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        default -> {
          int length = Math.min(bytes.length - at, random.nextInt(64));
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        }
      }
    }
    return bytes;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String once(String text) {
    if (text.isEmpty()) {
      return any(words);
    }
    return switch (random.nextInt(12)) {
      case 0 -> replaceWord(text, any(words));
      case 1 -> replaceWord(text, "");
      case 2 -> replaceNumber(text);
      case 3 -> insert(text, " " + any(words) + " ");
      case 4 -> insert(text, any(SIGNS));
      case 5 -> lines(text);
      case 6 -> splice(text, any(texts));
      case 7 -> flip(text);
      case 8 ->
          random.nextInt(4) == 0 ? text.substring(0, random.nextInt(text.length())) : nest(text);
      case 9 -> cut(text);
      case 10 -> swapWords(text);
      default -> replaceWord(text, any(words));
    };
  }

  private String insert(String text, String more) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + more + text.substring(at);
  }

  private String nest(String text) {
    String opener = OPENERS[random.nextInt(OPENERS.length)];
    return insert(text, opener.repeat(1 + random.nextInt(MOST_NESTING)));
  }

  private String cut(String text) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(20));
    return random.nextBoolean()
        ? text.substring(0, from) + text.substring(to)
        : text.substring(0, to) + text.substring(from);
  }

  /** One bit of one byte; what is no UTF-8 any more becomes the sign of that. */
  private String flip(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String replaceWord(String text, String by) {
    return replace(text, WORDS, by);
  }

  private String replaceNumber(String text) {
    return replace(text, Pattern.compile("\\d+(\\.\\d+)?"), any(NUMBERS));
  }

  /** The first match behind a random place. */
  private String replace(String text, Pattern pattern, String by) {
    Matcher match = pattern.matcher(text);
    return match.find(random.nextInt(text.length()))
        ? text.substring(0, match.start()) + by + text.substring(match.end())
        : text;
  }

  private String swapWords(String text) {
    Matcher first = WORDS.matcher(text);
    Matcher second = WORDS.matcher(text);
    if (!first.find(random.nextInt(text.length()))
        || !second.find(Math.min(text.length(), first.end() + random.nextInt(40)))) {
      return text;
    }
    return text.substring(0, first.start())
        + second.group()
        + text.substring(first.end(), second.start())
        + first.group()
        + text.substring(second.end());
  }

  /** Lines doubled, taken out, moved, or from another text. */
  private String lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    int to = Math.min(lines.size(), at + 1 + random.nextInt(5));
    switch (random.nextInt(4)) {
      case 0 -> lines.addAll(at, List.copyOf(lines.subList(at, to)));
      case 1 -> lines.subList(at, to).clear();
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.add(at, any(List.of(any(texts).split("\n", -1))));
    }
    return String.join("\n", lines);
  }

  private String splice(String text, String other) {
    int end = text.indexOf('\n', random.nextInt(text.length()));
    int start = other.isEmpty() ? -1 : other.indexOf('\n', random.nextInt(other.length()));
    return end < 0 || start < 0 ? text : text.substring(0, end) + other.substring(start);
  }
}
