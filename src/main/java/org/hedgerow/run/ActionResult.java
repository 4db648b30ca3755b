package org.hedgerow.run;

import java.util.Optional;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.Ticket;
import org.hedgerow.rules.AskedAction;

/**
 * An action and the one thing that became of it.
 *
 * @param outcome of the planner; absent when the action was overruled before it was planned
 */
public record ActionResult(AskedAction asked, Optional<Outcome> outcome) {

  /** The ticket, when there is one. */
  public Optional<Ticket> ticket() {
    return outcome.flatMap(
        o -> o.<Optional<Ticket>>match(p -> Optional.of(p.ticket()), r -> Optional.empty()));
  }

  /** The refusal, when there is one. */
  public Optional<Outcome.Refused> refusal() {
    return outcome.flatMap(
        o -> o.<Optional<Outcome.Refused>>match(p -> Optional.empty(), Optional::of));
  }
}
