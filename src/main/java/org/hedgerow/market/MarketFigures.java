package org.hedgerow.market;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hedgerow.basics.Origin;
import org.hedgerow.document.Fields;

/**
 * The parts of {@code market.yaml}, each read and held against the day. A part that is wrong is
 * reported and comes back as a placeholder.
 */
final class MarketFigures {
  /** Mean 13-week bill of 2000-2026, and mean dividend yield of the S&P 500 of 2000-2023. */
  static final Figure ASSUMED_RATE = new Figure(0.019, Origin.synthetic("assumed 1.9 % a year"));

  static final Figure ASSUMED_DIVIDEND_YIELD =
      new Figure(0.018, Origin.synthetic("assumed 1.8 % a year"));

  private static final String NO_PUBLISHER = "publisher not stated";

  private final Fields top;
  private final Optional<LocalDate> day;

  /**
   * @param day the day of the file; without it dates are not held against it
   */
  MarketFigures(Fields top, Optional<LocalDate> day) {
    this.top = top;
    this.day = day;
  }

  /** The closes that are there; SPX and VIX are required. */
  Map<IndexSeries, Figure> closes() {
    Map<IndexSeries, Figure> closes = new EnumMap<>(IndexSeries.class);
    Fields fields = top.fields("closes");
    for (IndexSeries series : IndexSeries.values()) {
      boolean required = series == IndexSeries.SPX || series == IndexSeries.VIX;
      if (fields.has(series.name()) || required) {
        Figure close = close(fields, series);
        if (!Double.isNaN(close.value())) {
          closes.put(series, close);
        }
      }
    }
    fields.done();
    return closes;
  }

  private static Figure close(Fields fields, IndexSeries series) {
    String name = series.name();
    if (!fields.isMapping(name)) {
      double value = fields.number(name, series.lowest(), series.highest());
      return new Figure(value, Origin.observed(NO_PUBLISHER));
    }
    Fields inner = fields.fields(name);
    double value = inner.number("value", series.lowest(), series.highest());
    Figure close = new Figure(value, publisher(inner));
    inner.done();
    return close;
  }

  /** Settlements in ascending order of expiry. */
  List<VixSettlement> vixFutures(Optional<Figure> vix) {
    List<VixSettlement> settlements = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (Fields fields : top.list("vixFutures")) {
      LocalDate expiry = fields.date("expiry");
      double settle = fields.number("settle", Double.MIN_VALUE, Double.MAX_VALUE);
      Origin origin = publisher(fields);
      fields.done();
      if (day.isPresent() && isKnown(expiry) && !expiry.isAfter(day.get())) {
        fields.report(
            "expiry-not-after-day",
            "expiry",
            "'expiry' must be after " + day.get() + " but is " + expiry + ".",
            "");
      }
      if (isKnown(expiry) && !seen.add(expiry)) {
        fields.report(
            "repeated-expiry", "expiry", "The expiry " + expiry + " stands here twice.", "");
      }
      vix.filter(f -> settle > 0)
          .flatMap(f -> Plausible.doubtAboutSettlement(settle, f.value()))
          .ifPresent(fix -> reportDoubt(fields, settle, vix.orElseThrow(), fix));
      if (settle > 0) {
        settlements.add(new VixSettlement(expiry, new Figure(settle, origin)));
      }
    }
    settlements.sort(Comparator.comparing(VixSettlement::expiry));
    return settlements;
  }

  private static void reportDoubt(Fields fields, double settle, Figure vix, String fix) {
    fields.report(
        "implausible",
        "settle",
        "'settle' cannot be "
            + Plausible.plain(settle)
            + " with the VIX at "
            + Plausible.plain(vix.value())
            + ".",
        fix);
  }

  /** The rate as continuously compounded ACT/365; assumed when it is not given. */
  Figure rate() {
    Optional<Fields> given = top.optionalFields("rate");
    if (given.isEmpty()) {
      return ASSUMED_RATE;
    }
    Fields fields = given.get();
    double percent = fields.number("percent", -5, 25);
    BillYield basis =
        fields.optionalChoice("basis", BillYield.values()).orElse(BillYield.BOND_EQUIVALENT);
    String quote = Plausible.plain(percent) + " % " + Fields.wordOf(basis);
    Origin origin = Origin.observed(publisher(fields).detail() + ", " + quote);
    fields.done();
    return Double.isNaN(percent)
        ? ASSUMED_RATE
        : new Figure(basis.continuousPerYear(percent / 100), origin);
  }

  /**
   * The dividend yield, assumed when it is not given.
   *
   * <pre>
   *   q = ln(1 + dividends of a year / index)
   * </pre>
   */
  Figure dividendYield() {
    Optional<Fields> given = top.optionalFields("dividendYield");
    if (given.isEmpty()) {
      return ASSUMED_DIVIDEND_YIELD;
    }
    Fields fields = given.get();
    double percent = fields.number("percent", 0, 15);
    Figure yield = new Figure(Math.log1p(percent / 100), publisher(fields));
    fields.done();
    return Double.isNaN(percent) ? ASSUMED_DIVIDEND_YIELD : yield;
  }

  /** The latest consumer prices. */
  Optional<Inflation> inflation() {
    Optional<Fields> given = top.optionalFields("inflation");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = given.get();
    double yearOnYear = fields.number("yearOnYear", -20, 50);
    OptionalDouble change = fields.optionalNumber("change", -20, 20);
    String month = fields.text("month");
    LocalDate released = fields.date("released");
    Inflation inflation = new Inflation(yearOnYear, change, month, released, publisher(fields));
    fields.done();
    if (isKnown(released)) {
      refuseAfterDay(fields, "released", released);
      checkMonth(fields, month, released);
    }
    return Optional.of(inflation);
  }

  private static void checkMonth(Fields fields, String month, LocalDate released) {
    if (month.isEmpty()) {
      return;
    }
    try {
      if (!YearMonth.parse(month).atEndOfMonth().isBefore(released)) {
        fields.report(
            "implausible",
            "month",
            "'month' must end before the release of " + released + " but is " + month + ".",
            "");
      }
    } catch (DateTimeException e) {
      fields.report(
          "wrong-type", "month", "'month' must be such as 2024-06 but is '" + month + "'.", "");
    }
  }

  /** How expensive the market is. */
  Optional<Valuation> valuation() {
    return top.optionalFields("valuation")
        .map(
            fields -> {
              double z = fields.number("z", -10, 10);
              Valuation valuation = new Valuation(z, fields.text("measure"), publisher(fields));
              fields.done();
              return valuation;
            });
  }

  /**
   * How broadly the market rises or falls, as far as it is given here.
   *
   * @param slopePercent absent when the history counts issues, from which it is calculated
   */
  record GivenBreadth(OptionalDouble slopePercent, String measure, Origin origin) {}

  /**
   * The breadth that is given.
   *
   * @param counted whether the history counts issues
   */
  Optional<GivenBreadth> breadth(boolean counted) {
    Optional<Fields> given = top.optionalFields("breadth");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = given.get();
    if (counted && fields.has("slope")) {
      fields.report(
          "slope-and-counts",
          "slope",
          "The history counts issues, from which the slope is calculated.",
          "Leave 'slope' out.");
    }
    OptionalDouble slope =
        counted
            ? fields.optionalNumber("slope", -100, 100)
            : OptionalDouble.of(fields.number("slope", -100, 100));
    GivenBreadth breadth = new GivenBreadth(slope, fields.text("measure"), publisher(fields));
    fields.done();
    return Optional.of(breadth);
  }

  /** Scheduled events in ascending order of date. */
  List<EconomicEvent> events() {
    List<EconomicEvent> events = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Fields fields : top.list("events")) {
      EconomicEvent event = event(fields);
      fields.done();
      if (isKnown(event.date()) && !seen.add(event.kind() + " " + event.date())) {
        fields.report(
            "repeated-event",
            "date",
            "The " + event.kind() + " of " + event.date() + " stands here twice.",
            "");
      }
      for (String key : List.of("actual", "coreActual")) {
        if (fields.has(key) && isKnown(event.date())) {
          refuseAfterDay(fields, key, event);
        }
      }
      events.add(event);
    }
    events.sort(Comparator.comparing(EconomicEvent::date).thenComparing(EconomicEvent::kind));
    return events;
  }

  private static EconomicEvent event(Fields fields) {
    return new EconomicEvent(
        fields.choice(
            "kind",
            Map.of(
                "FOMC", EconomicEvent.Kind.FOMC,
                "CPI", EconomicEvent.Kind.CPI,
                "PPI", EconomicEvent.Kind.PPI),
            EconomicEvent.Kind.FOMC),
        fields.date("date"),
        fields.optionalNumber("actual", -20, 50),
        fields.optionalNumber("consensus", -20, 50),
        fields.optionalNumber("coreActual", -20, 50),
        fields.optionalNumber("coreConsensus", -20, 50),
        publisher(fields));
  }

  private void refuseAfterDay(Fields fields, String key, LocalDate date) {
    if (day.isPresent() && date.isAfter(day.get())) {
      fields.report(
          "date-after-day",
          key,
          "'" + key + "' is of " + date + ", not known at the close of " + day.get() + ".",
          "");
    }
  }

  private void refuseAfterDay(Fields fields, String key, EconomicEvent event) {
    refuseAfterDay(fields, key, event.date());
    if (day.filter(event.date()::equals).isPresent() && event.firstSession().isAfter(day.get())) {
      fields.report(
          "date-after-day",
          key,
          "'%s' comes at %s, not known at the close of %s."
              .formatted(key, event.kind().hour(), day.get()),
          "");
    }
  }

  static Origin publisher(Fields fields) {
    return Origin.observed(fields.optionalText("publisher").orElse(NO_PUBLISHER));
  }

  /** Whether a date was read; a wrong one comes back as the epoch. */
  private static boolean isKnown(LocalDate date) {
    return !date.equals(LocalDate.EPOCH);
  }
}
