package org.hedgerow.report;

import java.util.List;
import java.util.stream.Collectors;
import org.hedgerow.book.Book;
import org.hedgerow.book.BreakEvens;
import org.hedgerow.book.ExpiryGreeks;
import org.hedgerow.book.HedgeCarry;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PnlCurve;
import org.hedgerow.book.ProfitChance;
import org.hedgerow.product.Underlying;
import org.hedgerow.run.DayRun;

/** What the book after the tickets risks: Greeks by expiry, carry, break-evens. */
final class RiskTables {
  private final DayRun run;
  private final MarkedBook after;
  private final Book book;

  RiskTables(DayRun run) {
    this.run = run;
    this.after = run.after();
    this.book = after.book();
  }

  void write(Page page) {
    greeks(page, after);
    carry(page);
    run.breakEvens().ifPresent(b -> breakEvens(page, b));
  }

  /** Greeks of a book by underlying and expiry; nothing when it is empty. */
  static void greeks(Page page, MarkedBook book) {
    List<ExpiryGreeks> greeks = book.greeks();
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
            + normalised(greeks, book)
            + ".");
  }

  private static String normalised(List<ExpiryGreeks> greeks, MarkedBook book) {
    return greeks.stream()
        .map(ExpiryGreeks::underlying)
        .distinct()
        .map(
            u ->
                (u == Underlying.SPX ? "S&P 500 " : "VIX ")
                    + Figures.signedUsd(book.vegaNormalised30dUsd(u)))
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
        "Below zero is lost."
            + (run.freshHedge().isPresent()
                ? " The carry clock looks at the hedge opened fresh, at full size."
                : ""));
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
            + (after.hedge().isEmpty()
                ? "."
                : "; with the hedge by the map of VIX on the S&P 500, the band being one residual"
                    + " standard deviation of it."));
    page.say(
        "Chance that they end above zero, held to the end, before fees, as the day's smile implies"
            + " it (no forecast): "
            + ProfitChance.of(book, run.inputs().options()).stream()
                .map(c -> c.expiry() + " " + Figures.fixed(100 * c.probability(), 0) + " %")
                .collect(Collectors.joining(", "))
            + ".",
        2,
        4);
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
