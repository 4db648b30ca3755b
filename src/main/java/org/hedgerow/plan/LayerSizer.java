package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hedgerow.book.OrderKind;
import org.hedgerow.plan.LayerBuilder.Unit;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.strategy.DteWindow;
import org.hedgerow.strategy.Formula;
import org.hedgerow.strategy.FormulaVariable;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.HedgeSpec.Weighting;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.LayerSpec.Instrument;
import org.hedgerow.strategy.Share;
import org.hedgerow.strategy.Share.Denominator;

/**
 * How many of a layer the strategy wants, before caps.
 *
 * <pre>
 *   contracts  floor(contracts of one ladder x floor(units) x factors)
 *   budget     floor(share x factors / (premium of one + fees of one)), of a future
 *              floor(share x factors / (margin of one + fees of one))
 * </pre>
 */
final class LayerSizer {

  /** How far above today's net asset value a repair is looked for. */
  private static final double FARTHEST_NAV = 1000;

  /** The layers that are asked for. */
  static final Function<HedgeSpec, List<LayerSpec>> LAYERS = HedgeSpec::layers;

  /** The layers that are priced and not asked for. */
  static final Function<HedgeSpec, List<LayerSpec>> REFERENCE = HedgeSpec::reference;

  private final PlanContext context;
  private final CondorTotals totals;
  private final Function<String, List<Factor>> factorsByLayer;
  private final Ladder ladder;

  /**
   * A sizer.
   *
   * @param factorsByLayer what the rules concluded of a layer
   * @param which layers make up the ladder
   */
  LayerSizer(
      PlanContext context,
      CondorTotals totals,
      Function<String, List<Factor>> factorsByLayer,
      Function<HedgeSpec, List<LayerSpec>> which) {
    this.context = context;
    this.totals = totals;
    this.factorsByLayer = factorsByLayer;
    Optional<HedgeSpec> hedge = context.strategy().hedge();
    this.ladder =
        new Ladder(
            context,
            totals,
            hedge.map(which).orElse(List.of()),
            hedge.map(HedgeSpec::weighting).orElse(Weighting.COUNT));
  }

  /** A sizer at full size. */
  static LayerSizer full(
      PlanContext context, CondorTotals totals, Function<HedgeSpec, List<LayerSpec>> which) {
    return new LayerSizer(context, totals, layer -> List.of(), which);
  }

  /**
   * A layer as it is wanted.
   *
   * @param count of the unit, at least 1
   */
  record Wanted(LayerSpec spec, Unit unit, int count, List<String> lines) {}

  Step<Wanted> wanted(LayerSpec spec) {
    return ladder.unit(spec).then(unit -> wanted(spec, unit));
  }

  /** A layer in another window of days to expiry than its own. */
  Step<Wanted> wanted(LayerSpec spec, DteWindow window) {
    return new LayerBuilder(context, spec, window).build().then(unit -> wanted(spec, unit));
  }

  private Step<Wanted> wanted(LayerSpec spec, Unit unit) {
    List<Factor> factors = factorsByLayer.apply(spec.name());
    if (Sizing.product(factors) == 0) {
      return Step.refuse(
          RefusalReason.SCALED_TO_ZERO, "The size is " + Sizing.reasons(factors) + ".", "");
    }
    return spec.budget().isPresent()
        ? byBudget(spec, unit, spec.budget().get(), factors)
        : ladder.contracts(spec, unit).then(contracts -> byCount(spec, unit, contracts, factors));
  }

  private Step<Wanted> byBudget(LayerSpec spec, Unit unit, Share budget, List<Factor> factors) {
    double factor = Sizing.product(factors);
    double budgetUsd = totals.usd(budget) * factor;
    boolean byVix = budget.of() == Denominator.VIX_NOTIONAL;
    boolean future = spec.instrument() == Instrument.FUTURE;
    double eachUsd =
        byVix
            ? unit.vixNotionalUsd(context.market().day().vix())
            : unit.premiumUsd()
                + (future ? Legs.marginUsd(context, spec.name(), unit.legs()) : 0)
                + Legs.feesUsd(context, unit.legs(), OrderKind.ofLegs(unit.legs().size()));
    int count = Numbers.whole(budgetUsd / eachUsd);
    String counts =
        byVix ? "is %s of VIX notional" : future ? "ties up %s with fees" : "costs %s with fees";
    if (count == 0) {
      return Step.refuse(
          RefusalReason.BUDGET_TOO_SMALL,
          ("Budget %s (%s%s), one %s " + counts + ".")
              .formatted(
                  Numbers.usd(budgetUsd),
                  text(spec, budget),
                  factors.isEmpty() ? "" : ", " + Sizing.reasons(factors),
                  Ladder.noun(spec),
                  Numbers.usd(eachUsd)),
          "needs "
              + budget.of()
              + " of at least "
              + Numbers.usdAtLeast(eachUsd / (budget.percent() / 100 * factor)));
    }
    List<String> lines = new ArrayList<>(unit.how());
    lines.add("budget " + text(spec, budget));
    lines.addAll(Sizing.lines(factors));
    lines.add(
        ("one %s " + counts + ": %s / %s = %s, %s")
            .formatted(
                Ladder.noun(spec),
                Numbers.usd(eachUsd),
                Numbers.usd(budgetUsd),
                Numbers.usd(eachUsd),
                Numbers.plain(budgetUsd / eachUsd, 2),
                Numbers.count(count, Ladder.noun(spec))));
    return Step.of(new Wanted(spec, unit, count, List.copyOf(lines)));
  }

  /** {@code 40 % of it is 1200 USD} behind the whole budget when the layer has a part of one. */
  private String text(LayerSpec spec, Share budget) {
    Optional<Share> whole = context.strategy().hedge().flatMap(HedgeSpec::budget);
    return spec.budgetShare().isPresent() && whole.isPresent()
        ? "%s; %s %% of it = %s"
            .formatted(
                totals.text(whole.get()),
                Numbers.plain(100 * spec.budgetShare().getAsDouble(), 4),
                Numbers.usd(totals.usd(budget)))
        : totals.text(budget);
  }

  private Step<Wanted> byCount(
      LayerSpec spec, Unit unit, Ladder.Contracts contracts, List<Factor> factors) {
    Formula formula = context.strategy().hedge().orElseThrow().units();
    OptionalDouble value = value(formula, context.sizingNavUsd());
    int units = Numbers.whole(value.orElse(0));
    if (units == 0) {
      return noUnits(formula, value);
    }
    String noun = Ladder.noun(spec);
    double exact = contracts.exact() * units * Sizing.product(factors);
    int count = Numbers.whole(exact);
    String inOne =
        contracts.how().isEmpty()
            ? Numbers.count(spec.contracts().orElseThrow(), noun)
            : Numbers.plain(contracts.exact(), 3) + " " + noun + "s";
    if (count == 0) {
      return Step.refuse(
          RefusalReason.SCALED_TO_ZERO,
          "%s x %s%s leaves %s, less than one."
              .formatted(
                  inOne,
                  Numbers.count(units, "ladder"),
                  factors.isEmpty() ? "" : " " + Sizing.reasons(factors),
                  Numbers.plain(exact, 3)),
          "needs a factor of at least " + Numbers.plain(1 / contracts.exact() / units, 4));
    }
    List<String> lines = new ArrayList<>(unit.how());
    if (!contracts.how().isEmpty()) {
      lines.add(contracts.how());
    }
    String stress = ladder.stressInWords(formula);
    lines.add(
        "%s x %s (%s%s)"
            .formatted(
                inOne,
                Numbers.count(units, "ladder"),
                formula.text(),
                stress.isEmpty() ? "" : ": " + stress));
    lines.addAll(Sizing.lines(factors));
    if (!factors.isEmpty() || !contracts.how().isEmpty()) {
      lines.add("= %s, %s".formatted(Numbers.plain(exact, 3), Numbers.count(count, noun)));
    }
    return Step.of(new Wanted(spec, unit, count, List.copyOf(lines)));
  }

  private Step<Wanted> noUnits(Formula formula, OptionalDouble value) {
    String stress = ladder.stressInWords(formula);
    String gives = value.isPresent() ? Numbers.plain(value.getAsDouble(), 3) : "no finite number";
    OptionalDouble enough = navForOne(formula);
    return Step.refuse(
        RefusalReason.NO_UNITS,
        "The formula %s gives %s%s, at least one whole ladder is needed."
            .formatted(formula.text(), gives, stress.isEmpty() ? "" : " (" + stress + ")"),
        enough.isPresent()
            ? "needs NAV of at least " + Numbers.usdAtLeast(enough.getAsDouble())
            : "");
  }

  /** The least net asset value at which the formula gives one, everything else as it is. */
  private OptionalDouble navForOne(Formula formula) {
    double low = context.sizingNavUsd();
    double high = low * FARTHEST_NAV;
    if (!(value(formula, high).orElse(0) >= 1)) {
      return OptionalDouble.empty();
    }
    while (high - low > 0.5) {
      double middle = (low + high) / 2;
      if (value(formula, middle).orElse(0) >= 1) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double whole = Math.ceil(low);
    return OptionalDouble.of(value(formula, whole).orElse(0) >= 1 ? whole : Math.ceil(high));
  }

  /** The formula today, with another net asset value; empty when it is no finite number. */
  private OptionalDouble value(Formula formula, double navUsd) {
    Map<String, Double> variables = new HashMap<>(ladder.variables(formula));
    variables.put(FormulaVariable.NAV.word(), navUsd);
    try {
      return OptionalDouble.of(formula.value(variables));
    } catch (IllegalArgumentException e) {
      return OptionalDouble.empty();
    }
  }
}
