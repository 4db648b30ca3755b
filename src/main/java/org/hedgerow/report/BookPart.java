package org.hedgerow.report;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.hedgerow.book.Book;
import org.hedgerow.book.BreakEvens;
import org.hedgerow.book.ExpiryGreeks;
import org.hedgerow.book.HedgeCarry;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PnlCurve;
import org.hedgerow.book.PositionMark;
import org.hedgerow.product.Underlying;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.HedgeBudget;

/** Part five: the book as it would be if every ticket were filled at its price. */
final class BookPart {
  private final DayRun run;
  private final MarkedBook after;
  private final Book book;
  private final Origins origins;

  BookPart(DayRun run, Origins origins) {
    this.run = run;
    this.after = run.after();
    this.book = after.book();
    this.origins = origins;
  }

  void write(Page page) {
    page.heading("5  The book after the tickets, each filled at its price");
    if (!book.given()) {
      String nav = Figures.usd(Book.DEFAULT_NAV_USD);
      String said =
          "No positions.yaml: a book of " + nav + " USD in cash, nothing else, is assumed.";
      page.say(new Cell(said, Emphasis.CAUTION), 2, 2);
    }
    account(page);
    positions(page);
    greeks(page);
    carry(page);
    run.breakEvens().ifPresent(b -> breakEvens(page, b));
    origins.explain(page);
  }

  private void account(Page page) {
    String ratio =
        run.ratio()
            .match(
                bounded -> Figures.fixed(bounded.value(), 2),
                unbounded -> "has no bound, nothing is owed");
    page.say(
        "NAV %s USD, cash %s USD, margin used %s USD; quick ratio before the tickets %s."
            .formatted(
                Figures.usd(book.navUsd()),
                Figures.usd(book.cashUsd()),
                Figures.usd(after.marginUsedUsd()),
                ratio),
        2,
        4);
    run.budget().ifPresent(b -> page.say(budget(b), 2, 4));
    SortedMap<String, Double> pnl = run.before().pnlAtMidUsdByLayer();
    if (!pnl.isEmpty()) {
      page.say(
          "Profit since entry of what was held at the close, at middle prices: "
              + pnl.entrySet().stream()
                  .map(e -> e.getKey() + " " + Figures.signedUsd(e.getValue()) + " USD")
                  .collect(Collectors.joining(", "))
              + ".",
          2,
          4);
    }
  }

  private static String budget(HedgeBudget budget) {
    double left = budget.leftUsd();
    return "Hedge budget %s USD (%s): %s USD used, %s."
        .formatted(
            Figures.usd(budget.budgetUsd()),
            budget.text(),
            Figures.usd(budget.spentUsd()),
            left < 0
                ? Figures.usd(-left) + " USD above it at today's prices"
                : Figures.usd(left) + " USD left");
  }

  private void positions(Page page) {
    page.blank();
    if (after.marks().isEmpty()) {
      page.say("No positions.");
      return;
    }
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.left());
    table.header(
        "layer",
        "held",
        "symbol",
        "opened",
        "dte",
        "entry",
        "mid",
        "P&L mid",
        "P&L closed",
        "quote");
    for (PositionMark mark : after.marks()) {
      table.row(
          mark.position().layer(),
          Figures.signed(Figures.fixed(mark.position().contracts(), 0)),
          mark.position().contract().symbol(),
          mark.position().opened().toString(),
          Figures.fixed(mark.dte(), 0),
          Figures.points(mark.position().price()),
          Figures.points(mark.midPoints()),
          Figures.signedUsd(mark.pnlAtMidUsd()),
          Figures.signedUsd(mark.pnlAtLiquidationUsd()),
          origins.mark(mark.origin()));
    }
    page.table(table);
    page.quiet(
        "P&L in US dollars since entry, before fees: at the middle price, and if closed now.");
  }

  private void greeks(Page page) {
    List<ExpiryGreeks> greeks = after.greeks();
    if (greeks.isEmpty()) {
      return;
    }
    page.blank();
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight());
    table.header("", "expiry", "dte", "delta", "gamma", "vega", "theta");
    for (ExpiryGreeks g : greeks) {
      table.row(
          g.underlying() == Underlying.SPX ? "S&P 500" : "VIX",
          g.expiry().toString(),
          Figures.fixed(g.dte(), 0),
          Figures.signed(Figures.fixed(g.deltaUsdPerPoint(), 0)),
          Figures.signed(Figures.fixed(g.gammaUsdPerPoint(), 1)),
          Figures.signedUsd(g.vegaUsdPerVolPoint()),
          Figures.signedUsd(g.thetaUsdPerDay()));
    }
    page.table(table);
    page.quiet(
        "US dollars: per point of the index or of the expiry's own VIX future, per volatility point,"
            + " per day. Vega of different expiries is not added; in 30-day terms it is "
            + normalised(greeks)
            + ".");
  }

  private String normalised(List<ExpiryGreeks> greeks) {
    return greeks.stream()
        .map(ExpiryGreeks::underlying)
        .distinct()
        .map(
            u ->
                (u == Underlying.SPX ? "S&P 500 " : "VIX ")
                    + Figures.signedUsd(after.vegaNormalised30dUsd(u)))
        .collect(Collectors.joining(", "));
  }

  private void carry(Page page) {
    if (after.hedge().isEmpty() && after.condors().isEmpty() && run.freshHedge().isEmpty()) {
      return;
    }
    page.blank();
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight());
    table.header(
        "USD when nothing moves",
        "theta/day",
        "roll-down/day",
        "day",
        "month",
        "year",
        "% NAV/year");
    if (!after.hedge().isEmpty()) {
      carry(table, "hedge as held", run.hedgeAfter());
    }
    if (!after.condors().isEmpty()) {
      carry(table, "condors", run.condorTheta());
    }
    run.freshHedge().ifPresent(fresh -> carry(table, "hedge opened fresh, full size", fresh));
    page.table(table);
    page.quiet(
        "Below zero is lost. The carry clock looks at the hedge opened fresh, at full size.");
  }

  private void carry(Table table, String name, HedgeCarry carry) {
    table.row(
        name,
        Figures.signedUsd(carry.thetaUsdPerDay()),
        Figures.signedUsd(carry.rollDownUsdPerDay()),
        Figures.signedUsd(carry.carryUsdPerDay()),
        Figures.signedUsd(-carry.costUsdPerMonth()),
        Figures.signedUsd(-carry.costUsdPerYear()),
        Figures.signedPercent(-100 * carry.costPerYearShareOfNav(book.navUsd())));
  }

  private void breakEvens(Page page, BreakEvens breakEvens) {
    page.blank();
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.left());
    table.header("Break-evens", "S&P 500", "from now", "");
    roots(table, "condors alone", breakEvens.condor());
    if (!after.hedge().isEmpty()) {
      roots(table, "with the hedge", breakEvens.withHedge());
    }
    page.table(table);
    page.quiet(
        "At the next condor expiry, in "
            + Figures.count(Math.round(breakEvens.days()), "day")
            + "; with the hedge by the map of VIX on the S&P 500, the band being one residual"
            + " standard deviation of it.");
  }

  private void roots(Table table, String name, List<PnlCurve.BreakEven> roots) {
    if (roots.isEmpty()) {
      table.row(name, "none", "", "between half and one and a half of today's level");
    }
    String label = name;
    for (PnlCurve.BreakEven root : roots) {
      double spx = run.inputs().day().spx();
      String band =
          root.low() < root.high()
              ? "band " + Figures.points(root.low()) + " to " + Figures.points(root.high())
              : "";
      table.row(
          label,
          Figures.points(root.spx()),
          Figures.signedPercent(100 * (root.spx() / spx - 1)),
          band);
      label = "";
    }
  }
}
