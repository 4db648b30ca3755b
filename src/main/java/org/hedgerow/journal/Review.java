package org.hedgerow.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A run as days by rules.
 *
 * @param days by date
 * @param failed days that could not be decided, in the order they were run
 * @param rules in canonical order: stage, stratum, file, line
 * @param paths conclusions of which a day has one, and how they changed
 */
public record Review(
    RunSummary run,
    List<RecordedDay> days,
    List<FailedDay> failed,
    List<RuleRecord> rules,
    List<Path> paths) {
  public Review {
    days = List.copyOf(days);
    failed = List.copyOf(failed);
    rules = List.copyOf(rules);
    paths = List.copyOf(paths);
  }

  /** A day of which some file is wrong; problems with their places. */
  public record FailedDay(int number, String name, List<String> problems) {
    public FailedDay {
      problems = List.copyOf(problems);
    }
  }

  /**
   * How one conclusion changed over the days.
   *
   * @param type of the fact, for example Regime
   * @param steps the first day's, then every change
   */
  public record Path(String type, List<Step> steps) {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** From this day on; an empty value says that nothing was concluded. */
  public record Step(LocalDate date, String name, String value) {}

  /** Rules that never fired. */
  public List<RuleRecord> neverFired() {
    return which(rule -> rule.fired() == 0);
  }

  /** Rules that fired on every day. */
  public List<RuleRecord> alwaysFired() {
    return which(rule -> !days.isEmpty() && rule.fired() == days.size());
  }

  /** Rules that asked for something and were overruled every time. */
  public List<RuleRecord> alwaysLost() {
    return which(RuleRecord::alwaysLoses);
  }

  private List<RuleRecord> which(Predicate<RuleRecord> predicate) {
    return rules.stream().filter(predicate).toList();
  }
}
