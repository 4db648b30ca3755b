package org.hedgerow.expression;

import java.util.List;
import java.util.stream.Stream;

/** An expression as it was written, with its place. */
public sealed interface Expression {

  /** The characters it was written in. */
  Span span();

  /** The expressions it is made of, in the order in which they stand. */
  default List<Expression> children() {
    if (this instanceof Unary unary) {
      return List.of(unary.operand());
    }
    if (this instanceof Binary binary) {
      return List.of(binary.left(), binary.right());
    }
    if (this instanceof In in) {
      return Stream.concat(Stream.of(in.value()), in.options().stream()).toList();
    }
    return this instanceof Call call ? call.arguments() : List.of();
  }

  /** Whether a field or a variable stands in it. */
  default boolean looksAtFacts() {
    return this instanceof Name
        || this instanceof Variable
        || this instanceof Member
        || children().stream().anyMatch(Expression::looksAtFacts);
  }

  /** Whether no field, variable or threshold stands in it. */
  default boolean isConstant() {
    return !(this instanceof Name
            || this instanceof Variable
            || this instanceof Member
            || this instanceof Limit)
        && children().stream().allMatch(Expression::isConstant);
  }

  record NumberLiteral(double value, Span span) implements Expression {}

  record TextLiteral(String value, Span span) implements Expression {}

  record BooleanLiteral(boolean value, Span span) implements Expression {}

  /** A field of the fact at hand, or a variable of a formula. */
  record Name(String name, Span span) implements Expression {}

  /** A bound variable, with its dollar sign. */
  record Variable(String name, Span span) implements Expression {}

  /** A field of a bound fact: {@code $vix.close}. */
  record Member(String variable, String field, Span span) implements Expression {}

  /** {@code limit("vix.trigger.first")}. */
  record Limit(String name, Span span) implements Expression {}

  /** {@code -x} or {@code !x}. */
  record Unary(Operator operator, Expression operand, Span span) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code name in ("HIGH", "EXTREME")}. */
  record In(Expression value, List<Expression> options, boolean negated, Span span)
      implements Expression {
    public In {
      options = List.copyOf(options);
    }
  }

  /** A named function of numbers; formulas only. */
  record Call(Function function, List<Expression> arguments, Span span) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
