package org.hedgerow.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.basics.Numbers;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Type;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;

/** What can be said of one rule alone: its words, its conditions, its numbers. */
final class RuleWarnings {
  /** Numbers that need no name: nothing, one session or day, and the sign of a figure. */
  private static final Set<Double> NAMELESS = Set.of(-1.0, 0.0, 1.0);

  private final Rule rule;
  private final RuleCheck check;

  private RuleWarnings(Rule rule, RuleCheck check) {
    this.rule = rule;
    this.check = check;
  }

  static void find(Rule rule, RuleCheck check) {
    RuleWarnings warnings = new RuleWarnings(rule, check);
    warnings.words();
    List<Bounds> bounds = Bounds.of(rule, check.limits());
    bounds.forEach(warnings::impossible);
    bounds.forEach(warnings::alwaysTrue);
    warnings.contradictions(bounds);
    warnings.literals();
  }

  private void words() {
    if (rule.why().isEmpty()) {
      check.warn(
          rule,
          "missing-why",
          "The rule does not say why.",
          "Write @why(\"...\") before ruleflow-group; it is shown when the rule fires.");
    }
    if (rule.source().isEmpty()) {
      check.warn(
          rule,
          "missing-source",
          "The rule does not say who asks for it.",
          "Write @source(\"...\") before ruleflow-group, or @source(\"own\").");
    }
  }

  private void impossible(Bounds bounds) {
    for (Map.Entry<String, Extent> entry : bounds.extents().entrySet()) {
      if (entry.getValue().isEmpty()) {
        List<String> wanted =
            bounds.all().stream()
                .filter(b -> b.subject().equals(entry.getKey()))
                .map(b -> said(b))
                .toList();
        check.warn(
            rule,
            "impossible-condition",
            bounds.pattern().span(),
            "No %s can satisfy this: %s must be %s."
                .formatted(bounds.type().name(), entry.getKey(), String.join(" and also ", wanted)),
            bounds.isPositive()
                ? "The rule never fires."
                : "'not' of something impossible always holds; leave the condition out.");
      }
    }
  }

  private static String said(Bounds.Bound bound) {
    return bound.extent().shown() + bound.threshold().map(t -> " (" + t + ")").orElse("");
  }

  /** A test that the other tests on the same field make superfluous, or that allows every word. */
  private void alwaysTrue(Bounds bounds) {
    for (Bounds.Bound bound : bounds.all()) {
      Optional<Bounds.Bound> stronger =
          bounds.all().stream()
              .filter(b -> b != bound && b.subject().equals(bound.subject()))
              .filter(b -> !b.extent().isEmpty() && bound.extent().contains(b.extent()))
              .filter(b -> !b.extent().equals(bound.extent()) || isBefore(b, bound))
              .findFirst();
      stronger.ifPresent(
          b ->
              check.warn(
                  rule,
                  "always-true",
                  bound.test().span(),
                  "This always holds where %s is %s."
                      .formatted(bound.subject(), b.extent().shown()),
                  "Leave it out."));
      if (bound.extent() instanceof Extent.WordSet words
          && allowsAll(bounds.type(), bound, words)) {
        check.warn(
            rule,
            "always-true",
            bound.test().span(),
            "This holds for every word that %s can be.".formatted(bound.subject()),
            "Leave it out.");
      }
    }
  }

  private static boolean isBefore(Bounds.Bound a, Bounds.Bound b) {
    return a.test().span().offset() < b.test().span().offset();
  }

  private static boolean allowsAll(FactType type, Bounds.Bound bound, Extent.WordSet words) {
    return type.field(bound.subject())
        .map(FieldType::type)
        .filter(
            t ->
                t instanceof Type.Text text
                    && !text.words().isEmpty()
                    && text.words().stream().allMatch(words::allows))
        .isPresent();
  }

  /** Two conditions on a fact of which there is one, that cannot both hold. */
  private void contradictions(List<Bounds> all) {
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Bounds a = all.get(i);
        Bounds b = all.get(j);
        boolean clash =
            a.type() == b.type()
                && (a.isPositive() && b.isPositive() && !a.type().isMany() && a.excludes(b)
                    || a.isPositive() && !b.isPositive() && a.implies(b)
                    || !a.isPositive() && b.isPositive() && b.implies(a));
        if (clash) {
          check.warn(
              rule,
              "impossible-condition",
              b.pattern().span(),
              "This and %s in line %d cannot both hold."
                  .formatted(
                      oneLine(rule.text(a.pattern().span())),
                      rule.file().place(a.pattern().span().offset()).line()),
              "The rule never fires.");
        }
      }
    }
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void literals() {
    for (Condition condition : rule.conditions()) {
      Condition.Pattern pattern = condition.pattern();
      pattern.conditions().forEach(test -> literals(test, pattern.type()));
    }
    List<FieldType> fields = rule.insertion().type().fields();
    for (int i = 0; i < fields.size(); i++) {
      Expression argument = rule.insertion().arguments().get(i);
      Optional<Double> value = literal(argument);
      Optional<String> unit = unit(fields.get(i).type());
      if (value.isPresent() && unit.isPresent()) {
        literal(argument.span(), value.get(), unit.get());
      }
    }
  }

  private void literals(Expression test, FactType type) {
    if (test instanceof Expression.Binary binary
        && (binary.operator().isOrdering() || binary.operator().isEquality())) {
      literal(binary.left(), binary.right(), type);
      literal(binary.right(), binary.left(), type);
    }
    test.children().forEach(child -> literals(child, type));
  }

  private void literal(Expression field, Expression number, FactType type) {
    if (field instanceof Expression.Name name) {
      Optional<String> unit = type.field(name.name()).flatMap(f -> unit(f.type()));
      Optional<Double> value = literal(number);
      if (unit.isPresent() && value.isPresent()) {
        literal(number.span(), value.get(), unit.get());
      }
    }
  }

  private static Optional<String> unit(Type type) {
    return type instanceof Type.Num num ? num.unit() : Optional.empty();
  }

  private static Optional<Double> literal(Expression expression) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Optional.of(number.value());
    }
    return expression instanceof Expression.Unary minus && minus.operator() == Operator.MINUS
        ? literal(minus.operand()).map(v -> -v)
        : Optional.empty();
  }

  private void literal(Span span, double value, String unit) {
    if (NAMELESS.contains(value)) {
      return;
    }
    Optional<Threshold> same =
        check.limits().thresholds().stream()
            .filter(t -> t.pack().equals(rule.pack()))
            .filter(t -> t.unit().equals(unit) && t.value() == value)
            .findFirst();
    check.warn(
        rule,
        "number-without-name",
        span,
        "The number %s (%s) stands here without a name, a source and a range."
            .formatted(Numbers.plain(value), unit),
        same.map(t -> "Maybe write limit(\"" + t.name() + "\").")
            .orElse("Name the number in thresholds.yaml and write limit(\"its.name\")."));
  }
}
