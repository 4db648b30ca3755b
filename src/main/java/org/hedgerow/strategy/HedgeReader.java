package org.hedgerow.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hedgerow.basics.Numbers;
import org.hedgerow.basics.Place;
import org.hedgerow.basics.Problems;
import org.hedgerow.basics.SourceText;
import org.hedgerow.document.Fields;
import org.hedgerow.product.FutureContract.Size;
import org.hedgerow.strategy.HedgeSpec.Weighting;
import org.hedgerow.strategy.LayerSpec.Instrument;
import org.hedgerow.strategy.Share.Denominator;

/** Reads the {@code hedge} part of a strategy file. */
final class HedgeReader {
  private static final String CONDOR = "condor";
  private static final Formula ONE = new One();
  private static final int MOST_CONTRACTS = 10_000;
  private static final double MOST_DELTA = 0.95;
  private static final double DELTA_OF_A_FUTURE = 1;

  /** Shares such as 0.4, 0.4 and 0.2 add up to 1 but for the rounding of doubles. */
  private static final double ROUNDING = 1e-9;

  private final SourceText source;
  private final Problems problems;
  private final Quantities quantities;

  HedgeReader(SourceText source, Problems problems, Quantities quantities) {
    this.source = source;
    this.problems = problems;
    this.quantities = quantities;
  }

  HedgeSpec read(Fields hedge) {
    Optional<Share> budget = share(hedge, "budget");
    List<LayerSpec> reference = layers(hedge, "reference", Optional.empty());
    List<LayerSpec> layers = layers(hedge, "layers", budget);
    if (layers.isEmpty() && (!hedge.has("layers") || hedge.isMapping("layers"))) {
      hedge.report("no-layers", "layers", "The hedge has no layers.", "Add 'layers:' with one.");
    }
    checkShares(hedge, layers);
    checkReference(hedge, layers, reference);
    List<LayerSpec> all = new ArrayList<>(layers);
    all.addAll(reference);
    Formula units = units(hedge, all);
    Weighting weighting =
        hedge.optionalChoice("weighting", Weighting.values()).orElse(Weighting.COUNT);
    Optional<Share> cap = share(hedge, "premiumCap");
    CarryBasis basis =
        hedge.optionalChoice("carryBasis", CarryBasis.values()).orElse(CarryBasis.WHILE_OPEN);
    hedge.done();
    return new HedgeSpec(units, weighting, cap, budget, basis, layers, reference);
  }

  private Optional<Share> share(Fields hedge, String key) {
    return hedge.has(key) ? Optional.of(quantities.share(hedge, key)) : Optional.empty();
  }

  private List<LayerSpec> layers(Fields hedge, String key, Optional<Share> budget) {
    List<LayerSpec> layers = new ArrayList<>();
    hedge.named(key).forEach((name, fields) -> layers.add(layer(name, fields, budget)));
    return layers;
  }

  /** A budget is divided by shares that do not add up to more than all of it. */
  private static void checkShares(Fields hedge, List<LayerSpec> layers) {
    double together = layers.stream().mapToDouble(l -> l.budgetShare().orElse(0)).sum();
    if (together > 1 + ROUNDING) {
      hedge.report(
          "shares-above-one",
          "layers",
          "The layers' shares of the budget add up to "
              + Numbers.plain(together)
              + ", more than all of it.",
          "");
    }
    if (hedge.has("budget") && together == 0) {
      hedge.report(
          "useless-key",
          "budget",
          "No layer has a share of this budget.",
          "Give layers a 'budgetShare', or leave it out.");
    }
  }

  private static void checkReference(
      Fields hedge, List<LayerSpec> layers, List<LayerSpec> reference) {
    boolean named =
        layers.stream().anyMatch(l -> isOfReference(l.budget()))
            || hedge.optionalFields("premiumCap").flatMap(c -> c.optionalText("of")).stream()
                .anyMatch(Denominator.REFERENCE.name()::equals);
    if (named && reference.isEmpty()) {
      hedge.report(
          "no-reference",
          "A percentage is of REFERENCE, and no reference ladder is there.",
          "Add 'reference:' with layers.");
    }
    if (!named && !reference.isEmpty()) {
      hedge.report("useless-key", "reference", "No percentage is of REFERENCE.", "Leave it out.");
    }
    if (reference.stream().anyMatch(l -> isOfReference(l.budget()))) {
      hedge.report(
          "circular-denominator",
          "reference",
          "A layer of the reference ladder cannot have a budget of REFERENCE.",
          "Give 'contracts'.");
    }
  }

  private static boolean isOfReference(Optional<Share> share) {
    return share.filter(s -> s.of() == Denominator.REFERENCE).isPresent();
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

  private LayerSpec layer(String name, Fields layer, Optional<Share> hedgeBudget) {
    checkName(name, layer);
    boolean buy = layer.choice("side", Map.of("buy", true, "sell", false), true);
    Instrument instrument = instrument(layer);
    boolean byBudget = byBudget(name, layer, buy);
    OptionalInt contracts =
        byBudget
            ? OptionalInt.empty()
            : OptionalInt.of(layer.whole("contracts", 1, MOST_CONTRACTS));
    OptionalDouble part = layer.has("budgetShare") ? part(layer) : OptionalDouble.empty();
    Optional<Share> budget =
        !byBudget
            ? Optional.empty()
            : part.isPresent()
                ? part(layer, hedgeBudget, part.getAsDouble())
                : Optional.of(quantities.share(layer, "budget"));
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
        name, buy, instrument, contracts, budget, part, dte, choice, delta, shortDelta, size);
  }

  private static OptionalDouble part(Fields layer) {
    double part = layer.number("budgetShare", Double.MIN_VALUE, 1);
    return OptionalDouble.of(Double.isNaN(part) ? 1 : part);
  }

  private static Optional<Share> part(Fields layer, Optional<Share> hedgeBudget, double part) {
    if (hedgeBudget.isEmpty()) {
      layer.report(
          "no-budget",
          "budgetShare",
          "'budgetShare' is a part of the hedge's budget, and the hedge has none.",
          "Add 'budget: {percent: ..., of: ...}' beside 'layers'.");
    }
    Share all = hedgeBudget.orElse(new Share(1, Denominator.NAV));
    return Optional.of(new Share(all.percent() * part, all.of()));
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
    boolean share = layer.has("budgetShare");
    boolean budget = layer.has("budget") || share;
    boolean contracts = layer.has("contracts");
    if (budget && contracts || share && layer.has("budget")) {
      layer.report(
          "one-of",
          "The layer '"
              + name
              + "' has both '"
              + (contracts ? "contracts" : "budgetShare")
              + "' and 'budget'.",
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
