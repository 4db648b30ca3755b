package org.hedgerow.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.vocabulary.Conclusion;

/**
 * How each kind of conclusion is shown: a label and a few words, in the order in which a trader
 * asks. A kind that is not listed here is shown by its own name and values, after the others.
 */
final class ConclusionWords {

  /** A label and what to say of one conclusion. */
  record Saying(String label, Function<Conclusion, String> words) {}

  private static final Map<Class<? extends Conclusion>, Saying> SAYINGS = new LinkedHashMap<>();

  static {
    say(Conclusion.Regime.class, "Regime", Conclusion.Regime::name);
    say(Conclusion.InflationPressure.class, "Inflation", Conclusion.InflationPressure::reason);
    say(Conclusion.DeflationPressure.class, "Deflation", Conclusion.DeflationPressure::reason);
    say(Conclusion.VixBand.class, "VIX band", Conclusion.VixBand::name);
    say(Conclusion.CurveShape.class, "Vol curve", Conclusion.CurveShape::name);
    say(Conclusion.VolatilityCycle.class, "Volatility", Conclusion.VolatilityCycle::name);
    say(Conclusion.EventWindow.class, "Event", e -> e.phase() + " " + e.kind());
    say(Conclusion.BreadthTone.class, "Breadth", Conclusion.BreadthTone::name);
    say(Conclusion.MacdUp.class, "Momentum", m -> "MACD of " + m.series() + " up");
    say(Conclusion.VixMomentum.class, "Momentum", Conclusion.VixMomentum::reason);
    say(Conclusion.SupportBroken.class, "Support", s -> "RSI of " + s.series() + " broken");
    say(Conclusion.Divergence.class, "Divergence", Conclusion.Divergence::kind);
    say(Conclusion.ToppingPrice.class, "Top pattern", Conclusion.ToppingPrice::reason);
    say(Conclusion.TopPattern.class, "Top pattern", t -> t.reading() + " " + t.state());
    say(
        Conclusion.TemporalThetaSign.class,
        "Temporal theta",
        t -> "reading " + t.reading() + ", condor of " + t.expiry());
    say(Conclusion.Surprise.class, "Surprise", s -> s.kind() + " " + s.name());
    say(Conclusion.EarlyWarning.class, "Early warning", Conclusion.EarlyWarning::reason);
    say(Conclusion.MarketStrain.class, "Strain", Conclusion.MarketStrain::reason);
    say(
        Conclusion.Rotation.class,
        "Rotation",
        r -> r.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    say(Conclusion.RiskPremium.class, "Risk premium", Conclusion.RiskPremium::name);
    say(Conclusion.Whipsaw.class, "Whipsaw", Conclusion.Whipsaw::reason);
    say(Conclusion.FearGathers.class, "Fear", Conclusion.FearGathers::reason);
    say(
        Conclusion.ParityProfit.class,
        "Parity",
        p -> p.side() + " in " + p.root() + " of " + p.expiry() + " pays after costs");
    say(Conclusion.Posture.class, "Posture", Conclusion.Posture::name);
    say(Conclusion.ScaleCondor.class, "Condor size", s -> factor(s.factor(), s.reason()));
    say(
        Conclusion.HedgeBetaCap.class,
        "Hedge betas",
        c -> "at most " + Figures.fixed(c.share(), 0) + " % of all, " + c.reason());
    say(Conclusion.CondorCap.class, "Condor cap", c -> factor(c.factor(), c.reason()));
    say(Conclusion.EngineBarred.class, "Engine", Conclusion.EngineBarred::reason);
    say(
        Conclusion.EngineClock.class,
        "Engine",
        e -> e.state().equals("on") ? "RUNS" : "rests, factor 1");
    say(Conclusion.ShortDelta.class, "Short delta", d -> Figures.delta(d.target()));
    say(Conclusion.ScaleHedge.class, "Layer size", s -> factor(s.factor(), s.reason()));
    say(
        Conclusion.ScaleLayer.class,
        "Layer size",
        s -> s.layer() + " " + factor(s.factor(), s.reason()));
    say(Conclusion.SaleBarred.class, "Not sold", b -> b.layer() + ": " + b.reason());
    say(
        Conclusion.HedgeDelta.class,
        "Hedge delta",
        d -> "x " + Figures.delta(d.factor()) + ", not below " + Figures.delta(d.least()));
    say(Conclusion.WingWidth.class, "Wings", w -> factor(w.factor(), w.reason()));
    say(Conclusion.HedgeClock.class, "Hedge", c -> c.state().equals("on") ? "ON" : "OFF");
    say(Conclusion.SwitchOn.class, "Switch on", Conclusion.SwitchOn::reason);
    say(Conclusion.RollDue.class, "Roll due", Conclusion.RollDue::reason);
    say(Conclusion.LayerTurn.class, "Layer", t -> t.layer() + " turns " + t.turned() + " today");
    say(
        Conclusion.LayerWindow.class,
        "Window",
        w ->
            w.layer()
                + " "
                + Figures.fixed(w.after() + w.least(), 0)
                + " to "
                + Figures.fixed(w.after() + w.most(), 0)
                + " days");
    say(
        Conclusion.LayerMissing.class,
        "Layers",
        m -> m.layer() + " should be open and is not held");
    say(Conclusion.Veto.class, "Veto", v -> "no " + v.action() + ": " + v.reason());
    say(
        Conclusion.LayerVeto.class,
        "Veto",
        v -> "no " + v.action() + " of " + v.layer() + ": " + v.reason());
  }

  private ConclusionWords() {}

  private static <C extends Conclusion> void say(
      Class<C> type, String label, Function<C, String> words) {
    SAYINGS.put(type, new Saying(label, c -> words.apply(type.cast(c))));
  }

  private static String factor(double factor, String reason) {
    return "x " + Figures.delta(factor) + ", " + reason;
  }

  /** The kinds in the order in which they are shown. */
  static Iterable<Class<? extends Conclusion>> order() {
    return SAYINGS.keySet();
  }

  static boolean isListed(Conclusion conclusion) {
    return SAYINGS.containsKey(conclusion.getClass());
  }

  static String label(Conclusion conclusion) {
    return saying(conclusion).map(Saying::label).orElse(conclusion.getClass().getSimpleName());
  }

  static String words(Conclusion conclusion) {
    return saying(conclusion)
        .map(s -> s.words().apply(conclusion))
        .orElseGet(() -> FactWords.values(conclusion));
  }

  private static Optional<Saying> saying(Conclusion conclusion) {
    return Optional.ofNullable(SAYINGS.get(conclusion.getClass()));
  }
}
