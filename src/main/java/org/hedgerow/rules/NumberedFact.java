package org.hedgerow.rules;

import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.vocabulary.Fact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * A fact of a decision.
 *
 * @param id from 1, in canonical order
 * @param origin of an observation, or of a conclusion that was given
 * @param firing sequence of the firing that concluded it; 0 for what was given
 */
public record NumberedFact(int id, Fact fact, Optional<Origin> origin, int firing) {

  /** Name of the fact type. */
  public String type() {
    return Vocabulary.typeOf(fact).name();
  }

  /** Values by field name. */
  public Map<String, Object> values() {
    return Vocabulary.typeOf(fact).values(fact);
  }
}
