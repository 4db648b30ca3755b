package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Values;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.FactType;

/**
 * What the tests of one pattern leave for each of its fields, at the values that the thresholds
 * have. A test that says something else, such as one with a variable or {@code ||}, is passed over:
 * the truth can be narrower than what stands here, never wider.
 */
final class Bounds {

  /**
   * What one test says.
   *
   * @param subject the field as it is written, or the difference of two
   * @param threshold the name of the threshold that it is compared with; absent for a literal
   */
  record Bound(String subject, Extent extent, Expression test, Optional<String> threshold) {}

  private final Condition.Pattern pattern;
  private final List<Bound> all = new ArrayList<>();
  private final Map<String, Extent> extentBySubject = new LinkedHashMap<>();
  private final Rule rule;
  private final Evaluation constants;
  private boolean exact = true;

  private Bounds(Rule rule, Condition.Pattern pattern, Limits limits) {
    this.rule = rule;
    this.pattern = pattern;
    this.constants = new Evaluation(new Constants(limits));
  }

  static Bounds of(Rule rule, Condition.Pattern pattern, Limits limits) {
    Bounds bounds = new Bounds(rule, pattern, limits);
    pattern.conditions().forEach(bounds::read);
    bounds.all.forEach(
        b -> bounds.extentBySubject.merge(b.subject(), b.extent(), (x, y) -> x.and(y)));
    return bounds;
  }

  /** Of every pattern of a rule, in order; the pattern inside an accumulate is left out. */
  static List<Bounds> of(Rule rule, Limits limits) {
    return rule.conditions().stream()
        .filter(c -> c instanceof Condition.Pattern)
        .map(c -> of(rule, c.pattern(), limits))
        .toList();
  }

  Condition.Pattern pattern() {
    return pattern;
  }

  FactType type() {
    return pattern.type();
  }

  boolean isPositive() {
    return pattern.kind() != Condition.Kind.NOT;
  }

  List<Bound> all() {
    return all;
  }

  /** Whether every test of the pattern is told here in full. */
  boolean isExact() {
    return exact;
  }

  Map<String, Extent> extents() {
    return extentBySubject;
  }

  Optional<Extent> extent(String subject) {
    return Optional.ofNullable(extentBySubject.get(subject));
  }

  /** Whether no single fact can satisfy both patterns. */
  boolean excludes(Bounds other) {
    return extentBySubject.entrySet().stream()
        .anyMatch(
            e -> other.extent(e.getKey()).map(o -> e.getValue().and(o).isEmpty()).orElse(false));
  }

  /** Whether every fact that satisfies this pattern satisfies the other too. */
  boolean implies(Bounds other) {
    return other.exact
        && other.extentBySubject.entrySet().stream()
            .allMatch(
                e -> extent(e.getKey()).map(mine -> e.getValue().contains(mine)).orElse(false));
  }

  private void read(Expression test) {
    if (test instanceof Expression.Binary binary) {
      if (binary.operator() == Operator.AND) {
        read(binary.left());
        read(binary.right());
        return;
      }
      if (binary.operator().isOrdering() || binary.operator().isEquality()) {
        bound(binary).ifPresentOrElse(all::add, () -> exact = false);
        return;
      }
    }
    if (test instanceof Expression.In in && isText(in.options())) {
      Set<String> words = new HashSet<>();
      in.options().forEach(o -> words.add(((Expression.TextLiteral) o).value()));
      all.add(
          new Bound(
              rule.text(in.value().span()),
              new Extent.WordSet(words, in.negated()),
              test,
              Optional.empty()));
      exact = exact && in.value() instanceof Expression.Name;
      return;
    }
    exact = false;
  }

  private static boolean isText(List<Expression> options) {
    return options.stream().allMatch(o -> o instanceof Expression.TextLiteral);
  }

  private Optional<Bound> bound(Expression.Binary test) {
    boolean left = test.left().looksAtFacts();
    boolean right = test.right().looksAtFacts();
    if (left && right) {
      return difference(test);
    }
    Expression subject = left ? test.left() : test.right();
    Expression constant = left ? test.right() : test.left();
    Operator operator = left ? test.operator() : test.operator().turned();
    if (!isOfFields(subject)) {
      return Optional.empty();
    }
    if (constant instanceof Expression.TextLiteral text && operator.isEquality()) {
      Extent word = new Extent.WordSet(Set.of(text.value()), operator == Operator.NOT_EQUAL);
      return Optional.of(new Bound(rule.text(subject.span()), word, test, Optional.empty()));
    }
    Optional<String> threshold =
        constant instanceof Expression.Limit limit ? Optional.of(limit.name()) : Optional.empty();
    return number(constant)
        .flatMap(value -> Extent.Interval.of(operator, value))
        .map(extent -> new Bound(rule.text(subject.span()), extent, test, threshold));
  }

  /** Two fields compared with each other: their difference compared with zero. */
  private Optional<Bound> difference(Expression.Binary test) {
    if (!(test.left() instanceof Expression.Name a)
        || !(test.right() instanceof Expression.Name b)) {
      return Optional.empty();
    }
    boolean inOrder = a.name().compareTo(b.name()) <= 0;
    Operator operator = inOrder ? test.operator() : test.operator().turned();
    String subject = inOrder ? a.name() + " - " + b.name() : b.name() + " - " + a.name();
    return Extent.Interval.of(operator, 0)
        .map(extent -> new Bound(subject, extent, test, Optional.empty()));
  }

  private Optional<Double> number(Expression constant) {
    return number(constant, constants);
  }

  /** The number that an expression without facts comes to; absent when it is none. */
  static Optional<Double> constant(Expression constant, Limits limits) {
    return number(constant, new Evaluation(new Constants(limits)));
  }

  private static Optional<Double> number(Expression constant, Evaluation constants) {
    try {
      return constants.value(constant) instanceof Double value
          ? Optional.of(value)
          : Optional.empty();
    } catch (NotFiniteException e) {
      return Optional.empty();
    }
  }

  /** Whether it looks at fields of this pattern's fact alone. */
  private static boolean isOfFields(Expression expression) {
    return !(expression instanceof Expression.Variable || expression instanceof Expression.Member)
        && expression.children().stream().allMatch(Bounds::isOfFields);
  }

  /** Thresholds and nothing else have a value here. */
  private record Constants(Limits limits) implements Values {
    @Override
    public Object name(String name) {
      throw new IllegalArgumentException("No value for " + name);
    }

    @Override
    public Object variable(String name) {
      return name(name);
    }

    @Override
    public Object member(String variable, String field) {
      return name(variable);
    }

    @Override
    public double limit(String name) {
      return limits.value(name);
    }
  }
}
