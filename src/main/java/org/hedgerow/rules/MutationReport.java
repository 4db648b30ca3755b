package org.hedgerow.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.rules.RuleCoverage.Count;

/**
 * Which small changes of the rules were noticed.
 *
 * @param tried in the order in which they were made
 * @param rooms of the thresholds that were looked at, in the order of their packs
 * @param all how many changes and rooms there are; more than were tried when the work was stopped
 * @param tests how many tests judged
 * @param days how many sample days judged, each strategy's apart
 */
public record MutationReport(
    List<Tried> tried, List<ThresholdRoom> rooms, boolean complete, int all, int tests, int days) {
  public MutationReport {
    tried = List.copyOf(tried);
    rooms = List.copyOf(rooms);
  }

  /**
   * A change and who noticed it.
   *
   * @param noticedBy the first test or day that comes out otherwise; absent when none does
   */
  public record Tried(Mutant mutant, Optional<String> noticedBy) {

    /** Whether a test or a day comes out otherwise. */
    public boolean noticed() {
      return noticedBy.isPresent();
    }
  }

  /** The changes that nobody noticed. */
  public List<Mutant> survivors() {
    return tried.stream().filter(t -> !t.noticed()).map(Tried::mutant).toList();
  }

  /** Changes that were noticed, of those that were tried. */
  public Count score() {
    return Count.of(tried, Tried::noticed);
  }

  /** The same by kind of change. */
  public Map<Mutant.Kind, Count> scoreByKind() {
    Map<Mutant.Kind, Count> scores = new EnumMap<>(Mutant.Kind.class);
    Arrays.stream(Mutant.Kind.values())
        .forEach(
            kind ->
                scores.put(
                    kind,
                    Count.of(
                        tried.stream().filter(t -> t.mutant().kind() == kind).toList(),
                        Tried::noticed)));
    return scores;
  }
}
