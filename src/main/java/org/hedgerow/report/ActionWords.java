package org.hedgerow.report;

import org.hedgerow.vocabulary.Action;

/** Actions as a trader would say them. */
final class ActionWords {

  private ActionWords() {}

  /** {@code Open the short layer}. */
  static String sentence(Action action) {
    if (action instanceof Action.OpenLayer open) {
      return "Open the " + open.layer() + " layer";
    }
    if (action instanceof Action.RollLayer roll) {
      return "Roll the " + roll.layer() + " layer";
    }
    if (action instanceof Action.ShiftLayer shift) {
      return "Move the " + shift.layer() + " layer past the event";
    }
    if (action instanceof Action.AdjustLayer adjust) {
      return "Adjust the " + adjust.layer() + " layer to its share";
    }
    if (action instanceof Action.CloseLayer close) {
      return "Close the " + close.layer() + " layer";
    }
    if (action instanceof Action.OpenCondor open) {
      return "Sell a " + tenor(open.kind()) + " iron condor for a credit";
    }
    return "Buy back the condor of " + ((Action.CloseCondor) action).expiry();
  }

  /** One word for what is done: {@code open}, {@code roll}, {@code sell condor}. */
  static String verb(Action action) {
    if (action instanceof Action.OpenLayer) {
      return "open";
    }
    if (action instanceof Action.RollLayer) {
      return "roll";
    }
    if (action instanceof Action.ShiftLayer) {
      return "move";
    }
    if (action instanceof Action.AdjustLayer) {
      return "adjust";
    }
    if (action instanceof Action.CloseLayer) {
      return "close";
    }
    return action instanceof Action.OpenCondor ? "sell condor" : "buy back condor";
  }

  private static String tenor(String kind) {
    return switch (kind) {
      case "K1" -> "one-day";
      case "MONTHLY" -> "monthly";
      default -> "45-day";
    };
  }
}
