package org.hedgerow.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.OptionValue;
import org.hedgerow.pricing.StructureValue;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.OptionRight;

/** An option or a structure as text. */
public final class PriceText {
  private static final int DECIMALS = 6;

  private PriceText() {}

  /** The text, each line ended by a line feed. */
  public static String render(StructureValue structure, TextStyle style) {
    Page page = new Page(style);
    if (structure.lines().size() == 1) {
      one(page, structure.lines().get(0));
    } else {
      several(page, structure);
    }
    structure.lines().stream()
        .flatMap(line -> line.quote().stream())
        .flatMap(quote -> Stream.of(quote.origin(), quote.forwardOrigin()))
        .distinct()
        .forEach(origin -> page.quiet(origin.toString()));
    return page.toString();
  }

  private static void one(Page page, StructureValue.Line line) {
    OptionValue value = line.value();
    String name =
        line.quote()
            .map(quote -> quote.contract().symbol())
            .orElse(value.right() == OptionRight.CALL ? "Call" : "Put");
    page.title(name, line.contracts() == 1 ? "" : line.contracts() + " contracts; figures of one");
    Table inputs = pair();
    boolean spot = value.underlying().yieldPerYear().isPresent();
    inputs.row(spot ? "spot" : "forward", figure(value.underlying().points()), "points");
    value
        .underlying()
        .yieldPerYear()
        .ifPresent(yield -> inputs.row("yield", figure(yield), "a year"));
    inputs
        .row("strike", figure(value.strike()), "points")
        .row("time", figure(value.years()), "years of 365 days")
        .row("rate", figure(value.ratePerYear()), "a year, continuously compounded")
        .row("volatility", figure(value.vol()), "a year");
    page.table(inputs).blank();
    Table results = pair();
    results.row("price", figure(value.greeks().price()), "points");
    line.quote().ifPresent(quote -> sides(results, quote));
    greeks(results, value.greeks(), spot ? "spot" : "forward");
    page.table(results);
  }

  private static void sides(Table table, OptionQuote quote) {
    table.row("bid", figure(quote.bid()), "points");
    table.row("ask", figure(quote.ask()), "points");
  }

  private static void greeks(Table table, Greeks greeks, String underlying) {
    table
        .row("delta", figure(greeks.delta()), "per point of the " + underlying)
        .row("gamma", figure(greeks.gamma()), "delta per point")
        .row("vega", figure(greeks.vegaPerVolPoint()), "per 0.01 of volatility")
        .row("theta", figure(greeks.thetaPerDay()), "per calendar day")
        .row("rho", figure(greeks.rho()), "per 1.00 of the rate, the " + underlying + " held")
        .row("vanna", figure(greeks.vanna()), "delta per 1.00 of volatility")
        .row("volga", figure(greeks.volga()), "vega (per 1.00) per 1.00 of volatility")
        .row("charm", figure(greeks.charm()), "delta per year");
  }

  private static void several(Page page, StructureValue structure) {
    page.title("Structure of " + structure.lines().size() + " options");
    Table.Column[] columns = new Table.Column[9];
    columns[0] = Table.Column.left();
    for (int i = 1; i < columns.length; i++) {
      columns[i] = Table.Column.toTheRight();
    }
    Table table = new Table(columns);
    table.header("", "contracts", "price", "bid", "ask", "vol", "delta", "vega", "theta");
    for (StructureValue.Line line : structure.lines()) {
      Optional<OptionQuote> quote = line.quote();
      Greeks greeks = line.value().greeks();
      table.row(
          quote.map(q -> q.contract().symbol()).orElse(""),
          Figures.signed(Figures.fixed(line.contracts(), 0)),
          Figures.fixed(greeks.price(), 4),
          quote.map(q -> Figures.points(q.bid())).orElse(""),
          quote.map(q -> Figures.points(q.ask())).orElse(""),
          Figures.vol(line.value().vol()),
          Figures.fixed(greeks.delta(), 4),
          Figures.fixed(greeks.vegaPerVolPoint(), 4),
          Figures.fixed(greeks.thetaPerDay(), 4));
    }
    Optional<Greeks> together = structure.together();
    table.row(
        "together",
        "",
        Figures.fixed(structure.price(), 4),
        "",
        "",
        "",
        together.map(g -> Figures.fixed(g.delta(), 4)).orElse(""),
        together.map(g -> Figures.fixed(g.vegaPerVolPoint(), 4)).orElse(""),
        Figures.fixed(structure.thetaPerDay(), 4));
    page.table(table).blank();
    page.say(
        structure.price() < 0
            ? "A credit of %s points, %s USD, at middle prices."
                .formatted(
                    Figures.fixed(-structure.price(), 4), Figures.usd(-100 * structure.price()))
            : "A debit of %s points, %s USD, at middle prices."
                .formatted(
                    Figures.fixed(structure.price(), 4), Figures.usd(100 * structure.price())));
    together.ifPresentOrElse(
        g -> {
          Table rest = pair();
          greeks(rest, g, "underlying");
          page.blank().table(rest).blank();
        },
        () ->
            page.quiet(
                "Delta and vega of several expiries are to different things and are not added."));
  }

  private static Table pair() {
    return new Table(Table.Column.left(), Table.Column.toTheRight(), Table.Column.left());
  }

  private static String figure(double value) {
    return Figures.fixed(value, DECIMALS);
  }
}
