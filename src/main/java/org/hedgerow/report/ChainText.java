package org.hedgerow.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.ParityForward;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.pricing.ChainVix;
import org.hedgerow.pricing.ObservedChain;
import org.hedgerow.pricing.ObservedExpiry;
import org.hedgerow.pricing.VixCalculation;
import org.hedgerow.pricing.fit.ChainFits;
import org.hedgerow.pricing.fit.FitReport;
import org.hedgerow.pricing.fit.QuotedStrike;

/** What was read of a chain, as text. */
public final class ChainText {
  private static final int DAYS_PER_YEAR = 365;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH)
          .withZone(ExchangeCalendar.NEW_YORK);

  private ChainText() {}

  /** The text, each line ended by a line feed. */
  public static String render(
      ObservedChain observed, ChainVix.Outcome vix, Optional<ChainFits> fits, TextStyle style) {
    OptionChain chain = observed.chain();
    Page page = new Page(style);
    page.title(
        "%s options, %s New York, %s"
            .formatted(
                chain.underlying(),
                INSTANT.format(chain.quoteInstant()),
                chain.snapshot().name().toLowerCase(Locale.ROOT)),
        chain.publisher());
    page.say("Read from " + chain.name() + ".");
    chain.spot().ifPresent(s -> page.say("The index in the file: " + points(s) + "."));
    chain.remarks().forEach(page::say);
    expiries(page, observed);
    quality(page, observed);
    vix(page, vix);
    fits.ifPresent(f -> fits(page, f));
    return page.toString();
  }

  private static void expiries(Page page, ObservedChain observed) {
    page.heading("Expiries, with the forward by put-call parity");
    Table.Column right = Table.Column.toTheRight();
    Table.Column left = Table.Column.left();
    Table table = new Table(left, left, right, right, right, right, right, right, right, right);
    table.header(
        "expiry",
        "root",
        "days",
        "forward",
        "no lower",
        "no higher",
        "rate",
        "ATM vol",
        "skew",
        "quotes");
    observed.expiries().forEach(expiry -> row(table, expiry));
    page.table(table);
    page.quiet(
        "Skew: volatility of the put of delta 0.25 less that of such a call, vol points. No lower"
            + " and no higher: beyond them the quotes let a forward be traded against.");
    if (observed.expiries().stream().anyMatch(e -> !e.parity().rateFitted())) {
      page.quiet(
          "* The quotes of this expiry tell no rate; taken: %s, %s."
              .formatted(
                  Figures.percent(100 * observed.referenceRate().value()),
                  observed.referenceRate().origin().detail()));
    }
  }

  private static void row(Table table, ObservedExpiry expiry) {
    ParityForward parity = expiry.parity();
    table.row(
        expiry.listed().date().toString(),
        expiry.listed().root().name(),
        Figures.fixed(DAYS_PER_YEAR * parity.years(), 2),
        points(parity.forward()),
        points(parity.low()),
        points(parity.high()),
        (parity.rateFitted() ? "" : "*") + Figures.percent(100 * parity.ratePerYear()),
        Figures.vol(expiry.atmVol()),
        expiry.skew().isPresent() ? Figures.signed(Figures.vol(expiry.skew().getAsDouble())) : "-",
        Figures.fixed(expiry.quotes().size(), 0));
  }

  private static void fits(Page page, ChainFits fits) {
    page.heading("Smiles fitted to the quotes: " + fits.model().label());
    Table.Column right = Table.Column.toTheRight();
    Table.Column left = Table.Column.left();
    Table table = new Table(left, left, right, right, right, left, right, right);
    table.header("expiry", "root", "liquid", "inside", "share", "worst", "misfit", "least g");
    for (ChainFits.ExpiryFit fit : fits.fits()) {
      FitReport report = fit.slice().report();
      table.row(
          fit.listed().date().toString(),
          fit.listed().root().name(),
          Figures.fixed(report.liquid(), 0),
          Figures.fixed(report.inside(), 0),
          report.insideShare().map(share -> Figures.percent(100 * share)).orElse("-"),
          report.worst().map(QuotedStrike::toString).orElse("-"),
          Figures.fixed(report.worstMisfit(), 2),
          Figures.fixed(report.density().g(), 2));
    }
    page.table(table);
    page.quiet(
        "Liquid quotes whose model price lies between bid and ask. Misfit: in half spreads, above 1"
            + " is outside. Least g: Durrleman's condition on the quoted range, below zero the"
            + " density is negative.");
    if (!fits.tooFew().isEmpty()) {
      page.say(
          "Not fitted, since too few quotes can be used: "
              + fits.tooFew().stream()
                  .map(e -> e.root() + " " + e.date())
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static String points(double points) {
    return Figures.fixed(points, 2).replace(",", "");
  }

  private static void quality(Page page, ObservedChain observed) {
    page.heading("Quotes");
    Map<QuoteState, Integer> all = new EnumMap<>(QuoteState.class);
    observed
        .expiries()
        .forEach(e -> e.states().forEach((state, n) -> all.merge(state, n, Integer::sum)));
    List<String> words = new ArrayList<>();
    all.forEach((state, n) -> words.add(Figures.fixed(n, 0) + " " + state.word()));
    page.say(String.join(", ", words) + ".");
    if (!observed.withoutForward().isEmpty()) {
      List<String> names =
          observed.withoutForward().stream()
              .map(e -> e.listed().root() + " " + e.listed().date())
              .toList();
      page.say(
          "Not used, since too few strikes have bid and ask of both call and put: "
              + String.join(", ", names)
              + ".");
    }
  }

  private static void vix(Page page, ChainVix.Outcome outcome) {
    page.heading("VIX by Cboe's method");
    if (outcome.vix().isEmpty()) {
      page.say("None: " + outcome.reason());
      return;
    }
    ChainVix vix = outcome.vix().get();
    page.say("VIX " + Figures.fixed(vix.index(), 4));
    Table.Column right = Table.Column.toTheRight();
    Table.Column left = Table.Column.left();
    Table table = new Table(left, left, right, right, right, right, left, right);
    table.header("expiry", "root", "minutes", "variance", "forward", "K0", "strikes", "rate");
    for (ChainVix.Part part : List.of(vix.near(), vix.next())) {
      VixCalculation.Term term = part.term();
      table.row(
          part.expiry().date().toString(),
          part.expiry().root().name(),
          Figures.fixed(term.minutes(), 0),
          Figures.fixed(term.variance(), 8),
          points(term.forward()),
          Figures.fixed(term.k0(), 0),
          "%d from %s to %s"
              .formatted(
                  term.strikes(),
                  Figures.fixed(term.lowest(), 0),
                  Figures.fixed(term.highest(), 0)),
          Figures.percent(100 * term.ratePerYear()));
    }
    page.table(table);
  }
}
