package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.expression.Lexer;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;

/**
 * The one layout of rule files. Words and remarks stay as they are, in their order; only spaces and
 * line ends change, quotes become double ones, and semicolons that mean nothing are left out.
 */
public final class RuleLayout {
  private static final int INSIDE = 4;
  private static final int SEMICOLON = 1;
  private static final int COMMA = 2;
  private static final int LOGIC = 3;

  private final String source;
  private final List<Token> tokens;
  private final List<Span> comments;
  private final List<Token> kept = new ArrayList<>();
  private final LayoutWriter out = new LayoutWriter();
  private final List<LayoutComment> dropped = new ArrayList<>();
  private List<LayoutPiece> line = new ArrayList<>();
  private int next;
  private int nextComment;
  private int endOfLast;

  private RuleLayout(String source) {
    this.source = source;
    this.tokens = Lexer.tokens(source, (id, span, message, fix) -> {});
    this.comments = Lexer.comments(source);
  }

  /**
   * The text of a rule file in the one layout, or as it is when it cannot be read.
   *
   * @param problems takes every mistake of the syntax
   */
  public static String of(SourceText file, Problems problems) {
    Problems found = new Problems();
    PackReader.parse("", file, found);
    problems.addAll(found.sorted());
    return found.hasErrors() ? file.text() : of(file.text());
  }

  /** Windows line ends stay Windows line ends. */
  private static String of(String text) {
    String plain = text.replace("\r\n", "\n");
    RuleLayout layout = new RuleLayout(plain);
    layout.file();
    String result = layout.out.toString();
    layout.prove(result);
    return plain.length() == text.length() ? result : result.replace("\n", "\r\n");
  }

  /** Nothing is handed out that would be read in another way. */
  private void prove(String result) {
    RuleLayout again = new RuleLayout(result);
    boolean sameWords = texts(kept).equals(texts(again.tokens.subList(0, again.tokens.size() - 1)));
    if (!sameWords || !remarks().equals(again.remarks())) {
      throw new IllegalStateException("The layout of a rule file would change its words");
    }
  }

  private static List<String> texts(List<Token> words) {
    return words.stream().map(t -> t.kind() + " " + t.text()).toList();
  }

  private List<String> remarks() {
    return comments.stream().map(c -> LayoutComment.of(text(c), false, false).text()).toList();
  }

  private String text(Span span) {
    return source.substring(span.offset(), span.offset() + span.length());
  }

  private void file() {
    boolean afterRule = false;
    boolean first = true;
    while (!atEnd()) {
      if (accept(";")) {
        continue;
      }
      boolean isRule = peek().is("rule");
      List<LayoutComment> before = remarksBefore();
      boolean blankBefore = isBlankBefore(peek().span());
      dropped.addAll(before);
      if (isRule) {
        add(false);
        add(true);
      } else {
        header();
      }
      out.outerLine(!first && (isRule || afterRule), !first, blankBefore, take());
      if (isRule) {
        rule();
      }
      afterRule = isRule;
      first = false;
    }
    out.end(afterRule, remarksBefore());
  }

  private void header() {
    add(false);
    boolean spaced = true;
    do {
      add(spaced);
      spaced = false;
    } while (peek().is(".") && add(false) >= 0);
  }

  private void rule() {
    while (peek().is("@")) {
      add(false);
      while (!peek().is(")")) {
        add(false);
      }
      add(false);
      endLine(INSIDE);
    }
    while (!peek().is("when")) {
      add(false);
      add(true);
      endLine(INSIDE);
    }
    word();
    while (!peek().is("then")) {
      condition();
      endLine(INSIDE);
      accept(";");
    }
    word();
    insertion();
    endLine(INSIDE);
    word();
  }

  private void word() {
    add(false);
    endLine(0);
  }

  private void condition() {
    if (peek().is("accumulate")) {
      add(false);
      int opener = add(false);
      pattern(true, opener);
      for (int part = 0; peek().is(";"); part++) {
        add(false, 0, opener);
        list(opener, SEMICOLON, true);
      }
      add(true, 0, opener);
    } else if (peek().is("not") || peek().is("exists")) {
      add(false);
      if (peek().is("(")) {
        int opener = add(false);
        pattern(true, opener);
        add(true, 0, opener);
      } else {
        pattern(true, -1);
      }
    } else {
      pattern(false, -1);
    }
  }

  private void pattern(boolean spaced, int outer) {
    boolean behind = spaced;
    if (peek().kind() == Token.Kind.VARIABLE) {
      add(behind, 0, outer);
      add(true, 0, outer);
      behind = true;
    }
    add(behind, 0, outer);
    int opener = add(false, 0, outer);
    boolean empty = peek().is(")");
    if (!empty) {
      list(opener, 0, true);
    }
    add(!empty, 0, opener);
  }

  private void insertion() {
    add(false);
    int outer = add(false);
    add(true, 0, outer);
    add(true, 0, outer);
    int opener = add(false, 0, outer);
    if (!peek().is(")")) {
      list(opener, 0, false);
    }
    add(false, 0, opener);
    add(true, 0, outer);
    add(false, 0, -1);
  }

  /** Expressions with commas between them. */
  private void list(int opener, int firstLevel, boolean padded) {
    expression(opener, firstLevel, padded);
    while (peek().is(",")) {
      add(false, 0, opener);
      expression(opener, COMMA, true);
    }
  }

  private void expression(int opener, int firstLevel, boolean spaced) {
    int depth = 0;
    Token before = add(spaced, firstLevel, opener, peek());
    boolean sign = isSign(before);
    depth += before.is("(") ? 1 : 0;
    while (!atEnd() && (depth > 0 || !isEndOfExpression(peek()))) {
      Token word = peek();
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      boolean breakable = depth == 0 && (word.is("&&") || word.is("||"));
      add(isSpaced(before, sign, word), breakable ? LOGIC : 0, opener);
      sign = isSign(word) && before.kind() == Token.Kind.SYMBOL && !before.is(")");
      before = word;
    }
  }

  private static boolean isSign(Token word) {
    return word.is("-") || word.is("!");
  }

  private static boolean isEndOfExpression(Token word) {
    return word.is(",") || word.is(")") || word.is(";");
  }

  /**
   * @param sign whether the word before is a sign of what follows, not an operation
   */
  private static boolean isSpaced(Token before, boolean sign, Token word) {
    if (before.is("(") || before.is(".") || word.is(")") || word.is(",") || word.is(".")) {
      return false;
    }
    if (sign) {
      return before.is("-") && word.is("-");
    }
    return !word.is("(") || before.kind() == Token.Kind.SYMBOL || before.is("in");
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Leaves a word out that means nothing; its remarks stay. */
  private boolean accept(String wanted) {
    if (!peek().is(wanted)) {
      return false;
    }
    dropped.addAll(remarksBefore());
    endOfLast = end(peek().span());
    next++;
    return true;
  }

  private int add(boolean spaced) {
    return add(spaced, 0, -1);
  }

  private Token add(boolean spaced, int level, int anchor, Token word) {
    add(spaced, level, anchor);
    return word;
  }

  /** Takes the next word into the line and gives its number there. */
  private int add(boolean spaced, int level, int anchor) {
    List<LayoutComment> before = remarksBefore();
    Token word = peek();
    String written = word.kind() == Token.Kind.STRING ? '"' + word.text() + '"' : word.text();
    line.add(new LayoutPiece(written, spaced, level, anchor, before));
    kept.add(word);
    endOfLast = end(word.span());
    next++;
    return line.size() - 1;
  }

  private void endLine(int indent) {
    out.line(indent, take());
  }

  private List<LayoutPiece> take() {
    List<LayoutPiece> taken = line;
    line = new ArrayList<>();
    return taken;
  }

  /** The remarks between the last word and the next one. */
  private List<LayoutComment> remarksBefore() {
    List<LayoutComment> before = new ArrayList<>(dropped);
    dropped.clear();
    while (nextComment < comments.size()
        && comments.get(nextComment).offset() < peek().span().offset()) {
      Span comment = comments.get(nextComment++);
      boolean behindRemark = !before.isEmpty() && before.get(before.size() - 1).isOfLine();
      boolean ownLine = endOfLast == 0 || behindRemark || linesBefore(comment) > 0;
      before.add(LayoutComment.of(text(comment), ownLine, isBlankBefore(comment)));
      endOfLast = end(comment);
    }
    return before;
  }

  private boolean isBlankBefore(Span span) {
    return linesBefore(span) > 1;
  }

  private long linesBefore(Span span) {
    return source.substring(endOfLast, span.offset()).chars().filter(c -> c == '\n').count();
  }

  private static int end(Span span) {
    return span.offset() + span.length();
  }
}
