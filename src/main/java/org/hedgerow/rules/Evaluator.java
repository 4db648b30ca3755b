package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Origin;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.Threshold;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/** Turns the firings of one day into a decision, once both judges agree on them. */
final class Evaluator {
  private static final Origin GIVEN = Origin.synthetic("a conclusion that was given");

  private final Limits limits;
  private final IdentityHashMap<Rule, RuleInfo> infoByRule;
  private final List<NumberedFact> facts = new ArrayList<>();
  private final Map<Fact, Integer> idByFact = new IdentityHashMap<>();
  private final List<Arbiter.Proposal> proposals = new ArrayList<>();
  private final List<Arbiter.Objection> objections = new ArrayList<>();

  private Evaluator(Limits limits, IdentityHashMap<Rule, RuleInfo> infoByRule) {
    this.limits = limits;
    this.infoByRule = infoByRule;
  }

  /**
   * Decides one day.
   *
   * @param infoByRule by identity; hashing a whole tree for every firing would be slow
   * @param engine absent when the second judge is to decide alone
   */
  static Decision evaluate(
      List<Strata.Placed> rules,
      IdentityHashMap<Rule, RuleInfo> infoByRule,
      Limits limits,
      Optional<DroolsEngine> engine,
      List<ObservedFact> observed,
      Watch.Work work) {
    List<ObservedFact> ordered = DayFacts.ordered(observed);
    List<Fact> input = ordered.stream().map(o -> (Fact) o.fact()).toList();
    List<Judge.Firing> firings = judged(rules, input, limits, engine, work);
    Cardinality.check(rules, firings);
    FactorProducts.check(firings);
    return new Evaluator(limits, infoByRule).decide(ordered, List.of(), firings);
  }

  /** The same for a part of a day, to which conclusions can be given. */
  static Decision evaluatePart(
      List<Strata.Placed> rules,
      IdentityHashMap<Rule, RuleInfo> infoByRule,
      Limits limits,
      Optional<DroolsEngine> engine,
      List<ObservedFact> observed,
      List<Conclusion> given,
      Watch.Work work) {
    List<ObservedFact> ordered = DayFacts.ordered(observed);
    List<Conclusion> conclusions = given.stream().sorted(Vocabulary.CANONICAL_ORDER).toList();
    List<Fact> input = new ArrayList<>();
    ordered.forEach(o -> input.add(o.fact()));
    input.addAll(conclusions);
    List<Judge.Firing> firings = judged(rules, input, limits, engine, work);
    Cardinality.checkMost(rules, firings, conclusions);
    return new Evaluator(limits, infoByRule).decide(ordered, conclusions, firings);
  }

  /** What both judges agree on. Drools is told to begin at the rule with the most facts. */
  private static List<Judge.Firing> judged(
      List<Strata.Placed> rules,
      List<Fact> facts,
      Limits limits,
      Optional<DroolsEngine> engine,
      Watch.Work work) {
    Judge.Watched watched = new Judge.Watched(work);
    List<Judge.Firing> firings = Judge.judge(rules, facts, limits, watched);
    work.at(watched.heaviest());
    engine.ifPresent(drools -> compare(drools.fire(facts, limits, true, work), firings));
    return firings;
  }

  /** Throws unless both judges saw the same firings, in whatever order. */
  static void compare(List<DroolsEngine.Fired> drools, List<Judge.Firing> judge) {
    Map<Key, Integer> surplus = new HashMap<>();
    drools.forEach(
        f -> surplus.merge(new Key(f.rule(), f.matched(), f.inserted()), 1, Integer::sum));
    judge.forEach(
        f -> surplus.merge(new Key(f.rule().name(), f.matched(), f.inserted()), -1, Integer::sum));
    if (surplus.values().stream().anyMatch(count -> count != 0)) {
      throw new JudgesDisagreeException(keys(surplus, 1), keys(surplus, -1));
    }
  }

  /** What the two judges must agree on. */
  private record Key(String rule, List<Fact> matched, Fact inserted) {
    @Override
    public String toString() {
      return "\"" + rule + "\" on " + matched + " inserted " + inserted;
    }
  }

  private static List<String> keys(Map<Key, Integer> surplus, int sign) {
    return surplus.entrySet().stream()
        .filter(e -> e.getValue() * sign > 0)
        .map(e -> e.getKey().toString())
        .sorted()
        .toList();
  }

  private Decision decide(
      List<ObservedFact> observed, List<Conclusion> given, List<Judge.Firing> firings) {
    observed.forEach(o -> number(o.fact(), Optional.of(o.origin()), 0));
    given.forEach(g -> number(g, Optional.of(GIVEN), 0));
    for (int i = 0; i < firings.size(); i++) {
      Fact inserted = firings.get(i).inserted();
      if (inserted instanceof Action action) {
        proposals.add(new Arbiter.Proposal(action, i + 1));
      } else {
        number(inserted, Optional.empty(), i + 1);
      }
      if (inserted instanceof Conclusion veto && Arbiter.isVeto(veto)) {
        objections.add(new Arbiter.Objection(veto, i + 1));
      }
    }
    List<AskedAction> actions = Arbiter.settle(proposals, objections);
    Map<Integer, Integer> actionByFiring =
        actions.stream().collect(Collectors.toMap(AskedAction::firing, AskedAction::id));
    List<RuleFiring> explained = new ArrayList<>();
    for (int i = 0; i < firings.size(); i++) {
      explained.add(explain(i + 1, firings.get(i), actionByFiring));
    }
    return new Decision(facts, explained, actions);
  }

  private void number(Fact fact, Optional<Origin> origin, int firing) {
    facts.add(new NumberedFact(facts.size() + 1, fact, origin, firing));
    idByFact.put(fact, facts.size());
  }

  private RuleFiring explain(
      int sequence, Judge.Firing firing, Map<Integer, Integer> actionByFiring) {
    RuleInfo info = Objects.requireNonNull(infoByRule.get(firing.rule()));
    boolean asks = firing.inserted() instanceof Action;
    return new RuleFiring(
        sequence,
        info,
        firing.because().stream()
            .filter(idByFact::containsKey)
            .map(idByFact::get)
            .sorted()
            .toList(),
        firing.values(),
        info.thresholds().stream().map(this::use).toList(),
        asks ? List.of() : List.of(id(firing.inserted())),
        asks ? List.of(Objects.requireNonNull(actionByFiring.get(sequence))) : List.of());
  }

  private int id(Fact fact) {
    return Objects.requireNonNull(idByFact.get(fact));
  }

  private RuleFiring.LimitUse use(String name) {
    Threshold threshold = limits.threshold(name).orElseThrow();
    return new RuleFiring.LimitUse(
        name, limits.value(name), threshold.unit(), limits.origin(name).words());
  }
}
