package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hedgerow.basics.InputException;
import org.hedgerow.strategy.Limits;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * The second judge: runs a whole day from the tree, stage by stage and stratum by stratum, without
 * Drools and without MVEL. It also knows the facts behind {@code exists} and {@code accumulate},
 * which Drools' matches leave out. It runs first, so its bounds keep Drools out of trouble too.
 */
final class Judge {
  /** Facts that all rules together may look at on one day. */
  static final int MOST_LOOKS = 2_000_000;

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

  /**
   * All firings of a day in canonical order: stage, stratum, file, line, matched facts.
   *
   * @throws InputException when a rule calculates no finite number on this day, or has too many
   *     combinations of facts to look at
   */
  static List<Firing> judge(List<Strata.Placed> rules, List<Fact> facts, Limits limits) {
    return judge(rules, facts, limits, (rule, visible) -> {});
  }

  /** Who wants to know what each rule can see at its turn. */
  interface Watcher {
    void turn(Rule rule, Function<FactType, List<Fact>> visible);

    /** A rule is looked at next. */
    default void begins(Rule rule) {}

    /** A rule was looked at, with so many facts. */
    default void ends(Rule rule, int looks) {}
  }

  /** Tells each rule, and remembers the one with the most facts to look at. */
  static final class Watched implements Watcher {
    private final Watch.Work work;
    private int most = -1;
    private String heaviest = "";

    Watched(Watch.Work work) {
      this.work = work;
    }

    @Override
    public void turn(Rule rule, Function<FactType, List<Fact>> visible) {}

    @Override
    public void begins(Rule rule) {
      work.at(rule.name());
    }

    @Override
    public void ends(Rule rule, int looks) {
      if (looks > most) {
        most = looks;
        heaviest = rule.name();
      }
    }

    /** Name of the rule with the most facts to look at; empty when there is none. */
    String heaviest() {
      return heaviest;
    }
  }

  /** The same, with somebody who watches. */
  static List<Firing> judge(
      List<Strata.Placed> rules, List<Fact> facts, Limits limits, Watcher watcher) {
    Judge judge = new Judge(limits);
    facts.forEach(judge::add);
    List<Firing> all = new ArrayList<>();
    long looks = 0;
    int from = 0;
    while (from < rules.size()) {
      int to = from;
      int before = all.size();
      while (to < rules.size() && together(rules.get(from), rules.get(to))) {
        Rule rule = rules.get(to).rule();
        watcher.begins(rule);
        RuleMatcher matcher = new RuleMatcher(rule, judge::facts, limits);
        matcher.match(all);
        watcher.ends(rule, matcher.looks());
        looks += matcher.looks();
        if (looks > MOST_LOOKS) {
          throw tooManyLooks(rule);
        }
        watcher.turn(rule, judge::facts);
        if (all.size() >= DroolsEngine.FIRE_LIMIT) {
          throw tooManyFirings(rule);
        }
        to++;
      }
      all.subList(before, all.size()).forEach(firing -> judge.add(firing.inserted()));
      from = to;
    }
    return all;
  }

  private static InputException tooManyLooks(Rule rule) {
    return new InputException(
        rule.problem(
            "too-many-combinations",
            "The rules have more than %d combinations of facts to look at on this day, the last of"
                    .formatted(MOST_LOOKS)
                + " them \"%s\".".formatted(rule.name()),
            "Let patterns share a field, such as layer == $layer, or split the pack."));
  }

  private static InputException tooManyFirings(Rule rule) {
    return new InputException(
        rule.problem(
            "too-many-firings",
            "The rules fire more than %d times on this day, the last of them \"%s\"."
                .formatted(DroolsEngine.FIRE_LIMIT, rule.name()),
            "Let patterns share a field, such as layer == $layer, or test with exists."));
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
}
