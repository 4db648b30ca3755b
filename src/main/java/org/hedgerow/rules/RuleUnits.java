package org.hedgerow.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/** Units of the numbers in a checked rule; empty for plain numbers. */
final class RuleUnits {
  private final Limits limits;
  private final Map<String, String> unitByVariable = new HashMap<>();
  private final Map<String, FactType> typeByVariable = new HashMap<>();

  RuleUnits(Rule rule, Limits limits) {
    this.limits = limits;
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      pattern.variable().ifPresent(v -> typeByVariable.put(v.text(), pattern.type()));
      for (Condition.Constraint constraint : pattern.constraints()) {
        constraint
            .binding()
            .ifPresent(b -> unitByVariable.put(b.text(), of(constraint.expression(), pattern)));
      }
      if (condition instanceof Condition.Accumulate accumulate) {
        accumulate
            .folds()
            .forEach(
                fold ->
                    unitByVariable.put(
                        fold.variable().text(),
                        fold.argument().map(a -> of(a, pattern)).orElse("")));
      }
    }
  }

  /** The unit of an expression inside a pattern. */
  String of(Expression expression, Condition.Pattern pattern) {
    if (expression instanceof Expression.Name name) {
      return unit(pattern.type().field(name.name()));
    }
    if (expression instanceof Expression.Variable variable) {
      return unitByVariable.getOrDefault(variable.name(), "");
    }
    if (expression instanceof Expression.Member member) {
      return unit(
          Optional.ofNullable(typeByVariable.get(member.variable()))
              .flatMap(type -> type.field(member.field())));
    }
    if (expression instanceof Expression.Limit limit) {
      return limits.threshold(limit.name()).map(Threshold::unit).orElse("");
    }
    if (expression instanceof Expression.Unary unary) {
      return of(unary.operand(), pattern);
    }
    return expression instanceof Expression.Binary binary ? combined(binary, pattern) : "";
  }

  /** A sum has the unit of its parts, a product that of its one part that has any. */
  private String combined(Expression.Binary binary, Condition.Pattern pattern) {
    String left = of(binary.left(), pattern);
    String right = of(binary.right(), pattern);
    if (binary.operator() == Operator.DIVIDED) {
      return right.isEmpty() || right.equals("ratio") ? left : "";
    }
    return left.isEmpty() || left.equals("ratio") ? right : left;
  }

  private static String unit(Optional<FieldType> field) {
    return field
        .map(FieldType::type)
        .flatMap(type -> type instanceof Type.Num num ? num.unit() : Optional.empty())
        .orElse("");
  }
}
