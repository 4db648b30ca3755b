package org.hedgerow.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Problems;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Names;
import org.hedgerow.expression.Reporter;
import org.hedgerow.expression.Type;
import org.hedgerow.expression.Typing;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/** Checks one rule: names, types, units, words and the bounds of the language. */
final class RuleChecker {
  /** Patterns of one rule that may match more than one fact. */
  static final int MAX_MANY = 4;

  static final String UNKNOWN_THRESHOLD = "unknown-threshold";
  static final String NO_CONDITION = "no-condition";

  private final Rule rule;
  private final RuleScope scope;
  private final Reporter reporter;

  private RuleChecker(Rule rule, Map<String, Threshold> thresholds, Reporter reporter) {
    this.rule = rule;
    this.scope = new RuleScope(thresholds, reporter);
    this.reporter = reporter;
  }

  /** Reports everything that is wrong in the rule. */
  static void check(Rule rule, Map<String, Threshold> thresholds, Problems problems) {
    Reporter reporter =
        (id, span, message, fix) ->
            problems.add(rule.file().problem(id, span.offset(), span.length(), message, fix));
    new RuleChecker(rule, thresholds, reporter).check();
  }

  private void check() {
    if (rule.conditions().isEmpty()) {
      reporter.report(
          NO_CONDITION, rule.insertion().span(), "The rule has no condition at all.", "");
    }
    rule.conditions().forEach(this::condition);
    boundCandidates();
    new InsertionChecker(rule.insertion(), scope).check();
  }

  private void condition(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    boolean visibleAfter =
        condition instanceof Condition.Pattern && pattern.kind() == Condition.Kind.EACH;
    List<String> before = scope.variables();
    pattern(pattern, visibleAfter);
    if (condition instanceof Condition.Accumulate accumulate) {
      accumulate(accumulate, before);
    } else if (!visibleAfter) {
      scope.keepOnly(before);
    }
  }

  private void pattern(Condition.Pattern pattern, boolean visibleAfter) {
    Optional<FactType> type = scope.factType(pattern.typeName());
    if (type.map(FactType::isAction).orElse(false)) {
      reporter.report(
          "action-matched",
          pattern.typeName().span(),
          "'" + pattern.typeName().text() + "' is an action; rules match facts.",
          "To stop actions conclude Veto(\"" + pattern.typeName().text() + "\", \"reason\").");
    }
    pattern
        .variable()
        .ifPresent(
            variable -> {
              if (!visibleAfter) {
                reporter.report(
                    "binding",
                    variable.span(),
                    "A fact that is only counted or tested for cannot be bound.",
                    "Leave out " + variable.text() + ".");
              }
              type.ifPresentOrElse(
                  t -> scope.bind(variable, t), () -> scope.bind(variable, Type.UNKNOWN));
            });
    for (Condition.Constraint constraint : pattern.constraints()) {
      Type found =
          Typing.of(
              constraint.expression(), new PatternNames(scope, type, pattern.typeName()), reporter);
      if (constraint.binding().isPresent()) {
        scope.bind(constraint.binding().get(), found);
      } else {
        expectCondition(found, constraint.expression());
      }
    }
  }

  private void accumulate(Condition.Accumulate accumulate, List<String> before) {
    Map<String, Type> results = new HashMap<>();
    for (Condition.Fold fold : accumulate.folds()) {
      Type type = Type.PLAIN;
      if (fold.argument().isPresent()) {
        Names names = new FoldNames(scope, accumulate.pattern());
        type = Typing.of(fold.argument().get(), names, reporter);
        if (type != Type.UNKNOWN && !usesBinding(fold.argument().get(), accumulate.pattern())) {
          reporter.report(
              "constant-fold",
              fold.argument().get().span(),
              "'" + fold.function().text() + "' must use a field of the facts it runs over.",
              "Bind one in the pattern: $x : field.");
        } else if (type != Type.UNKNOWN && hasLimit(fold.argument().get())) {
          reporter.report(
              "limit-in-fold",
              fold.argument().get().span(),
              "A threshold cannot stand inside '" + fold.function().text() + "'.",
              "Use it on the result, after the second semicolon.");
        } else if (type != Type.UNKNOWN && !(type instanceof Type.Num)) {
          reporter.report(
              "wrong-type",
              fold.argument().get().span(),
              "'" + fold.function().text() + "' takes a number, not " + type.shown() + ".",
              "");
        }
      }
      results.put(fold.variable().text(), type);
    }
    scope.keepOnly(before);
    for (Condition.Fold fold : accumulate.folds()) {
      scope.bind(fold.variable(), results.getOrDefault(fold.variable().text(), Type.UNKNOWN));
    }
    for (Expression constraint : accumulate.constraints()) {
      Names names = new PatternNames(scope, Optional.empty(), accumulate.pattern().typeName());
      expectCondition(Typing.of(constraint, names, reporter), constraint);
    }
  }

  /** Whether the argument of a fold uses a variable that its pattern binds. */
  private static boolean usesBinding(Expression argument, Condition.Pattern pattern) {
    if (argument instanceof Expression.Variable variable) {
      return pattern.constraints().stream()
          .anyMatch(c -> c.binding().map(b -> b.text().equals(variable.name())).orElse(false));
    }
    return argument.children().stream().anyMatch(child -> usesBinding(child, pattern));
  }

  private static boolean hasLimit(Expression expression) {
    return expression instanceof Expression.Limit
        || expression.children().stream().anyMatch(RuleChecker::hasLimit);
  }

  private void expectCondition(Type found, Expression condition) {
    if (condition instanceof Expression.BooleanLiteral) {
      reporter.report(
          "constant-condition",
          condition.span(),
          "This looks at no fact, so it is always true or always false.",
          "Leave it out, or compare a field.");
    } else if (found != Type.UNKNOWN && found != Type.BOOLEAN) {
      reporter.report(
          NO_CONDITION,
          condition.span(),
          "This is " + found.shown() + ", not a condition.",
          "Compare it with something, for example close > limit(\"...\").");
    }
  }

  private void boundCandidates() {
    long many =
        rule.conditions().stream()
            .map(c -> Vocabulary.type(c.pattern().typeName().text()))
            .filter(t -> t.map(FactType::isMany).orElse(false))
            .count();
    if (many > MAX_MANY) {
      reporter.report(
          "too-many-patterns",
          rule.conditions().get(MAX_MANY).span(),
          "The rule has "
              + many
              + " patterns that can match more than one fact; "
              + MAX_MANY
              + " are allowed.",
          "Split it: conclude a fact in a rule of its own.");
    }
  }
}
