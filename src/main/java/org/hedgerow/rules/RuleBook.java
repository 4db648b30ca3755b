package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.strategy.LimitOrigin;
import org.hedgerow.strategy.Limits;
import org.hedgerow.strategy.ThresholdOverride;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/** The rules of some packs, checked and compiled, with the thresholds that are in force. */
public final class RuleBook {
  private final List<Strata.Placed> rules;
  private final IdentityHashMap<Rule, RuleInfo> infoByRule;
  private final Limits limits;
  private final Supplier<DroolsEngine> engine;
  private final String hash;
  private final Map<String, String> contentByPack;
  private final Watch watch;
  private final Map<Class<?>, List<Strata.Placed>> concludingByType = new ConcurrentHashMap<>();

  /** A book of checked rules. */
  RuleBook(
      List<Strata.Placed> rules,
      IdentityHashMap<Rule, RuleInfo> infoByRule,
      Limits limits,
      Supplier<DroolsEngine> engine,
      String hash,
      Map<String, String> contentByPack,
      Watch watch) {
    this.rules = List.copyOf(rules);
    this.infoByRule = infoByRule;
    this.limits = limits;
    this.engine = engine;
    this.hash = hash;
    this.contentByPack = contentByPack;
    this.watch = watch;
  }

  /**
   * A pack that is asked for.
   *
   * @param place where it is asked for
   * @param line the text of that line; empty when there is none
   */
  public record Wanted(String pack, Place place, String line) {}

  /**
   * Reads, checks and compiles packs; for Drools only when Drools is asked.
   *
   * @throws org.hedgerow.basics.InputException with every problem of every file
   */
  public static RuleBook compile(
      PackReader reader, List<Wanted> wanted, List<ThresholdOverride> overrides) {
    try (Watch.Work work = reader.watch().begin(Watch.Kind.BUILD)) {
      return RuleBookBuilder.build(reader, wanted, overrides, work);
    }
  }

  /** Checks and compiles packs that have been read without mistakes. */
  static RuleBook compile(List<Pack> packs) {
    return RuleBookBuilder.build(packs);
  }

  /** Compiles the rules for Drools now, not when it is first asked. */
  void compileForDrools() {
    Objects.requireNonNull(engine.get());
  }

  /** The same compiled rules with other overrides of their thresholds. */
  public RuleBook with(List<ThresholdOverride> overrides) {
    Problems problems = new Problems();
    Limits changed = Limits.of(limits.thresholds(), overrides, problems);
    problems.throwIfErrors();
    return new RuleBook(rules, infoByRule, changed, engine, hash, contentByPack, watch);
  }

  /** The same compiled rules with some thresholds moved, whoever has set the others. */
  public RuleBook moved(Map<String, Double> valueByThreshold) {
    return new RuleBook(
        rules,
        infoByRule,
        limits.with(valueByThreshold, LimitOrigin.SWEEP),
        engine,
        hash,
        contentByPack,
        watch);
  }

  /**
   * The same rules with a small change; this book itself when the change does not concern it. Rules
   * that read otherwise are compiled for Drools only when Drools is asked.
   */
  public RuleBook with(Mutant mutant) {
    if (mutant.change() instanceof Mutant.Moved moved) {
      String name = moved.threshold().name();
      boolean mine = limits.threshold(name).isPresent() && limits.origin(name) == LimitOrigin.PACK;
      Map<String, Double> values = Map.of(name, moved.to());
      return mine
          ? new RuleBook(
              rules,
              infoByRule,
              limits.with(values, LimitOrigin.PACK),
              engine,
              hash,
              contentByPack,
              watch)
          : this;
    }
    List<Strata.Placed> changed = mutant.applied(rules);
    if (changed == rules) {
      return this;
    }
    IdentityHashMap<Rule, RuleInfo> infos = new IdentityHashMap<>(infoByRule);
    changed.forEach(p -> infos.computeIfAbsent(p.rule(), RuleInfo::of));
    return new RuleBook(
        changed, infos, limits, new LateEngine(changed, limits, watch), hash, contentByPack, watch);
  }

  /** Whether a threshold of a rule has another value here than in another book that has it too. */
  boolean isMoved(Rule rule, RuleBook other) {
    return info(rule).thresholds().stream()
        .anyMatch(name -> limits.value(name) != other.limits.value(name));
  }

  /**
   * Fires the rules on the facts of a day. Drools fires, the second judge runs the day again, and
   * the two must agree.
   *
   * @throws JudgesDisagreeException when they do not
   * @throws org.hedgerow.basics.InputException when the rules conclude a fact too often or not at
   *     all that must be there exactly once
   */
  public Decision evaluate(List<ObservedFact> observed) {
    return evaluate(observed, Optional.of(engine.get()));
  }

  /**
   * Fires the rules on a part of a day: conclusions can be given like observations, and what the
   * rules must conclude on a whole day may be missing here.
   *
   * @throws JudgesDisagreeException when Drools and the second judge do not agree
   * @throws org.hedgerow.basics.InputException when a fact is there too often that may be there
   *     exactly once
   */
  public Decision evaluatePart(List<ObservedFact> observed, List<Conclusion> given) {
    return evaluatePart(observed, given, Optional.of(engine.get()));
  }

  /** As {@link #evaluate}, by the second judge alone: for trying many changes of the rules. */
  Decision judge(List<ObservedFact> observed) {
    return evaluate(observed, Optional.empty());
  }

  /** As {@link #evaluatePart}, by the second judge alone: for trying many changes of the rules. */
  public Decision judgePart(List<ObservedFact> observed, List<Conclusion> given) {
    return evaluatePart(observed, given, Optional.empty());
  }

  private Decision evaluate(List<ObservedFact> observed, Optional<DroolsEngine> drools) {
    return watched(work -> Evaluator.evaluate(rules, infoByRule, limits, drools, observed, work));
  }

  private Decision evaluatePart(
      List<ObservedFact> observed, List<Conclusion> given, Optional<DroolsEngine> drools) {
    return watched(
        work -> Evaluator.evaluatePart(rules, infoByRule, limits, drools, observed, given, work));
  }

  private <T> T watched(Function<Watch.Work, T> day) {
    try (Watch.Work work = watch.begin(Watch.Kind.DAY)) {
      return day.apply(work);
    }
  }

  /** Whether any rule looks at this field of this fact. */
  public boolean looksAt(FactType type, String field) {
    return rules.stream().anyMatch(p -> FieldUse.of(p.rule(), type).contains(field));
  }

  /**
   * Fires the rules on the observations of a decision in a pooled and in a fresh session of Drools
   * and compares both with the second judge.
   *
   * @return how many firings all three agree on
   * @throws JudgesDisagreeException when they do not
   */
  public int verify(Decision decision) {
    List<Fact> facts = decision.observed().stream().map(o -> (Fact) o.fact()).toList();
    List<Judge.Firing> firings = judged(rules, facts);
    DroolsEngine drools = engine.get();
    for (boolean pooled : List.of(true, false)) {
      Evaluator.compare(watched(work -> drools.fire(facts, limits, pooled, work)), firings);
    }
    return firings.size();
  }

  /**
   * What single observed figure would have to pass a threshold for a silent rule to fire,
   * everything else as it is. Nothing is rerun in Drools for this: the second judge answers.
   */
  public List<NextTrigger> nextTriggers(List<ObservedFact> observed) {
    return NextTriggers.find(rules, inOrder(observed), limits);
  }

  /**
   * What the rules that conclude one type conclude from these facts alone, by the second judge; for
   * working out states from a history.
   */
  public <T extends Conclusion> List<T> conclude(Class<T> type, List<ObservedFact> observed) {
    List<Strata.Placed> concluding =
        concludingByType.computeIfAbsent(
            type,
            t -> rules.stream().filter(p -> p.rule().insertion().type().javaType() == t).toList());
    return judged(concluding, inOrder(observed)).stream()
        .map(f -> type.cast(f.inserted()))
        .toList();
  }

  private List<Judge.Firing> judged(List<Strata.Placed> some, List<Fact> facts) {
    return watched(work -> Judge.judge(some, facts, limits, new Judge.Watched(work)));
  }

  /** Whether any rule concludes facts of this type. */
  public boolean concludes(Class<? extends Conclusion> type) {
    return rules.stream().anyMatch(p -> p.rule().insertion().type().javaType() == type);
  }

  /** Whether the rules that conclude facts of this type are another book's, thresholds and all. */
  public boolean concludesAlike(RuleBook other, Class<? extends Conclusion> type) {
    List<Rule> mine = concluders(type);
    List<Rule> others = other.concluders(type);
    return mine.size() == others.size()
        && IntStream.range(0, mine.size())
            .allMatch(i -> mine.get(i) == others.get(i) && !isMoved(mine.get(i), other));
  }

  private List<Rule> concluders(Class<? extends Conclusion> type) {
    return rules.stream()
        .map(Strata.Placed::rule)
        .filter(r -> r.insertion().type().javaType() == type)
        .toList();
  }

  private static List<Fact> inOrder(List<ObservedFact> observed) {
    return observed.stream().map(o -> (Fact) o.fact()).sorted(Vocabulary.CANONICAL_ORDER).toList();
  }

  /** All rules in canonical order: stage, stratum, file, line. */
  public List<RuleInfo> rules() {
    return rules.stream().map(p -> Objects.requireNonNull(infoByRule.get(p.rule()))).toList();
  }

  /** The rules in canonical order, as they were read. */
  List<Strata.Placed> placed() {
    return rules;
  }

  /** A rule as shown to the user. */
  RuleInfo info(Rule rule) {
    return Objects.requireNonNull(infoByRule.get(rule));
  }

  /** The thresholds in force. */
  public Limits limits() {
    return limits;
  }

  /** What a signature of each pack stands for, by name of the pack: a hash of its files. */
  public Map<String, String> contentByPack() {
    return contentByPack;
  }

  /** SHA-256 over the files of the packs. */
  public String hash() {
    return hash;
  }

  /**
   * The rules that cannot fire today because an observation they need is not known, by the fact
   * type that is missing. Facts of which a day may hold none or many, such as positions, are not
   * missing when there is none.
   */
  public Map<FactType, List<String>> silenced(List<ObservedFact> observed) {
    Set<Class<?>> there =
        observed.stream().map(o -> o.fact().getClass()).collect(Collectors.toSet());
    Map<FactType, List<String>> silenced = new TreeMap<>(Comparator.comparingInt(FactType::order));
    for (Strata.Placed placed : rules) {
      for (Condition condition : placed.rule().conditions()) {
        Optional<FactType> missing = needed(condition).filter(t -> !there.contains(t.javaType()));
        missing.ifPresent(type -> add(silenced, type, placed.rule().name()));
      }
    }
    return silenced;
  }

  /** Once, though a rule may need two facts of a type. */
  private static void add(Map<FactType, List<String>> silenced, FactType type, String rule) {
    List<String> rules = silenced.computeIfAbsent(type, t -> new ArrayList<>());
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  private static Optional<FactType> needed(Condition condition) {
    FactType type = condition.pattern().type();
    boolean needs =
        condition instanceof Condition.Pattern
            && condition.pattern().kind() != Condition.Kind.NOT
            && type.isMissedWhenAbsent();
    return needs ? Optional.of(type) : Optional.empty();
  }
}
