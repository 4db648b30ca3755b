package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hedgerow.basics.InputException;
import org.hedgerow.vocabulary.Conclusion;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * What each rule saw at its turn, and how it fired, by the second judge. A changed rule is first
 * tried on what it saw: as long as every changed rule fires as before, every later rule sees what
 * it saw before, so nothing changes and the day need not be run again.
 */
public final class Trace {

  /** One rule at its turn. */
  private record Turn(
      Rule rule, Map<FactType, List<Fact>> factsByType, List<Judge.Firing> firings) {}

  private final RuleBook book;
  private final List<Turn> turns = new ArrayList<>();

  private Trace(RuleBook book) {
    this.book = book;
  }

  /**
   * Runs the rules over facts.
   *
   * @param given conclusions that no rule has to reach
   */
  public static Trace of(RuleBook book, List<ObservedFact> observed, List<Conclusion> given) {
    Trace trace = new Trace(book);
    List<Fact> facts = new ArrayList<>(RuleSlice.inOrder(DayFacts.ordered(observed)));
    given.stream().sorted(Vocabulary.CANONICAL_ORDER).forEach(facts::add);
    Map<Rule, List<Judge.Firing>> firingsByRule = new IdentityHashMap<>();
    book.placed().forEach(p -> firingsByRule.put(p.rule(), new ArrayList<>()));
    Judge.judge(
            book.placed(),
            facts,
            book.limits(),
            (rule, visible) -> {
              Map<FactType, List<Fact>> seen = new HashMap<>();
              rule.uses().forEach(type -> seen.put(type, List.copyOf(visible.apply(type))));
              List<Judge.Firing> firings = Objects.requireNonNull(firingsByRule.get(rule));
              trace.turns.add(new Turn(rule, seen, firings));
            })
        .forEach(f -> Objects.requireNonNull(firingsByRule.get(f.rule())).add(f));
    return trace;
  }

  /**
   * Whether any rule of a changed book fires otherwise on what it saw: for other reasons, or to
   * another end.
   *
   * @param changed the same book with some rules rewritten or removed, or thresholds moved
   */
  public boolean differsUnder(RuleBook changed) {
    Map<Object, Rule> after = new HashMap<>();
    changed.placed().forEach(p -> after.put(p.rule().place(), p.rule()));
    return turns.stream()
        .anyMatch(t -> differs(t, Optional.ofNullable(after.get(t.rule().place())), changed));
  }

  private boolean differs(Turn turn, Optional<Rule> after, RuleBook changed) {
    if (after.isEmpty()) {
      return !turn.firings().isEmpty();
    }
    Rule rule = after.get();
    if (rule == turn.rule() && !changed.isMoved(rule, book)) {
      return false;
    }
    List<Judge.Firing> firings = new ArrayList<>();
    try {
      new RuleMatcher(rule, t -> turn.factsByType().getOrDefault(t, List.of()), changed.limits())
          .match(firings);
    } catch (InputException e) {
      return true; // the changed rule cannot decide such a day
    }
    return !said(firings).equals(said(turn.firings()));
  }

  private static List<List<Object>> said(List<Judge.Firing> firings) {
    return firings.stream().map(f -> List.<Object>of(f.because(), f.inserted())).toList();
  }
}
