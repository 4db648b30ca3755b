package org.hedgerow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hedgerow.basics.InputException;
import org.hedgerow.report.CompareText;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.run.Comparison;
import org.hedgerow.run.DayDifference;
import org.hedgerow.run.DayInputs;
import org.hedgerow.run.DayPlan;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.PricedDay;
import org.hedgerow.strategy.StrategySpec;

/**
 * Decides the same days again after every change of a file, and tells what comes out otherwise than
 * after the last good one. A file with mistakes in it tells them all; what was good before stays in
 * force, and the next good change is compared with that.
 */
final class WatchedRun {
  private final Console console;
  private final Source source;
  private final Function<List<DayRun>, String> shown;

  /** Files that have changed since the last good run. */
  private final SortedSet<Path> since = new TreeSet<>();

  private Optional<Good> last = Optional.empty();

  /**
   * @param shown the first good run as text
   */
  WatchedRun(Console console, Source source, Function<List<DayRun>, String> shown) {
    this.console = console;
    this.source = source;
    this.shown = shown;
  }

  /** How the files are read; each call reads anew and tells every problem. */
  interface Source {
    StrategySpec strategy();

    RuleBook rules(StrategySpec strategy);

    /** The days by the name by which they are known. */
    Map<String, DayInputs> days(StrategySpec strategy, RuleBook rules);

    /** Whether a file can change rules only. */
    boolean isRules(Path file);

    /** The file as the user knows it. */
    String shown(Path file);
  }

  /** What was read and decided without a mistake. */
  private record Good(
      StrategySpec strategy,
      RuleBook rules,
      Map<String, PricedDay> days,
      Map<String, DayPlan> plans) {}

  /** Decides, and follows every change until none will come. */
  void follow(Changes changes) {
    decide().ifPresent(good -> console.answer(first(good)));
    flush();
    Optional<SortedSet<Path>> changed = changes.next();
    while (changed.isPresent()) {
      answer(changed.get());
      changed = changes.next();
    }
  }

  private void answer(Set<Path> changed) {
    long started = System.nanoTime();
    since.addAll(changed);
    console.message("");
    console.message(
        "Changed: " + changed.stream().map(source::shown).collect(Collectors.joining(", ")));
    console.err().flush();
    Optional<Good> before = last;
    Optional<Good> now = decide();
    if (now.isEmpty()) {
      console.message(
          before.isPresent()
              ? "What was good last is still in force."
              : "Nothing good to decide with so far.");
    } else {
      console.answer(before.map(b -> told(b, now.get())).orElseGet(() -> first(now.get())));
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
      console.message("Decided again in " + millis + " ms.");
    }
    flush();
  }

  private void flush() {
    console.out().flush();
    console.err().flush();
  }

  private String first(Good good) {
    return shown.apply(good.days().values().stream().map(PricedDay::run).toList());
  }

  private String told(Good before, Good now) {
    List<DayDifference> differences = new ArrayList<>();
    now.plans()
        .forEach(
            (name, plan) ->
                Optional.ofNullable(before.plans().get(name))
                    .ifPresent(then -> differences.add(DayDifference.between(then, plan))));
    return CompareText.render(
        Comparison.of(before.rules(), now.rules(), differences),
        "last good",
        "now",
        console.style());
  }

  /** Reads and decides; what is good is the last good from now on. */
  private Optional<Good> decide() {
    try {
      Good good = read();
      last = Optional.of(good);
      since.clear();
      return last;
    } catch (InputException e) {
      console.problems(e.problems());
      return Optional.empty();
    }
  }

  private Good read() {
    if (last.isPresent() && since.stream().allMatch(source::isRules)) {
      Good before = last.get();
      RuleBook rules = source.rules(before.strategy());
      return good(before.strategy(), rules, before.days());
    }
    StrategySpec strategy = source.strategy();
    RuleBook rules = source.rules(strategy);
    Map<String, PricedDay> days = new LinkedHashMap<>();
    source.days(strategy, rules).forEach((name, day) -> days.put(name, PricedDay.of(day)));
    return good(strategy, rules, days);
  }

  private static Good good(StrategySpec strategy, RuleBook rules, Map<String, PricedDay> days) {
    Map<String, DayPlan> plans = new LinkedHashMap<>();
    days.forEach((name, day) -> plans.put(name, day.plan(rules)));
    return new Good(strategy, rules, days, plans);
  }
}
