package org.hedgerow.vocabulary;

import java.time.LocalDate;

/**
 * What a rule asks for. An action carries a selection rule by name, never a contract: the planner
 * finds expiry, strikes and size, or refuses with the numbers.
 */
public sealed interface Action extends Fact
    permits Action.CloseCondor,
        Action.OpenCondor,
        Action.OpenLayer,
        Action.RollLayer,
        Action.ShiftLayer,
        Action.AdjustLayer,
        Action.CloseLayer {

  // The permits clause is the canonical order of these types. Without it the compiler chooses one
  // that depends on the order in which it meets the files.

  @About("Open a hedge layer as the strategy defines it.")
  record OpenLayer(String layer) implements Action {}

  @About("Close what is held of a hedge layer and open it again as the strategy defines it.")
  record RollLayer(String layer) implements Action {}

  @About("Buy or sell as much of a held layer as it is off its share of the hedge's marked value.")
  record AdjustLayer(String layer) implements Action {}

  @About(
      "Close what is held of a hedge layer and open it again in the window of days that a rule"
          + " concluded for it.")
  record ShiftLayer(String layer) implements Action {}

  @About("Close what is held of a hedge layer.")
  record CloseLayer(String layer) implements Action {}

  @About("Sell an iron condor for a credit, as the strategy defines it.")
  record OpenCondor(@Words({"K45", "K1", "MONTHLY"}) String kind) implements Action {}

  @About("Buy back the condor of an expiry.")
  record CloseCondor(LocalDate expiry) implements Action {}
}
