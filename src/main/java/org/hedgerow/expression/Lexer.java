package org.hedgerow.expression;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Visible;

/**
 * Cuts a text into words. Knows names, numbers with a decimal point, strings in straight quotes,
 * symbols and the two kinds of comments; everything else is a problem.
 */
public final class Lexer {
  /** Characters of one text. */
  static final int MAX_TEXT = 2_000;

  private static final String[] SYMBOLS = {
    "==", "!=", "<=", ">=", "&&", "||", "<", ">", "(", ")", "+", "-", "*", "/", ",", ";", ":", ".",
    "@", "=", "!", "{", "}", "[", "]", "&", "|", "?", "%", "^", "~"
  };

  /** Attributes of DRL with a hyphen in them; all but the first only to be refused by name. */
  private static final List<String> HYPHENATED =
      List.of(
          "ruleflow-group",
          "agenda-group",
          "activation-group",
          "no-loop",
          "auto-focus",
          "lock-on-active",
          "date-effective",
          "date-expires",
          "entry-point");

  private static final String SMART_QUOTES =
      "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2019\u201A\u201B";

  private final String text;
  private final Reporter reporter;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Span> comments = new ArrayList<>();
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

  /** Where the comments of a text stand, in order, without the line end behind those of a line. */
  public static List<Span> comments(String text) {
    Lexer lexer = new Lexer(text, (id, span, message, fix) -> {});
    lexer.run();
    return lexer.comments;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (text.startsWith("//", at)) {
        lineComment();
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (isNameStart(c)
          || c == '$' && at + 1 < text.length() && isNamePart(text.charAt(at + 1))) {
        name();
      } else if (isDigit(c)) {
        number();
      } else if (c == '"' || c == '\'') {
        string(c);
      } else if (SMART_QUOTES.indexOf(c) >= 0) {
        smartQuotes();
      } else {
        symbol(c);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(text.length(), 1)));
  }

  private void lineComment() {
    int start = at;
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
    comments.add(new Span(start, at - start));
  }

  private void blockComment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      reporter.report(
          "open-comment", new Span(at, 2), "This comment is never closed.", "Close it with */.");
      at = text.length();
    } else {
      comments.add(new Span(at, end + 2 - at));
      at = end + 2;
    }
  }

  private void name() {
    int start = at;
    at++;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    for (String attribute : HYPHENATED) {
      int end = start + attribute.length();
      if (text.startsWith(attribute, start)
          && (end == text.length() || !isNamePart(text.charAt(end)))) {
        at = end;
      }
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
    if (content.length() > MAX_TEXT) {
      reporter.report(
          "text-too-long",
          new Span(start, 1),
          "This text has %d characters, the limit is %d.".formatted(content.length(), MAX_TEXT),
          "");
    }
    checkContent(content, start + 1);
    tokens.add(new Token(Token.Kind.STRING, content, new Span(start, at - start)));
  }

  private void checkContent(String content, int start) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int point = content.codePointAt(i);
      boolean hidden = Visible.isHidden(point) || c == '\t';
      if (c == '\\' || c == '"' || c == '\'' && content.indexOf('"') >= 0 || hidden) {
        String named = c < ' ' || c == 127 ? "a control character" : Visible.nameOf(point);
        reporter.report(
            "text-character",
            new Span(start + i, 1),
            "A text cannot hold " + (hidden ? named : "the character " + c) + ".",
            "");
        return;
      }
      i += Character.charCount(point) - 1;
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
    int length = Character.charCount(text.codePointAt(at));
    Span span = new Span(at, length);
    int point = text.codePointAt(at);
    at += length;
    if ("\u2212\u2013\u2014".indexOf(c) >= 0) {
      reporter.report("character", span, "This dash is not a minus sign.", "Write -.");
      tokens.add(new Token(Token.Kind.SYMBOL, "-", span));
    } else if ("\u2264\u2265\u2260".indexOf(c) >= 0) {
      String plain = c == '\u2264' ? "<=" : c == '\u2265' ? ">=" : "!=";
      reporter.report("character", span, "The sign " + c + " is not read.", "Write " + plain + ".");
      tokens.add(new Token(Token.Kind.SYMBOL, plain, span));
    } else if (Character.isSpaceChar(point)) {
      reporter.report(
          "character", span, "This is not an ordinary space.", "Replace it by a space.");
    } else {
      reporter.report(
          "character",
          span,
          "The character " + printable(point) + " is not read here.",
          c == '$' ? "A variable is $ and a name, such as $vix." : "");
    }
  }

  private static String printable(int point) {
    boolean visible = Character.isLetterOrDigit(point) || point > ' ' && point < 127;
    return visible ? "'" + Character.toString(point) + "'" : String.format("U+%04X", point);
  }

  /** Text in typographic quotes is reported once and then read as if its quotes were straight. */
  private void smartQuotes() {
    int start = at;
    int end = start + 1;
    while (end < text.length()
        && SMART_QUOTES.indexOf(text.charAt(end)) < 0
        && "\"'\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) != '\n';
    at = closed ? end + 1 : start + 1;
    Span span = new Span(start, at - start);
    reporter.report(
        "smart-quote",
        span,
        closed ? "This text stands in typographic quotes." : "This is a typographic quote.",
        "Write straight quotes: \"...\".");
    if (closed) {
      tokens.add(new Token(Token.Kind.STRING, text.substring(start + 1, end), span));
    }
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
