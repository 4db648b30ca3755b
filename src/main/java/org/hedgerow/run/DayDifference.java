package org.hedgerow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hedgerow.market.MarketDay;
import org.hedgerow.plan.Ticket;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleFiring;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Fact;

/**
 * One day decided in two ways.
 *
 * @param gained firings that only the second way has, in their order; two firings are the same when
 *     rule and result are
 * @param lost firings that only the first way has
 * @param actions that only one way has, or that end otherwise
 */
public record DayDifference(
    MarketDay day, List<Fired> gained, List<Fired> lost, List<ActionChange> actions) {

  /** A firing and what it concluded or asked. */
  public record Fired(RuleFiring firing, Fact result) {}

  /**
   * An action in two ways; at least one of them is there.
   *
   * @param before how the first way has it
   * @param after how the second way has it
   */
  public record ActionChange(
      Action action, Optional<ActionResult> before, Optional<ActionResult> after) {

    /** Credit (above zero) less debit, second way minus first, US dollars before fees. */
    public double netChangeUsd() {
      return net(after) - net(before);
    }

    private static double net(Optional<ActionResult> result) {
      return result.flatMap(ActionResult::ticket).map(Ticket::netUsd).orElse(0.0);
    }
  }

  public DayDifference {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
    actions = List.copyOf(actions);
  }

  /** Whether any action differs, or what became of it. */
  public boolean isOutcome() {
    return !actions.isEmpty();
  }

  /** Whether anything differs. */
  public boolean isAny() {
    return isOutcome() || !gained.isEmpty() || !lost.isEmpty();
  }

  /** What the second way does otherwise than the first. */
  public static DayDifference between(DayPlan first, DayPlan second) {
    List<Fired> before = firings(first.decision());
    List<Fired> after = firings(second.decision());
    return new DayDifference(
        first.day(), surplus(after, before), surplus(before, after), actions(first, second));
  }

  private static List<Fired> firings(Decision decision) {
    List<Fired> all = new ArrayList<>();
    for (RuleFiring firing : decision.firings()) {
      firing
          .concluded()
          .forEach(id -> all.add(new Fired(firing, decision.facts().get(id - 1).fact())));
      firing
          .asked()
          .forEach(id -> all.add(new Fired(firing, decision.actions().get(id - 1).action())));
    }
    return all;
  }

  private static List<Fired> surplus(List<Fired> of, List<Fired> over) {
    List<Fired> left = new ArrayList<>(over);
    List<Fired> surplus = new ArrayList<>();
    for (Fired fired : of) {
      Optional<Fired> same = left.stream().filter(f -> isSame(f, fired)).findFirst();
      same.ifPresentOrElse(left::remove, () -> surplus.add(fired));
    }
    return surplus;
  }

  private static boolean isSame(Fired a, Fired b) {
    return a.firing().rule().name().equals(b.firing().rule().name())
        && a.result().equals(b.result());
  }

  private static List<ActionChange> actions(DayPlan first, DayPlan second) {
    Map<Action, List<ActionResult>> before = byAction(first);
    Map<Action, List<ActionResult>> after = byAction(second);
    Map<Action, List<ActionResult>> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    List<ActionChange> changes = new ArrayList<>();
    for (Action action : all.keySet()) {
      List<ActionResult> then = before.getOrDefault(action, List.of());
      List<ActionResult> now = after.getOrDefault(action, List.of());
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        Optional<ActionResult> a = at(then, i);
        Optional<ActionResult> b = at(now, i);
        if (a.isEmpty() || b.isEmpty() || differ(a.get(), b.get())) {
          changes.add(new ActionChange(action, a, b));
        }
      }
    }
    return changes;
  }

  private static Map<Action, List<ActionResult>> byAction(DayPlan plan) {
    Map<Action, List<ActionResult>> results = new LinkedHashMap<>();
    plan.results()
        .forEach(r -> results.computeIfAbsent(r.asked().action(), a -> new ArrayList<>()).add(r));
    return results;
  }

  private static Optional<ActionResult> at(List<ActionResult> list, int index) {
    return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
  }

  private static boolean differ(ActionResult a, ActionResult b) {
    return a.asked().overruled().isPresent() != b.asked().overruled().isPresent()
        || a.ticket().isPresent() != b.ticket().isPresent()
        || !Objects.equals(a.refusal().map(r -> r.reason()), b.refusal().map(r -> r.reason()))
        || a.ticket().isPresent() && differ(a.ticket().get(), b.ticket().orElseThrow());
  }

  private static boolean differ(Ticket a, Ticket b) {
    return !a.legs().equals(b.legs())
        || a.netUsd() != b.netUsd()
        || a.feesUsd() != b.feesUsd()
        || a.marginUsd() != b.marginUsd()
        || !a.maxLossUsd().equals(b.maxLossUsd())
        || !a.flags().equals(b.flags());
  }
}
