package org.hedgerow.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Problems;
import org.hedgerow.cli.Given.Range;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.OptionValue;
import org.hedgerow.pricing.StructureValue;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OsiSymbol;

/** Prices listed options on the market of a day; every bad one is reported. */
final class PriceOnDay {
  private static final int MOST_CONTRACTS = 100_000;

  private final PriceOptions options;
  private final OptionMarket market;
  private final Problems problems = new Problems();
  private final Given given = new Given(problems);

  private PriceOnDay(PriceOptions options, OptionMarket market) {
    this.options = options;
    this.market = market;
  }

  static StructureValue value(PriceOptions options, OptionMarket market) {
    return new PriceOnDay(options, market).value();
  }

  /** One option and how many of it. */
  private record Wanted(OptionContract contract, int contracts) {}

  private StructureValue value() {
    options
        .marketFields()
        .forEach(
            (option, text) ->
                given.report(
                    "given-twice",
                    option,
                    text,
                    "The day's market supplies this.",
                    "Leave it out."));
    if (options.legs.isEmpty()) {
      given.report(
          "missing-option",
          "--day",
          String.valueOf(options.day),
          "There is no option to price.",
          "Give an OSI symbol such as 'VIX 180214C00025000'.");
    }
    OptionalDouble vol =
        given.fraction("--vol", options.vol, Range.NOT_NEGATIVE, PriceByFields.MOST_VOL);
    OptionalDouble price =
        given.number("--price", options.price, Range.NOT_NEGATIVE, PriceByFields.MOST_POINTS);
    if (options.vol != null && options.price != null) {
      given.report("given-twice", "--vol", "", "It cannot stand with --price.", "Leave one out.");
    }
    if (options.legs.size() > 1 && (options.vol != null || options.price != null)) {
      given.report(
          "one-option-only",
          options.vol != null ? "--vol" : "--price",
          "",
          "It is of one option, and " + options.legs.size() + " are given.",
          "Leave it out.");
    }
    List<Wanted> wanted = options.legs.stream().flatMap(leg -> wanted(leg).stream()).toList();
    problems.throwIfErrors();
    List<StructureValue.Line> lines = new ArrayList<>();
    for (Wanted one : wanted) {
      lines.add(line(one, vol, price));
    }
    return new StructureValue(lines);
  }

  private Optional<Wanted> wanted(String leg) {
    int colon = leg.indexOf(':');
    String symbol = colon < 0 ? leg : leg.substring(0, colon);
    int contracts = colon < 0 ? 1 : contracts(leg, leg.substring(colon + 1));
    try {
      OptionContract contract = OsiSymbol.parse(symbol);
      return contracts != 0 && isQuoted(leg, contract)
          ? Optional.of(new Wanted(contract, contracts))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      given.report("bad-symbol", "", leg, e.getMessage() + ".", "");
      return Optional.empty();
    }
  }

  /** Above zero bought, below zero sold; zero after a problem. */
  private int contracts(String leg, String text) {
    int contracts = text.matches("[+-]?\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (contracts == 0 || Math.abs(contracts) > MOST_CONTRACTS) {
      given.report(
          "bad-contracts",
          "",
          leg,
          "'" + text + "' is no number of contracts.",
          "Write for example SYMBOL:-1 for one sold.");
      return 0;
    }
    return contracts;
  }

  private boolean isQuoted(String leg, OptionContract contract) {
    var day = market.day().date();
    if (!contract.expiry().isAfter(day)) {
      given.report(
          "expiry-in-the-past",
          "",
          leg,
          "The expiry " + contract.expiry() + " is not after " + day + ".",
          "Name another --day, or a later expiry.");
      return false;
    }
    List<ListedExpiry> listed =
        market.expiries(contract.underlying()).stream()
            .filter(e -> e.root() == contract.root())
            .toList();
    if (listed.stream().noneMatch(e -> e.date().equals(contract.expiry()))) {
      given.report(
          "not-listed",
          "",
          leg,
          contract.root() + " " + contract.expiry() + " does not trade after " + day + ".",
          nearest(listed, contract));
      return false;
    }
    return true;
  }

  private static String nearest(List<ListedExpiry> listed, OptionContract contract) {
    return listed.stream()
        .map(ListedExpiry::date)
        .min(
            Comparator.comparingLong(
                date -> Math.abs(date.toEpochDay() - contract.expiry().toEpochDay())))
        .map(date -> "Listed nearest to it: " + date + ".")
        .orElse("No expiry of " + contract.root() + " is listed on this day.");
  }

  private StructureValue.Line line(Wanted wanted, OptionalDouble vol, OptionalDouble price) {
    OptionQuote quote = market.quote(wanted.contract());
    OptionValue value = OptionValue.of(quote, market.day().spx());
    OptionalDouble other =
        price.isPresent()
            ? OptionalDouble.of(
                PriceByFields.impliedVol(
                    price.getAsDouble(),
                    value.right(),
                    value.underlying(),
                    value.strike(),
                    value.years(),
                    value.ratePerYear()))
            : vol;
    if (other.isPresent()) {
      value =
          OptionValue.of(
              value.right(),
              value.underlying(),
              value.strike(),
              value.years(),
              value.ratePerYear(),
              other.getAsDouble());
    }
    return new StructureValue.Line(wanted.contracts(), value, Optional.of(quote));
  }
}
