package org.hedgerow.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.Numbers;
import org.hedgerow.plan.NotionalReading;
import org.hedgerow.run.HedgeBudget;
import org.hedgerow.strategy.Share.Denominator;

/** What the readings of "notional" come to in US dollars. */
final class NotionalTable {
  private static final double MILLION = 1e6;
  private static final List<Range> RANGES =
      List.of(
          new Range("4-8 % [004]", 4, 8),
          new Range("12-18 % [001]", 12, 18),
          new Range("15-20 % [002]", 15, 20));

  /** Percentages that a text gives for the size of the hedge. */
  private record Range(String label, double least, double most) {
    String of(NotionalReading reading) {
      double from = reading.usd(least);
      double to = reading.usd(most);
      return to < MILLION
          ? Figures.usd(from) + "-" + Figures.usd(to)
          : Figures.fixed(from / MILLION, 2) + "-" + Figures.fixed(to / MILLION, 2) + " m";
    }
  }

  private NotionalTable() {}

  /** The budget's percentage of everything else that it could be of; nothing when it is a sum. */
  static Optional<String> otherwise(HedgeBudget budget) {
    return budget
        .share()
        .map(
            share ->
                "The same "
                    + Numbers.plain(share.percent())
                    + " % read otherwise: "
                    + budget.readings().stream()
                        .filter(r -> r.of() != share.of())
                        .map(r -> r.of() + " " + Figures.usd(r.usd(share.percent())) + " USD")
                        .collect(Collectors.joining(", "))
                    + (share.of() == Denominator.VIX_NOTIONAL ? "." : " at 100 x VIX a call."));
  }

  static void write(Page page, List<NotionalReading> readings) {
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight(),
            Table.Column.toTheRight());
    table.header(
        "Notional as",
        "US dollars",
        RANGES.get(0).label(),
        RANGES.get(1).label(),
        RANGES.get(2).label(),
        "hedge");
    for (NotionalReading reading : readings) {
      table.row(
          reading.of().name(),
          Figures.usd(reading.usd()),
          RANGES.get(0).of(reading),
          RANGES.get(1).of(reading),
          RANGES.get(2).of(reading),
          reading.usd() > 0
              ? Figures.fixed(100 * reading.hedgeUsd() / reading.usd(), 2) + " %"
              : "not defined");
    }
    page.blank().table(table);
    page.quiet(
        "Of the condors after the tickets, m: millions; the percentages are those that the texts give for the"
            + " hedge. INDEX_NOTIONAL: 100 x S&P 500 x condors. VIX_NOTIONAL: the same, and a call"
            + " counts 100 x VIX in place of its premium. A strategy chooses with 'of:'.");
  }
}
