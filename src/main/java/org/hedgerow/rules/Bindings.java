package org.hedgerow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Values;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's names stand for while its conditions are tested: the fact at hand, the variables
 * bound so far, the thresholds. What a condition binds is overwritten by its next candidate.
 */
final class Bindings implements Values {
  private final Rule rule;
  private final Limits limits;
  private final Evaluation evaluation = new Evaluation(this);
  private final Map<String, Object> valueByVariable = new HashMap<>();
  private final Map<String, Fact> factByVariable = new HashMap<>();
  private @Nullable Fact current;
  private Optional<ComparisonWatch> watch = Optional.empty();

  Bindings(Rule rule, Limits limits) {
    this.rule = rule;
    this.limits = limits;
  }

  /** Something was asked for that an earlier condition has not bound. */
  static final class UnboundException extends RuntimeException {
    UnboundException(String name) {
      super(name + " is not bound");
    }
  }

  /** Expressions over these names. */
  Evaluation evaluation() {
    return evaluation;
  }

  /** Tells every comparison with a threshold from now on. */
  void watch(ComparisonWatch.Listener listener) {
    watch = Optional.of(new ComparisonWatch(evaluation, listener));
  }

  /** Whether a condition holds. */
  boolean isTrue(Expression condition) {
    watch.ifPresent(w -> w.look(condition));
    return evaluation.isTrue(condition);
  }

  /** Takes a fact as the one at hand and binds its variables. */
  void take(Condition.Pattern pattern, Fact fact) {
    current = fact;
    pattern.variable().ifPresent(v -> factByVariable.put(v.text(), fact));
    for (Condition.Constraint constraint : pattern.constraints()) {
      constraint
          .binding()
          .ifPresent(b -> bind(b.text(), evaluation.value(constraint.expression())));
    }
  }

  void bind(String variable, Object value) {
    valueByVariable.put(variable, value);
  }

  void release(String variable) {
    valueByVariable.remove(variable);
  }

  /** Whether a fact satisfies a pattern, test by test until one fails. */
  boolean satisfies(Condition.Pattern pattern, Fact fact) {
    take(pattern, fact);
    return pattern.conditions().stream().allMatch(this::isTrue);
  }

  /** Notes the fields and variables that stand in expressions, with their values. */
  void note(List<Expression> expressions, Map<String, Object> values) {
    for (Expression expression : expressions) {
      if (expression instanceof Expression.Name name) {
        Fact fact = Objects.requireNonNull(current);
        values.put(Vocabulary.typeOf(fact).name() + "." + name.name(), name(name.name()));
      } else if (expression instanceof Expression.Variable
          || expression instanceof Expression.Member) {
        values.put(rule.text(expression.span()), evaluation.value(expression));
      }
      note(expression.children(), values);
    }
  }

  private static Object field(Fact fact, String name) {
    return Vocabulary.typeOf(fact).field(name).orElseThrow().read(fact);
  }

  @Override
  public Object name(String name) {
    return field(Objects.requireNonNull(current), name);
  }

  @Override
  public Object variable(String name) {
    Object value = valueByVariable.get(name);
    if (value == null) {
      throw new UnboundException(name);
    }
    return value;
  }

  @Override
  public Object member(String variable, String field) {
    Fact fact = factByVariable.get(variable);
    if (fact == null) {
      throw new UnboundException(variable);
    }
    return field(fact, field);
  }

  @Override
  public double limit(String name) {
    return watch.map(w -> w.limit(name, limits)).orElseGet(() -> limits.value(name));
  }
}
