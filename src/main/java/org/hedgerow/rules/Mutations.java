package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.expression.Expression;
import org.hedgerow.expression.Span;
import org.hedgerow.strategy.Threshold;

/**
 * The small changes of a rule book, made on the checked tree:
 *
 * <ul>
 *   <li>each threshold one step down and up, and at both ends of its range;
 *   <li>each comparison at its boundary ({@code >} and {@code >=}) and in its direction, each
 *       equality, {@code in}, {@code not} and {@code exists} the other way round;
 *   <li>each test, and each condition without one, left out; of {@code not}, {@code exists} and
 *       {@code accumulate} also the whole condition; of {@code &&} and {@code ||} each side;
 *   <li>each rule removed.
 * </ul>
 *
 * <p>What would be no valid rule is no change: a condition whose variable is used further on stays.
 */
public final class Mutations {
  private final Map<String, Threshold> thresholdByName = new HashMap<>();
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations() {}

  /** Thresholds in the order of their packs, then the rules in canonical order. */
  public static List<Mutant> of(RuleBook book) {
    Mutations mutations = new Mutations();
    for (Threshold threshold : book.limits().thresholds()) {
      mutations.thresholdByName.put(threshold.name(), threshold);
      mutations.mutants.addAll(ThresholdRoom.moves(threshold));
    }
    book.placed().forEach(p -> mutations.rule(p.rule()));
    return List.copyOf(mutations.mutants);
  }

  private void rule(Rule rule) {
    mutants.add(
        new Mutant(
            Mutant.Kind.RULE,
            rule.pack(),
            rule.name(),
            rule.place(),
            rule.name(),
            "",
            new Mutant.Rewritten(rule.place(), Optional.empty())));
    for (int i = 0; i < rule.conditions().size(); i++) {
      condition(rule, i);
    }
  }

  private void condition(Rule rule, int index) {
    Condition condition = rule.conditions().get(index);
    Condition.Pattern pattern = condition.pattern();
    boolean each = condition instanceof Condition.Pattern && pattern.kind() == Condition.Kind.EACH;
    if (!each || pattern.conditions().isEmpty()) {
      List<Condition> without = new ArrayList<>(rule.conditions());
      without.remove(index);
      drop(rule, condition.span(), rule.with(without));
    }
    if (condition instanceof Condition.Pattern && !each) {
      boolean not = pattern.kind() == Condition.Kind.NOT;
      Condition.Kind other = not ? Condition.Kind.EXISTS : Condition.Kind.NOT;
      add(
          rule,
          Mutant.Kind.COMPARISON,
          condition.span(),
          not ? "exists in place of not" : "not in place of exists",
          rule.with(index, pattern.as(other)));
    }
    tests(
        rule,
        pattern.constraints(),
        c -> c.binding().isPresent() ? Optional.empty() : Optional.of(c.expression()),
        e -> new Condition.Constraint(Optional.empty(), e),
        constraints -> rule.with(index, condition.withPattern(pattern.with(constraints))));
    if (condition instanceof Condition.Accumulate fold) {
      tests(
          rule,
          fold.constraints(),
          Optional::of,
          e -> e,
          constraints -> rule.with(index, fold.with(constraints)));
    }
  }

  /**
   * Every change of one list of tests.
   *
   * @param <T> a test as the list holds it
   */
  private <T> void tests(
      Rule rule,
      List<T> all,
      Function<T, Optional<Expression>> test,
      Function<Expression, T> made,
      Function<List<T>, Rule> rebuilt) {
    for (int i = 0; i < all.size(); i++) {
      Optional<Expression> written = test.apply(all.get(i));
      if (written.isEmpty()) {
        continue;
      }
      List<T> without = new ArrayList<>(all);
      without.remove(i);
      drop(rule, written.get().span(), rebuilt.apply(without));
      for (TestVariant variant : TestVariant.of(written.get())) {
        List<T> changed = new ArrayList<>(all);
        changed.set(i, made.apply(variant.test()));
        add(rule, variant.kind(), variant.span(), variant.words(), rebuilt.apply(changed));
      }
    }
  }

  private void drop(Rule rule, Span span, Rule after) {
    add(rule, Mutant.Kind.CONDITION, span, "", after);
  }

  private void add(Rule rule, Mutant.Kind kind, Span span, String words, Rule after) {
    Problems problems = new Problems();
    RuleChecker.check(after, thresholdByName, problems);
    if (!problems.hasErrors()) {
      Place place = rule.place(span);
      mutants.add(
          new Mutant(
              kind,
              rule.pack(),
              rule.name(),
              place,
              rule.text(span),
              words,
              new Mutant.Rewritten(rule.place(), Optional.of(after))));
    }
  }
}
