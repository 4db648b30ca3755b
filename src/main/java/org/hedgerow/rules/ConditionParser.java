package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.ExpressionParser;
import org.hedgerow.expression.SyntaxException;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.TokenStream;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Reads the conditions of a rule:
 *
 * <pre>
 *   condition  = ["not" | "exists"] pattern
 *              | "accumulate" "(" pattern ";" fold { "," fold } [";" expression {"," expression}] ")"
 *   pattern    = [$variable ":"] Type "(" [constraint { "," constraint }] ")"
 *   constraint = $variable ":" field | expression
 *   fold       = $variable ":" ("count" "(" ")" | ("sum"|"min"|"max"|"average") "(" expression ")")
 * </pre>
 */
final class ConditionParser {
  /** Constraints of one pattern that are still read. */
  static final int MAX_CONSTRAINTS = 40;

  /** Results of one accumulate; Drools runs over the facts once for each. */
  static final int MAX_FOLDS = 10;

  /** Words that stand behind a closed pattern only. */
  private static final List<String> BEHIND =
      List.of("then", "end", "rule", "when", "exists", "accumulate", "insert", "not");

  private final TokenStream words;

  ConditionParser(TokenStream words) {
    this.words = words;
  }

  /** The next condition. */
  Condition condition() throws SyntaxException {
    Token start = words.peek();
    if (start.is("accumulate")) {
      return accumulate();
    }
    if (start.is("not") || start.is("exists")) {
      words.take();
      Condition.Kind kind = start.is("not") ? Condition.Kind.NOT : Condition.Kind.EXISTS;
      boolean parenthesis = words.accept("(");
      Condition.Pattern pattern = pattern(kind, start);
      if (parenthesis) {
        if (!words.peek().is(")")) {
          throw onePattern(start, words.peek());
        }
        words.take();
      }
      return pattern;
    }
    refuseForbidden(start);
    return pattern(Condition.Kind.EACH, start);
  }

  private void refuseForbidden(Token word) throws SyntaxException {
    String fix =
        switch (word.text()) {
          case "eval" -> "Write the condition inside a pattern.";
          case "or", "and", "(" ->
              "Write patterns under each other, alternatives with || inside one.";
          case "forall" -> "Write not Type( the opposite ).";
          case "from", "collect", "entry-point", "over" ->
              "A rule sees the facts of the day and nothing else.";
          case "do", "if", "while", "for" -> "";
          default -> "none";
        };
    if (!fix.equals("none") && word.kind() != Token.Kind.STRING) {
      throw new SyntaxException(
          "forbidden", word.span(), word.shown() + " is not part of the language here.", fix);
    }
  }

  private Condition.Pattern pattern(Condition.Kind kind, Token start) throws SyntaxException {
    Optional<Token> variable = Optional.empty();
    if (words.peek().kind() == Token.Kind.VARIABLE) {
      variable = Optional.of(words.take());
      words.expect(":", "after " + variable.get().text());
    }
    Token type = words.take(Token.Kind.NAME, "the name of a fact");
    if (type.is("insert") || type.is("end")) {
      throw new SyntaxException(
          "missing-then",
          type.span(),
          "Expected a pattern or 'then' but found '" + type.text() + "'.",
          "'then' stands between the conditions and the insert.");
    }
    if (type.is("not") || type.is("exists") || type.is("accumulate") || type.is("forall")) {
      throw onePattern(start, type);
    }
    if (!words.peek().is("(")) {
      throw new SyntaxException(
          "syntax",
          type.span(),
          "Expected a pattern such as " + type.text() + "( ... ) here.",
          Vocabulary.type(type.text()).isPresent()
              ? "Write " + type.text() + "() when any will do."
              : "");
    }
    words.take();
    List<Condition.Constraint> constraints = new ArrayList<>();
    if (!words.peek().is(")")) {
      do {
        if (constraints.size() == MAX_CONSTRAINTS) {
          throw new SyntaxException(
              "too-long",
              words.peek().span(),
              "A pattern has at most " + MAX_CONSTRAINTS + " constraints.",
              "");
        }
        constraints.add(constraint());
      } while (words.accept(","));
    }
    Token close = close(words, type);
    return new Condition.Pattern(kind, variable, type, constraints, start.span().to(close.span()));
  }

  private static SyntaxException onePattern(Token start, Token found) {
    return new SyntaxException(
        "one-pattern",
        found.span(),
        "'" + start.text() + "' takes exactly one pattern.",
        "Conclude a fact in a rule of its own and test for that.");
  }

  /** The parenthesis that closes what this word opens. */
  static Token close(TokenStream words, Token opener) throws SyntaxException {
    Token word = words.peek();
    if (word.is(")")) {
      return words.take();
    }
    boolean elsewhere =
        words.atEnd()
            || word.kind() == Token.Kind.NAME
                && (BEHIND.contains(word.text()) || words.peek(1).is("("))
            || word.kind() == Token.Kind.VARIABLE && words.peek(1).is(":");
    if (elsewhere) {
      throw new SyntaxException(
          "not-closed",
          opener.span(),
          "The parenthesis after '" + opener.text() + "' is not closed.",
          "Write ) before " + word.shown() + ".");
    }
    throw new SyntaxException(
        "syntax",
        word.span(),
        "Expected ')' to close " + opener.text() + "( but found " + word.shown() + ".",
        word.kind() == Token.Kind.SYMBOL ? "" : "Maybe a comma or && is missing before it.");
  }

  private Condition.Constraint constraint() throws SyntaxException {
    if (words.peek().kind() == Token.Kind.VARIABLE && words.peek(1).is(":")) {
      Token variable = words.take();
      words.take();
      Expression field = new ExpressionParser(words).expression();
      if (!(field instanceof Expression.Name)) {
        throw new SyntaxException(
            "binding",
            field.span(),
            "A variable is bound to a field alone.",
            "Write the condition after a comma: " + variable.text() + " : field, field > ...");
      }
      return new Condition.Constraint(Optional.of(variable), field);
    }
    return new Condition.Constraint(Optional.empty(), new ExpressionParser(words).expression());
  }

  private Condition accumulate() throws SyntaxException {
    Token start = words.take();
    words.expect("(", "after 'accumulate'");
    Condition.Pattern pattern = pattern(Condition.Kind.EACH, words.peek());
    words.expect(";", "after the pattern of 'accumulate'");
    List<Condition.Fold> folds = new ArrayList<>();
    do {
      refuseMore(folds.size(), MAX_FOLDS, "results");
      folds.add(fold());
    } while (words.accept(","));
    List<Expression> constraints = new ArrayList<>();
    if (words.accept(";")) {
      do {
        refuseMore(constraints.size(), MAX_CONSTRAINTS, "conditions");
        constraints.add(new ExpressionParser(words).expression());
      } while (words.accept(","));
    }
    Token close = close(words, start);
    return new Condition.Accumulate(pattern, folds, constraints, start.span().to(close.span()));
  }

  private void refuseMore(int count, int most, String what) throws SyntaxException {
    if (count == most) {
      throw new SyntaxException(
          "too-long",
          words.peek().span(),
          "An accumulate has at most " + most + " " + what + ".",
          "Split the rule.");
    }
  }

  private Condition.Fold fold() throws SyntaxException {
    Token variable = words.take(Token.Kind.VARIABLE, "a variable such as $total");
    words.expect(":", "after " + variable.text());
    Token function =
        words.take(Token.Kind.NAME, "one of " + String.join(", ", FoldFunction.words()));
    Optional<FoldFunction> known = FoldFunction.of(function.text());
    if (known.isEmpty()) {
      throw new SyntaxException(
          "unknown-fold",
          function.span(),
          "accumulate cannot compute '" + function.text() + "'.",
          Nearest.advice(function.text(), FoldFunction.words()));
    }
    words.expect("(", "after '" + function.text() + "'");
    Optional<Expression> argument =
        words.peek().is(")")
            ? Optional.empty()
            : Optional.of(new ExpressionParser(words).expression());
    Token close = close(words, function);
    if (argument.isEmpty() != (known.get() == FoldFunction.COUNT)) {
      throw new SyntaxException(
          "argument-count",
          function.span().to(close.span()),
          "'count' takes nothing, the others take one number.",
          "");
    }
    return new Condition.Fold(variable, function, argument);
  }
}
