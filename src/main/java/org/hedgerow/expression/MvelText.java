package org.hedgerow.expression;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints a checked expression for MVEL. Every number is a decimal (MVEL divides whole numbers
 * wrongly), products and quotients have zero added (MVEL takes -0.0 for less than 0.0), every
 * operation stands in parentheses, and nothing of the author's text is copied but checked names and
 * texts.
 */
public final class MvelText {

  /** How {@code limit("...")} is written for MVEL. */
  @FunctionalInterface
  public interface LimitText {
    String of(String threshold);
  }

  private final LimitText limits;
  private final Set<String> boxed;

  /** With the way to write a threshold. */
  public MvelText(LimitText limits) {
    this(limits, Set.of());
  }

  /**
   * With the way to write a threshold.
   *
   * @param boxed variables that hold a number as an object; MVEL cannot subtract them as they are
   */
  public MvelText(LimitText limits, Set<String> boxed) {
    this.limits = limits;
    this.boxed = Set.copyOf(boxed);
  }

  /** The expression as MVEL. */
  public String of(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return decimal(number.value());
    }
    if (expression instanceof Expression.TextLiteral text) {
      return quoted(text.value());
    }
    if (expression instanceof Expression.BooleanLiteral bool) {
      return Boolean.toString(bool.value());
    }
    if (expression instanceof Expression.Name name) {
      return name.name();
    }
    if (expression instanceof Expression.Variable variable) {
      return variable.name() + (boxed.contains(variable.name()) ? ".doubleValue()" : "");
    }
    if (expression instanceof Expression.Member member) {
      return member.variable() + "." + member.field();
    }
    if (expression instanceof Expression.Limit limit) {
      return limits.of(limit.name());
    }
    if (expression instanceof Expression.Unary unary) {
      return unary.operator() == Operator.NOT
          ? opposite(unary.operand())
          : "(0.0 - " + of(unary.operand()) + ")";
    }
    if (expression instanceof Expression.Binary binary) {
      String text = between(of(binary.left()), binary.operator(), of(binary.right()));
      boolean signed = binary.operator() == Operator.TIMES || binary.operator() == Operator.DIVIDED;
      return signed ? "(0.0 + " + text + ")" : text;
    }
    if (expression instanceof Expression.In in) {
      return in(in, in.negated());
    }
    Expression.Call call = (Expression.Call) expression;
    return call.arguments().stream()
        .map(this::of)
        .collect(Collectors.joining(", ", "Math." + call.function().word() + "(", ")"));
  }

  /**
   * The opposite of a condition. A negation is pushed down to the comparisons: Drools rewrites
   * constraints and loses parentheses on the way, so that {@code (a > b) == false} would become
   * {@code a > b == false}.
   */
  private String opposite(Expression expression) {
    if (expression instanceof Expression.Unary unary && unary.operator() == Operator.NOT) {
      return of(unary.operand());
    }
    if (expression instanceof Expression.In in) {
      return in(in, !in.negated());
    }
    if (expression instanceof Expression.Binary binary) {
      Operator operator = binary.operator();
      return operator.isLogic()
          ? between(opposite(binary.left()), operator.opposite(), opposite(binary.right()))
          : between(of(binary.left()), operator.opposite(), of(binary.right()));
    }
    throw new IllegalStateException("Not a condition: " + expression);
  }

  private String in(Expression.In in, boolean negated) {
    String value = of(in.value());
    return in.options().stream()
        .map(o -> between(value, negated ? Operator.NOT_EQUAL : Operator.EQUAL, of(o)))
        .collect(Collectors.joining(negated ? " && " : " || ", "(", ")"));
  }

  private static String between(String left, Operator operator, String right) {
    return "(" + left + " " + operator.symbol() + " " + right + ")";
  }

  /** A text in quotes; the lexer has let nothing through that would need an escape. */
  public static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String decimal(double value) {
    String text = new java.math.BigDecimal(Double.toString(value)).toPlainString();
    return text.contains(".") ? text : text + ".0";
  }
}
