package org.hedgerow.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixSettlement;
import org.hedgerow.rules.NumberedFact;
import org.hedgerow.run.DayRun;
import org.hedgerow.vocabulary.Observation;

/** Part one: what was observed, from whom, and what is not known. */
final class DayPart {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

  private final DayRun run;
  private final MarketDay day;
  private final Table table =
      new Table(
          Table.Column.left(),
          Table.Column.toTheRight(),
          Table.Column.left(),
          Table.Column.wrapping());

  DayPart(DayRun run) {
    this.run = run;
    this.day = run.inputs().day();
  }

  void write(Page page) {
    page.heading("1  The day: " + WEEKDAY.format(day.date()) + " " + day.date());
    levels();
    shape();
    indicators();
    breadth();
    economy();
    page.table(table);
    futures(page);
    absent(page);
  }

  private void row(String what, String value, String note, Origin origin) {
    String from = origin.isObserved() ? origin.detail() : origin.toString();
    table.row(
        Cell.of(what),
        Cell.of(value),
        Cell.of(note),
        new Cell(from, origin.isObserved() ? Emphasis.QUIET : Emphasis.NONE));
  }

  private void levels() {
    for (IndexSeries series : IndexSeries.published()) {
      day.close(series)
          .ifPresent(
              figure ->
                  row(
                      series == IndexSeries.SPX ? "S&P 500" : series.name(),
                      Figures.points(figure.value()),
                      move(series),
                      figure.origin()));
    }
  }

  private String move(IndexSeries series) {
    return switch (series) {
      case SPX ->
          fact(Observation.SpxMove.class)
              .map(o -> (Observation.SpxMove) o.fact())
              .map(m -> move(m.change(), m.previousClose()))
              .orElse("");
      case VIX ->
          fact(Observation.VixMove.class)
              .map(o -> (Observation.VixMove) o.fact())
              .map(m -> move(m.change(), m.previousClose()))
              .orElse("");
      default -> "";
    };
  }

  private static String move(double percent, double from) {
    return Figures.signedPercent(percent) + " from " + Figures.points(from);
  }

  private Optional<NumberedFact> fact(Class<? extends Observation> type) {
    return run.decision().facts().stream().filter(f -> type.isInstance(f.fact())).findFirst();
  }

  private <O extends Observation> void row(Class<O> type, String what, Say<O> value, Say<O> note) {
    fact(type)
        .ifPresent(
            f -> {
              O observation = type.cast(f.fact());
              row(what, value.of(observation), note.of(observation), f.origin().orElseThrow());
            });
  }

  /** What to say of an observation. */
  private interface Say<O> {
    String of(O observation);
  }

  private void shape() {
    row(
        Observation.TermStructure.class,
        "Term structure",
        t -> Figures.signedPercent(t.slope()),
        t -> "VIX3M / VIX - 1");
    row(
        Observation.FuturesCurve.class,
        "VIX futures",
        c -> Figures.signedPercent(c.slope()),
        c -> "VX2 / VX1 - 1");
  }

  private void indicators() {
    row(
        Observation.Trend.class,
        "Trend",
        t -> Figures.signedPercent(t.distance()),
        t -> t.direction() + ", from the 200-day mean");
    row(
        Observation.RealisedVolatility.class,
        "Realised vol",
        v -> Figures.percent(v.level()),
        v -> "21 days; median " + Figures.percent(v.median()));
    row(
        Observation.SpxRsi.class,
        "RSI(14) S&P",
        r -> Figures.fixed(r.value(), 1),
        r -> "before " + Figures.fixed(r.previous(), 1));
    row(
        Observation.VixRsi.class,
        "RSI(14) VIX",
        r -> Figures.fixed(r.value(), 1),
        r -> "before " + Figures.fixed(r.previous(), 1));
    row(
        Observation.MarketLiquidity.class,
        "Market liquidity",
        l -> Figures.fixed(l.index(), 2),
        l -> "0 worst, 1 best of a year");
  }

  private void economy() {
    row(
        "Interest rate",
        Figures.percent(100 * day.ratePerYear().value()),
        "a year, continuous",
        day.ratePerYear().origin());
    row(
        "Dividend yield",
        Figures.percent(100 * day.dividendYieldPerYear().value()),
        "a year, continuous",
        day.dividendYieldPerYear().origin());
    day.inflation()
        .ifPresent(
            i ->
                row(
                    "Consumer prices",
                    Figures.signedPercent(i.yearOnYearPercent()),
                    "y/y " + i.month() + ", out " + i.released(),
                    i.origin()));
    day.valuation()
        .ifPresent(
            v ->
                row(
                    "Valuation z",
                    Figures.signed(Figures.fixed(v.z(), 2)),
                    v.measure(),
                    v.origin()));
  }

  private void breadth() {
    row(
        Observation.Breadth.class,
        "Breadth",
        b -> Figures.signedPercent(b.slope()),
        b -> "A/D slope, 20 sessions");
  }

  private void futures(Page page) {
    List<VixSettlement> futures = day.vixFutures();
    if (futures.isEmpty()) {
      page.say("VIX futures: none known; what VIX options are priced from is made and marked.");
      return;
    }
    String publishers =
        futures.stream()
            .map(f -> f.settle().origin().detail())
            .distinct()
            .collect(Collectors.joining(", "));
    String settlements =
        futures.stream()
            .map(f -> f.expiry() + " " + Figures.points(f.settle().value()))
            .collect(Collectors.joining(", "));
    page.say("VIX futures, settlements (" + publishers + "): " + settlements + ".", 2, 4);
  }

  private void absent(Page page) {
    if (!day.absent().isEmpty()) {
      page.say(caution("Not known: " + String.join("; ", day.absent()) + "."), 2, 4);
    }
    long silent = SilencedPart.rules(run);
    if (silent > 0) {
      page.say(
          "What is missing silences "
              + silent
              + " of "
              + run.inputs().rules().rules().size()
              + " rules: part 7.");
    }
  }

  private static Cell caution(String text) {
    return new Cell(text, Emphasis.CAUTION);
  }
}
