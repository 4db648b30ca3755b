package org.hedgerow.rules;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.strategy.Limits;

/** Tells of every comparison with a threshold how it would come out at other values of it. */
final class ComparisonWatch {
  private final Evaluation evaluation;
  private final Listener listener;
  private String movedName = "";
  private OptionalDouble movedTo = OptionalDouble.empty();

  ComparisonWatch(Evaluation evaluation, Listener listener) {
    this.evaluation = evaluation;
    this.listener = listener;
  }

  /** Who wants to know. */
  interface Listener {
    /** A comparison in which the threshold stands, and how it comes out at a value of it. */
    void compared(String threshold, DoublePredicate holdsAt);
  }

  /** Looks at a condition over the facts at hand. */
  void look(Expression condition) {
    boolean logic =
        condition instanceof Expression.Unary
            || condition instanceof Expression.Binary binary && binary.operator().isLogic();
    if (logic) {
      condition.children().forEach(this::look);
      return;
    }
    for (String name : Rule.limitsIn(condition)) {
      listener.compared(name, value -> holdsAt(condition, name, value));
    }
  }

  private boolean holdsAt(Expression comparison, String name, double value) {
    movedName = name;
    movedTo = OptionalDouble.of(value);
    try {
      return evaluation.isTrue(comparison);
    } catch (NotFiniteException e) {
      return false;
    } finally {
      movedTo = OptionalDouble.empty();
    }
  }

  /** The value of a threshold, moved when it is the one that is being tried. */
  double limit(String name, Limits limits) {
    return movedTo.isPresent() && movedName.equals(name)
        ? movedTo.getAsDouble()
        : limits.value(name);
  }
}
