package org.hedgerow.cli;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.cli.Given.Range;
import org.hedgerow.pricing.OptionValue;
import org.hedgerow.pricing.StructureValue;
import org.hedgerow.pricing.formula.ImpliedVol;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OsiSymbol;

/** Prices one option from figures on the command line; every bad one is reported. */
final class PriceByFields {
  /** A volatility or rate above this is taken for per cent. */
  static final double MOST_VOL = 10;

  private static final double MOST_RATE = 1;
  private static final double MOST_YEARS = 100;
  static final double MOST_POINTS = 1e7;
  private static final LocalTime PRICED_AT = LocalTime.of(16, 0);
  private static final double DAYS_PER_YEAR = 365;

  private final PriceOptions options;
  private final Problems problems = new Problems();
  private final Given given = new Given(problems);
  private final Optional<OptionContract> symbol;

  private PriceByFields(PriceOptions options) {
    this.options = options;
    this.symbol = symbol();
  }

  static StructureValue value(PriceOptions options) {
    return new PriceByFields(options).value();
  }

  private StructureValue value() {
    Optional<OptionRight> right = right();
    OptionalDouble strike =
        symbol.isPresent()
            ? OptionalDouble.of(symbol.get().strike())
            : given.number("--strike", options.strike, Range.POSITIVE, MOST_POINTS);
    Optional<OptionValue.Level> level = level();
    OptionalDouble years = years();
    OptionalDouble rate = given.fraction("--rate", options.rate, Range.ANY, MOST_RATE);
    OptionalDouble vol = given.fraction("--vol", options.vol, Range.NOT_NEGATIVE, MOST_VOL);
    OptionalDouble price = given.number("--price", options.price, Range.NOT_NEGATIVE, MOST_POINTS);
    checkTogether();
    problems.throwIfErrors();
    OptionValue.Level from = level.orElseThrow();
    double k = strike.orElseThrow();
    double t = years.orElseThrow();
    double r = rate.orElseThrow();
    double sigma =
        vol.isPresent()
            ? vol.getAsDouble()
            : impliedVol(price.orElseThrow(), right.orElseThrow(), from, k, t, r);
    OptionValue value = OptionValue.of(right.orElseThrow(), from, k, t, r, sigma);
    return new StructureValue(List.of(new StructureValue.Line(1, value, Optional.empty())));
  }

  private Optional<OptionContract> symbol() {
    if (options.legs.isEmpty()) {
      return Optional.empty();
    }
    String text = options.legs.get(0);
    if (options.legs.size() > 1) {
      given.report(
          "needs-a-day",
          "",
          text,
          "Several options are priced on the market of a day.",
          "Add --day, for example --day 2018-02-05.");
    }
    try {
      return Optional.of(OsiSymbol.parse(text));
    } catch (IllegalArgumentException e) {
      String fix = text.contains(":") ? "Contracts are counted with --day only." : "";
      given.report("bad-symbol", "", text, e.getMessage() + ".", fix);
      return Optional.empty();
    }
  }

  private Optional<OptionRight> right() {
    if (symbol.isPresent()) {
      return symbol.map(OptionContract::right);
    }
    String text = options.right;
    if (text == null) {
      missing("--right", options.legs.isEmpty(), "--right C or --right P");
      return Optional.empty();
    }
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "C", "CALL" -> Optional.of(OptionRight.CALL);
      case "P", "PUT" -> Optional.of(OptionRight.PUT);
      default -> {
        given.report("unknown-right", "--right", text, "A right is C or P.", "");
        yield Optional.empty();
      }
    };
  }

  private Optional<OptionValue.Level> level() {
    OptionalDouble forward =
        given.number("--forward", options.forward, Range.POSITIVE, MOST_POINTS);
    OptionalDouble spot = given.number("--spot", options.spot, Range.POSITIVE, MOST_POINTS);
    OptionalDouble yield = given.fraction("--yield", options.yield, Range.ANY, MOST_RATE);
    if (spot.isPresent()) {
      return Optional.of(OptionValue.Level.spot(spot.getAsDouble(), yield.orElse(0)));
    }
    return forward.isPresent()
        ? Optional.of(OptionValue.Level.forward(forward.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble years() {
    OptionalDouble years = given.number("--years", options.years, Range.NOT_NEGATIVE, MOST_YEARS);
    Optional<LocalDate> date = given.date("--date", options.date);
    Optional<LocalDate> expiry =
        symbol.isPresent()
            ? symbol.map(OptionContract::expiry)
            : given.date("--expiry", options.expiry);
    if (date.isEmpty() || expiry.isEmpty()) {
      return years;
    }
    if (expiry.get().isBefore(date.get()) || (symbol.isPresent() && !isLater(date.get()))) {
      given.report(
          "expiry-in-the-past",
          symbol.isPresent() ? "" : "--expiry",
          expiry.get().toString(),
          "The option has expired by 16:00 of " + date.get() + ".",
          "Give a later expiry, or an earlier --date.");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        symbol.isPresent()
            ? YearFraction.act365(
                ExchangeCalendar.at(date.get(), PRICED_AT), settlement().settles())
            : ChronoUnit.DAYS.between(date.get(), expiry.get()) / DAYS_PER_YEAR);
  }

  private ListedExpiry settlement() {
    return ListedExpiry.of(symbol.orElseThrow().root(), symbol.orElseThrow().expiry());
  }

  private boolean isLater(LocalDate date) {
    return !settlement().settles().isBefore(ExchangeCalendar.at(date, PRICED_AT));
  }

  /** What is missing, and what is there twice. */
  private void checkTogether() {
    boolean bySymbol = !options.legs.isEmpty();
    missing("--strike", !bySymbol && options.strike == null, "--strike 19");
    missing(
        "--forward",
        options.forward == null && options.spot == null,
        "--forward 19, or --spot 42 with --yield");
    missing("--rate", options.rate == null, "--rate 0.04");
    missing("--vol", options.vol == null && options.price == null, "--vol 0.28, or --price 4.76");
    missing(
        "--years",
        !bySymbol && options.years == null && (options.date == null || options.expiry == null),
        "--years 0.75, or --date and --expiry");
    missing("--date", bySymbol && options.date == null, "--date 2026-01-21, or --day");
    both("--forward", options.forward != null, "--spot", options.spot != null);
    both("--vol", options.vol != null, "--price", options.price != null);
    both("--years", options.years != null, "--date", options.date != null);
    both("--yield", options.yield != null, "--forward", options.forward != null);
    both("--right", options.right != null, "a symbol", bySymbol);
    both("--strike", options.strike != null, "a symbol", bySymbol);
    both("--expiry", options.expiry != null, "a symbol", bySymbol);
  }

  private void missing(String option, boolean isMissing, String example) {
    if (isMissing) {
      given.report("missing-option", option, "", "This is missing.", "Give " + example + ".");
    }
  }

  private void both(String one, boolean isOne, String other, boolean isOther) {
    if (isOne && isOther) {
      given.report(
          "given-twice", one, "", "It cannot stand together with " + other + ".", "Leave one out.");
    }
  }

  /** The volatility of a price; a price without one ends here. */
  static double impliedVol(
      double price,
      OptionRight right,
      OptionValue.Level level,
      double strike,
      double years,
      double rate) {
    ImpliedVol implied = OptionValue.impliedVol(price, right, level, strike, years, rate);
    return implied.match(
        vol -> vol,
        reason -> {
          Problems problems = new Problems();
          String id = "price-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
          new Given(problems)
              .report(
                  id,
                  "--price",
                  Numbers.plain(price),
                  why(reason, right, level, strike, years, rate),
                  "Check the level, the strike, the right and the time; else the quote is stale.");
          problems.throwIfErrors();
          throw new IllegalStateException("a problem was reported");
        });
  }

  private static String why(
      ImpliedVol.Reason reason,
      OptionRight right,
      OptionValue.Level level,
      double strike,
      double years,
      double rate) {
    return switch (reason) {
      case BELOW_INTRINSIC ->
          "No volatility gives it: it is below the discounted intrinsic value of %s."
              .formatted(rounded(OptionValue.intrinsic(right, level, strike, years, rate)));
      case ABOVE_MAXIMUM ->
          "No volatility gives it: a %s stays below %s."
              .formatted(
                  right == OptionRight.CALL ? "call" : "put",
                  rounded(OptionValue.maximum(right, level, strike, years, rate)));
      case NO_TIME -> "At settlement a price says nothing about volatility.";
    };
  }

  private static String rounded(double points) {
    return String.format(Locale.ROOT, "%.4f", points);
  }
}
