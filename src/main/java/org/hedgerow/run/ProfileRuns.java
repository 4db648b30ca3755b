package org.hedgerow.run;

import java.util.List;
import java.util.Locale;
import org.hedgerow.basics.Check;

/**
 * One day under several profiles.
 *
 * @param runs one for each profile, in the order in which they were named, at least two
 */
public record ProfileRuns(List<DayRun> runs) {
  public ProfileRuns {
    runs = List.copyOf(runs);
    Check.that(runs.size() > 1, "There must be two profiles or more but was %d", runs.size());
  }

  /** What a profile does otherwise than the first one. */
  public record Difference(String profile, DayDifference change) {}

  /** One for each profile after the first. */
  public List<Difference> differences() {
    DayPlan first = runs.get(0).plan();
    return runs.stream()
        .skip(1)
        .map(run -> new Difference(profile(run), DayDifference.between(first, run.plan())))
        .toList();
  }

  /** Whether any profile comes to another outcome than the first. */
  public boolean differ() {
    return differences().stream().anyMatch(d -> d.change().isOutcome());
  }

  /** The profile of a run: {@code steward} or {@code promoter}. */
  public static String profile(DayRun run) {
    return run.inputs().strategy().profile().name().toLowerCase(Locale.ROOT);
  }
}
