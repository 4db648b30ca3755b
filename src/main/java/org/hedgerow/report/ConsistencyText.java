package org.hedgerow.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hedgerow.basics.Numbers;
import org.hedgerow.book.SizeAssumption;
import org.hedgerow.book.SizeAssumptions;
import org.hedgerow.book.SizeConsistency;
import org.hedgerow.book.SizeConsistency.Combination;
import org.hedgerow.book.SizeConsistency.Cost;
import org.hedgerow.report.Table.Column;

/** Which sizes, rolls and costs are possible together, as text. */
public final class ConsistencyText {
  private static final double LEAST_WORD = 4;
  private static final double MOST_WORD = 8;
  private static final int SHOWN_DECIMALS = 4;

  private final SizeConsistency sizes;
  private final Page page;

  private ConsistencyText(SizeConsistency sizes, TextStyle style) {
    this.sizes = sizes;
    this.page = new Page(style);
  }

  /** The whole answer. */
  public static String render(SizeConsistency sizes, TextStyle style) {
    ConsistencyText text = new ConsistencyText(sizes, style);
    text.page.title("Which sizes, rolls and costs are possible together");
    text.page.say(
        "Arithmetic on the assumptions below: no market, no forecast. Change any of them with"
            + " --assume NAME=VALUE, take the day's with --day, look at other sizes with --size.");
    text.premiumOfNotional();
    text.readings();
    text.vixNotional();
    text.shortLayer();
    text.combinations();
    text.assumptions();
    return text.page.toString();
  }

  private void premiumOfNotional() {
    page.heading("1  If the percentage is premium, of the notional it is named of");
    page.say(
        "The short layer takes "
            + of(SizeAssumption.SHORT_SHARE)
            + " of the budget and is bought again at every roll. For a year to cost at most "
            + of(SizeAssumption.COST_CAP)
            + " of that notional, so much of what was bought must come back:");
    Table table =
        new Table(
            Column.toTheRight(), Column.toTheRight(), Column.toTheRight(), Column.toTheRight());
    table.header("budget", "rolled every", "bought a year", "must come back");
    for (SizeConsistency.Turnover turnover : sizes.turnovers()) {
      table.row(
          Numbers.plain(turnover.sizePercent()) + " %",
          days(turnover.rollDays()),
          Figures.fixed(turnover.boughtPercent(), 0) + " %",
          Figures.percent(turnover.neededPercent()));
    }
    page.table(table);
    double tenor = value(SizeAssumption.SHORT_DAYS);
    page.say(
        "In calm an at-the-money option of "
            + days(tenor)
            + " keeps at most "
            + kept(tenor, SizeAssumption.ROLL_EARLY)
            + ", and after "
            + kept(tenor, SizeAssumption.ROLL_LATE)
            + ". One out of the money keeps less. The rest would have to come from spikes.");
  }

  private String kept(double tenor, SizeAssumption roll) {
    return Figures.fixed(100 * SizeConsistency.keptInCalm(tenor, value(roll)), 0)
        + " % of its price after "
        + days(value(roll));
  }

  private void readings() {
    page.heading("2  What \"notional\" can mean, for this book");
    Table table =
        new Table(
            Column.left(),
            Column.wrapping(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight());
    table.header("reading", "", "USD", "4 %", "8 %", "18 %");
    for (SizeConsistency.Reading reading : sizes.readings()) {
      table.row(
          reading.notional().name(),
          reading.notional().words(),
          Figures.usd(reading.usd()),
          Figures.usd(0.04 * reading.usd()),
          Figures.usd(0.08 * reading.usd()),
          Figures.usd(0.18 * reading.usd()));
    }
    page.table(table);
    page.say(
        "One ladder of "
            + Numbers.plain(sizes.ladderCalls())
            + " calls costs "
            + Figures.usd(sizes.ladderUsd())
            + " USD.");
  }

  private void vixNotional() {
    page.heading("3  What ten calls control");
    page.say(
        "%s calls x 100 x %s = %s USD of VIX notional, %s of one condor's index notional. 4 %% would be %s calls, 8 %% %s calls."
            .formatted(
                Numbers.plain(sizes.ladderCalls()),
                Numbers.plain(value(SizeAssumption.VIX)),
                Figures.usd(sizes.vixNotionalUsd()),
                Figures.percent(sizes.vixOfIndexPercent()),
                Figures.fixed(sizes.callsFor(LEAST_WORD), 1),
                Figures.fixed(sizes.callsFor(MOST_WORD), 1)));
  }

  private void shortLayer() {
    page.heading("4  The short layer alone, before anything comes back");
    Table table =
        new Table(
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight());
    table.header(
        "rolled every",
        "USD a year",
        "of one index notional",
        "of NAV, one ladder",
        "of NAV, one per condor");
    for (SizeConsistency.ShortLayer layer : sizes.shortLayers()) {
      table.row(
          days(layer.rollDays()),
          Figures.usd(layer.grossUsd()),
          Figures.percent(layer.ofIndexPercent()),
          Figures.percent(layer.perAccountPercent()),
          Figures.percent(layer.perCondorPercent()));
    }
    page.table(table);
    page.say(
        "The hedge is switched off above "
            + of(SizeAssumption.COST_OFF)
            + " a year, wanted are "
            + of(SizeAssumption.COST_WANTED)
            + " to "
            + of(SizeAssumption.COST_CAP)
            + ": whether the ladder is one for the account or one for each condor decides it.");
  }

  private void combinations() {
    page.heading("5  Every size of every notional, all three layers, per cent of NAV a year");
    page.say(
        "Calm is the least that a year costs in which nothing moves: what calm can give back at"
            + " most has come back. To come back is what the cap needs; where that is more than"
            + " calm gives, spikes must pay for it. Held is premium; of VIX, that of the ladders"
            + " whose calls control so much of the index notional.");
    Table table =
        new Table(
            Column.left(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight(),
            Column.toTheRight().after(4),
            Column.toTheRight(),
            Column.toTheRight().after(4),
            Column.toTheRight(),
            Column.left());
    table.header("", "", "", "", late(), "", early(), "", "");
    table.header(
        "notional",
        "size",
        "USD held",
        "ladders",
        "calm",
        "to come back",
        "calm",
        "to come back",
        "");
    for (Combination line : sizes.combinations()) {
      table.row(
          line.notional().name(),
          Numbers.plain(line.sizePercent()) + " %",
          Figures.usd(line.usd()),
          Figures.fixed(line.ladders(), 1),
          Figures.percent(line.late().calmPercent()),
          Figures.percent(line.late().neededPercent()),
          Figures.percent(line.early().calmPercent()),
          Figures.percent(line.early().neededPercent()),
          verdict(line.late(), line.early()));
    }
    page.table(table);
    Cost any = sizes.combinations().get(0).late();
    Cost other = sizes.combinations().get(0).early();
    page.say(
        "Calm gives back at most "
            + Figures.percent(any.calmReturnPercent())
            + " of the three layers together when rolled every "
            + days(value(SizeAssumption.ROLL_LATE))
            + ", "
            + Figures.percent(other.calmReturnPercent())
            + " every "
            + days(value(SizeAssumption.ROLL_EARLY))
            + " (0.4 forward sigma sqrt(T), Brenner and Subrahmanyam 1988).");
  }

  private String late() {
    return "every " + days(value(SizeAssumption.ROLL_LATE));
  }

  private String early() {
    return "every " + days(value(SizeAssumption.ROLL_EARLY));
  }

  private static String verdict(Cost late, Cost early) {
    if (late.possibleInCalm() && early.possibleInCalm()) {
      return "possible";
    }
    if (late.possibleInCalm() || early.possibleInCalm()) {
      return late.possibleInCalm() ? "only the late roll" : "only the early roll";
    }
    return "only with spikes";
  }

  private void assumptions() {
    page.heading("Assumptions");
    Table table =
        new Table(
            Column.left(),
            Column.toTheRight(),
            Column.left(),
            Column.wrapping(),
            Column.left(),
            Column.left());
    table.header("name", "value", "", "", "source", "from");
    for (SizeAssumption assumption : List.of(SizeAssumption.values())) {
      SizeAssumptions.Given given = sizes.assumptions().given(assumption);
      table.row(
          assumption.word(),
          rounded(given.value()),
          assumption.unit(),
          assumption.sentence(),
          assumption.source(),
          given.origin());
    }
    page.table(table);
  }

  private static String rounded(double value) {
    return Numbers.plain(
        BigDecimal.valueOf(value).setScale(SHOWN_DECIMALS, RoundingMode.HALF_EVEN).doubleValue());
  }

  private double value(SizeAssumption assumption) {
    return sizes.assumptions().value(assumption);
  }

  private String of(SizeAssumption assumption) {
    return Numbers.plain(value(assumption)) + " " + assumption.unit();
  }

  private static String days(double days) {
    return Numbers.plain(days) + (days == 1 ? " day" : " days");
  }
}
