package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hedgerow.basics.InputException;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.expression.Values;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds every way in which one rule matches the facts of a day, condition by condition. What a
 * condition binds is overwritten by its next candidate; a later condition only reads what the ones
 * before it have bound.
 */
final class RuleMatcher implements Values {
  /** Facts that one rule may look at on one day. */
  static final int MOST_LOOKS = 200_000;

  private static final FactType DAY =
      Vocabulary.type(Observation.Day.class.getSimpleName()).orElseThrow();

  private final Rule rule;
  private final Function<FactType, List<Fact>> factsByType;
  private final Limits limits;
  private final ConditionListener listener;
  private final Evaluation evaluation = new Evaluation(this);
  private final Map<String, Object> valueByVariable = new HashMap<>();
  private final Map<String, Fact> factByVariable = new HashMap<>();

  /** The facts that each condition holds by, in the order of the conditions. */
  private final List<List<Fact>> found = new ArrayList<>();

  private @Nullable Fact current;
  private int looks;

  RuleMatcher(Rule rule, Function<FactType, List<Fact>> factsByType, Limits limits) {
    this(rule, factsByType, limits, (tested, test, holds, values) -> {});
  }

  RuleMatcher(
      Rule rule,
      Function<FactType, List<Fact>> factsByType,
      Limits limits,
      ConditionListener listener) {
    this.rule = rule;
    this.factsByType = factsByType;
    this.limits = limits;
    this.listener = listener;
  }

  /** Facts that were looked at so far. */
  int looks() {
    return looks;
  }

  /** Adds every firing in the order of the matched facts. */
  void match(List<Judge.Firing> firings) {
    try {
      match(0, firings);
    } catch (NotFiniteException e) {
      throw new InputException(
          rule.file()
              .problem(
                  "not-finite",
                  e.span().offset(),
                  e.span().length(),
                  e.getMessage() + " The facts of " + day() + " make it so.",
                  "Put a condition before it that keeps such days out."));
    }
  }

  private void match(int next, List<Judge.Firing> firings) {
    if (next == rule.conditions().size()) {
      firings.add(firing());
      return;
    }
    Condition condition = rule.conditions().get(next);
    if (condition instanceof Condition.Accumulate accumulate) {
      List<Fact> folded = new ArrayList<>();
      boolean holds = fold(accumulate, folded);
      tellWhole(accumulate, accumulate.constraints().isEmpty(), holds);
      if (holds) {
        goOn(next, folded, firings);
      }
      return;
    }
    Condition.Pattern pattern = condition.pattern();
    if (pattern.kind() == Condition.Kind.EACH) {
      tellWhole(pattern, true, !factsByType.apply(pattern.type()).isEmpty());
      for (Fact fact : factsByType.apply(pattern.type())) {
        if (satisfies(pattern, fact)) {
          goOn(next, List.of(fact), firings);
        }
      }
      return;
    }
    List<Fact> satisfying = new ArrayList<>();
    for (Fact fact : factsByType.apply(pattern.type())) {
      if (satisfies(pattern, fact)) {
        satisfying.add(fact);
      }
    }
    boolean holds = satisfying.isEmpty() == (pattern.kind() == Condition.Kind.NOT);
    tellWhole(pattern, true, holds);
    if (holds) {
      goOn(next, satisfying, firings);
    }
  }

  /** A condition in which no test stands is told as a whole. */
  private void tellWhole(Condition condition, boolean noOtherTest, boolean holds) {
    if (noOtherTest && condition.pattern().hasNoCondition()) {
      listener.reached(condition.span(), Optional.empty(), holds, this);
    }
  }

  private boolean holds(Expression test) {
    boolean holds = evaluation.isTrue(test);
    listener.reached(test.span(), Optional.of(test), holds, this);
    return holds;
  }

  private void goOn(int next, List<Fact> facts, List<Judge.Firing> firings) {
    found.add(facts);
    match(next + 1, firings);
    found.remove(found.size() - 1);
  }

  /** Whether the fact satisfies the pattern; binds its variables on the way. */
  private boolean satisfies(Condition.Pattern pattern, Fact fact) {
    if (++looks > MOST_LOOKS) {
      throw new InputException(
          rule.problem(
              "too-many-combinations",
              "The rule \"%s\" has more than %d combinations of facts to look at on this day."
                  .formatted(rule.name(), MOST_LOOKS),
              "Let patterns share a field, such as layer == $layer, or split the rule."));
    }
    current = fact;
    pattern.variable().ifPresent(v -> factByVariable.put(v.text(), fact));
    for (Condition.Constraint constraint : pattern.constraints()) {
      if (constraint.binding().isPresent()) {
        valueByVariable.put(
            constraint.binding().get().text(), evaluation.value(constraint.expression()));
      } else if (!holds(constraint.expression())) {
        return false;
      }
    }
    return true;
  }

  private boolean fold(Condition.Accumulate accumulate, List<Fact> folded) {
    List<List<Double>> columns = new ArrayList<>();
    accumulate.folds().forEach(fold -> columns.add(new ArrayList<>()));
    for (Fact fact : factsByType.apply(accumulate.pattern().type())) {
      if (satisfies(accumulate.pattern(), fact)) {
        folded.add(fact);
        for (int i = 0; i < columns.size(); i++) {
          columns
              .get(i)
              .add(accumulate.folds().get(i).argument().map(evaluation::number).orElse(1.0));
        }
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Condition.Fold fold = accumulate.folds().get(i);
      OptionalDouble result = fold.kind().apply(columns.get(i));
      if (result.isEmpty()) {
        return false;
      }
      if (!Double.isFinite(result.getAsDouble())) {
        throw new NotFiniteException(fold.function().span(), "This gives no finite number.");
      }
      valueByVariable.put(fold.variable().text(), result.getAsDouble());
    }
    return accumulate.constraints().stream().allMatch(this::holds);
  }

  private Judge.Firing firing() {
    List<Fact> matched = new ArrayList<>();
    List<Fact> because = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      Condition condition = rule.conditions().get(i);
      List<Fact> facts = found.get(i);
      because.addAll(facts);
      if (condition instanceof Condition.Accumulate accumulate) {
        accumulate
            .folds()
            .forEach(f -> values.put(f.variable().text(), variable(f.variable().text())));
      } else if (!facts.isEmpty()) {
        note(condition.pattern(), facts.get(0), values);
        if (condition.pattern().kind() == Condition.Kind.EACH) {
          matched.add(facts.get(0));
        }
      }
    }
    List<Object> arguments = rule.insertion().arguments().stream().map(evaluation::value).toList();
    InsertedValues.check(rule, arguments, values, day());
    Fact inserted = rule.insertion().type().create(arguments);
    return new Judge.Firing(rule, matched, because, values, inserted);
  }

  /** {@code 2018-02-05}; {@code this day} where no fact says its date. */
  private String day() {
    return factsByType.apply(DAY).stream()
        .map(fact -> field(fact, "date").toString())
        .findFirst()
        .orElse("this day");
  }

  /** Notes the fields of the fact that the pattern looks at. */
  private static void note(Condition.Pattern pattern, Fact fact, Map<String, Object> values) {
    for (Condition.Constraint constraint : pattern.constraints()) {
      note(constraint.expression(), fact, values);
    }
  }

  private static void note(Expression expression, Fact fact, Map<String, Object> values) {
    if (expression instanceof Expression.Name name) {
      values.put(Vocabulary.typeOf(fact).name() + "." + name.name(), field(fact, name.name()));
    }
    expression.children().forEach(child -> note(child, fact, values));
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
    return Objects.requireNonNull(valueByVariable.get(name));
  }

  @Override
  public Object member(String variable, String field) {
    return field(Objects.requireNonNull(factByVariable.get(variable)), field);
  }

  @Override
  public double limit(String name) {
    return limits.value(name);
  }
}
