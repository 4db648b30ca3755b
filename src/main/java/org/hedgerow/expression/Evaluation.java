package org.hedgerow.expression;

import java.time.LocalDate;

/**
 * Computes checked expressions, without MVEL and without Drools. Infinity and NaN never come out of
 * it: a calculation that gives them throws {@link NotFiniteException}.
 */
public final class Evaluation {
  private static final Values NO_VALUES = new NoValues();

  private final Values values;

  /** Over the values of one day. */
  public Evaluation(Values values) {
    this.values = values;
  }

  /** The value of an expression in which no name stands. */
  static Object ofConstant(Expression expression) {
    return new Evaluation(NO_VALUES).value(expression);
  }

  /** The value of a condition. */
  public boolean isTrue(Expression condition) {
    return (Boolean) value(condition);
  }

  /** The value of a number. */
  public double number(Expression expression) {
    return (Double) value(expression);
  }

  /** The value: Double, String, Boolean or LocalDate. */
  public Object value(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return number.value();
    }
    if (expression instanceof Expression.TextLiteral text) {
      return text.value();
    }
    if (expression instanceof Expression.BooleanLiteral bool) {
      return bool.value();
    }
    if (expression instanceof Expression.Name name) {
      return values.name(name.name());
    }
    if (expression instanceof Expression.Variable variable) {
      return values.variable(variable.name());
    }
    if (expression instanceof Expression.Member member) {
      return values.member(member.variable(), member.field());
    }
    if (expression instanceof Expression.Limit limit) {
      return values.limit(limit.name());
    }
    if (expression instanceof Expression.Unary unary) {
      return unary.operator() == Operator.NOT
          ? (Object) !isTrue(unary.operand())
          : (Object) (0.0 - number(unary.operand()));
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    }
    return expression instanceof Expression.In in ? in(in) : call((Expression.Call) expression);
  }

  private Object binary(Expression.Binary binary) {
    Operator operator = binary.operator();
    if (operator.isLogic()) {
      boolean left = isTrue(binary.left());
      boolean decided = left == (operator == Operator.OR);
      return decided ? left : isTrue(binary.right());
    }
    Object left = value(binary.left());
    Object right = value(binary.right());
    return operator.isArithmetic()
        ? (Object) arithmetic(binary, (Double) left, (Double) right)
        : (Object) compare(operator, left, right);
  }

  private static double arithmetic(Expression.Binary binary, double a, double b) {
    double result =
        switch (binary.operator()) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
          default -> a / b;
        };
    if (!Double.isFinite(result)) {
      throw new NotFiniteException(
          binary.span(),
          binary.operator() == Operator.DIVIDED && b == 0
              ? "This divides by zero."
              : "This gives no finite number.");
    }
    return 0.0 + result; // there is no minus zero here
  }

  /** Compares two values of one type, as the operator says. */
  static boolean compare(Operator operator, Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return switch (operator) {
        case EQUAL -> x.doubleValue() == y.doubleValue();
        case NOT_EQUAL -> x.doubleValue() != y.doubleValue();
        case LESS -> x < y;
        case LESS_OR_EQUAL -> x <= y;
        case GREATER -> x > y;
        default -> x >= y;
      };
    }
    if (operator.isEquality()) {
      return a.equals(b) == (operator == Operator.EQUAL);
    }
    int order = ((LocalDate) a).compareTo((LocalDate) b);
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private Object in(Expression.In in) {
    Object value = value(in.value());
    boolean found = in.options().stream().anyMatch(o -> compare(Operator.EQUAL, value, value(o)));
    return found != in.negated();
  }

  private Object call(Expression.Call call) {
    return call.function().apply(call.arguments().stream().mapToDouble(this::number).toArray());
  }

  private static final class NoValues implements Values {
    @Override
    public Object name(String name) {
      throw new IllegalArgumentException("No value for " + name);
    }

    @Override
    public Object variable(String name) {
      return name(name);
    }

    @Override
    public Object member(String variable, String field) {
      return name(variable);
    }

    @Override
    public double limit(String name) {
      return (Double) name(name);
    }
  }
}
