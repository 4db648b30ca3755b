package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Span;

/**
 * A test of a condition that says something else.
 *
 * @param test the whole test, changed
 * @param span the part that is changed
 * @param words what it becomes; empty when it goes
 */
record TestVariant(Expression test, Mutant.Kind kind, Span span, String words) {

  /** Every variant of a test, from the outside to the inside. */
  static List<TestVariant> of(Expression test) {
    List<TestVariant> variants = new ArrayList<>();
    collect(test, changed -> changed, variants);
    return variants;
  }

  /**
   * @param around puts a changed part back where it stood
   */
  private static void collect(
      Expression part, UnaryOperator<Expression> around, List<TestVariant> variants) {
    if (part instanceof Expression.Binary binary) {
      binary(binary, around, variants);
    } else if (part instanceof Expression.In in) {
      Expression turned = new Expression.In(in.value(), in.options(), !in.negated(), in.span());
      String words = in.negated() ? "in in place of not in" : "not in in place of in";
      variants.add(turned(around.apply(turned), part, words));
    } else if (part instanceof Expression.Unary unary && unary.operator() == Operator.NOT) {
      variants.add(turned(around.apply(unary.operand()), part, "without its !"));
      collect(unary.operand(), e -> around.apply(not(e, unary.span())), variants);
    } else if (part.looksAtFacts()) {
      variants.add(turned(around.apply(not(part, part.span())), part, "with ! before it"));
    }
  }

  private static void binary(
      Expression.Binary binary, UnaryOperator<Expression> around, List<TestVariant> variants) {
    Operator operator = binary.operator();
    if (operator.isLogic()) {
      variants.add(dropped(around.apply(binary.right()), binary.left()));
      variants.add(dropped(around.apply(binary.left()), binary.right()));
      collect(binary.left(), e -> around.apply(with(binary, e, binary.right())), variants);
      collect(binary.right(), e -> around.apply(with(binary, binary.left(), e)), variants);
    } else if (operator.isOrdering()) {
      variants.add(operator(binary, operator.otherAtEquality(), around));
      variants.add(operator(binary, operator.turned(), around));
    } else if (operator.isEquality()) {
      variants.add(operator(binary, operator.opposite(), around));
    }
  }

  private static TestVariant operator(
      Expression.Binary binary, Operator other, UnaryOperator<Expression> around) {
    Expression changed = new Expression.Binary(other, binary.left(), binary.right(), binary.span());
    String words = other.symbol() + " in place of " + binary.operator().symbol();
    return turned(around.apply(changed), binary, words);
  }

  private static Expression with(Expression.Binary binary, Expression left, Expression right) {
    return new Expression.Binary(binary.operator(), left, right, binary.span());
  }

  private static Expression not(Expression operand, Span span) {
    return new Expression.Unary(Operator.NOT, operand, span);
  }

  private static TestVariant turned(Expression test, Expression part, String words) {
    return new TestVariant(test, Mutant.Kind.COMPARISON, part.span(), words);
  }

  private static TestVariant dropped(Expression test, Expression part) {
    return new TestVariant(test, Mutant.Kind.CONDITION, part.span(), "");
  }
}
