package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.plan.ExpiryFinder.Chosen;
import org.hedgerow.plan.Sizing.DeltaTarget;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.IronCondor;
import org.hedgerow.product.OptionRight;
import org.hedgerow.strategy.CondorSpec;
import org.hedgerow.strategy.CondorSpec.Shorts;
import org.hedgerow.strategy.CondorSpec.Wings;

/** Finds the four strikes of one iron condor sold for a credit, and what it can lose. */
final class CondorBuilder {
  private final PlanContext context;
  private final CondorSpec spec;
  private final Chosen expiry;
  private final StrikeFinder puts;
  private final StrikeFinder calls;

  CondorBuilder(PlanContext context, CondorSpec spec, Chosen expiry) {
    this.context = context;
    this.spec = spec;
    this.expiry = expiry;
    this.puts = new StrikeFinder(context, expiry, OptionRight.PUT);
    this.calls = new StrikeFinder(context, expiry, OptionRight.CALL);
  }

  /**
   * One condor.
   *
   * @param legs from the lowest strike up, one contract each
   * @param maxLossUsd widest wing less the credit, with the fees of opening
   * @param how expiry and strikes came about
   */
  record Condor(Chosen expiry, List<TicketLeg> legs, double maxLossUsd, List<String> how) {}

  private record Strikes(
      OptionQuote putWing, OptionQuote shortPut, OptionQuote shortCall, OptionQuote callWing) {}

  Step<Condor> build() {
    return sold(puts, -1)
        .then(put -> sold(calls, 1).then(call -> withWings(put, call)))
        .then(this::ordered)
        .then(this::priced);
  }

  private Step<OptionQuote> sold(StrikeFinder finder, int out) {
    if (spec.shorts() instanceof Shorts.StandardDeviations shorts) {
      double forward = context.market().spxForward(expiry.root(), expiry.date());
      return finder
          .nearestTo(forward)
          .then(near -> finder.nearestTo(level(out * shorts.deviations(), near.yearsToExpiry())));
    }
    double target = ((Shorts.Delta) spec.shorts()).target();
    return finder.byDelta(context.sizing().shortDelta().map(DeltaTarget::delta).orElse(target));
  }

  private Step<Strikes> withWings(OptionQuote shortPut, OptionQuote shortCall) {
    return wing(puts, shortPut)
        .then(
            putWing ->
                wing(calls, shortCall)
                    .map(callWing -> new Strikes(putWing, shortPut, shortCall, callWing)));
  }

  /** The bought leg, moved away from the sold one by the factors of the rules. */
  private Step<OptionQuote> wing(StrikeFinder finder, OptionQuote sold) {
    List<Sizing.Factor> factors = context.sizing().shift().wings();
    return factors.isEmpty()
        ? unmoved(finder, sold)
        : unmoved(finder, sold)
            .then(
                wing -> {
                  double from = sold.contract().strike();
                  double distance = strike(wing) - from;
                  return finder.nearestTo(from + distance * Sizing.product(factors));
                });
  }

  private Step<OptionQuote> unmoved(StrikeFinder finder, OptionQuote sold) {
    Wings wings = spec.wings();
    int out = sold.contract().right().sign();
    if (wings instanceof Wings.Delta delta) {
      return finder.byDelta(delta.target());
    }
    if (wings instanceof Wings.Points points) {
      return finder.nearestTo(sold.contract().strike() + out * points.width());
    }
    return finder.nearestTo(deviating((Wings.StandardDeviations) wings, sold, out));
  }

  /** The level of so many deviations, moved out where it lies too near to the sold leg. */
  private double deviating(Wings.StandardDeviations wings, OptionQuote sold, int out) {
    double level = level(out * wings.deviations(), sold.yearsToExpiry());
    if (wings.atLeastPoints() == 0) {
      return level;
    }
    double nearest = sold.contract().strike() + out * wings.atLeastPoints();
    return out > 0 ? Math.max(level, nearest) : Math.min(level, nearest);
  }

  /** F exp(deviations x atm vol x sqrt(years)), index points. */
  private double level(double deviations, double years) {
    double forward = context.market().spxForward(expiry.root(), expiry.date());
    double vol = context.market().atmVol(expiry.root(), expiry.date());
    return forward * Math.exp(deviations * vol * Math.sqrt(years));
  }

  private Step<Strikes> ordered(Strikes s) {
    boolean ascend =
        strike(s.putWing) < strike(s.shortPut)
            && strike(s.shortPut) < strike(s.shortCall)
            && strike(s.shortCall) < strike(s.callWing);
    return ascend
        ? Step.of(s)
        : Step.refuse(
            RefusalReason.NO_STRIKE,
            ("The strikes %s / %s / %s / %s of %s do not ascend: the bought legs must lie beyond the"
                    + " sold ones.")
                .formatted(
                    plain(s.putWing),
                    plain(s.shortPut),
                    plain(s.shortCall),
                    plain(s.callWing),
                    expiry.date()),
            "");
  }

  private Step<Condor> priced(Strikes s) {
    for (OptionQuote sold : List.of(s.shortPut, s.shortCall)) {
      if (!(sold.bid() > 0)) {
        return Step.refuse(
            RefusalReason.NO_BID, sold.contract().symbol() + " must be sold and has no bid.", "");
      }
    }
    List<TicketLeg> legs =
        List.of(
            context.leg(s.putWing, Side.BUY),
            context.leg(s.shortPut, Side.SELL),
            context.leg(s.shortCall, Side.SELL),
            context.leg(s.callWing, Side.BUY));
    double creditUsd = Legs.cashUsd(legs);
    double feesUsd = Legs.feesUsd(context, legs);
    if (!(creditUsd > feesUsd)) {
      return Step.refuse(
          RefusalReason.NO_CREDIT,
          "One condor brings %s and costs %s in fees."
              .formatted(Numbers.usd(creditUsd), Numbers.usd(feesUsd)),
          "");
    }
    IronCondor condor =
        new IronCondor(
            s.putWing.contract(),
            s.shortPut.contract(),
            s.shortCall.contract(),
            s.callWing.contract());
    double lossUsd = condor.maxLossUsd(creditUsd / s.putWing.contract().multiplierUsd()) + feesUsd;
    return lossUsd > feesUsd
        ? Step.of(new Condor(expiry, legs, lossUsd, how(s, creditUsd)))
        : Step.refuse(
            RefusalReason.BAD_PRICES,
            "The credit %s is not below the widest wing, %s points."
                .formatted(Numbers.usd(creditUsd), Numbers.plain(condor.widestWing(), 3)),
            "");
  }

  private List<String> how(Strikes s, double creditUsd) {
    List<String> lines = new ArrayList<>();
    lines.add("expiry " + expiry.why());
    context.sizing().shortDelta().ifPresent(d -> lines.add(inPlace(d)));
    lines.add(
        "sold put %s, sold call %s%s"
            .formatted(withDelta(s.shortPut), withDelta(s.shortCall), shortsInWords(s.shortPut)));
    lines.add(
        "bought put %s, bought call %s: %s"
            .formatted(plain(s.putWing), plain(s.callWing), wingsInWords(s.shortPut)));
    Sizing.lines(context.sizing().shift().wings())
        .forEach(line -> lines.add("distance of the wings " + line));
    lines.add("one condor brings " + Numbers.usd(creditUsd));
    return List.copyOf(lines);
  }

  private String inPlace(DeltaTarget wanted) {
    return spec.shorts() instanceof Shorts.Delta shorts
        ? "short delta %s in place of %s: %s"
            .formatted(
                Numbers.plain(wanted.delta(), 3),
                Numbers.plain(shorts.target(), 3),
                wanted.reason())
        : "short delta %s, %s, says nothing to legs that stand by standard deviations"
            .formatted(Numbers.plain(wanted.delta(), 3), wanted.reason());
  }

  private String shortsInWords(OptionQuote sold) {
    return spec.shorts() instanceof Shorts.StandardDeviations shorts
        ? ": " + deviationsInWords(shorts.deviations(), sold)
        : "";
  }

  private String deviationsInWords(double deviations, OptionQuote sold) {
    return "%s standard deviations, at %s and %s"
        .formatted(
            Numbers.plain(deviations, 2),
            Numbers.plain(level(-deviations, sold.yearsToExpiry()), 1),
            Numbers.plain(level(deviations, sold.yearsToExpiry()), 1));
  }

  private String wingsInWords(OptionQuote sold) {
    Wings wings = spec.wings();
    if (wings instanceof Wings.Delta delta) {
      return "delta " + Numbers.plain(delta.target(), 3);
    }
    if (wings instanceof Wings.Points points) {
      return Numbers.plain(points.width(), 2) + " points beyond";
    }
    Wings.StandardDeviations deviating = (Wings.StandardDeviations) wings;
    String least =
        deviating.atLeastPoints() == 0
            ? ""
            : ", " + Numbers.plain(deviating.atLeastPoints(), 2) + " points beyond at the least";
    return deviationsInWords(deviating.deviations(), sold) + least;
  }

  private static String withDelta(OptionQuote quote) {
    return plain(quote) + " (delta " + Numbers.plain(Math.abs(quote.delta()), 3) + ")";
  }

  private static String plain(OptionQuote quote) {
    return Numbers.plain(strike(quote), 3);
  }

  private static double strike(OptionQuote quote) {
    return quote.contract().strike();
  }
}
