package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.hedgerow.basics.InputException;
import org.hedgerow.expression.Evaluation;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.NotFiniteException;
import org.hedgerow.expression.Values;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The second judge: runs a whole day from the tree, stage by stage and stratum by stratum, without
 * Drools and without MVEL. It also knows the facts behind {@code exists} and {@code accumulate},
 * which Drools' matches leave out.
 */
final class Judge {
  private final Limits limits;
  private final Map<FactType, List<Fact>> factsByType = new HashMap<>();

  private Judge(Limits limits) {
    this.limits = limits;
  }

  /**
   * One firing.
   *
   * @param matched the facts of the positive patterns, in the order of the patterns
   * @param because those, and the facts behind exists and accumulate
   * @param values what was compared: {@code Vix.close} or {@code $total} with its value
   */
  record Firing(
      Rule rule,
      List<Fact> matched,
      List<Fact> because,
      Map<String, Object> values,
      Fact inserted) {
    public Firing {
      matched = List.copyOf(matched);
      because = List.copyOf(because);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** All firings of a day in canonical order: stage, stratum, file, line, matched facts. */
  static List<Firing> judge(List<Strata.Placed> rules, List<Fact> facts, Limits limits) {
    Judge judge = new Judge(limits);
    facts.forEach(judge::add);
    List<Firing> all = new ArrayList<>();
    int from = 0;
    while (from < rules.size()) {
      int to = from;
      List<Firing> layer = new ArrayList<>();
      while (to < rules.size() && together(rules.get(from), rules.get(to))) {
        layer.addAll(judge.fire(rules.get(to).rule()));
        to++;
      }
      layer.forEach(firing -> judge.add(firing.inserted()));
      all.addAll(layer);
      from = to;
    }
    return all;
  }

  private static boolean together(Strata.Placed a, Strata.Placed b) {
    return a.rule().stage() == b.rule().stage() && a.stratum() == b.stratum();
  }

  /** Keeps the facts of a type in canonical order, so that files and rules can be renamed. */
  private void add(Fact fact) {
    List<Fact> facts = factsByType.computeIfAbsent(Vocabulary.typeOf(fact), t -> new ArrayList<>());
    int at = facts.size();
    while (at > 0 && Vocabulary.CANONICAL_ORDER.compare(facts.get(at - 1), fact) > 0) {
      at--;
    }
    facts.add(at, fact);
  }

  private List<Fact> facts(FactType type) {
    return factsByType.getOrDefault(type, List.of());
  }

  private List<Firing> fire(Rule rule) {
    List<Firing> firings = new ArrayList<>();
    try {
      match(rule, 0, new Candidate(), firings);
    } catch (NotFiniteException e) {
      throw new InputException(
          rule.file()
              .problem(
                  "not-finite",
                  e.span().offset(),
                  e.span().length(),
                  e.getMessage() + " The facts of this day make it so.",
                  "Put a condition before it that keeps such days out."));
    }
    return firings;
  }

  private void match(Rule rule, int next, Candidate candidate, List<Firing> firings) {
    if (next == rule.conditions().size()) {
      firings.add(candidate.firing(rule));
      return;
    }
    Condition condition = rule.conditions().get(next);
    if (condition instanceof Condition.Accumulate accumulate) {
      Candidate folded = candidate.copy();
      if (fold(accumulate, folded)) {
        match(rule, next + 1, folded, firings);
      }
      return;
    }
    Condition.Pattern pattern = condition.pattern();
    if (pattern.kind() == Condition.Kind.EACH) {
      for (Fact fact : facts(pattern.type())) {
        Candidate bound = candidate.copy();
        if (bound.satisfies(pattern, fact)) {
          bound.take(pattern, fact);
          match(rule, next + 1, bound, firings);
        }
      }
      return;
    }
    List<Fact> found = satisfying(pattern, candidate);
    if (found.isEmpty() == (pattern.kind() == Condition.Kind.NOT)) {
      Candidate tested = candidate.copy();
      if (!found.isEmpty()) {
        tested.because.addAll(found);
        tested.note(pattern, found.get(0));
      }
      match(rule, next + 1, tested, firings);
    }
  }

  private List<Fact> satisfying(Condition.Pattern pattern, Candidate candidate) {
    return facts(pattern.type()).stream()
        .filter(fact -> candidate.copy().satisfies(pattern, fact))
        .toList();
  }

  private boolean fold(Condition.Accumulate accumulate, Candidate into) {
    Condition.Pattern pattern = accumulate.pattern();
    List<Fact> found = new ArrayList<>();
    List<List<Double>> columns = new ArrayList<>();
    accumulate.folds().forEach(fold -> columns.add(new ArrayList<>()));
    for (Fact fact : facts(pattern.type())) {
      Candidate one = into.copy();
      if (one.satisfies(pattern, fact)) {
        found.add(fact);
        for (int i = 0; i < columns.size(); i++) {
          double value =
              accumulate.folds().get(i).argument().map(a -> one.evaluation().number(a)).orElse(1.0);
          columns.get(i).add(value);
        }
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      Condition.Fold fold = accumulate.folds().get(i);
      OptionalDouble result = fold.kind().apply(columns.get(i));
      if (result.isEmpty()) {
        return false;
      }
      into.valueByVariable.put(fold.variable().text(), result.getAsDouble());
      into.values.put(fold.variable().text(), result.getAsDouble());
    }
    into.because.addAll(found);
    Evaluation evaluation = into.evaluation();
    return accumulate.constraints().stream().allMatch(evaluation::isTrue);
  }

  /** A rule being matched: what is bound so far, and why. */
  private final class Candidate implements Values {
    private final Map<String, Object> valueByVariable = new HashMap<>();
    private final Map<String, Fact> factByVariable = new HashMap<>();
    private final List<Fact> matched = new ArrayList<>();
    private final List<Fact> because = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable Fact current;

    Candidate copy() {
      Candidate copy = new Candidate();
      copy.valueByVariable.putAll(valueByVariable);
      copy.factByVariable.putAll(factByVariable);
      copy.matched.addAll(matched);
      copy.because.addAll(because);
      copy.values.putAll(values);
      return copy;
    }

    Evaluation evaluation() {
      return new Evaluation(this);
    }

    /** Whether the fact satisfies the pattern; binds its variables on the way. */
    boolean satisfies(Condition.Pattern pattern, Fact fact) {
      current = fact;
      pattern.variable().ifPresent(v -> factByVariable.put(v.text(), fact));
      Evaluation evaluation = evaluation();
      for (Condition.Constraint constraint : pattern.constraints()) {
        if (constraint.binding().isPresent()) {
          valueByVariable.put(
              constraint.binding().get().text(), evaluation.value(constraint.expression()));
        } else if (!evaluation.isTrue(constraint.expression())) {
          return false;
        }
      }
      return true;
    }

    void take(Condition.Pattern pattern, Fact fact) {
      matched.add(fact);
      because.add(fact);
      note(pattern, fact);
    }

    /** Notes the fields of the fact that the pattern looks at. */
    void note(Condition.Pattern pattern, Fact fact) {
      for (Condition.Constraint constraint : pattern.constraints()) {
        note(constraint.expression(), pattern.type(), fact);
      }
    }

    private void note(Expression expression, FactType type, Fact fact) {
      if (expression instanceof Expression.Name name) {
        values.put(
            type.name() + "." + name.name(), type.field(name.name()).orElseThrow().read(fact));
      }
      expression.children().forEach(child -> note(child, type, fact));
    }

    Firing firing(Rule rule) {
      Evaluation evaluation = evaluation();
      List<Object> arguments =
          rule.insertion().arguments().stream().map(evaluation::value).toList();
      Fact inserted = rule.insertion().type().create(arguments);
      return new Firing(rule, matched, because, values, inserted);
    }

    @Override
    public Object name(String name) {
      Fact fact = Objects.requireNonNull(current);
      return Vocabulary.typeOf(fact).field(name).orElseThrow().read(fact);
    }

    @Override
    public Object variable(String name) {
      return Objects.requireNonNull(valueByVariable.get(name));
    }

    @Override
    public Object member(String variable, String field) {
      Fact fact = Objects.requireNonNull(factByVariable.get(variable));
      return Vocabulary.typeOf(fact).field(field).orElseThrow().read(fact);
    }

    @Override
    public double limit(String name) {
      return limits.value(name);
    }
  }
}
