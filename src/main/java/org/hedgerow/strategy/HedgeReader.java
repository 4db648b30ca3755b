package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.strategy.LayerSpec.Instrument;

/** Reads the {@code hedge} part of a strategy file. */
final class HedgeReader {
  private static final String CONDOR = "condor";
  private static final Formula ONE = new One();
  private static final int MOST_CONTRACTS = 10_000;
  private static final double MOST_DELTA = 0.95;
  private static final double DELTA_OF_A_FUTURE = 1;

  private final SourceText source;
  private final Problems problems;
  private final Quantities quantities;

  HedgeReader(SourceText source, Problems problems, Quantities quantities) {
    this.source = source;
    this.problems = problems;
    this.quantities = quantities;
  }

  HedgeSpec read(Fields hedge) {
    List<LayerSpec> layers = new ArrayList<>();
    Map<String, Fields> named = hedge.named("layers");
    named.forEach((name, fields) -> layers.add(layer(name, fields)));
    if (named.isEmpty() && (!hedge.has("layers") || hedge.isMapping("layers"))) {
      hedge.report("no-layers", "layers", "The hedge has no layers.", "Add 'layers:' with one.");
    }
    Formula units = units(hedge, layers);
    Optional<Share> cap =
        hedge.has("premiumCap")
            ? Optional.of(quantities.share(hedge, "premiumCap"))
            : Optional.empty();
    CarryBasis basis =
        hedge.optionalChoice("carryBasis", CarryBasis.values()).orElse(CarryBasis.WHILE_OPEN);
    hedge.done();
    return new HedgeSpec(units, cap, basis, layers);
  }

  private Formula units(Fields hedge, List<LayerSpec> layers) {
    boolean used = layers.stream().anyMatch(layer -> layer.contracts().isPresent());
    if (used) {
      String text = hedge.text("units");
      return text.isEmpty() ? ONE : formula(text, hedge.place("units"));
    }
    if (hedge.has("units") && !layers.isEmpty()) {
      hedge.report(
          "useless-key",
          "units",
          "'units' multiplies the contracts of layers, and every layer has a budget.",
          "Leave it out.");
    }
    return ONE;
  }

  /** The formula of a text; reported when it is not one. */
  private Formula formula(String text, Place place) {
    return Formulas.parse(text, source, place, FormulaVariable.names(), problems).orElse(ONE);
  }

  private LayerSpec layer(String name, Fields layer) {
    checkName(name, layer);
    boolean buy = layer.choice("side", Map.of("buy", true, "sell", false), true);
    Instrument instrument = instrument(layer);
    boolean byBudget = byBudget(name, layer, buy);
    OptionalInt contracts =
        byBudget
            ? OptionalInt.empty()
            : OptionalInt.of(layer.whole("contracts", 1, MOST_CONTRACTS));
    Optional<Share> budget =
        byBudget ? Optional.of(quantities.share(layer, "budget")) : Optional.empty();
    DteWindow dte = quantities.window(layer, "dte");
    ExpiryChoice choice =
        new ExpiryChoice(
            layer.has("expiries")
                && layer.choice("expiries", Map.of("all", false, "monthly", true), false),
            layer.has("pick")
                && layer.choice("pick", Map.of("middle", false, "first", true), false));
    double delta =
        instrument == Instrument.FUTURE
            ? DELTA_OF_A_FUTURE
            : quantities.delta(layer, "delta", MOST_DELTA);
    OptionalDouble shortDelta =
        instrument == Instrument.VERTICAL
            ? OptionalDouble.of(shortDelta(layer, delta, buy))
            : OptionalDouble.empty();
    Size size = size(layer, instrument);
    layer.done();
    return new LayerSpec(
        name, buy, instrument, contracts, budget, dte, choice, delta, shortDelta, size);
  }

  private void checkName(String name, Fields layer) {
    if (name.equals(CONDOR)) {
      layer.report(
          "reserved-name",
          "A hedge layer cannot be called 'condor': the book calls the condor's legs so.",
          "Choose another name.");
    } else if (!name.matches("[a-z][a-z0-9-]*")) {
      layer.report(
          "bad-name",
          "The layer name '" + name + "' is not made of small letters, digits and '-'.",
          "");
    }
  }

  private static Instrument instrument(Fields layer) {
    if (layer.has("instrument") && layer.text("instrument").matches("etp|etn|etf")) {
      layer.report(
          "declined-instrument",
          "instrument",
          "Exchange-traded notes and funds on the VIX are not traded here: what they are worth"
              + " depends on fees and daily rebalancing that no data at hand gives.",
          "Write 'future': they hold VIX futures.");
      return Instrument.FUTURE;
    }
    return layer.choice("instrument", Instrument.values());
  }

  private static Size size(Fields layer, Instrument instrument) {
    if (instrument != Instrument.FUTURE) {
      return Size.VXM;
    }
    return layer.has("size")
        ? layer.choice("size", Quantities.wordsAsWritten(Size.values()), Size.VXM)
        : Size.VXM;
  }

  private static boolean byBudget(String name, Fields layer, boolean buy) {
    boolean budget = layer.has("budget");
    boolean contracts = layer.has("contracts");
    if (budget && contracts) {
      layer.report(
          "one-of",
          "The layer '" + name + "' has both 'contracts' and 'budget'.",
          "Give exactly one of them.");
    } else if (!budget && !contracts) {
      layer.report(
          "one-of",
          "The layer '" + name + "' has neither 'contracts' nor 'budget'.",
          "Give exactly one of them.");
    }
    if (budget && !buy) {
      layer.report(
          "useless-key", "budget", "A sold layer costs nothing to open.", "Give 'contracts'.");
    }
    return budget || !contracts;
  }

  private double shortDelta(Fields layer, double delta, boolean buy) {
    double shortDelta = quantities.delta(layer, "shortDelta", MOST_DELTA);
    if (shortDelta >= delta) {
      layer.report(
          "vertical-inside-out",
          "shortDelta",
          "'shortDelta' must be below 'delta' " + delta + ": the sold call stands further out.",
          "");
    }
    if (!buy) {
      layer.report(
          "wrong-side", "side", "A vertical of the hedge is bought, not sold.", "Write 'buy'.");
    }
    return shortDelta;
  }

  /** The units of a hedge that needs none, or whose formula was reported. */
  private record One() implements Formula {
    @Override
    public String text() {
      return "1";
    }

    @Override
    public double value(Map<String, Double> variables) {
      return 1;
    }
  }
}
