package org.hedgerow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hedgerow.basics.Origin;
import org.hedgerow.plan.TicketLeg;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Underlying;

/** The legs of a ticket, and what each expiry is priced from. */
final class LegsTable {
  private final List<TicketLeg> legs;
  private final Origins origins;
  private final SortedMap<LocalDate, OptionQuote> quoteByExpiry = new TreeMap<>();

  LegsTable(List<TicketLeg> legs, Origins origins) {
    this.legs = legs;
    this.origins = origins;
    for (TicketLeg leg : legs) {
      if (leg instanceof TicketLeg.OfOption option) {
        quoteByExpiry.put(option.contract().expiry(), option.quote());
      }
    }
  }

  void write(Page page, int indent) {
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight().after(1),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight().after(1),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.left());
    table.header(
        "", "", "symbol", "price", "bid", "ask", "IV", "delta", "vega", "theta", "dte", "quote");
    legs.forEach(leg -> row(table, leg));
    page.table(table, indent);
    List<String> pricedFrom = new ArrayList<>();
    quoteByExpiry.values().forEach(quote -> pricedFrom.add(pricedFrom(quote)));
    if (!pricedFrom.isEmpty()) {
      page.say("Priced from " + String.join("; ", pricedFrom) + ".", indent, indent + 2);
    }
  }

  private void row(Table table, TicketLeg leg) {
    if (leg instanceof TicketLeg.OfOption option) {
      option(table, option);
    } else {
      future(table, (TicketLeg.OfFuture) leg);
    }
  }

  private void option(Table table, TicketLeg.OfOption leg) {
    OptionQuote quote = leg.quote();
    double size = leg.signedContracts() * leg.contract().multiplierUsd();
    table.row(
        leg.side().name(),
        Figures.fixed(leg.contracts(), 0),
        leg.contract().symbol(),
        Figures.points(leg.price()),
        Figures.points(quote.bid()),
        Figures.points(quote.ask()),
        Figures.vol(quote.iv()),
        Figures.delta(quote.delta()),
        Figures.signedUsd(size * quote.vegaPerVolPoint()),
        Figures.signedUsd(size * quote.thetaPerDay()),
        Figures.fixed(quote.dte(), 0),
        origins.mark(quote.origin()));
  }

  private void future(Table table, TicketLeg.OfFuture leg) {
    FutureQuote quote = leg.quote();
    table.row(
        leg.side().name(),
        Figures.fixed(leg.contracts(), 0),
        leg.contract().symbol(),
        Figures.points(leg.price()),
        Figures.points(quote.bid()),
        Figures.points(quote.ask()),
        "",
        "1.00",
        "",
        "",
        Figures.fixed(quote.dte(), 0),
        origins.mark(quote.forward().origin()));
  }

  private String pricedFrom(OptionQuote quote) {
    Origin origin = quote.forwardOrigin();
    boolean vix = quote.contract().underlying() == Underlying.VIX;
    return (vix ? "the VIX future of " : "the S&P 500 forward of ")
        + quote.contract().expiry()
        + ", "
        + Figures.points(quote.forward())
        + " "
        + origins.mark(origin);
  }
}
