package org.hedgerow.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.chain.ChainExpiry;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.pricing.ChainVix;
import org.hedgerow.pricing.ObservedChain;
import org.hedgerow.pricing.ObservedExpiry;
import org.hedgerow.pricing.VixCalculation;
import org.hedgerow.pricing.fit.ChainFits;
import org.hedgerow.pricing.fit.FitReport;

/** A chain as JSON, schema {@code hedgerow/chain/1}. */
public final class ChainJson {
  private final JsonText json;
  private final ObservedChain observed;

  private ChainJson(JsonText json, ObservedChain observed) {
    this.json = json;
    this.observed = observed;
  }

  /**
   * The document.
   *
   * @param vix absent when the chain has none
   * @param fits absent when none were asked for
   */
  public static String of(
      ObservedChain observed, Optional<ChainVix> vix, Optional<ChainFits> fits) {
    return JsonText.of(json -> new ChainJson(json, observed).write(vix, fits));
  }

  private void write(Optional<ChainVix> vix, Optional<ChainFits> fits) {
    OptionChain chain = observed.chain();
    Origin rateOrigin = observed.referenceRate().origin();
    json.put("schema", "hedgerow/chain/1")
        .put("file", chain.name())
        .put("publisher", chain.publisher())
        .put("quoteInstant", chain.quoteInstant().toString())
        .put("day", chain.day())
        .put("snapshot", chain.snapshot().name())
        .put("root", chain.underlying().name())
        .put("spot", chain.spot())
        .put("referenceRate", observed.referenceRate().value())
        .put("referenceRateOrigin", rateOrigin.kind() + " " + rateOrigin.detail())
        .objects("expiries", observed.expiries(), this::expiry)
        .objects("unused", observed.withoutForward(), this::unused);
    vix.ifPresent(this::vix);
    fits.ifPresent(
        f -> json.put("fitModel", f.model().name()).objects("fits", f.fits(), this::fit));
    json.texts("remarks", chain.remarks());
  }

  private void expiry(ObservedExpiry expiry) {
    Map<QuoteState, Integer> states = expiry.states();
    json.put("expiry", expiry.listed().date())
        .put("root", expiry.listed().root().name())
        .put("years", expiry.parity().years())
        .put("forward", expiry.parity().forward())
        .put("forwardLow", expiry.parity().low())
        .put("forwardHigh", expiry.parity().high())
        .put("discount", expiry.parity().discount())
        .put("rate", expiry.parity().ratePerYear())
        .put("rateFitted", expiry.parity().rateFitted())
        .put("atmVol", expiry.atmVol())
        .put("skew", expiry.skew())
        .put("quotes", expiry.quotes().size())
        .put("flagged", expiry.quotes().size() - states.getOrDefault(QuoteState.TWO_SIDED, 0))
        .object("flags", flags -> states.forEach(this::flag));
  }

  private void flag(QuoteState state, int count) {
    if (state != QuoteState.TWO_SIDED) {
      json.put(state.name(), count);
    }
  }

  private void fit(ChainFits.ExpiryFit fit) {
    FitReport report = fit.slice().report();
    json.put("expiry", fit.listed().date())
        .put("root", fit.listed().root().name())
        .put("liquid", report.liquid())
        .put("inside", report.inside());
    report.worst().ifPresent(worst -> json.put("worst", worst.toString()));
    json.put("worstMisfit", report.worstMisfit()).put("leastG", report.density().g());
  }

  private void unused(ChainExpiry expiry) {
    json.put("expiry", expiry.listed().date())
        .put("root", expiry.listed().root().name())
        .put("quotes", expiry.size());
  }

  private void vix(ChainVix vix) {
    json.put("vix", vix.index())
        .numbers("variances", List.of(vix.near().term().variance(), vix.next().term().variance()))
        .objects("terms", List.of(vix.near(), vix.next()), this::term);
  }

  private void term(ChainVix.Part part) {
    VixCalculation.Term term = part.term();
    json.put("expiry", part.expiry().date())
        .put("root", part.expiry().root().name())
        .put("minutes", term.minutes())
        .put("rate", term.ratePerYear())
        .put("forward", term.forward())
        .put("k0", term.k0())
        .put("strikes", term.strikes())
        .put("lowest", term.lowest())
        .put("highest", term.highest())
        .put("variance", term.variance());
  }
}
