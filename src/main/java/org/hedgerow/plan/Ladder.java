package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hedgerow.book.LadderWeights.Rung;
import org.hedgerow.book.Position;
import org.hedgerow.book.StressLoss;
import org.hedgerow.plan.LayerBuilder.Unit;
import org.hedgerow.strategy.Formula;
import org.hedgerow.strategy.FormulaVariable;
import org.hedgerow.strategy.HedgeSpec.Weighting;
import org.hedgerow.strategy.LayerSpec;

/**
 * One ladder of the strategy, priced today: how many contracts of each layer it holds, and what a
 * bad day makes of it.
 *
 * <pre>
 *   weighting count    n_i
 *   any other          n_i / sum(n) x sum(n_j m_j) / m_i       m: the quantity in one contract
 * </pre>
 *
 * <p>The sums run over the layers of bought options that can be priced; what is sold, and futures,
 * keep their count. Contracts of one ladder are not whole yet.
 */
final class Ladder {
  private static final double LESSER_FALL = 0.05;
  private static final double GREATER_FALL = 0.10;

  /** The variables that only a formula which names them has priced. */
  private static final List<FormulaVariable> OF_A_BAD_DAY =
      List.of(
          FormulaVariable.CONDOR_LOSS_5,
          FormulaVariable.CONDOR_LOSS_10,
          FormulaVariable.LADDER_GAIN_5,
          FormulaVariable.LADDER_GAIN_10);

  private final PlanContext context;
  private final CondorTotals totals;
  private final List<LayerSpec> layers;
  private final Weighting weighting;
  private final Map<String, Step<Unit>> unitByLayer = new HashMap<>();
  private final Map<FormulaVariable, Double> stress = new HashMap<>();

  Ladder(PlanContext context, CondorTotals totals, List<LayerSpec> layers, Weighting weighting) {
    this.context = context;
    this.totals = totals;
    this.layers = layers;
    this.weighting = weighting;
  }

  /** One call, vertical or future of a layer. */
  Step<Unit> unit(LayerSpec spec) {
    Step<Unit> known = unitByLayer.get(spec.name());
    if (known == null) {
      known = new LayerBuilder(context, spec, spec.dte()).build();
      unitByLayer.put(spec.name(), known);
    }
    return known;
  }

  /**
   * Contracts of a layer in one ladder.
   *
   * @param exact above zero
   * @param how empty when they are those of the file
   */
  record Contracts(double exact, String how) {}

  Step<Contracts> contracts(LayerSpec spec, Unit unit) {
    int count = spec.contracts().orElseThrow();
    if (weighting == Weighting.COUNT || !isWeighed(spec)) {
      return Step.of(new Contracts(count, ""));
    }
    double each = quantity(unit);
    double all = 0;
    int counts = 0;
    for (LayerSpec layer : layers) {
      OptionalDouble one = isWeighed(layer) ? quantity(layer) : OptionalDouble.empty();
      if (one.isPresent()) {
        all += layer.contracts().orElseThrow() * one.getAsDouble();
        counts += layer.contracts().orElseThrow();
      }
    }
    if (!(each > 0 && all > 0)) {
      return Step.refuse(
          RefusalReason.BAD_PRICES,
          "One %s has %s of %s, by which nothing can be weighed."
              .formatted(noun(spec), Numbers.usd(each), words()),
          "");
    }
    double exact = (double) count / counts * all / each;
    return Step.of(
        new Contracts(
            exact,
            "%d of %d parts of the ladder's %s %s, %s in one: %s"
                .formatted(
                    count,
                    counts,
                    words(),
                    Numbers.usd(all),
                    Numbers.usd(each),
                    Numbers.plain(exact, 3))));
  }

  /** The variables of a formula; those of a bad day only when it names them. */
  Map<String, Double> variables(Formula formula) {
    Map<String, Double> variables = new HashMap<>(totals.variables());
    OF_A_BAD_DAY.stream()
        .filter(variable -> variable.isIn(formula))
        .forEach(variable -> variables.put(variable.word(), stressUsd(variable)));
    return variables;
  }

  /** The figures of a bad day that a formula names, for a sentence; empty when it names none. */
  String stressInWords(Formula formula) {
    List<String> words = new ArrayList<>();
    for (FormulaVariable variable : OF_A_BAD_DAY) {
      if (variable.isIn(formula)) {
        words.add(variable.word() + " " + Numbers.usd(stressUsd(variable)));
      }
    }
    return String.join(", ", words);
  }

  private double stressUsd(FormulaVariable variable) {
    Double known = stress.get(variable);
    if (known != null) {
      return known;
    }
    double usd = priced(variable);
    stress.put(variable, usd);
    return usd;
  }

  private double priced(FormulaVariable variable) {
    return switch (variable) {
      case CONDOR_LOSS_5 -> lossUsd(totals.positions(), LESSER_FALL);
      case CONDOR_LOSS_10 -> lossUsd(totals.positions(), GREATER_FALL);
      case LADDER_GAIN_5 -> 0 - lossUsd(one(), LESSER_FALL);
      case LADDER_GAIN_10 -> 0 - lossUsd(one(), GREATER_FALL);
      default -> throw new IllegalArgumentException("No figure of a bad day: " + variable);
    };
  }

  private double lossUsd(List<Position> positions, double fall) {
    return StressLoss.of(positions, context.market(), fall).lossUsd();
  }

  /** The layers of one ladder that can be priced, in whole contracts. */
  private List<Position> one() {
    List<Position> positions = new ArrayList<>();
    for (LayerSpec layer : layers) {
      if (layer.contracts().isPresent()) {
        unit(layer)
            .then(unit -> contracts(layer, unit).map(n -> Legs.times(unit, n.exact())))
            .match(legs -> positions.addAll(held(layer, legs)), refused -> false);
      }
    }
    return positions;
  }

  private List<Position> held(LayerSpec layer, List<TicketLeg> legs) {
    return legs.stream().map(leg -> Legs.position(context, leg, layer.name())).toList();
  }

  private static boolean isWeighed(LayerSpec layer) {
    return layer.isBoughtOption() && layer.contracts().isPresent();
  }

  private OptionalDouble quantity(LayerSpec layer) {
    return unit(layer)
        .match(unit -> OptionalDouble.of(quantity(unit)), refused -> OptionalDouble.empty());
  }

  private double quantity(Unit unit) {
    return switch (weighting) {
      case COUNT -> 1;
      case PREMIUM -> unit.premiumUsd();
      case VEGA -> rungs(unit).stream().mapToDouble(Rung::vegaNormalised30dUsd).sum();
      case EXTRINSIC -> rungs(unit).stream().mapToDouble(Rung::extrinsicUsd).sum();
    };
  }

  private static List<Rung> rungs(Unit unit) {
    return unit.legs().stream()
        .map(TicketLeg.OfOption.class::cast)
        .map(leg -> Rung.of(leg.signedContracts(), leg.quote()))
        .toList();
  }

  private String words() {
    return switch (weighting) {
      case COUNT -> "contracts";
      case PREMIUM -> "premium";
      case VEGA -> "30-day vega";
      case EXTRINSIC -> "time value";
    };
  }

  static String noun(LayerSpec spec) {
    return spec.instrument() == LayerSpec.Instrument.VERTICAL ? "vertical" : "contract";
  }
}
