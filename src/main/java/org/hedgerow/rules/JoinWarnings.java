package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Operator;
import org.hedgerow.expression.Span;
import org.hedgerow.vocabulary.FactType;

/**
 * What a rule's conditions say of each other: a figure compared with itself, a bound figure that an
 * earlier condition has decided, a count below zero, alternatives that leave nothing out.
 */
final class JoinWarnings {
  private static final String ALWAYS = "always-true";
  private static final String NEVER = "impossible-condition";

  private final Rule rule;
  private final RuleCheck check;
  private final PlainWording words;
  private final Map<String, Extent> extentByFigure = new HashMap<>();

  private JoinWarnings(Rule rule, RuleCheck check) {
    this.rule = rule;
    this.check = check;
    this.words = PlainWording.of(rule);
  }

  static void find(Rule rule, RuleCheck check) {
    JoinWarnings warnings = new JoinWarnings(rule, check);
    rule.conditions().forEach(warnings::condition);
    warnings.repetitions(Bounds.of(rule, check.limits()));
  }

  private void condition(Condition condition) {
    Condition.Pattern pattern = condition.pattern();
    boolean needed =
        condition instanceof Condition.Pattern && pattern.kind() == Condition.Kind.EACH;
    pattern.conditions().forEach(t -> test(t, condition, needed));
    if (condition instanceof Condition.Accumulate accumulate) {
      accumulate.folds().forEach(f -> fold(f, condition));
      accumulate.constraints().forEach(t -> test(t, condition, true));
    }
  }

  /** What a fold can be before it is tested. */
  private void fold(Condition.Fold fold, Condition condition) {
    if (fold.kind() == FoldFunction.COUNT) {
      boolean many = condition.pattern().type().isMany();
      double most = many ? Double.POSITIVE_INFINITY : 1;
      extentByFigure.put(
          words.of(new Expression.Variable(fold.variable().text(), fold.variable().span())),
          new Extent.Interval(0, false, most, many));
    }
  }

  /**
   * @param needed whether the rule fires only when it holds
   */
  private void test(Expression test, Condition condition, boolean needed) {
    PlainWording.parts(test, Operator.AND).forEach(part -> part(part, condition, needed));
  }

  private void part(Expression test, Condition condition, boolean needed) {
    if (!(test instanceof Expression.Binary binary)) {
      return;
    }
    if (binary.operator() == Operator.OR) {
      alternatives(binary, condition);
    } else if (binary.operator().isOrdering() || binary.operator().isEquality()) {
      String left = words.of(binary.left(), condition);
      if (binary.looksAtFacts() && left.equals(words.of(binary.right(), condition))) {
        itself(binary);
      } else if (needed) {
        bound(binary, condition);
      }
    }
  }

  private void itself(Expression.Binary test) {
    boolean holds =
        switch (test.operator()) {
          case EQUAL, LESS_OR_EQUAL, GREATER_OR_EQUAL -> true;
          default -> false;
        };
    check.warn(
        rule,
        holds ? ALWAYS : NEVER,
        test.span(),
        "This compares a figure with itself, which " + (holds ? "always" : "never") + " holds.",
        "Compare it with something else, or leave it out.");
  }

  /** A figure that is compared with a number; what is said of a bound one is weighed. */
  private void bound(Expression.Binary test, Condition condition) {
    boolean left = test.left().looksAtFacts();
    Expression figure = left ? test.left() : test.right();
    Optional<Extent> extent = extent(test);
    boolean plain =
        figure instanceof Expression.Name
            || figure instanceof Expression.Variable
            || figure instanceof Expression.Member;
    if (extent.isEmpty() || !plain) {
      return;
    }
    String name = words.of(figure, condition);
    Extent mine = extent.get();
    Extent before = extentByFigure.getOrDefault(name, mine);
    extentByFigure.put(name, before.and(mine));
    if (figure instanceof Expression.Name || before.isEmpty()) {
      return;
    }
    if (before.and(mine).isEmpty()) {
      warn(NEVER, test.span(), rule.text(figure.span()), before, "This can never hold where ");
    } else if (before != mine && mine.contains(before)) {
      warn(ALWAYS, test.span(), rule.text(figure.span()), before, "This always holds where ");
    }
  }

  private void warn(String id, Span span, String figure, Extent before, String lead) {
    check.warn(
        rule,
        id,
        span,
        lead + figure + " is " + before.shown() + ", as it is here.",
        id.equals(NEVER) ? "The rule never fires." : "Leave it out.");
  }

  /** What a comparison of something with a number allows; absent when neither side is one. */
  private Optional<Extent> extent(Expression.Binary test) {
    boolean left = test.left().looksAtFacts();
    if (left == test.right().looksAtFacts()) {
      return Optional.empty();
    }
    Operator operator = left ? test.operator() : test.operator().turned();
    return Bounds.constant(left ? test.right() : test.left(), check.limits())
        .flatMap(value -> Extent.Interval.of(operator, value));
  }

  /** Alternatives for one figure that together allow every number. */
  private void alternatives(Expression.Binary test, Condition condition) {
    List<Extent.Interval> allowed = new ArrayList<>();
    String figure = "";
    for (Expression part : PlainWording.parts(test, Operator.OR).toList()) {
      if (!(part instanceof Expression.Binary binary)
          || !(extent(binary).orElse(null) instanceof Extent.Interval interval)) {
        return;
      }
      Expression side = binary.left().looksAtFacts() ? binary.left() : binary.right();
      String name = words.of(side, condition);
      if (!figure.isEmpty() && !figure.equals(name)) {
        return;
      }
      figure = name;
      allowed.add(interval);
    }
    if (allowsAll(allowed)) {
      check.warn(
          rule,
          ALWAYS,
          test.span(),
          "One of these alternatives holds for every number.",
          "Leave them out, or join them with &&.");
    }
  }

  private static boolean allowsAll(List<Extent.Interval> allowed) {
    List<Extent.Interval> inOrder = new ArrayList<>(allowed);
    inOrder.sort(Comparator.comparingDouble(Extent.Interval::low));
    double to = Double.NEGATIVE_INFINITY;
    boolean toOpen = true;
    for (Extent.Interval next : inOrder) {
      if (next.low() > to || next.low() == to && toOpen && next.lowOpen() && next.hasLow()) {
        return false;
      }
      if (next.high() > to || next.high() == to && toOpen) {
        toOpen = next.high() == to ? toOpen && next.highOpen() : next.highOpen();
        to = next.high();
      }
    }
    return to == Double.POSITIVE_INFINITY;
  }

  /** A condition that an earlier one makes superfluous. */
  private void repetitions(List<Bounds> all) {
    for (int later = 1; later < all.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Bounds before = all.get(earlier);
        Bounds after = all.get(later);
        if (before.type() == after.type() && isSuperfluous(before, after)) {
          check.warn(
              rule,
              ALWAYS,
              after.pattern().span(),
              "This always holds where %s in line %d does."
                  .formatted(
                      RuleWarnings.oneLine(rule.text(before.pattern().span())),
                      rule.file().place(before.pattern().span().offset()).line()),
              "Leave it out.");
        }
      }
    }
  }

  private static boolean isSuperfluous(Bounds before, Bounds after) {
    Condition.Pattern pattern = after.pattern();
    boolean binds =
        pattern.variable().isPresent()
            || pattern.constraints().size() > pattern.conditions().size();
    if (binds || pattern.conditions().isEmpty() && before.isPositive() != after.isPositive()) {
      return false;
    }
    FactType type = after.type();
    boolean oneFact = !type.isMany() || pattern.kind() == Condition.Kind.EXISTS;
    return before.isPositive() && after.isPositive() && oneFact && before.implies(after)
        || !before.isPositive() && !after.isPositive() && after.implies(before);
  }
}
