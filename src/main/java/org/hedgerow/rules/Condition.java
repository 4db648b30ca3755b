package org.hedgerow.rules;

import java.util.List;
import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** One condition of the left side of a rule. */
sealed interface Condition {

  /** The pattern it stands on. */
  Pattern pattern();

  /** The characters it was written in. */
  Span span();

  /** The same condition on another pattern. */
  Condition withPattern(Pattern other);

  /** How a pattern is meant. */
  enum Kind {
    /** There is such a fact, and the rule fires once for each. */
    EACH,
    /** There is no such fact. */
    NOT,
    /** There is at least one such fact. */
    EXISTS
  }

  /**
   * A pattern over one fact type.
   *
   * @param variable the name the fact is bound to
   * @param typeName as written; resolves once the rule has been checked
   */
  record Pattern(
      Kind kind, Optional<Token> variable, Token typeName, List<Constraint> constraints, Span span)
      implements Condition {
    public Pattern {
      constraints = List.copyOf(constraints);
    }

    @Override
    public Pattern pattern() {
      return this;
    }

    @Override
    public Condition withPattern(Pattern other) {
      return other;
    }

    /** The same pattern with other constraints. */
    Pattern with(List<Constraint> other) {
      return new Pattern(kind, variable, typeName, other, span);
    }

    /** The same pattern, meant otherwise. */
    Pattern as(Kind other) {
      return new Pattern(other, variable, typeName, constraints, span);
    }

    /** Its conditions, without the bindings. */
    List<Expression> conditions() {
      return constraints.stream()
          .filter(c -> c.binding().isEmpty())
          .map(Constraint::expression)
          .toList();
    }

    /** Whether it has no condition, bindings or none. */
    boolean hasNoCondition() {
      for (Constraint constraint : constraints) {
        if (constraint.binding().isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** The fact type; only after the check. */
    FactType type() {
      return Vocabulary.type(typeName.text()).orElseThrow();
    }
  }

  /**
   * A fold over all facts that match one pattern.
   *
   * @param folds what is computed
   * @param constraints what must hold for the results
   */
  record Accumulate(Pattern pattern, List<Fold> folds, List<Expression> constraints, Span span)
      implements Condition {
    public Accumulate {
      folds = List.copyOf(folds);
      constraints = List.copyOf(constraints);
    }

    @Override
    public Condition withPattern(Pattern other) {
      return new Accumulate(other, folds, constraints, span);
    }

    /** The same fold with other constraints. */
    Accumulate with(List<Expression> other) {
      return new Accumulate(pattern, folds, other, span);
    }
  }

  /**
   * One result of a fold.
   *
   * @param argument absent for count
   */
  record Fold(Token variable, Token function, Optional<Expression> argument) {
    FoldFunction kind() {
      return FoldFunction.of(function.text()).orElseThrow();
    }
  }

  /**
   * A constraint of a pattern: a binding of a field to a variable, or a condition.
   *
   * @param binding present when the expression is the field that is bound
   */
  record Constraint(Optional<Token> binding, Expression expression) {
    Span span() {
      return binding.map(b -> b.span().to(expression.span())).orElse(expression.span());
    }
  }
}
