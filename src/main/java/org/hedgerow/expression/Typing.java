package org.hedgerow.expression;

import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Nearest;

/**
 * Finds the type of an expression and reports what does not fit: comparing a number with a text,
 * points with per cent, a word that the field can never be, a condition that is no condition.
 */
public final class Typing {
  private static final String RATIO = "ratio";

  private final Names names;
  private final Reporter reporter;

  private Typing(Names names, Reporter reporter) {
    this.names = names;
    this.reporter = reporter;
  }

  /** The type of an expression; {@link Type#UNKNOWN} when a problem was reported inside it. */
  public static Type of(Expression expression, Names names, Reporter reporter) {
    return new Typing(names, reporter).type(expression);
  }

  private Type type(Expression expression) {
    if (expression instanceof Expression.NumberLiteral) {
      return Type.PLAIN;
    }
    if (expression instanceof Expression.TextLiteral text) {
      return Type.text(List.of(text.value()));
    }
    if (expression instanceof Expression.BooleanLiteral) {
      return Type.BOOLEAN;
    }
    if (expression instanceof Expression.Name name) {
      return names.name(name);
    }
    if (expression instanceof Expression.Variable variable) {
      return names.variable(variable);
    }
    if (expression instanceof Expression.Member member) {
      return names.member(member);
    }
    if (expression instanceof Expression.Limit limit) {
      return names.limit(limit);
    }
    if (expression instanceof Expression.Unary unary) {
      return unary(unary);
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    return expression instanceof Expression.In in ? in(in) : call((Expression.Call) expression);
  }

  private Type unary(Expression.Unary unary) {
    Type operand = type(unary.operand());
    boolean logic = unary.operator() == Operator.NOT;
    return expect(operand, unary.operand(), logic ? Type.BOOLEAN : Type.PLAIN, unary.operator());
  }

  private Type binary(Expression.Binary binary) {
    Type left = type(binary.left());
    Type right = type(binary.right());
    Operator operator = binary.operator();
    if (operator.isLogic()) {
      Type a = expect(left, binary.left(), Type.BOOLEAN, operator);
      Type b = expect(right, binary.right(), Type.BOOLEAN, operator);
      return a == Type.UNKNOWN || b == Type.UNKNOWN ? Type.UNKNOWN : Type.BOOLEAN;
    }
    if (operator.isArithmetic()) {
      Type a = expect(left, binary.left(), Type.PLAIN, operator);
      Type b = expect(right, binary.right(), Type.PLAIN, operator);
      return a instanceof Type.Num x && b instanceof Type.Num y
          ? finite(binary, arithmetic(operator, x, y, binary))
          : Type.UNKNOWN;
    }
    return compare(operator, binary.left(), left, binary.right(), right);
  }

  private Type expect(Type actual, Expression part, Type wanted, Operator operator) {
    if (part instanceof Expression.BooleanLiteral && wanted == Type.BOOLEAN) {
      return constant(part.span());
    }
    if (actual == Type.UNKNOWN || actual.getClass() == wanted.getClass()) {
      return actual;
    }
    reporter.report(
        "wrong-type",
        part.span(),
        "'%s' needs %s here, not %s.".formatted(operator.symbol(), wanted.shown(), actual.shown()),
        operator == Operator.NOT ? "Maybe parentheses are missing: !(a > b)." : "");
    return Type.UNKNOWN;
  }

  private Type arithmetic(Operator operator, Type.Num a, Type.Num b, Expression.Binary whole) {
    if (operator == Operator.PLUS || operator == Operator.MINUS) {
      if (differ(a, b)) {
        return unitProblem(a, b, whole, operator.symbol());
      }
      return a.unit().isPresent() ? a : b;
    }
    boolean plainA = a.unit().isEmpty() || a.unit().get().equals(RATIO);
    boolean plainB = b.unit().isEmpty() || b.unit().get().equals(RATIO);
    if (operator == Operator.TIMES) {
      return plainA ? b : plainB ? a : Type.PLAIN;
    }
    return plainB ? a : a.unit().equals(b.unit()) ? Type.number(RATIO) : Type.PLAIN;
  }

  /** Numbers alone are calculated here and now, so that 1 / 0 is found before any day is run. */
  private Type finite(Expression.Binary binary, Type type) {
    if (type == Type.UNKNOWN || !binary.isConstant()) {
      return type;
    }
    try {
      Evaluation.ofConstant(binary);
      return type;
    } catch (NotFiniteException e) {
      reporter.report("not-finite", binary.span(), String.valueOf(e.getMessage()), "");
      return Type.UNKNOWN;
    }
  }

  private Type compare(
      Operator operator, Expression leftPart, Type left, Expression rightPart, Type right) {
    Span span = leftPart.span().to(rightPart.span());
    if (left == Type.UNKNOWN || right == Type.UNKNOWN) {
      return Type.UNKNOWN;
    }
    if (left.getClass() != right.getClass()) {
      String message =
          "This compares %s with %s, which is never what is meant."
              .formatted(left.shown(), right.shown());
      reporter.report("wrong-type", span, message, adviceOnQuotes(leftPart, rightPart));
      return Type.UNKNOWN;
    }
    if (left == Type.BOOLEAN) {
      reporter.report(
          "wrong-type",
          span,
          "Two conditions are compared here.",
          "Join conditions with && or ||; ! turns one round.");
      return Type.UNKNOWN;
    }
    if (operator.isOrdering() && !(left instanceof Type.Num) && !(left instanceof Type.Day)) {
      reporter.report(
          "wrong-type",
          span,
          "'%s' orders numbers and dates, not %s.".formatted(operator.symbol(), left.shown()),
          "Use == or != or in (...).");
      return Type.UNKNOWN;
    }
    if (left instanceof Type.Num a && right instanceof Type.Num b && differ(a, b)) {
      return unitProblem(a, b, span, "compares");
    }
    if (!leftPart.looksAtFacts() && !rightPart.looksAtFacts()) {
      return constant(span);
    }
    if (left instanceof Type.Text a && right instanceof Type.Text b) {
      return words(leftPart, a, rightPart, b);
    }
    return Type.BOOLEAN;
  }

  private Type constant(Span span) {
    reporter.report(
        "constant-condition",
        span,
        "This looks at no fact, so it is always true or always false.",
        "Leave it out, or compare a field.");
    return Type.UNKNOWN;
  }

  private Type words(Expression leftPart, Type.Text a, Expression rightPart, Type.Text b) {
    if (a.words().isEmpty() || b.words().isEmpty()) {
      return Type.BOOLEAN;
    }
    if (a.words().stream().anyMatch(b.words()::contains)) {
      return Type.BOOLEAN;
    }
    boolean literalRight = rightPart instanceof Expression.TextLiteral;
    Expression wrong = literalRight ? rightPart : leftPart;
    Type.Text given = literalRight ? b : a;
    Type.Text possible = literalRight ? a : b;
    reporter.report(
        "unknown-word",
        wrong.span(),
        "This can never be \"" + String.join("\" or \"", given.words()) + "\".",
        Nearest.advice(given.words().get(0), possible.words()));
    return Type.UNKNOWN;
  }

  private static String adviceOnQuotes(Expression left, Expression right) {
    for (Expression part : List.of(left, right)) {
      if (part instanceof Expression.TextLiteral text && text.value().matches("\\d+(\\.\\d+)?")) {
        return "Maybe write " + text.value() + " without quotes.";
      }
    }
    return "";
  }

  private static boolean differ(Type.Num a, Type.Num b) {
    return a.unit().isPresent() && b.unit().isPresent() && !a.unit().equals(b.unit());
  }

  private Type unitProblem(Type.Num a, Type.Num b, Expression whole, String what) {
    return unitProblem(a, b, whole.span(), "'" + what + "' mixes");
  }

  private Type unitProblem(Type.Num a, Type.Num b, Span span, String what) {
    reporter.report(
        "unit",
        span,
        "This %s %s with %s."
            .formatted(what, a.unit().orElse("numbers"), b.unit().orElse("numbers")),
        "");
    return Type.UNKNOWN;
  }

  private Type in(Expression.In in) {
    Type value = type(in.value());
    Type result = Type.BOOLEAN;
    for (Expression option : in.options()) {
      Type one = compare(Operator.EQUAL, in.value(), value, option, type(option));
      result = one == Type.UNKNOWN ? one : result;
    }
    return result;
  }

  private Type call(Expression.Call call) {
    if (!names.allowsFunctions()) {
      reporter.report(
          "call",
          call.span(),
          "'" + call.function().word() + "(...)' is for formulas, not for rules.",
          "");
      return Type.UNKNOWN;
    }
    Optional<String> unit = Optional.empty();
    for (Expression argument : call.arguments()) {
      Type type = type(argument);
      if (!(type instanceof Type.Num num)) {
        if (type != Type.UNKNOWN) {
          reporter.report(
              "wrong-type",
              argument.span(),
              "'%s' takes numbers, not %s.".formatted(call.function().word(), type.shown()),
              "");
        }
        return Type.UNKNOWN;
      }
      unit = unit.isPresent() ? unit : num.unit();
    }
    return new Type.Num(unit);
  }
}
