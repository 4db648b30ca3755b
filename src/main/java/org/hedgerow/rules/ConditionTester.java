package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.expression.Span;
import org.hedgerow.rules.ConditionAnswer.State;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Fact;

/** Tests the conditions of one rule one by one and says of each what was looked at. */
final class ConditionTester {
  private static final Comparator<Measure> BY_GAP =
      Comparator.comparingDouble(Measure::relativeDistance);

  private final Rule rule;
  private final Limits limits;
  private final Function<Condition.Pattern, ConditionAnswer.Missing> missing;
  private final Bindings bindings;
  private final Measuring measuring;

  /**
   * @param missing says of a pattern why there is no such fact
   */
  ConditionTester(
      Rule rule, Limits limits, Function<Condition.Pattern, ConditionAnswer.Missing> missing) {
    this.rule = rule;
    this.limits = limits;
    this.missing = missing;
    this.bindings = new Bindings(rule, limits);
    this.measuring = new Measuring(rule, new RuleUnits(rule, limits), bindings.evaluation());
  }

  /** Tells every comparison with a threshold from now on. */
  void watch(ComparisonWatch.Listener listener) {
    bindings.watch(listener);
  }

  /** How many answers a condition gives. */
  static int tests(Condition condition) {
    if (condition instanceof Condition.Accumulate accumulate) {
      return Math.max(1, accumulate.constraints().size());
    }
    Condition.Pattern pattern = condition.pattern();
    return pattern.kind() == Condition.Kind.EACH ? Math.max(1, pattern.conditions().size()) : 1;
  }

  /** A pattern that wants a fact, on one candidate. */
  List<ConditionAnswer> each(Condition.Pattern pattern, Fact fact) {
    bindings.take(pattern, fact);
    List<ConditionAnswer> answers = new ArrayList<>();
    for (Expression condition : pattern.conditions()) {
      Row row = new Row(pattern, part(pattern, condition), List.of(condition));
      answers.add(test(row, condition, List.of(fact)));
    }
    if (answers.isEmpty()) {
      answers.add(new Row(pattern).answer(State.TRUE, List.of(fact)));
    }
    return answers;
  }

  /** A pattern that wants a fact of a type of which there is none. */
  List<ConditionAnswer> nothing(Condition.Pattern pattern) {
    List<ConditionAnswer> answers = new ArrayList<>();
    for (Expression condition : pattern.conditions()) {
      Row row = new Row(pattern, part(pattern, condition), List.of(condition));
      row.missing = answers.isEmpty() ? why(pattern) : Optional.empty();
      answers.add(row.answer(answers.isEmpty() ? State.FALSE : State.NOT_REACHED, List.of()));
    }
    if (answers.isEmpty()) {
      answers.add(absent(pattern));
    }
    return answers;
  }

  private ConditionAnswer absent(Condition.Pattern pattern) {
    Row row = new Row(pattern);
    row.missing = why(pattern);
    return row.answer(State.FALSE, List.of());
  }

  private Optional<ConditionAnswer.Missing> why(Condition.Pattern pattern) {
    return Optional.of(missing.apply(pattern));
  }

  /** What the day does not know, and without which no fact with the right words is concluded. */
  private Optional<ConditionAnswer.Missing> unlike(Condition.Pattern pattern) {
    return why(pattern).filter(m -> m.isOtherThere() && !m.inputs().isEmpty());
  }

  /** Not or exists, over all facts of the type. */
  ConditionAnswer group(Condition.Pattern pattern, List<Fact> candidates) {
    boolean wanted = pattern.kind() == Condition.Kind.EXISTS;
    try {
      List<Fact> satisfying =
          candidates.stream().filter(f -> bindings.satisfies(pattern, f)).toList();
      if (satisfying.isEmpty() != wanted) {
        return whole(pattern, State.TRUE, satisfying, Optional.empty());
      }
      return wanted
          ? nearestOf(pattern, candidates)
          : whole(pattern, State.FALSE, satisfying, toStop(pattern, satisfying));
    } catch (Bindings.UnboundException | NotFiniteException e) {
      return new Row(pattern).answer(State.NOT_REACHED, List.of());
    }
  }

  /** What would have to change for no fact to satisfy a pattern; absent when numbers cannot. */
  private Optional<Measure> toStop(Condition.Pattern pattern, List<Fact> facts) {
    List<Measure> all = new ArrayList<>();
    for (Fact fact : facts) {
      bindings.take(pattern, fact);
      pattern.conditions().stream()
          .flatMap(c -> measuring.ofOpposite(c, pattern).stream())
          .min(BY_GAP)
          .ifPresent(all::add);
    }
    return all.size() == facts.size() ? all.stream().max(BY_GAP) : Optional.empty();
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
      return absent(pattern);
    }
    List<ConditionAnswer> failing = best.stream().filter(t -> !t.holds()).toList();
    boolean numeric = failing.stream().allMatch(t -> t.measure().isPresent());
    Optional<Measure> gap =
        failing.stream().flatMap(t -> t.measure().stream()).filter(m -> numeric).max(BY_GAP);
    return whole(pattern, State.FALSE, best.get(0).facts(), gap);
  }

  private ConditionAnswer whole(
      Condition.Pattern pattern, State state, List<Fact> facts, Optional<Measure> measure) {
    Row row = new Row(pattern);
    row.measure = measure;
    boolean lacks = state == State.FALSE && pattern.kind() == Condition.Kind.EXISTS;
    row.missing = lacks ? unlike(pattern) : Optional.empty();
    if (facts.size() == 1) {
      bindings.take(pattern, facts.get(0));
      bindings.note(pattern.conditions(), row.values);
    }
    return row.answer(state, facts);
  }

  /** An accumulate: its results and what is asked of them. */
  List<ConditionAnswer> fold(Condition.Accumulate accumulate, List<Fact> candidates) {
    accumulate.folds().forEach(f -> bindings.release(f.variable().text()));
    List<Fact> folded = new ArrayList<>();
    Map<String, Object> results = new LinkedHashMap<>();
    State unconditional;
    try {
      results.putAll(fold(accumulate, candidates, folded));
      results.forEach(bindings::bind);
      unconditional = results.size() == accumulate.folds().size() ? State.TRUE : State.FALSE;
    } catch (Bindings.UnboundException | NotFiniteException e) {
      unconditional = State.NOT_REACHED;
    }
    List<ConditionAnswer> answers = new ArrayList<>();
    for (Expression condition : accumulate.constraints()) {
      Row row = new Row(accumulate, rule.text(condition.span()), List.of(condition));
      row.values.putAll(results);
      answers.add(
          unconditional == State.FALSE && answers.isEmpty()
              ? ofNothing(row, accumulate, candidates, folded)
              : test(row, condition, folded));
    }
    if (answers.isEmpty()) {
      Row row =
          new Row(accumulate, rule.text(accumulate.span()), accumulate.pattern().conditions());
      row.values.putAll(results);
      answers.add(
          unconditional == State.FALSE
              ? ofNothing(row, accumulate, candidates, folded)
              : row.answer(unconditional, folded));
    }
    return answers;
  }

  /** A result of nothing, such as the least of no ages. */
  private ConditionAnswer ofNothing(
      Row row, Condition.Accumulate accumulate, List<Fact> candidates, List<Fact> folded) {
    row.missing = candidates.isEmpty() ? why(accumulate.pattern()) : Optional.empty();
    return row.answer(State.FALSE, folded);
  }

  private Map<String, Object> fold(
      Condition.Accumulate accumulate, List<Fact> candidates, List<Fact> folded) {
    List<List<Double>> columns = new ArrayList<>();
    accumulate.folds().forEach(fold -> columns.add(new ArrayList<>()));
    for (Fact fact : candidates) {
      if (bindings.satisfies(accumulate.pattern(), fact)) {
        folded.add(fact);
        for (int i = 0; i < columns.size(); i++) {
          Optional<Expression> argument = accumulate.folds().get(i).argument();
          columns.get(i).add(argument.map(bindings.evaluation()::number).orElse(1.0));
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

  private ConditionAnswer test(Row row, Expression condition, List<Fact> facts) {
    try {
      boolean holds = bindings.isTrue(condition);
      row.measure = measuring.of(condition, row.condition.pattern(), holds);
      bindings.note(List.of(condition), row.values);
      boolean lacks = !holds && row.condition instanceof Condition.Pattern;
      row.missing = lacks ? unlike(row.condition.pattern()) : Optional.empty();
      return row.answer(holds ? State.TRUE : State.FALSE, facts);
    } catch (Bindings.UnboundException | NotFiniteException e) {
      row.values.clear();
      return row.answer(State.NOT_REACHED, facts);
    }
  }

  private String part(Condition.Pattern pattern, Expression condition) {
    return pattern.typeName().text() + "( " + rule.text(condition.span()) + " )";
  }

  /** An answer in the making. */
  private final class Row {
    private final Condition condition;
    private final String text;
    private final List<Expression> expressions;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<Measure> measure = Optional.empty();
    private Optional<ConditionAnswer.Missing> missing = Optional.empty();

    /** A pattern as a whole. */
    Row(Condition.Pattern pattern) {
      this(pattern, rule.text(pattern.span()), pattern.conditions());
    }

    Row(Condition condition, String text, List<Expression> expressions) {
      this.condition = condition;
      this.text = text;
      this.expressions = expressions;
    }

    ConditionAnswer answer(State state, List<Fact> facts) {
      Span span = expressions.size() == 1 ? expressions.get(0).span() : condition.span();
      return new ConditionAnswer(
          rule.text(condition.span()),
          text,
          rule.said(span),
          rule.place(span).line(),
          rule.textLine(span),
          state,
          values,
          measure,
          uses(),
          facts,
          missing);
    }

    private List<RuleFiring.LimitUse> uses() {
      Set<String> names = new LinkedHashSet<>();
      expressions.forEach(e -> names.addAll(Rule.limitsIn(e)));
      return names.stream().map(this::use).toList();
    }

    private RuleFiring.LimitUse use(String name) {
      Threshold threshold = limits.threshold(name).orElseThrow();
      return new RuleFiring.LimitUse(
          name, limits.value(name), threshold.unit(), limits.origin(name).words());
    }
  }
}
