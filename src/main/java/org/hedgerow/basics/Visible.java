package org.hedgerow.basics;

import java.util.Locale;

/**
 * Texts in which nothing is hidden. Files and names come from anybody; a terminal obeys control
 * characters (ECMA-48), and bidirectional controls show a text in another order than the one in
 * which it is read (Unicode Standard Annex 9).
 */
public final class Visible {

  private Visible() {}

  /**
   * Whether a character would not be seen, or would change what is seen around it: controls, format
   * characters (bidirectional controls, zero-width characters, tags), separators of lines, halves
   * of surrogate pairs, characters of private use, fillers and variation selectors. Line end and
   * tab are ordinary.
   */
  public static boolean isHidden(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isIgnorable(codePoint) || isNoCharacter(codePoint);
    };
  }

  /** Marks and letters that are drawn as nothing (Unicode, Default_Ignorable_Code_Point). */
  private static boolean isIgnorable(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c >= 0x17B4 && c <= 0x17B5
        || c >= 0x180B && c <= 0x180F
        || c == 0x3164
        || c >= 0xFE00 && c <= 0xFE0F
        || c == 0xFFA0
        || c >= 0xE0000 && c <= 0xE0FFF;
  }

  /** Code points that will never be characters (Unicode, chapter 23.7). */
  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }

  /**
   * The text with every hidden character written as in JSON, with a backslash, u and four digits; a
   * JSON document stays the same document.
   */
  public static String of(String text) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.substring(first)
        .codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                for (char half : Character.toChars(c)) {
                  shown.append(escape(half));
                }
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The same in one line: line ends are written out, a tab is a blank. */
  public static String inOneLine(String text) {
    String shown = of(text);
    return shown.indexOf('\n') < 0 && shown.indexOf('\t') < 0
        ? shown
        : shown.replace("\r", escape('\r')).replace("\n", escape('\n')).replace('\t', ' ');
  }

  /**
   * Offset of the first hidden character, -1 when there is none; a carriage return that ends a line
   * together with a line feed is not taken for one.
   */
  public static int firstHidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char plain = text.charAt(i);
      if (plain >= ' ' && plain <= '~' || plain == '\r' && text.startsWith("\n", i + 1)) {
        continue;
      }
      int c = text.codePointAt(i);
      if (isHidden(c)) {
        return i;
      }
      if (Character.isSupplementaryCodePoint(c)) {
        i++;
      }
    }
    return -1;
  }

  /** The name of a character in Unicode's notation, such as U+202E. */
  public static String nameOf(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private static String escape(char c) {
    return String.format(Locale.ROOT, "\\u%04x", (int) c);
  }
}
