package org.hedgerow.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.FactType;

/**
 * One condition of a rule on one day. A pattern with several tests is as many conditions, all on
 * the same fact.
 *
 * @param pattern the whole pattern or accumulate as it was written
 * @param text this condition alone: {@code Vix( close > limit("vix.trigger.first") )}
 * @param said the author's own words for it where rules are written in tables or sentences; else
 *     empty
 * @param line where it stands in the rule's file
 * @param textLine the line of the rule's text in which it stands, from 0
 * @param values what was looked at, by {@code Type.field} or variable
 * @param measure the nearest comparison of numbers that decides it; absent when words decide
 * @param facts the candidate fact; of not, exists and accumulate those that decided
 * @param missing what was not there, or not with the words that are looked for
 */
public record ConditionAnswer(
    String pattern,
    String text,
    String said,
    int line,
    int textLine,
    State state,
    Map<String, Object> values,
    Optional<Measure> measure,
    List<RuleFiring.LimitUse> thresholds,
    List<Fact> facts,
    Optional<Missing> missing) {

  /** What is known of a condition. */
  public enum State {
    TRUE,
    FALSE,
    /** It looks at something that an earlier condition did not find. */
    NOT_REACHED
  }

  /**
   * A fact that is not there.
   *
   * @param concluders the rules that could have concluded it; none for an observation
   * @param concludedLater whether it is concluded on this day, but after the rule's turn
   * @param isOtherThere whether a fact of the type is there whose words are others
   * @param inputs observations of which the day knows nothing and without which concluders, or
   *     those that they wait for, cannot fire; none for an observation
   */
  public record Missing(
      FactType type,
      List<RuleInfo> concluders,
      boolean concludedLater,
      boolean isOtherThere,
      List<FactType> inputs) {
    public Missing {
      concluders = List.copyOf(concluders);
      inputs = List.copyOf(inputs);
    }
  }

  public ConditionAnswer {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    thresholds = List.copyOf(thresholds);
    facts = List.copyOf(facts);
  }

  public boolean holds() {
    return state == State.TRUE;
  }
}
