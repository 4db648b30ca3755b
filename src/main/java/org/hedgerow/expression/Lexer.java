package org.hedgerow.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words. Knows names, numbers with a decimal point, strings in straight quotes,
 * symbols and the two kinds of comments; everything else is a problem.
 */
public final class Lexer {
  private static final String[] SYMBOLS = {
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", "+", "-", "*", "/", ",", ";", ":", ".",
    "@", "=", "!", "{", "}", "[", "]", "&", "|", "?", "%", "^", "~"
  };

  private final String text;
  private final Reporter reporter;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Reporter reporter) {
    this.text = text;
    this.reporter = reporter;
  }

  /** The words of a text in order, the last one of kind END. */
  public static List<Token> tokens(String text, Reporter reporter) {
    Lexer lexer = new Lexer(text, reporter);
    lexer.run();
    return lexer.tokens;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        at = endOfLine();
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (isNameStart(c) || c == '$') {
        name();
      } else if (isDigit(c)) {
        number();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else {
        symbol(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), 1)));
  }

  private int endOfLine() {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      reporter.report(
          "open-comment", new Span(at, 2), "This comment is never closed.", "Close it with */.");
      at = text.length();
    } else {
      at = end + 2;
    }
  }

  private void name() {
    int start = at;
    at++;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (text.startsWith("ruleflow-group", start)) {
      at = start + "ruleflow-group".length();
    }
    Token.Kind kind = text.charAt(start) == '$' ? Token.Kind.VARIABLE : Token.Kind.NAME;
    add(kind, text.substring(start, at), start);
  }

  private void number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    if (at < text.length() && isNameStart(text.charAt(at))) {
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      Span span = new Span(start, at - start);
      reporter.report(
          "number",
          span,
          "'" + text.substring(start, at) + "' is not a number.",
          "Write digits with a decimal point, such as 22 or 0.5.");
    }
    add(Token.Kind.NUMBER, text.substring(start, at), start);
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private void string(char quote) {
    int start = at;
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end++;
    }
    if (end >= text.length() || text.charAt(end) != quote) {
      reporter.report(
          "open-text",
          new Span(start, end - start),
          "This text is not closed on its line.",
          "Close it with " + quote + ".");
      at = end;
    } else {
      at = end + 1;
    }
    String content = text.substring(start + 1, end);
    checkContent(content, start + 1);
    tokens.add(new Token(Token.Kind.STRING, content, new Span(start, at - start)));
  }

  private void checkContent(String content, int start) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\\' || c == '"' || c == '\'' && content.indexOf('"') >= 0 || c < ' ' || c == 127) {
        reporter.report(
            "text-character",
            new Span(start + i, 1),
            "A text cannot hold "
                + (c < ' ' || c == 127 ? "a control character" : "the character " + c)
                + ".",
            "");
        return;
      }
    }
  }

  private void symbol(char c) {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        int start = at;
        at += symbol.length();
        add(Token.Kind.SYMBOL, symbol, start);
        return;
      }
    }
    Span span = new Span(at, 1);
    at++;
    if ("\u201C\u201D\u201E\u201F\u00AB\u00BB".indexOf(c) >= 0) {
      reporter.report(
          "smart-quote", span, "This is a typographic quotation mark.", "Write a straight \".");
    } else if ("\u2018\u2019\u201A\u201B".indexOf(c) >= 0) {
      reporter.report(
          "smart-quote", span, "This is a typographic apostrophe.", "Write a straight '.");
    } else if ("\u2212\u2013\u2014".indexOf(c) >= 0) {
      reporter.report("character", span, "This dash is not a minus sign.", "Write -.");
    } else if ("\u2264\u2265\u2260".indexOf(c) >= 0) {
      String plain = c == '\u2264' ? "<=" : c == '\u2265' ? ">=" : "!=";
      reporter.report("character", span, "The sign " + c + " is not read.", "Write " + plain + ".");
    } else {
      reporter.report(
          "character", span, "The character '" + printable(c) + "' is not allowed.", "");
    }
  }

  private static String printable(char c) {
    return c < ' ' || c == 127 || Character.isISOControl(c) || Character.isSurrogate(c)
        ? String.format("U+%04X", (int) c)
        : String.valueOf(c);
  }

  private void add(Token.Kind kind, String word, int start) {
    tokens.add(new Token(kind, word, new Span(start, at - start)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
