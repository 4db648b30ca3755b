package org.hedgerow.expression;

import java.util.List;

/** A position in a list of words: look at the next one, take it, or go on without it. */
public final class TokenStream {
  private final List<Token> tokens;
  private int next;

  /** Over words that end in one of kind END. */
  public TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The next word; the last one stays for ever. */
  public Token peek() {
    return tokens.get(next);
  }

  /** The word {@code ahead} places after the next one. */
  public Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  /** The word that was taken last; the first one when none was. */
  public Token last() {
    return tokens.get(Math.max(0, next - 1));
  }

  /** Takes the next word. */
  public Token take() {
    Token token = tokens.get(next);
    if (next < tokens.size() - 1) {
      next++;
    }
    return token;
  }

  /** Takes the next word when it is that symbol or name. */
  public boolean accept(String wanted) {
    if (peek().is(wanted)) {
      take();
      return true;
    }
    return false;
  }

  /** True at the end. */
  public boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /**
   * Takes the next word, which must be that symbol or name.
   *
   * @param why where it is expected, for example {@code after 'limit'}
   */
  public Token expect(String wanted, String why) throws SyntaxException {
    Token word = peek();
    if (!word.is(wanted)) {
      throw new SyntaxException(
          "syntax",
          word.span(),
          "Expected '" + wanted + "' " + why + " but found " + word.shown() + ".",
          "");
    }
    return take();
  }

  /**
   * Takes the next word, which must be of that kind.
   *
   * @param what what it would be, for example {@code the name of a fact}
   */
  public Token take(Token.Kind kind, String what) throws SyntaxException {
    Token word = peek();
    if (word.kind() != kind) {
      throw new SyntaxException(
          "syntax", word.span(), "Expected " + what + " but found " + word.shown() + ".", "");
    }
    return take();
  }
}
