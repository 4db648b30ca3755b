package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.expression.Span;
import org.hedgerow.expression.Values;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Tests the conditions of one rule one by one and says of each what was looked at. What a condition
 * binds is overwritten by its next candidate.
 */
final class ConditionTester implements Values {
  private final Rule rule;
  private final Limits limits;
  private final Function<FactType, ConditionAnswer.Missing> missing;
  private final Evaluation evaluation = new Evaluation(this);
  private final Measuring measuring;
  private final Map<String, Object> valueByVariable = new HashMap<>();
  private final Map<String, Fact> factByVariable = new HashMap<>();
  private @Nullable Fact current;
  private Optional<ComparisonWatch> watch = Optional.empty();

  /**
   * @param missing says of a type why there is no fact of it
   */
  ConditionTester(Rule rule, Limits limits, Function<FactType, ConditionAnswer.Missing> missing) {
    this.rule = rule;
    this.limits = limits;
    this.missing = missing;
    this.measuring = new Measuring(rule, new RuleUnits(rule, limits), evaluation);
  }

  /** Tells every comparison with a threshold from now on. */
  void watch(ComparisonWatch.Listener listener) {
    watch = Optional.of(new ComparisonWatch(evaluation, listener));
  }

  /** Something was asked for that an earlier condition has not bound. */
  private static final class UnboundException extends RuntimeException {
    UnboundException(String name) {
      super(name + " is not bound");
    }
  }

  /** How many answers a condition gives. */
  static int tests(Condition condition) {
    if (condition instanceof Condition.Accumulate accumulate) {
      return Math.max(1, accumulate.constraints().size());
    }
    Condition.Pattern pattern = condition.pattern();
    return pattern.kind() == Condition.Kind.EACH ? Math.max(1, conditions(pattern).size()) : 1;
  }

  private static List<Expression> conditions(Condition.Pattern pattern) {
    return pattern.constraints().stream()
        .filter(c -> c.binding().isEmpty())
        .map(Condition.Constraint::expression)
        .toList();
  }

  /** A pattern that wants a fact, on one candidate. */
  List<ConditionAnswer> each(Condition.Pattern pattern, Fact fact) {
    take(pattern, fact);
    List<ConditionAnswer> answers = new ArrayList<>();
    for (Expression condition : conditions(pattern)) {
      answers.add(test(pattern, condition, fact));
    }
    if (answers.isEmpty()) {
      answers.add(whole(pattern, ConditionAnswer.State.TRUE, List.of(fact), Optional.empty()));
    }
    return answers;
  }

  /** A pattern that wants a fact of a type of which there is none. */
  List<ConditionAnswer> nothing(Condition.Pattern pattern) {
    List<ConditionAnswer> answers = new ArrayList<>();
    Optional<ConditionAnswer.Missing> why = Optional.of(missing.apply(pattern.type()));
    List<Expression> conditions = conditions(pattern);
    for (Expression condition : conditions) {
      boolean first = answers.isEmpty();
      answers.add(
          new ConditionAnswer(
              rule.text(pattern.span()),
              text(pattern, condition),
              line(condition.span()),
              first ? ConditionAnswer.State.FALSE : ConditionAnswer.State.NOT_REACHED,
              Map.of(),
              Optional.empty(),
              uses(List.of(condition)),
              List.of(),
              first ? why : Optional.empty()));
    }
    if (conditions.isEmpty()) {
      answers.add(
          new ConditionAnswer(
              rule.text(pattern.span()),
              rule.text(pattern.span()),
              line(pattern.span()),
              ConditionAnswer.State.FALSE,
              Map.of(),
              Optional.empty(),
              List.of(),
              List.of(),
              why));
    }
    return answers;
  }

  /** Not or exists, over all facts of the type. */
  ConditionAnswer group(Condition.Pattern pattern, List<Fact> candidates) {
    boolean wanted = pattern.kind() == Condition.Kind.EXISTS;
    try {
      List<Fact> satisfying = candidates.stream().filter(f -> satisfies(pattern, f)).toList();
      if (satisfying.isEmpty() != wanted) {
        return whole(pattern, ConditionAnswer.State.TRUE, satisfying, Optional.empty());
      }
      return wanted
          ? nearestOf(pattern, candidates)
          : whole(
              pattern,
              ConditionAnswer.State.FALSE,
              satisfying,
              satisfying.stream()
                  .map(f -> toStop(pattern, f))
                  .reduce(
                      (a, b) ->
                          a.isPresent() && b.isPresent()
                              ? Optional.of(further(a.get(), b.get()))
                              : Optional.empty())
                  .orElse(Optional.empty()));
    } catch (UnboundException | NotFiniteException e) {
      return whole(pattern, ConditionAnswer.State.NOT_REACHED, List.of(), Optional.empty());
    }
  }

  private static Measure further(Measure a, Measure b) {
    return a.relativeDistance() >= b.relativeDistance() ? a : b;
  }

  /** What would have to change for a fact not to satisfy a pattern: the nearest of its tests. */
  private Optional<Measure> toStop(Condition.Pattern pattern, Fact fact) {
    take(pattern, fact);
    return conditions(pattern).stream()
        .flatMap(c -> measuring.ofOpposite(c, pattern).stream())
        .min(Comparator.comparingDouble(Measure::relativeDistance));
  }

  /** An exists that fails: the candidate that satisfies most of its tests, and what it lacks. */
  private ConditionAnswer nearestOf(Condition.Pattern pattern, List<Fact> candidates) {
    List<ConditionAnswer> best = List.of();
    long most = -1;
    for (Fact fact : candidates) {
      List<ConditionAnswer> tests = each(pattern, fact);
      long holding = tests.stream().filter(ConditionAnswer::holds).count();
      if (holding > most) {
        most = holding;
        best = tests;
      }
    }
    if (best.isEmpty()) {
      return new ConditionAnswer(
          rule.text(pattern.span()),
          rule.text(pattern.span()),
          line(pattern.span()),
          ConditionAnswer.State.FALSE,
          Map.of(),
          Optional.empty(),
          uses(conditions(pattern)),
          List.of(),
          Optional.of(missing.apply(pattern.type())));
    }
    List<ConditionAnswer> failing = best.stream().filter(t -> !t.holds()).toList();
    boolean numeric = failing.stream().allMatch(t -> t.measure().isPresent());
    Optional<Measure> gap =
        failing.stream()
            .flatMap(t -> t.measure().stream())
            .filter(m -> numeric)
            .max(Comparator.comparingDouble(Measure::relativeDistance));
    return whole(pattern, ConditionAnswer.State.FALSE, best.get(0).facts(), gap);
  }

  /** An accumulate: its results and what is asked of them. */
  List<ConditionAnswer> fold(Condition.Accumulate accumulate, List<Fact> candidates) {
    accumulate.folds().forEach(f -> valueByVariable.remove(f.variable().text()));
    List<Fact> folded = new ArrayList<>();
    Map<String, Object> results = new LinkedHashMap<>();
    boolean reached = true;
    try {
      results.putAll(fold(accumulate, candidates, folded));
      valueByVariable.putAll(results);
    } catch (UnboundException | NotFiniteException e) {
      reached = false;
    }
    boolean complete = results.size() == accumulate.folds().size();
    List<ConditionAnswer> answers = new ArrayList<>();
    for (Expression condition : accumulate.constraints()) {
      ConditionAnswer answer = test(accumulate.pattern(), condition, folded, results);
      boolean first = answers.isEmpty() && reached && !complete;
      answers.add(first ? failed(answer, accumulate, candidates) : answer);
    }
    if (answers.isEmpty()) {
      ConditionAnswer.State state =
          !reached
              ? ConditionAnswer.State.NOT_REACHED
              : complete ? ConditionAnswer.State.TRUE : ConditionAnswer.State.FALSE;
      answers.add(
          new ConditionAnswer(
              rule.text(accumulate.span()),
              rule.text(accumulate.span()),
              line(accumulate.span()),
              state,
              results,
              Optional.empty(),
              uses(conditions(accumulate.pattern())),
              folded,
              state == ConditionAnswer.State.FALSE
                  ? noneOf(accumulate, candidates)
                  : Optional.empty()));
    }
    return answers;
  }

  /** The first test on a result of nothing, such as the least of no ages. */
  private ConditionAnswer failed(
      ConditionAnswer answer, Condition.Accumulate accumulate, List<Fact> candidates) {
    return new ConditionAnswer(
        answer.pattern(),
        answer.text(),
        answer.line(),
        ConditionAnswer.State.FALSE,
        answer.values(),
        Optional.empty(),
        answer.thresholds(),
        answer.facts(),
        noneOf(accumulate, candidates));
  }

  /** What is missing when there is nothing to fold; not so when there is, but none satisfies. */
  private Optional<ConditionAnswer.Missing> noneOf(
      Condition.Accumulate accumulate, List<Fact> candidates) {
    return candidates.isEmpty()
        ? Optional.of(missing.apply(accumulate.pattern().type()))
        : Optional.empty();
  }

  private Map<String, Object> fold(
      Condition.Accumulate accumulate, List<Fact> candidates, List<Fact> folded) {
    List<List<Double>> columns = new ArrayList<>();
    accumulate.folds().forEach(fold -> columns.add(new ArrayList<>()));
    for (Fact fact : candidates) {
      if (satisfies(accumulate.pattern(), fact)) {
        folded.add(fact);
        for (int i = 0; i < columns.size(); i++) {
          columns
              .get(i)
              .add(accumulate.folds().get(i).argument().map(evaluation::number).orElse(1.0));
        }
      }
    }
    Map<String, Object> results = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Condition.Fold fold = accumulate.folds().get(i);
      OptionalDouble result = fold.kind().apply(columns.get(i));
      result.ifPresent(value -> results.put(fold.variable().text(), value));
    }
    return results;
  }

  /** Takes a fact as the one at hand and binds its variables. */
  private void take(Condition.Pattern pattern, Fact fact) {
    current = fact;
    pattern.variable().ifPresent(v -> factByVariable.put(v.text(), fact));
    for (Condition.Constraint constraint : pattern.constraints()) {
      constraint
          .binding()
          .ifPresent(b -> valueByVariable.put(b.text(), evaluation.value(constraint.expression())));
    }
  }

  /** Whether a fact satisfies a pattern, test by test until one fails. */
  private boolean satisfies(Condition.Pattern pattern, Fact fact) {
    take(pattern, fact);
    for (Expression condition : conditions(pattern)) {
      watch.ifPresent(w -> w.look(condition));
      if (!evaluation.isTrue(condition)) {
        return false;
      }
    }
    return true;
  }

  private ConditionAnswer test(Condition.Pattern pattern, Expression condition, Fact fact) {
    return test(pattern, condition, List.of(fact), Map.of());
  }

  private ConditionAnswer test(
      Condition.Pattern pattern,
      Expression condition,
      List<Fact> facts,
      Map<String, Object> results) {
    ConditionAnswer.State state = ConditionAnswer.State.NOT_REACHED;
    Optional<Measure> measure = Optional.empty();
    Map<String, Object> values = new LinkedHashMap<>(results);
    try {
      boolean holds = evaluation.isTrue(condition);
      state = holds ? ConditionAnswer.State.TRUE : ConditionAnswer.State.FALSE;
      watch.ifPresent(w -> w.look(condition));
      measure = measuring.of(condition, pattern, holds);
      note(condition, values);
    } catch (UnboundException | NotFiniteException e) {
      values.clear();
    }
    return new ConditionAnswer(
        rule.text(pattern.span()),
        text(pattern, condition),
        line(condition.span()),
        state,
        values,
        measure,
        uses(List.of(condition)),
        facts,
        Optional.empty());
  }

  private ConditionAnswer whole(
      Condition.Pattern pattern,
      ConditionAnswer.State state,
      List<Fact> facts,
      Optional<Measure> measure) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (facts.size() == 1) {
      current = facts.get(0);
      conditions(pattern).forEach(c -> note(c, values));
    }
    return new ConditionAnswer(
        rule.text(pattern.span()),
        rule.text(pattern.span()),
        line(pattern.span()),
        state,
        values,
        measure,
        uses(conditions(pattern)),
        facts,
        Optional.empty());
  }

  /** Notes the fields and variables that stand in an expression, with their values. */
  private void note(Expression expression, Map<String, Object> values) {
    if (expression instanceof Expression.Name name) {
      Fact fact = Objects.requireNonNull(current);
      values.put(Vocabulary.typeOf(fact).name() + "." + name.name(), field(fact, name.name()));
    } else if (expression instanceof Expression.Variable
        || expression instanceof Expression.Member) {
      values.put(rule.text(expression.span()), evaluation.value(expression));
    }
    expression.children().forEach(child -> note(child, values));
  }

  private String text(Condition.Pattern pattern, Expression condition) {
    return pattern.typeName().text() + "( " + rule.text(condition.span()) + " )";
  }

  private int line(Span span) {
    return rule.file().place(span.offset()).line();
  }

  private List<RuleFiring.LimitUse> uses(List<Expression> expressions) {
    Set<String> names = new LinkedHashSet<>();
    expressions.forEach(e -> names.addAll(Rule.limitsIn(e)));
    return names.stream().map(this::use).toList();
  }

  private RuleFiring.LimitUse use(String name) {
    Threshold threshold = limits.threshold(name).orElseThrow();
    return new RuleFiring.LimitUse(
        name, limits.value(name), threshold.unit(), limits.origin(name).words());
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
