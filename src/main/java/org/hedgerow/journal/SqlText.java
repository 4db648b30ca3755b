package org.hedgerow.journal;

import java.util.Locale;

/**
 * A SQL text seen from outside: its first word, and whether more than one statement stands in it.
 */
final class SqlText {
  private final String text;
  private int at;

  private SqlText(String text) {
    this.text = text;
  }

  /** The first word in lower case, after blanks and comments; empty when there is none. */
  static String firstWord(String sql) {
    SqlText text = new SqlText(sql);
    text.skipBlanks();
    int from = text.at;
    while (text.at < sql.length() && Character.isLetter(sql.charAt(text.at))) {
      text.at++;
    }
    return sql.substring(from, text.at).toLowerCase(Locale.ROOT);
  }

  /** Whether anything but blanks and comments stands after the first semicolon. */
  static boolean isSeveral(String sql) {
    SqlText text = new SqlText(sql);
    while (text.at < sql.length()) {
      text.skipBlanks();
      char c = text.at < sql.length() ? sql.charAt(text.at) : ' ';
      if (c == ';') {
        text.at++;
        text.skipBlanks();
        return text.at < sql.length();
      }
      text.skipToken(c);
    }
    return false;
  }

  /** Past a quoted text or name, else past one character. */
  private void skipToken(char first) {
    int end = "'\"`".indexOf(first) >= 0 ? text.indexOf(first, at + 1) : -1;
    if (first == '[') {
      end = text.indexOf(']', at);
    }
    at = Math.max(at, end) + 1;
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        at = after("\n");
      } else if (text.startsWith("/*", at)) {
        at = after("*/");
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private int after(String end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }
}
