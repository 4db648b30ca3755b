package org.hedgerow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one expression. The grammar, loosest first:
 *
 * <pre>
 *   or       = and { "||" and }
 *   and      = equal { "&amp;&amp;" equal }
 *   equal    = order [ ("==" | "!=") order | ["not"] "in" "(" order { "," order } ")" ]
 *   order    = sum [ ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") sum ]
 *   sum      = product { ("+" | "-") product }
 *   product  = unary { ("*" | "/") unary }
 *   unary    = { "-" | "!" } primary
 *   primary  = number | text | true | false | name | $variable [ "." name ]
 *            | limit "(" text ")" | function "(" or { "," or } ")" | "(" or ")"
 * </pre>
 */
public final class ExpressionParser {
  /** Nesting of parentheses and signs that is still read. */
  static final int MAX_DEPTH = 40;

  /**
   * Operators of one expression that are still read. Each is printed with parentheses of its own,
   * and Drools' parser needs stack and time for every one that is open.
   */
  static final int MAX_OPERATORS = 60;

  private final TokenStream words;
  private int depth;
  private int operators;
  private boolean insideList;

  /** Reads from these words. */
  public ExpressionParser(TokenStream words) {
    this.words = words;
  }

  /** Reads an expression as far as it goes. */
  public Expression expression() throws SyntaxException {
    operators = 0;
    return or();
  }

  private Expression or() throws SyntaxException {
    return binary(1);
  }

  private Expression binary(int tightness) throws SyntaxException {
    if (tightness > 6) {
      return unary();
    }
    Expression left = binary(tightness + 1);
    boolean compared = false;
    while (true) {
      if (tightness == 3 && isIn()) {
        left = in(left);
        compared = true;
        continue;
      }
      Optional<Operator> operator = Operator.binary(words.peek());
      if (operator.isEmpty() || operator.get().tightness() != tightness) {
        refuseLookalikes();
        return left;
      }
      if (compared && (tightness == 3 || tightness == 4)) {
        throw new SyntaxException(
            "chained-comparison",
            words.peek().span(),
            "Comparisons cannot be chained.",
            "Write two comparisons with && or a comma between them.");
      }
      compared = true;
      count(words.take());
      Expression right = binary(tightness + 1);
      left = new Expression.Binary(operator.get(), left, right, left.span().to(right.span()));
    }
  }

  private void refuseLookalikes() throws SyntaxException {
    Token next = words.peek();
    String message =
        switch (next.text()) {
          case "=" -> "A single '=' does not compare.";
          case "&", "and", "AND" -> "Conditions are not joined by '" + next.text() + "' here.";
          case "|", "or", "OR" -> "Alternatives are not joined by '" + next.text() + "' here.";
          case "%" -> "A number is written without '%' here.";
          case "matches", "contains", "memberOf", "soundslike", "str", "is", "between" ->
              "'" + next.text() + "' is not part of the language.";
          default -> "";
        };
    if (message.isEmpty() || next.kind() == Token.Kind.STRING) {
      return;
    }
    String fix =
        switch (next.text()) {
          case "=" ->
              words.peek(1).is("<") || words.peek(1).is(">")
                  ? "Write " + words.peek(1).text() + "=."
                  : "Write ==.";
          case "%" -> "Whether it is per cent is said by the unit of what it is compared with.";
          case "&", "and", "AND" -> "Write a comma or &&.";
          case "|", "or", "OR" -> "Write ||.";
          default -> "Use == != < <= > >= or in (...).";
        };
    throw new SyntaxException("operator", next.span(), message, fix);
  }

  private boolean isIn() {
    return words.peek().is("in") || words.peek().is("not") && words.peek(1).is("in");
  }

  private Expression in(Expression value) throws SyntaxException {
    boolean negated = words.accept("not");
    words.take();
    words.expect("(", "after 'in'");
    insideList = true;
    List<Expression> options = new ArrayList<>();
    do {
      count(words.peek());
      options.add(binary(4));
    } while (words.accept(","));
    insideList = false;
    Token close = words.expect(")", "to close the list after 'in'");
    return new Expression.In(value, options, negated, value.span().to(close.span()));
  }

  private Expression unary() throws SyntaxException {
    Token sign = words.peek();
    if (!sign.is("-") && !sign.is("!")) {
      return primary();
    }
    words.take();
    enter(sign);
    Expression operand = unary();
    depth--;
    Operator operator = sign.is("-") ? Operator.MINUS : Operator.NOT;
    return new Expression.Unary(operator, operand, sign.span().to(words.last().span()));
  }

  private Expression primary() throws SyntaxException {
    Token token = words.take();
    return switch (token.kind()) {
      case NUMBER -> number(token);
      case STRING -> new Expression.TextLiteral(token.text(), token.span());
      case VARIABLE -> variable(token);
      case NAME -> name(token);
      case SYMBOL -> parenthesis(token);
      case END -> throw unexpected(token);
    };
  }

  private Expression number(Token token) throws SyntaxException {
    Token next = words.peek();
    if (!insideList
        && next.is(",")
        && words.peek(1).kind() == Token.Kind.NUMBER
        && words.peek(1).span().offset() == next.span().offset() + 1
        && next.span().offset() == token.span().offset() + token.span().length()) {
      throw new SyntaxException(
          "decimal-comma",
          token.span().to(words.peek(1).span()),
          "A number has a decimal point, not a comma.",
          token.text().contains(".")
              ? "Write digits with one decimal point, such as 1234.5."
              : "Maybe write " + token.text() + "." + words.peek(1).text() + ".");
    }
    double value = parse(token);
    if (Double.isInfinite(value)) {
      throw new SyntaxException("number", token.span(), "This number is too large.", "");
    }
    return new Expression.NumberLiteral(value, token.span());
  }

  private static double parse(Token token) throws SyntaxException {
    try {
      return Double.parseDouble(token.text());
    } catch (NumberFormatException e) {
      throw new SyntaxException(
          "number", token.span(), "'" + token.text() + "' is not a number.", "");
    }
  }

  private Expression variable(Token token) throws SyntaxException {
    if (!words.accept(".")) {
      return new Expression.Variable(token.text(), token.span());
    }
    Token field = words.take();
    if (field.kind() != Token.Kind.NAME) {
      throw unexpected(field);
    }
    refuseCall(field);
    return new Expression.Member(token.text(), field.text(), token.span().to(field.span()));
  }

  private Expression name(Token token) throws SyntaxException {
    if (token.is("true") || token.is("false")) {
      return new Expression.BooleanLiteral(token.is("true"), token.span());
    }
    if (token.is("new") || token.is("null")) {
      throw new SyntaxException(
          "forbidden",
          token.span(),
          "'" + token.text() + "' is not part of the language here.",
          token.is("new")
              ? ""
              : "A figure that is not known is not there at all: test with not and the fact.");
    }
    if (token.is("limit") && words.peek().is("(")) {
      return limit(token);
    }
    if (words.peek().is("(")) {
      return call(token);
    }
    if (words.peek().is(".")) {
      throw new SyntaxException(
          "member",
          token.span().to(words.peek().span()),
          "A dot follows a bound fact only, such as $vix.close.",
          "A threshold is written limit(\"...\").");
    }
    return new Expression.Name(token.text(), token.span());
  }

  private Expression limit(Token token) throws SyntaxException {
    words.expect("(", "after 'limit'");
    Token name = words.take();
    if (name.kind() != Token.Kind.STRING) {
      throw new SyntaxException(
          "limit-name",
          name.span(),
          "limit(...) takes the name of a threshold in quotes.",
          "For example limit(\"vix.trigger.first\").");
    }
    Token close = words.expect(")", "to close 'limit'");
    return new Expression.Limit(name.text(), token.span().to(close.span()));
  }

  private Expression call(Token token) throws SyntaxException {
    Optional<Function> function = Function.of(token.text());
    if (function.isEmpty()) {
      refuseCall(token);
    }
    words.take();
    enter(token);
    List<Expression> arguments = new ArrayList<>();
    do {
      arguments.add(or());
    } while (words.accept(","));
    Token close = words.expect(")", "to close '" + token.text() + "'");
    depth--;
    int wanted = function.orElseThrow().arguments();
    if (arguments.size() != wanted) {
      throw new SyntaxException(
          "argument-count",
          token.span().to(close.span()),
          "'%s' takes %d argument%s but has %d."
              .formatted(token.text(), wanted, wanted == 1 ? "" : "s", arguments.size()),
          "");
    }
    return new Expression.Call(function.get(), arguments, token.span().to(close.span()));
  }

  private void refuseCall(Token token) throws SyntaxException {
    if (words.peek().is("(")) {
      throw new SyntaxException(
          "call",
          token.span(),
          "'" + token.text() + "(...)' is not part of the language.",
          "Rules know limit(\"...\") only; formulas know "
              + Stream.of(Function.values()).map(Function::word).collect(Collectors.joining(", "))
              + ".");
    }
  }

  private Expression parenthesis(Token token) throws SyntaxException {
    if (!token.is("(")) {
      throw unexpected(token);
    }
    enter(token);
    Expression inner = or();
    words.expect(")", "to close the parenthesis");
    depth--;
    return inner;
  }

  private void count(Token token) throws SyntaxException {
    if (++operators > MAX_OPERATORS) {
      throw new SyntaxException(
          "too-long",
          token.span(),
          "One expression has more than " + MAX_OPERATORS + " operators.",
          "Split it into several conditions.");
    }
  }

  private void enter(Token token) throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException(
          "too-deep", token.span(), "Nesting is deeper than " + MAX_DEPTH + " levels.", "");
    }
  }

  private SyntaxException unexpected(Token token) {
    String fix = "";
    if (token.is(".") && words.peek().kind() == Token.Kind.NUMBER) {
      fix = "Maybe write 0." + words.peek().text() + ".";
    } else if (token.is(">") || token.is("=")) {
      fix = "The comparisons are == != < <= > >=.";
    }
    return new SyntaxException(
        "syntax", token.span(), "Expected a value here but found " + token.shown() + ".", fix);
  }
}
