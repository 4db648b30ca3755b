package org.hedgerow.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;

/**
 * What a day has that the last day of a recorded run had not.
 *
 * @param run the day, decided and planned
 * @param since the recorded run
 * @param then what its last day came to
 * @param limits thresholds with another value now; no news in themselves
 * @param rules that began or ceased to fire, the beginning ones first
 * @param conclusions of one type that changed, layers first
 * @param asked actions that were not asked then, or that ended otherwise
 */
public record Alerts(
    DayRun run,
    RunSummary since,
    DayState then,
    List<LimitChange> limits,
    List<RuleChange> rules,
    List<SayingChange> conclusions,
    List<AskedChange> asked) {

  /** A threshold that both have, with two values. */
  public record LimitChange(String name, double before, double now) {}

  /** A rule that fires now and did not then, or the other way round. */
  public record RuleChange(DayState.FiredRule rule, boolean firesNow) {}

  /**
   * Conclusions of one type, or the state of one layer.
   *
   * @param before those that are gone; may be empty
   * @param now those that are new; may be empty
   */
  public record SayingChange(String type, List<String> before, List<String> now) {
    public SayingChange {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }

  /**
   * An action that is asked now.
   *
   * @param outcomeThen what became of it then; empty when it was not asked
   */
  public record AskedChange(ActionResult now, Optional<String> outcomeThen) {}

  public Alerts {
    limits = List.copyOf(limits);
    rules = List.copyOf(rules);
    conclusions = List.copyOf(conclusions);
    asked = List.copyOf(asked);
  }

  /**
   * What is new since the last day of a recorded run.
   *
   * @param limitsThen thresholds of that run by name
   */
  public static Alerts between(
      RunSummary since, DayState then, Map<String, Double> limitsThen, DayRun run) {
    DayState now = DayState.of(run);
    Map<String, Double> limitsNow = run.inputs().rules().limits().byName();
    return new Alerts(
        run,
        since,
        then,
        limitsThen.entrySet().stream()
            .filter(e -> !e.getValue().equals(limitsNow.getOrDefault(e.getKey(), e.getValue())))
            .map(e -> limit(e, limitsNow))
            .toList(),
        rules(then, now),
        conclusions(then, now),
        asked(then, run));
  }

  private static LimitChange limit(Map.Entry<String, Double> then, Map<String, Double> now) {
    return new LimitChange(
        then.getKey(), then.getValue(), now.getOrDefault(then.getKey(), then.getValue()));
  }

  /** Whether there is anything to tell. */
  public boolean isNews() {
    return !rules.isEmpty() || !conclusions.isEmpty() || !asked.isEmpty();
  }

  /** Whether the recorded run was of a strategy of another name. */
  public boolean isOtherStrategy() {
    return !since.strategy().equals(run.inputs().strategy().name());
  }

  /** Whether the strategy's text has changed. */
  public boolean isOtherStrategyText() {
    return !since.strategyHash().equals(run.inputs().hashes().strategy());
  }

  /** Whether rules or thresholds have changed. */
  public boolean isOtherRules() {
    return !since.rulesHash().equals(run.inputs().hashes().rules());
  }

  private static List<RuleChange> rules(DayState then, DayState now) {
    List<RuleChange> changes = new ArrayList<>();
    now.fired().stream()
        .filter(rule -> !fires(then, rule))
        .forEach(rule -> changes.add(new RuleChange(rule, true)));
    then.fired().stream()
        .filter(rule -> !fires(now, rule))
        .forEach(rule -> changes.add(new RuleChange(rule, false)));
    return changes;
  }

  /** By name: a rule that moved to another line is the same. */
  private static boolean fires(DayState day, DayState.FiredRule rule) {
    return day.fired().stream().anyMatch(other -> other.rule().equals(rule.rule()));
  }

  private static List<SayingChange> conclusions(DayState then, DayState now) {
    List<SayingChange> changes = new ArrayList<>();
    TreeSet<String> layers = new TreeSet<>(then.layerByName().keySet());
    layers.addAll(now.layerByName().keySet());
    for (String layer : layers) {
      add(
          changes,
          "layer " + layer,
          Stream.ofNullable(then.layerByName().get(layer)).toList(),
          Stream.ofNullable(now.layerByName().get(layer)).toList());
    }
    Stream.concat(now.concluded().stream(), then.concluded().stream())
        .map(DayState.Saying::type)
        .distinct()
        .forEach(type -> add(changes, type, values(then, type), values(now, type)));
    return changes;
  }

  private static List<String> values(DayState day, String type) {
    return day.concluded().stream()
        .filter(saying -> saying.type().equals(type))
        .map(DayState.Saying::values)
        .distinct()
        .toList();
  }

  private static void add(
      List<SayingChange> changes, String type, List<String> then, List<String> now) {
    List<String> gone = then.stream().filter(value -> !now.contains(value)).toList();
    List<String> come = now.stream().filter(value -> !then.contains(value)).toList();
    if (!gone.isEmpty() || !come.isEmpty()) {
      changes.add(new SayingChange(type, gone, come));
    }
  }

  private static List<AskedChange> asked(DayState then, DayRun run) {
    List<AskedChange> changes = new ArrayList<>();
    for (ActionResult result : run.results()) {
      DayState.Asked now = DayState.asked(result);
      List<DayState.Asked> same =
          then.asked().stream()
              .filter(a -> a.type().equals(now.type()) && a.values().equals(now.values()))
              .toList();
      if (!same.contains(now)) {
        changes.add(
            new AskedChange(result, same.stream().findFirst().map(DayState.Asked::outcome)));
      }
    }
    return changes;
  }
}
