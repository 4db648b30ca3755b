package org.hedgerow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Place;
import org.hedgerow.strategy.Threshold;

/**
 * One small change of the rules that some test or some day should notice.
 *
 * @param subject name of the rule or of the threshold
 * @param place of what is changed
 * @param text what is changed, as written; for a threshold its value and unit
 * @param words what it becomes: {@code >= in place of >}, {@code 22.5}; empty when it goes
 * @param change what is done to the tree
 */
public record Mutant(
    Kind kind, String pack, String subject, Place place, String text, String words, Change change) {

  /** What is changed. */
  public enum Kind {
    /** A threshold is moved by its step, or to an end of its range. */
    THRESHOLD,
    /** A comparison is turned. */
    COMPARISON,
    /** A condition is dropped. */
    CONDITION,
    /** A rule is removed. */
    RULE
  }

  /** A change of the tree; only this room makes one. */
  public sealed interface Change {}

  /**
   * A rule that reads otherwise, or is gone.
   *
   * @param rule where it stands; books that are read apart hold equal rules at equal places
   */
  record Rewritten(Place rule, Optional<Rule> after) implements Change {}

  /** A threshold of a pack with another value; whoever has set another one keeps it. */
  record Moved(Threshold threshold, double to) implements Change {}

  /** The rules with this change, in their order; the same list when it does not concern them. */
  List<Strata.Placed> applied(List<Strata.Placed> rules) {
    if (!(change instanceof Rewritten rewritten)) {
      return rules;
    }
    List<Strata.Placed> changed = new ArrayList<>();
    boolean any = false;
    for (Strata.Placed placed : rules) {
      boolean mine = placed.rule().place().equals(rewritten.rule());
      any = any || mine;
      if (!mine) {
        changed.add(placed);
      } else {
        rewritten.after().ifPresent(r -> changed.add(new Strata.Placed(r, placed.stratum())));
      }
    }
    return any ? changed : rules;
  }
}
