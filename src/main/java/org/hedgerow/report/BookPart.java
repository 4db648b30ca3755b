package org.hedgerow.report;

import java.util.SortedMap;
import java.util.stream.Collectors;
import org.hedgerow.book.Book;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PositionMark;
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
    new RiskTables(run).write(page);
    origins.explain(page);
  }

  private void account(Page page) {
    String ratio =
        run.ratio()
            .match(
                bounded -> Figures.fixed(bounded.value(), 2),
                unbounded -> "has no bound, nothing is owed");
    page.say(
        "%s, cash %s USD, margin used %s USD; quick ratio before the tickets %s."
            .formatted(
                NavWords.of(book),
                Figures.usd(book.cashUsd()),
                Figures.usd(after.marginUsedUsd()),
                ratio),
        2,
        4);
    run.budget().ifPresent(b -> page.say(budget(b), 2, 4));
    run.budget().flatMap(NotionalTable::otherwise).ifPresent(line -> page.quiet(line));
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
}
