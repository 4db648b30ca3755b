package org.hedgerow.rules;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hedgerow.basics.Numbers;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.vocabulary.FactType;

/**
 * The conditions of a rule in words that do not depend on how they were written: variables by what
 * they stand for, comparisons from one side, what can be exchanged in order. Two conditions with
 * the same words mean the same; the reverse need not hold.
 */
final class PlainWording {
  private final Map<String, String> meaningByVariable = new HashMap<>();
  private final Map<Condition, String> factByCondition = new HashMap<>();
  private final Set<String> conditions = new LinkedHashSet<>();

  private PlainWording() {}

  static PlainWording of(Rule rule) {
    PlainWording words = new PlainWording();
    Map<FactType, Integer> seen = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      FactType type = condition.pattern().type();
      int number = type.isMany() ? seen.merge(type, 1, Integer::sum) : 0;
      words.factByCondition.put(condition, type.name() + (number > 1 ? "#" + number : ""));
      words.read(condition);
    }
    return words;
  }

  /** Every condition, once; the order is that of the rule. */
  Set<String> conditions() {
    return conditions;
  }

  /** An expression that stands in a condition; on the right side of the rule, in none. */
  String of(Expression expression, Condition condition) {
    return word(expression, factByCondition.getOrDefault(condition, ""));
  }

  /** An expression of the right side. */
  String of(Expression expression) {
    return word(expression, "");
  }

  private void read(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    String fact = factByCondition.getOrDefault(condition, "");
    pattern.variable().ifPresent(v -> meaningByVariable.put(v.text(), fact));
    pattern.constraints().stream()
        .filter(c -> c.binding().isPresent())
        .forEach(
            c ->
                meaningByVariable.put(
                    c.binding().orElseThrow().text(), word(c.expression(), fact)));
    String words = fact + tests(pattern.conditions(), fact);
    if (condition instanceof Condition.Accumulate accumulate) {
      for (Condition.Fold fold : accumulate.folds()) {
        String argument = fold.argument().map(a -> word(a, fact)).orElse("");
        meaningByVariable.put(
            fold.variable().text(), fold.kind().word() + "(" + argument + " of " + words + ")");
      }
      conditions.add("accumulate " + meanings(accumulate) + tests(accumulate.constraints(), fact));
    } else {
      conditions.add(pattern.kind() + " " + words);
    }
  }

  private Set<String> meanings(Condition.Accumulate accumulate) {
    return accumulate.folds().stream()
        .map(f -> meaningByVariable.getOrDefault(f.variable().text(), ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> tests(List<Expression> tests, String fact) {
    return tests.stream()
        .flatMap(t -> parts(t, Operator.AND))
        .map(t -> word(t, fact))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What an operator joins, however it is grouped. */
  static Stream<Expression> parts(Expression expression, Operator operator) {
    return expression instanceof Expression.Binary binary && binary.operator() == operator
        ? Stream.concat(parts(binary.left(), operator), parts(binary.right(), operator))
        : Stream.of(expression);
  }

  private String word(Expression expression, String fact) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Numbers.plain(number.value());
    }
    if (expression instanceof Expression.TextLiteral text) {
      return '"' + text.value() + '"';
    }
    if (expression instanceof Expression.Name name) {
      return fact + "." + name.name();
    }
    if (expression instanceof Expression.Variable variable) {
      return meaningByVariable.getOrDefault(variable.name(), variable.name());
    }
    if (expression instanceof Expression.Member member) {
      return meaningByVariable.getOrDefault(member.variable(), member.variable())
          + "."
          + member.field();
    }
    if (expression instanceof Expression.Limit limit) {
      return "limit " + limit.name();
    }
    if (expression instanceof Expression.Binary binary) {
      return binary(binary, fact);
    }
    return composed(expression, fact);
  }

  private String composed(Expression expression, String fact) {
    List<String> parts = expression.children().stream().map(c -> word(c, fact)).toList();
    if (expression instanceof Expression.In in) {
      Set<String> options = new TreeSet<>(parts.subList(1, parts.size()));
      return parts.get(0) + (in.negated() ? " not in " : " in ") + options;
    }
    if (expression instanceof Expression.Unary unary) {
      return unary.operator().symbol() + parts;
    }
    return expression instanceof Expression.BooleanLiteral literal
        ? String.valueOf(literal.value())
        : expression.getClass().getSimpleName() + parts;
  }

  private String binary(Expression.Binary binary, String fact) {
    Operator operator = binary.operator();
    if (operator.isLogic()) {
      return operator
          + parts(binary, operator)
              .map(p -> word(p, fact))
              .collect(Collectors.toCollection(TreeSet::new))
              .toString();
    }
    String left = word(binary.left(), fact);
    String right = word(binary.right(), fact);
    boolean exchangeable =
        !operator.isArithmetic() || operator == Operator.PLUS || operator == Operator.TIMES;
    return exchangeable && left.compareTo(right) > 0
        ? "(" + right + " " + operator.turned().symbol() + " " + left + ")"
        : "(" + left + " " + operator.symbol() + " " + right + ")";
  }
}
