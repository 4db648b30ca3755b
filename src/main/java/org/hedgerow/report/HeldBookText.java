package org.hedgerow.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.book.BetaExposure;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.PositionMark;
import org.hedgerow.product.FinalTrading;
import org.hedgerow.report.Table.Column;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.run.ActionResult;
import org.hedgerow.run.DayRun;
import org.hedgerow.run.HeldBook;

/** A book at the close of a day, as text. */
public final class HeldBookText {
  private final HeldBook held;
  private final DayRun run;
  private final MarkedBook book;
  private final Origins origins = new Origins();
  private final Page page;

  private HeldBookText(HeldBook held, TextStyle style) {
    this.held = held;
    this.run = held.run();
    this.book = run.before();
    this.page = new Page(style);
  }

  /** The page. */
  public static String render(HeldBook held, TextStyle style) {
    HeldBookText text = new HeldBookText(held, style);
    text.write();
    return text.page.toString();
  }

  private void write() {
    LocalDate day = run.inputs().day().date();
    page.title("The book at the close of " + weekday(day) + " " + day);
    account();
    if (book.marks().isEmpty()) {
      page.blank().say("No positions.");
      return;
    }
    positions();
    layers();
    expiries();
    RiskTables.greeks(page, book);
    due();
  }

  private void account() {
    String ratio =
        run.ratio()
            .match(
                bounded -> Figures.fixed(bounded.value(), 2),
                unbounded -> "without a bound: nothing is owed");
    page.say(
        "S&P 500 %s, VIX %s. %s, cash %s USD, margin used %s USD, quick ratio %s."
            .formatted(
                Figures.points(run.inputs().day().spx()),
                Figures.points(run.inputs().day().vix()),
                NavWords.of(book.book()),
                Figures.usd(book.book().cashUsd()),
                Figures.usd(book.marginUsedUsd()),
                ratio));
    if (!book.marks().isEmpty()) {
      page.say(
          "Beta to the S&P 500 %s of NAV (condors %s, hedge %s): the hedge is %s of it. On days beyond 3 %%: %s."
              .formatted(
                  beta(held.beta().total()),
                  beta(held.beta().condors()),
                  beta(held.beta().hedge()),
                  share(held.beta()),
                  share(held.stressBeta())));
    }
  }

  private static String beta(double beta) {
    return Figures.signed(Figures.fixed(beta, 3));
  }

  private static String share(BetaExposure beta) {
    return Figures.percent(100 * beta.hedgeShare());
  }

  private void positions() {
    page.heading("Positions");
    Table table =
        new Table(
            Column.left(),
            Column.toTheRight(),
            Column.left(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.left());
    table.header(
        "layer",
        "held",
        "symbol",
        "age",
        "dte",
        "entry",
        "mid",
        "natural",
        "P&L mid",
        "natural",
        sinceHeading(),
        "quote");
    List<PositionMark> marks = book.marks();
    for (int i = 0; i < marks.size(); i++) {
      PositionMark mark = marks.get(i);
      table.row(
          mark.position().layer(),
          Figures.signed(Figures.fixed(mark.position().contracts(), 0)),
          mark.position().contract().symbol(),
          Figures.fixed(mark.ageDays(), 0),
          Figures.fixed(mark.dte(), 0),
          Figures.points(mark.position().price()),
          Figures.points(mark.midPoints()),
          Figures.points(mark.liquidationPoints()),
          Figures.signedUsd(mark.pnlAtMidUsd()),
          Figures.signedUsd(mark.pnlAtLiquidationUsd()),
          held.sinceUsd(i).isPresent() ? Figures.signedUsd(held.sinceUsd(i).getAsDouble()) : "",
          origins.mark(mark.origin()));
    }
    page.table(table);
    page.quiet(
        "P&L in US dollars since entry, before fees; natural: if closed now, bought at the ask and"
            + " sold at the bid."
            + sinceWords());
    origins.explain(page);
  }

  private String sinceHeading() {
    return held.since().isPresent() ? "since " + held.since().get().session() : "";
  }

  private String sinceWords() {
    if (held.since().isEmpty()) {
      return " What was made since the session before is not known without its closes.";
    }
    HeldBook.Since since = held.since().get();
    return since.sameModel()
        ? " Since "
            + since.session()
            + ": middle prices of the model on both days, from closes alone."
        : " Since " + since.session() + ": middle prices of both days.";
  }

  private void layers() {
    page.heading("By layer, US dollars");
    Table table =
        new Table(Column.left(), Column.toTheRight(), Column.toTheRight(), Column.toTheRight());
    table.header("layer", "P&L mid", "P&L natural", sinceHeading());
    SortedMap<String, Double> natural = book.pnlAtLiquidationUsdByLayer();
    SortedMap<String, Double> since = held.sinceUsdByLayer();
    book.pnlAtMidUsdByLayer()
        .forEach(
            (layer, mid) ->
                table.row(
                    layer,
                    Figures.signedUsd(mid),
                    Figures.signedUsd(natural.getOrDefault(layer, 0.0)),
                    since.containsKey(layer)
                        ? Figures.signedUsd(since.getOrDefault(layer, 0.0))
                        : ""));
    table.row(
        "together",
        Figures.signedUsd(sum(book.pnlAtMidUsdByLayer())),
        Figures.signedUsd(sum(natural)),
        since.isEmpty() ? "" : Figures.signedUsd(sum(since)));
    page.table(table);
  }

  private static double sum(SortedMap<String, Double> byLayer) {
    return byLayer.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void expiries() {
    page.heading("When it ends");
    held.expiries().forEach(expiry -> page.say(sentence(expiry), 2, 4));
  }

  private String sentence(FinalTrading expiry) {
    LocalDate day = run.inputs().day().date();
    return "%s of %s stops trading %s %s %s (%s), settles to the %s %s."
        .formatted(
            expiry.name(),
            expiry.settlement(),
            weekday(expiry.lastTradingDay()),
            expiry.lastTradingDay(),
            expiry.stops(),
            Figures.count(
                ExchangeCalendar.sessionsBetween(day, expiry.lastTradingDay()), "session"),
            expiry.toTheOpening() ? "opening quotation of" : "close of",
            expiry.settlement().equals(expiry.lastTradingDay())
                ? "that day"
                : weekday(expiry.settlement()) + " " + expiry.settlement());
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
  }

  /** What the rules ask of it today, and what time alone will bring. */
  private void due() {
    page.heading("What the rules of " + run.inputs().strategy().name() + " make of it");
    if (run.results().isEmpty()) {
      page.say("Today they ask for nothing.");
    }
    for (ActionResult result : run.results()) {
      page.say(
          "Today: "
              + ActionWords.sentence(result.asked().action())
              + " ["
              + result.asked().id()
              + "]: "
              + OutcomeWords.word(result)
              + ".",
          2,
          4);
    }
    run.next().stream()
        .filter(TriggerWords::comesWithTime)
        .filter(t -> TriggerWords.wait(t) > 0)
        .filter(TriggerWords::isReached)
        .sorted(Comparator.comparingLong(TriggerWords::wait))
        .forEach(this::due);
    if (!run.tickets().isEmpty()) {
      page.quiet("What comes with time is for the book after today's tickets.");
    }
  }

  private void due(NextTrigger trigger) {
    LocalDate day = run.inputs().day().date();
    long wait = TriggerWords.wait(trigger);
    LocalDate when =
        trigger.unit().equals("sessions")
            ? ExchangeCalendar.plusSessions(day, Math.toIntExact(wait))
            : day.plus(wait, ChronoUnit.DAYS);
    page.say(
        "In " + TriggerWords.waitInWords(trigger) + ", " + when + ": " + TriggerWords.due(trigger),
        2,
        4);
  }
}
