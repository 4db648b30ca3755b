package org.hedgerow.report;

import java.util.Locale;
import java.util.Optional;
import org.hedgerow.plan.Ticket;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.ActionResult;

/** What became of an action, in one sentence. */
final class OutcomeWords {

  private OutcomeWords() {}

  /** {@code PLANNED}, {@code REFUSED} or {@code OVERRULED}. */
  static String word(ActionResult result) {
    return result.asked().overruled().isPresent()
        ? "OVERRULED"
        : result.ticket().isPresent() ? "PLANNED" : "REFUSED";
  }

  /** Why there is no ticket, in one line without a full stop. */
  static String whyNot(ActionResult result) {
    String why =
        result
            .asked()
            .overruled()
            .map(AskedAction.Overruled::reason)
            .or(() -> result.refusal().map(r -> r.reason().sentence() + " " + r.detail()))
            .orElse("");
    return word(result) + ", " + (why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
  }

  /** The word and what there is to say of it. */
  static String sentence(ActionResult result, Decision decision) {
    Optional<AskedAction.Overruled> overruled = result.asked().overruled();
    if (overruled.isPresent()) {
      RuleInfo by = decision.firing(overruled.get().firing()).rule();
      return "OVERRULED, "
          + overruled.get().reason()
          + ": by rule "
          + overruled.get().firing()
          + " \""
          + by.name()
          + "\", "
          + by.where()
          + ". The order is: a veto, then who asked first, then closing before rolling before"
          + " opening.";
    }
    return result
        .ticket()
        .map(t -> "PLANNED, " + ticket(t))
        .orElseGet(
            () ->
                result
                    .refusal()
                    .map(r -> "REFUSED: " + r.reason().sentence() + " " + r.detail())
                    .orElse("REFUSED"));
  }

  /** Legs and money of a ticket. */
  static String ticket(Ticket ticket) {
    String money =
        ticket.netUsd() == 0
            ? "net 0 USD"
            : (ticket.netUsd() > 0 ? "credit " : "debit ")
                + Figures.usd(Math.abs(ticket.netUsd()))
                + " USD";
    StringBuilder legs = new StringBuilder();
    ticket
        .legs()
        .forEach(
            leg ->
                legs.append(legs.length() == 0 ? "" : ", ")
                    .append(leg.side().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(leg.contracts())
                    .append(' ')
                    .append(leg.contract().symbol()));
    return money + ": " + legs;
  }
}
