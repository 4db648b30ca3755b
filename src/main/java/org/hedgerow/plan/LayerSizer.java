package org.hedgerow.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.hedgerow.book.OrderKind;
import org.hedgerow.plan.LayerBuilder.Unit;
import org.hedgerow.plan.Sizing.Factor;
import org.hedgerow.strategy.Formula;
import org.hedgerow.strategy.FormulaVariable;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.LayerSpec.Instrument;
import org.hedgerow.strategy.Share;

/**
 * How many of a layer the strategy wants, before caps.
 *
 * <pre>
 *   contracts  floor(contracts x floor(units) x factors)
 *   budget     floor(share x factors / (premium of one + fees of one))
 * </pre>
 */
final class LayerSizer {

  /** How far above today's net asset value a repair is looked for. */
  private static final double FARTHEST_NAV = 1000;

  private final PlanContext context;
  private final CondorTotals totals;
  private final List<Factor> factors;

  LayerSizer(PlanContext context, CondorTotals totals, List<Factor> factors) {
    this.context = context;
    this.totals = totals;
    this.factors = factors;
  }

  /**
   * A layer as it is wanted.
   *
   * @param count of the unit, at least 1
   */
  record Wanted(LayerSpec spec, Unit unit, int count, List<String> lines) {}

  Step<Wanted> wanted(LayerSpec spec) {
    return new LayerBuilder(context, spec).build().then(unit -> of(spec).wanted(spec, unit));
  }

  /** With the factors of one layer besides those of all. */
  private LayerSizer of(LayerSpec spec) {
    return new LayerSizer(context, totals, context.sizing().shift().with(factors, spec.name()));
  }

  private Step<Wanted> wanted(LayerSpec spec, Unit unit) {
    double factor = Sizing.product(factors);
    if (factor == 0) {
      return Step.refuse(
          RefusalReason.SCALED_TO_ZERO, "The size is " + Sizing.reasons(factors) + ".", "");
    }
    return spec.budget().isPresent()
        ? byBudget(spec, unit, spec.budget().get(), factor)
        : byCount(spec, unit, spec.contracts().orElseThrow(), factor);
  }

  private Step<Wanted> byBudget(LayerSpec spec, Unit unit, Share budget, double factor) {
    double budgetUsd = totals.usd(budget) * factor;
    double eachUsd =
        unit.premiumUsd()
            + Legs.feesUsd(context, unit.legs(), OrderKind.ofLegs(unit.legs().size()));
    int count = Numbers.whole(budgetUsd / eachUsd);
    if (count == 0) {
      return Step.refuse(
          RefusalReason.BUDGET_TOO_SMALL,
          "Budget %s (%s%s), one %s costs %s with fees."
              .formatted(
                  Numbers.usd(budgetUsd),
                  totals.text(budget),
                  factors.isEmpty() ? "" : ", " + Sizing.reasons(factors),
                  noun(spec),
                  Numbers.usd(eachUsd)),
          "needs "
              + budget.of()
              + " of at least "
              + Numbers.usdAtLeast(eachUsd / (budget.percent() / 100 * factor)));
    }
    List<String> lines = new ArrayList<>(unit.how());
    lines.add("budget " + totals.text(budget));
    lines.addAll(Sizing.lines(factors));
    lines.add(
        "one %s costs %s with fees: %s / %s = %s, %s"
            .formatted(
                noun(spec),
                Numbers.usd(eachUsd),
                Numbers.usd(budgetUsd),
                Numbers.usd(eachUsd),
                Numbers.plain(budgetUsd / eachUsd, 2),
                Numbers.count(count, noun(spec))));
    return Step.of(new Wanted(spec, unit, count, List.copyOf(lines)));
  }

  private Step<Wanted> byCount(LayerSpec spec, Unit unit, int contracts, double factor) {
    Formula formula = context.strategy().hedge().orElseThrow().units();
    OptionalDouble value = value(formula, context.book().navUsd());
    int units = Numbers.whole(value.orElse(0));
    if (units == 0) {
      return noUnits(formula, value);
    }
    double exact = (double) contracts * units * factor;
    int count = Numbers.whole(exact);
    if (count == 0) {
      return Step.refuse(
          RefusalReason.SCALED_TO_ZERO,
          "%s x %s %s leaves %s, less than one."
              .formatted(
                  Numbers.count(contracts, noun(spec)),
                  Numbers.count(units, "ladder"),
                  Sizing.reasons(factors),
                  Numbers.plain(exact, 3)),
          "needs a factor of at least " + Numbers.plain(1.0 / contracts / units, 4));
    }
    List<String> lines = new ArrayList<>(unit.how());
    lines.add(
        "%s x %s (%s)"
            .formatted(
                Numbers.count(contracts, noun(spec)),
                Numbers.count(units, "ladder"),
                formula.text()));
    lines.addAll(Sizing.lines(factors));
    if (!factors.isEmpty()) {
      lines.add("= %s, %s".formatted(Numbers.plain(exact, 3), Numbers.count(count, noun(spec))));
    }
    return Step.of(new Wanted(spec, unit, count, List.copyOf(lines)));
  }

  private Step<Wanted> noUnits(Formula formula, OptionalDouble value) {
    String gives = value.isPresent() ? Numbers.plain(value.getAsDouble(), 3) : "no finite number";
    OptionalDouble enough = navForOne(formula);
    return Step.refuse(
        RefusalReason.NO_UNITS,
        "The formula %s gives %s, at least one whole ladder is needed."
            .formatted(formula.text(), gives),
        enough.isPresent()
            ? "needs NAV of at least " + Numbers.usdAtLeast(enough.getAsDouble())
            : "");
  }

  /** The least net asset value at which the formula gives one, everything else as it is. */
  private OptionalDouble navForOne(Formula formula) {
    double low = context.book().navUsd();
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
    Map<String, Double> variables = new HashMap<>(totals.variables());
    variables.put(FormulaVariable.NAV.word(), navUsd);
    try {
      return OptionalDouble.of(formula.value(variables));
    } catch (IllegalArgumentException e) {
      return OptionalDouble.empty();
    }
  }

  private static String noun(LayerSpec spec) {
    return spec.instrument() == Instrument.VERTICAL ? "vertical" : "contract";
  }
}
