package org.hedgerow.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hedgerow.book.BreakEvens;
import org.hedgerow.book.HedgeCarry;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.QuickRatio;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.Ticket;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.vocabulary.FactType;

/**
 * One day, decided and planned. A value: the same inputs give the same run.
 *
 * @param results one for each action, in the order of the decision
 * @param before what was held at the close
 * @param after what would be held if every ticket were filled at its price
 * @param ratio quick ratio before the tickets
 * @param fresh the strategy's own hedge, opened fresh today
 * @param freshHedge what that costs; absent when it holds nothing
 * @param hedgeAfter what the hedge that is held after the tickets costs
 * @param budget absent when the strategy lays down no budget for its hedge
 * @param breakEvens absent when no condor is held after the tickets
 * @param layers trigger states after the close
 * @param silenced rules that cannot fire because an observation is not known
 * @param next what single figure would have to change for a silent rule to fire, once the tickets
 *     are filled
 */
public record DayRun(
    DayInputs inputs,
    Decision decision,
    List<ActionResult> results,
    MarkedBook before,
    MarkedBook after,
    QuickRatio ratio,
    FreshHedge fresh,
    Optional<HedgeCarry> freshHedge,
    HedgeCarry hedgeAfter,
    Optional<HedgeBudget> budget,
    Optional<BreakEvens> breakEvens,
    List<LayerMemory> layers,
    Map<FactType, List<String>> silenced,
    List<NextTrigger> next) {
  public DayRun {
    results = List.copyOf(results);
    layers = List.copyOf(layers);
    next = List.copyOf(next);
  }

  /** What was decided and planned. */
  public DayPlan plan() {
    return new DayPlan(inputs.day(), decision, results);
  }

  /** The tickets of all actions that were planned, in the order of the actions. */
  public List<Ticket> tickets() {
    return results.stream().flatMap(r -> r.ticket().stream()).toList();
  }

  /** Credits (above zero) and debits (below) of all tickets, US dollars, before fees. */
  public double netUsd() {
    return tickets().stream().mapToDouble(Ticket::netUsd).sum();
  }

  /**
   * Theta of the condors that are held after the tickets, in the terms of the hedge's carry; an SPX
   * option has no roll-down. What is left of a condor that was bought back does not count.
   */
  public HedgeCarry condorTheta() {
    Set<LocalDate> expiries = after.book().condorExpiries();
    double theta =
        after.condors().stream()
            .filter(mark -> expiries.contains(mark.position().contract().expiry()))
            .mapToDouble(mark -> mark.greeks().thetaUsdPerDay())
            .sum();
    return new HedgeCarry(theta, 0);
  }
}
