package org.hedgerow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.market.chain.Snapshot;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.Ticket;
import org.hedgerow.plan.TicketFlag;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.ObservedMarket;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.CorePlan;
import org.hedgerow.run.DayRun;

/** Part four: every action that was asked, and its ticket or the reason why there is none. */
final class TicketsPart {
  private static final int INDENT = 5;
  private static final int HANGING = 7;

  private final DayRun run;
  private final Origins origins;

  TicketsPart(DayRun run, Origins origins) {
    this.run = run;
    this.origins = origins;
  }

  private boolean isIntraday() {
    return run.inputs().options() instanceof ObservedMarket market
        && market.chains().stream().anyMatch(c -> c.chain().snapshot() == Snapshot.INTRADAY);
  }

  void write(Page page) {
    LocalDate date = run.inputs().day().date();
    page.heading("4  The tickets");
    page.say(
        "Indicative, order for the next session, "
            + ExchangeCalendar.nextSessionAsKnownOn(date, date)
            + (isIntraday() ? ". Prices of the quotes" : ". Prices of the close")
            + "; "
            + run.inputs().strategy().costs().fill().inWords()
            + ".");
    if (run.results().isEmpty()) {
      page.blank().say("No rule asked for anything today.");
    }
    run.results().forEach(result -> write(page, result));
    CorePlan.of(run).ifPresent(core -> page.blank().say(CoreWords.of(core)));
    if (run.results().stream().anyMatch(r -> r.ticket().isPresent())) {
      page.blank();
      page.quiet(
          "Price, bid, ask: index points. IV in per cent. Delta of one long option. Vega: US dollars"
              + " per volatility point, theta: US dollars a day, both of the whole line.");
      origins.explain(page);
    }
  }

  private void write(Page page, ActionResult result) {
    AskedAction asked = result.asked();
    page.blank();
    asked
        .overruled()
        .ifPresentOrElse(
            overruled -> overruled(page, asked, overruled),
            () ->
                result
                    .outcome()
                    .ifPresent(
                        outcome ->
                            outcome.<Page>match(
                                planned -> planned(page, asked, planned.ticket()),
                                refused -> refused(page, asked, refused))));
  }

  private Page head(Page page, AskedAction asked, String outcome, Emphasis emphasis) {
    page.pair(
        "  ",
        new Cell("[" + asked.id() + "] " + ActionWords.sentence(asked.action()), Emphasis.HEADING),
        new Cell(outcome, emphasis));
    return page.say(Cell.quiet("asked by " + rule(asked.firing())), INDENT, HANGING);
  }

  private String rule(int firing) {
    RuleInfo rule = run.decision().firing(firing).rule();
    return "rule " + firing + " \"" + rule.name() + "\", " + rule.where();
  }

  private void overruled(Page page, AskedAction asked, AskedAction.Overruled overruled) {
    head(page, asked, "OVERRULED", Emphasis.CAUTION);
    page.say(
        "Overruled: " + overruled.reason() + ". Said by " + rule(overruled.firing()) + ".",
        INDENT,
        HANGING);
  }

  private Page refused(Page page, AskedAction asked, Outcome.Refused refused) {
    head(page, asked, "REFUSED", Emphasis.CAUTION);
    page.say(refused.reason().sentence() + " " + refused.detail(), INDENT, HANGING);
    return refused.repair().isEmpty()
        ? page
        : page.say("Way out: " + refused.repair() + ".", INDENT, HANGING);
  }

  private Page planned(Page page, AskedAction asked, Ticket ticket) {
    head(page, asked, "PLANNED", Emphasis.GOOD);
    new LegsTable(ticket.legs(), origins).write(page, INDENT);
    page.say(totals(ticket), INDENT, HANGING);
    ticket.flags().stream()
        .filter(flag -> flag != TicketFlag.INDICATIVE)
        .forEach(
            flag ->
                page.say(
                    new Cell(flag.name() + ": " + flag.sentence(), Emphasis.CAUTION),
                    INDENT,
                    HANGING));
    return how(page, ticket.sizing());
  }

  private static String totals(Ticket ticket) {
    OptionalDouble most = ticket.maxLossUsd();
    return cash(ticket.netUsd())
        + perSpread(ticket)
        + ", fees "
        + Figures.cents(ticket.feesUsd())
        + " USD, margin "
        + Figures.usd(ticket.marginUsd())
        + " USD, "
        + (most.isPresent()
            ? atMost(most.getAsDouble(), ticket.feesUsd())
            : "what it opens can lose WITHOUT BOUND");
  }

  /** A ticket that only closes can lose its fees, which are said already. */
  private static String atMost(double lossUsd, double feesUsd) {
    return lossUsd == feesUsd
        ? "opens nothing"
        : "what it opens can lose at most " + Figures.usd(lossUsd) + " USD, fees included";
  }

  private static String cash(double netUsd) {
    String usd = Figures.usd(Math.abs(netUsd)) + " USD";
    return netUsd > 0 ? "Credit " + usd : netUsd < 0 ? "Debit " + usd : "Net 0 USD";
  }

  /** The price of one spread, as it is typed in; empty when its legs differ in number. */
  private static String perSpread(Ticket ticket) {
    TicketLeg first = ticket.legs().get(0);
    double spreadUsd = first.contracts() * first.contract().multiplierUsd();
    boolean same = ticket.legs().stream().allMatch(leg -> leg.contracts() == first.contracts());
    return same && ticket.legs().size() > 1 && ticket.netUsd() != 0
        ? " (" + Figures.points(Math.abs(ticket.netUsd()) / spreadUsd) + " points a spread)"
        : "";
  }

  private static Page how(Page page, List<String> lines) {
    Table table = new Table(Table.Column.left(), Table.Column.wrapping());
    for (int i = 0; i < lines.size(); i++) {
      table.row(Cell.quiet(i == 0 ? "How" : ""), Cell.quiet(lines.get(i)));
    }
    return page.table(table, INDENT);
  }
}
