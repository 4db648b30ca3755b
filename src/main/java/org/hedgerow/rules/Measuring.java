package org.hedgerow.rules;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;

/** How far a condition is from turning: the one comparison of numbers in it that decides. */
final class Measuring {
  private final Rule rule;
  private final RuleUnits units;
  private final Evaluation evaluation;

  Measuring(Rule rule, RuleUnits units, Evaluation evaluation) {
    this.rule = rule;
    this.units = units;
    this.evaluation = evaluation;
  }

  /**
   * The measure of a condition that has just been found to hold or not. Absent when words, dates or
   * an inequality decide it.
   */
  Optional<Measure> of(Expression condition, Condition.Pattern pattern, boolean holds) {
    return measure(condition, pattern, true)
        .filter(m -> holds ? m.distance() <= 0 : m.distance() >= 0);
  }

  /** The measure of a condition of which the opposite is wanted. */
  Optional<Measure> ofOpposite(Expression condition, Condition.Pattern pattern) {
    return measure(condition, pattern, false).filter(m -> m.distance() >= 0);
  }

  private Optional<Measure> measure(
      Expression expression, Condition.Pattern pattern, boolean wanted) {
    if (expression instanceof Expression.Unary unary && unary.operator() == Operator.NOT) {
      return measure(unary.operand(), pattern, !wanted);
    }
    if (!(expression instanceof Expression.Binary binary)) {
      return Optional.empty();
    }
    if (binary.operator().isLogic()) {
      Comparator<Measure> nearer = Comparator.comparingDouble(Measure::relativeDistance);
      boolean either = (binary.operator() == Operator.OR) == wanted;
      Stream<Measure> both =
          Stream.of(binary.left(), binary.right())
              .flatMap(side -> measure(side, pattern, wanted).stream());
      return either ? both.min(nearer) : both.max(nearer);
    }
    return compared(binary, pattern, wanted ? binary.operator() : binary.operator().opposite());
  }

  private Optional<Measure> compared(
      Expression.Binary binary, Condition.Pattern pattern, Operator operator) {
    Object left = evaluation.value(binary.left());
    Object right = evaluation.value(binary.right());
    if (!(left instanceof Double a && right instanceof Double b)
        || operator == Operator.NOT_EQUAL) {
      return Optional.empty();
    }
    return Optional.of(
        figureStandsRight(binary)
            ? measure(binary.right(), pattern, b, operator.turned(), a)
            : measure(binary.left(), pattern, a, operator, b));
  }

  private Measure measure(
      Expression figure,
      Condition.Pattern pattern,
      double actual,
      Operator operator,
      double wanted) {
    double distance =
        switch (operator) {
          case GREATER, GREATER_OR_EQUAL -> wanted - actual;
          case LESS, LESS_OR_EQUAL -> actual - wanted;
          default -> Math.abs(actual - wanted);
        };
    return new Measure(
        name(figure, pattern),
        actual,
        operator.symbol(),
        wanted,
        0.0 + distance,
        units.of(figure, pattern));
  }

  /** Whether the figure is the right side: a field or variable against anything less plain. */
  private static boolean figureStandsRight(Expression.Binary binary) {
    return !isPlain(binary.left())
        && (isPlain(binary.right())
            || !binary.left().looksAtFacts() && binary.right().looksAtFacts());
  }

  private static boolean isPlain(Expression expression) {
    return expression.children().isEmpty() && expression.looksAtFacts();
  }

  private String name(Expression figure, Condition.Pattern pattern) {
    return figure instanceof Expression.Name name
        ? pattern.type().name() + "." + name.name()
        : rule.text(figure.span());
  }
}
