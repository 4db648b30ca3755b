package org.hedgerow.rules;

import java.util.Optional;
import org.hedgerow.vocabulary.Action;

/**
 * An action that a rule asked for.
 *
 * @param id from 1, by type and values, whatever the order of rules and files
 * @param firing sequence of the firing that asked
 */
public record AskedAction(int id, Action action, int firing, Optional<Overruled> overruled) {

  /**
   * Why an action is not carried out although it was asked.
   *
   * @param firing sequence of the firing that wins
   */
  public record Overruled(int firing, String reason) {}
}
