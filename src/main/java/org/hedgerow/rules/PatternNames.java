package org.hedgerow.rules;

import java.util.Optional;
import org.hedgerow.basics.Nearest;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Names;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Token;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Vocabulary;

/** Names inside a pattern: its fields, the variables bound so far, the thresholds. */
class PatternNames implements Names {
  static final String UNKNOWN_VARIABLE = "unknown-variable";

  private final RuleScope scope;
  private final Reporter reporter;
  private final Optional<FactType> fact;
  private final Token factName;

  /**
   * Names at a point of a rule.
   *
   * @param fact whose fields can be named; empty where fields cannot, or when it is unknown
   * @param factName the name of the fact as written
   */
  PatternNames(RuleScope scope, Optional<FactType> fact, Token factName) {
    this.scope = scope;
    this.reporter = scope.reporter();
    this.fact = fact;
    this.factName = factName;
  }

  @Override
  public Type name(Expression.Name name) {
    if (fact.isEmpty()) {
      if (Vocabulary.type(factName.text()).isEmpty()) {
        return Type.UNKNOWN;
      }
      reporter.report(
          "unknown-name",
          name.span(),
          "'" + name.name() + "' is not known here.",
          "Texts stand in quotes, variables start with $.");
      return Type.UNKNOWN;
    }
    return field(fact.get(), name.name(), name.span());
  }

  @Override
  public Type variable(Expression.Variable variable) {
    Optional<Type> type = scope.type(variable.name());
    if (type.isPresent()) {
      return type.get();
    }
    Optional<FactType> bound = scope.fact(variable.name());
    reporter.report(
        bound.isPresent() ? "wrong-type" : UNKNOWN_VARIABLE,
        variable.span(),
        bound.isPresent()
            ? variable.name() + " is a whole fact; name a field of it."
            : variable.name() + " is not bound above.",
        bound
            .map(f -> "For example " + variable.name() + "." + f.fieldNames().get(0) + ".")
            .orElseGet(() -> Nearest.advice(variable.name(), scope.variables())));
    return Type.UNKNOWN;
  }

  @Override
  public Type member(Expression.Member member) {
    Optional<FactType> bound = scope.fact(member.variable());
    if (bound.isPresent()) {
      return field(bound.get(), member.field(), member.span());
    }
    boolean value = scope.type(member.variable()).isPresent();
    reporter.report(
        UNKNOWN_VARIABLE,
        member.span(),
        value
            ? member.variable() + " is a value, not a fact; it has no fields."
            : member.variable() + " is not bound above.",
        value ? "" : Nearest.advice(member.variable(), scope.variables()));
    return Type.UNKNOWN;
  }

  @Override
  public Type limit(Expression.Limit limit) {
    Threshold threshold = scope.thresholdByName().get(limit.name());
    if (threshold != null) {
      return Type.number(threshold.unit());
    }
    reporter.report(
        RuleChecker.UNKNOWN_THRESHOLD,
        limit.span(),
        "There is no threshold '" + limit.name() + "'.",
        Nearest.to(limit.name(), scope.thresholdByName().keySet())
            .map(near -> "Maybe write limit(\"" + near + "\").")
            .orElse(
                "Name it in the pack's thresholds.yaml, or the pack that holds it in the strategy."));
    return Type.UNKNOWN;
  }

  @Override
  public boolean allowsFunctions() {
    return false;
  }

  private Type field(FactType type, String name, Span span) {
    Optional<FieldType> field = type.field(name);
    if (field.isEmpty()) {
      reporter.report(
          "unknown-field",
          span,
          type.name() + " has no field '" + name + "'.",
          Nearest.advice(name, type.fieldNames())
              + (Nearest.to(name, type.fieldNames()).isEmpty() ? " Texts stand in quotes." : ""));
      return Type.UNKNOWN;
    }
    return field.get().type();
  }
}
