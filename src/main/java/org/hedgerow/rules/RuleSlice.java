package org.hedgerow.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * The rules that one rule depends on: itself, those that conclude what it looks at, and so on. The
 * second judge runs them alone, which is enough to say whether the rule fires.
 */
public final class RuleSlice {
  private final List<Strata.Placed> rules;

  /** Those whose conclusions another of them looks at. */
  private final List<Strata.Placed> lookedAt;

  private RuleSlice(List<Strata.Placed> rules) {
    this.rules = rules;
    Set<FactType> used =
        rules.stream().flatMap(p -> p.rule().uses().stream()).collect(Collectors.toSet());
    this.lookedAt = rules.stream().filter(p -> used.contains(p.rule().insertion().type())).toList();
  }

  /** What the rule of that name depends on. */
  public static RuleSlice of(RuleBook book, String name) {
    Set<Rule> needed = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Rule> open = new ArrayDeque<>();
    book.placed().stream()
        .map(Strata.Placed::rule)
        .filter(r -> r.name().equals(name))
        .forEach(open::add);
    while (!open.isEmpty()) {
      Rule rule = open.remove();
      if (needed.add(rule)) {
        Set<FactType> used = rule.uses();
        book.placed().stream()
            .map(Strata.Placed::rule)
            .filter(r -> used.contains(r.insertion().type()))
            .forEach(open::add);
      }
    }
    return new RuleSlice(book.placed().stream().filter(p -> needed.contains(p.rule())).toList());
  }

  /** All rules of a book. */
  public static RuleSlice all(RuleBook book) {
    return new RuleSlice(book.placed());
  }

  List<Strata.Placed> rules() {
    return rules;
  }

  /** The types of observations that these rules look at. */
  public Set<FactType> observations() {
    return rules.stream()
        .flatMap(p -> p.rule().uses().stream())
        .filter(FactType::isObservation)
        .collect(Collectors.toSet());
  }

  /** Names of the thresholds that stand in these rules, in alphabetical order. */
  public Set<String> thresholds() {
    Set<String> names = new TreeSet<>();
    rules.forEach(p -> names.addAll(p.rule().thresholds()));
    return names;
  }

  /** Names of the rules that fire on these facts under the thresholds of a book. */
  public Set<String> fired(RuleBook book, List<ObservedFact> observed) {
    return Judge.judge(rules, inOrder(observed), book.limits()).stream()
        .map(f -> f.rule().name())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The firings on facts that are in order already. Of what these rules look at there are as many
   * as there must be; of what nobody here looks at, not all concluders are here.
   *
   * @throws org.hedgerow.basics.InputException when the day cannot be decided like this
   */
  List<Judge.Firing> judge(RuleBook book, List<Fact> facts) {
    List<Judge.Firing> firings = Judge.judge(rules, facts, book.limits());
    Cardinality.check(lookedAt, firings);
    return firings;
  }

  static List<Fact> inOrder(List<ObservedFact> observed) {
    List<Fact> facts = new ArrayList<>();
    observed.forEach(o -> facts.add(o.fact()));
    facts.sort(Vocabulary.CANONICAL_ORDER);
    return facts;
  }
}
