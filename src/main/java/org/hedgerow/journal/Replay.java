package org.hedgerow.journal;

import java.util.List;

/**
 * A recorded run, run again from what the journal holds.
 *
 * @param version of the program that replays
 * @param changed files that no longer are what they were when the run was recorded; the replay does
 *     not read them
 */
public record Replay(
    RunSummary run, String version, List<ReplayedDay> days, List<Changed> changed) {
  public Replay {
    days = List.copyOf(days);
    changed = List.copyOf(changed);
  }

  /** A file that the run was decided from. */
  public record Changed(String origin, boolean missing) {}

  /** The days that came out differently. */
  public List<ReplayedDay> different() {
    return days.stream().filter(day -> !day.isSame()).toList();
  }
}
