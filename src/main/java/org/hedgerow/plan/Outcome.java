package org.hedgerow.plan;

import java.util.function.Function;

/** What became of an action. A refusal is an answer, not an error. */
public sealed interface Outcome {

  /** It became a ticket. */
  record Planned(Ticket ticket) implements Outcome {}

  /**
   * It did not.
   *
   * @param detail one sentence with the numbers
   * @param repair what would have to be otherwise, computed; empty when it cannot be said
   */
  record Refused(RefusalReason reason, String detail, String repair) implements Outcome {}

  /** One of the two. */
  default <R> R match(Function<Planned, R> planned, Function<Refused, R> refused) {
    return this instanceof Planned p ? planned.apply(p) : refused.apply((Refused) this);
  }
}
