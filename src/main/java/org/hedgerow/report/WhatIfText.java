package org.hedgerow.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hedgerow.book.PnlBand;
import org.hedgerow.report.Table.Column;
import org.hedgerow.run.Scenario;
import org.hedgerow.run.WhatIf;

/** What a book makes when the market moves, as text. */
public final class WhatIfText {
  /** More columns than these go into a table below. */
  private static final int COLUMNS = 6;

  private final WhatIf whatIf;
  private final Page page;
  private final Heat heat;

  private WhatIfText(WhatIf whatIf, TextStyle style) {
    this.whatIf = whatIf;
    this.page = new Page(style);
    this.heat = new Heat(largest(whatIf), style);
  }

  /** The page. */
  public static String render(WhatIf whatIf, TextStyle style) {
    WhatIfText text = new WhatIfText(whatIf, style);
    text.write();
    return text.page.toString();
  }

  private static double largest(WhatIf whatIf) {
    Stream<WhatIf.Pnl> pnl =
        Stream.concat(
            whatIf.grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(WhatIf.Cell::pnl),
            whatIf.scenarios().stream().map(WhatIf.Played::pnl));
    return pnl.flatMapToDouble(p -> DoubleStream.of(p.beforeUsd(), p.afterUsd()))
        .map(Math::abs)
        .max()
        .orElse(0);
  }

  private void write() {
    head();
    whatIf.grids().forEach(this::grid);
    if (!whatIf.scenarios().isEmpty()) {
      scenarios();
    }
    whatIf.payOff().ifPresent(this::payOff);
  }

  private void head() {
    LocalDate date = whatIf.run().inputs().day().date();
    page.title(
        "What if: the book at the close of " + WhatIfWords.weekday(date) + " " + date,
        whatIf.run().inputs().strategy().name());
    page.say(
        "S&P 500 %s, VIX %s. %s. %s %s"
            .formatted(
                Figures.points(whatIf.run().inputs().day().spx()),
                Figures.points(whatIf.run().inputs().day().vix()),
                NavWords.of(whatIf.run().inputs().book()),
                held(),
                asked()));
    page.say(
        "One bad day as the quick ratio counts it (S&P 500 -5 %%, VIX %s, each strike keeps its volatility): %s USD before the tickets."
            .formatted(
                Figures.points(whatIf.stress().vix()),
                Figures.signedUsd(-whatIf.stress().lossUsd())));
  }

  private String held() {
    int lots = whatIf.run().inputs().book().positions().size();
    String core = whatIf.run().inputs().book().core().isPresent() ? " The core is not in it." : "";
    return (lots == 0 ? "Nothing is held." : Figures.count(lots, "lot") + " held.") + core;
  }

  private String asked() {
    int tickets = whatIf.run().tickets().size();
    return tickets == 0
        ? "The rules ask for nothing that could be planned: before and after are the same."
        : "The rules ask for "
            + Figures.count(tickets, "ticket")
            + ", fees "
            + Figures.cents(whatIf.feesUsd())
            + " USD.";
  }

  private void grid(WhatIf.Grid grid) {
    page.heading(WhatIfWords.when(grid.days(), grid.date()));
    if (grid.tied()) {
      tied(grid);
    } else {
      given(grid, "Profit of the book as it is, US dollars", WhatIf.Pnl::beforeUsd);
      if (whatIf.hasTickets()) {
        page.blank();
        given(grid, "After the tickets and their fees", WhatIf.Pnl::afterUsd);
      }
    }
    settled(grid.settled());
    page.quiet(WhatIfWords.assumptions(whatIf, grid.tied()));
  }

  private void settled(List<String> settled) {
    if (!settled.isEmpty()) {
      page.say("Settled by then: " + String.join(", ", settled) + ".");
    }
  }

  private void given(WhatIf.Grid grid, String title, ToDoubleFunction<WhatIf.Pnl> amount) {
    page.say(title);
    int cells = grid.rows().get(0).cells().size();
    for (int from = 0; from < cells; from += COLUMNS) {
      given(grid, amount, from, Math.min(cells, from + COLUMNS));
    }
  }

  private void given(WhatIf.Grid grid, ToDoubleFunction<WhatIf.Pnl> amount, int from, int to) {
    List<Column> columns = new ArrayList<>(List.of(Column.toTheRight(), Column.toTheRight()));
    for (int i = from; i < to; i++) {
      columns.add(Column.toTheRight().after(3));
    }
    Table table = new Table(columns.toArray(Column[]::new));
    List<WhatIf.Cell> first = grid.rows().get(0).cells().subList(from, to);
    table.row(header("S&P 500", "VIX", first, cell -> move(cell)));
    table.row(header("", "", first, cell -> Figures.fixed(cell.vix(), 2)));
    for (WhatIf.Row row : grid.rows()) {
      List<Cell> line = new ArrayList<>();
      line.add(Cell.of(WhatIfWords.move(row.spxMove())));
      line.add(Cell.quiet(Figures.fixed(row.spx(), 0)));
      row.cells()
          .subList(from, to)
          .forEach(cell -> line.add(heat.cell(amount.applyAsDouble(cell.pnl()))));
      table.row(line.toArray(Cell[]::new));
    }
    page.table(table);
  }

  private static String move(WhatIf.Cell cell) {
    return cell.vixMove().map(WhatIfWords::move).orElse("");
  }

  private static Cell[] header(
      String left, String next, List<WhatIf.Cell> cells, Function<WhatIf.Cell, String> text) {
    return Stream.concat(Stream.of(left, next), cells.stream().map(text))
        .map(Cell::quiet)
        .toArray(Cell[]::new);
  }

  private void tied(WhatIf.Grid grid) {
    boolean tickets = whatIf.hasTickets();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < (tickets ? 8 : 6); i++) {
      columns.add(Column.toTheRight());
    }
    Table table = new Table(columns.toArray(Column[]::new));
    List<String> header =
        new ArrayList<>(List.of("S&P 500", "", "VIX", "its band", "before", "band"));
    if (tickets) {
      header.addAll(List.of("after", "band"));
    }
    table.header(header.toArray(String[]::new));
    for (WhatIf.Row row : grid.rows()) {
      WhatIf.Cell middle = row.cells().get(1);
      List<Cell> line = new ArrayList<>();
      line.add(Cell.of(WhatIfWords.move(row.spxMove())));
      line.add(Cell.quiet(Figures.fixed(row.spx(), 0)));
      line.add(Cell.of(Figures.fixed(middle.vix(), 1)));
      line.add(band(row, WhatIf.Cell::vix, v -> Figures.fixed(v, 1)));
      line.add(heat.cell(middle.pnl().beforeUsd()));
      line.add(band(row, cell -> cell.pnl().beforeUsd(), Figures::signedUsd));
      if (tickets) {
        line.add(heat.cell(middle.pnl().afterUsd()));
        line.add(band(row, cell -> cell.pnl().afterUsd(), Figures::signedUsd));
      }
      table.row(line.toArray(Cell[]::new));
    }
    page.table(table);
  }

  private static Cell band(
      WhatIf.Row row, ToDoubleFunction<WhatIf.Cell> value, Function<Double, String> shown) {
    double low = row.cells().stream().mapToDouble(value).min().orElseThrow();
    double high = row.cells().stream().mapToDouble(value).max().orElseThrow();
    return Cell.quiet(shown.apply(low) + " to " + shown.apply(high));
  }

  private void scenarios() {
    page.heading("Scenarios, US dollars");
    boolean tickets = whatIf.hasTickets();
    List<Column> columns = new ArrayList<>(List.of(Column.left()));
    for (int i = 0; i < (tickets ? 6 : 5); i++) {
      columns.add(Column.toTheRight());
    }
    columns.add(Column.wrapping().after(3));
    Table table = new Table(columns.toArray(Column[]::new));
    List<String> header = new ArrayList<>(List.of("", "S&P 500", "VIX", "VIX3M", "days", "before"));
    if (tickets) {
      header.add("after");
    }
    header.add("");
    table.header(header.toArray(String[]::new));
    for (WhatIf.Played played : whatIf.scenarios()) {
      Scenario scenario = played.scenario();
      List<Cell> line = new ArrayList<>();
      line.add(Cell.of(scenario.name()));
      line.add(Cell.of(percent(scenario.spxPercent())));
      line.add(Cell.of(percent(scenario.vixPercent())));
      line.add(Cell.of(percent(scenario.vix3mPercent())));
      line.add(Cell.of(Figures.fixed(scenario.days(), 0)));
      line.add(heat.cell(played.pnl().beforeUsd()));
      if (tickets) {
        line.add(heat.cell(played.pnl().afterUsd()));
      }
      line.add(Cell.quiet(scenario.title() + ", " + scenario.when()));
      table.row(line.toArray(Cell[]::new));
    }
    page.table(table);
    page.quiet(
        "The far end of the curve goes with the VIX3M. " + WhatIfWords.assumptions(whatIf, false));
  }

  private static String percent(double value) {
    return Figures.signed(Figures.fixed(value, 1)) + " %";
  }

  private void payOff(PnlBand band) {
    LocalDate expiry = whatIf.run().inputs().day().date().plusDays(Math.round(band.days()));
    page.heading(
        (whatIf.hasTickets() ? "Pay-off after the tickets" : "Pay-off")
            + " at the condor's expiry "
            + expiry);
    PayOffTable.write(page, "", band);
  }
}
