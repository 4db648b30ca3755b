package org.hedgerow.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.rules.FlipSearch;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.FieldType;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * Looks for the smallest move of one published figure that turns a rule. A figure is looked at on
 * 32 values each way, close together near today's; the first value that turns the rule is then
 * brought back to the last tick that still does. Everything computed from the figure moves along:
 * the other facts of the market, the curve and, when the rule depends on a price, the prices.
 */
final class MarketFlips {
  /** Facts that take the prices of options. */
  private static final Set<Class<?>> PRICED =
      Set.of(
          Observation.QuickRatio.class,
          Observation.HedgeCarry.class,
          Observation.CondorHolding.class,
          Observation.CondorReturn.class,
          Observation.CondorVega.class,
          Observation.DailyBalance.class,
          Observation.HedgeConvexity.class,
          Observation.HedgeHealth.class,
          Observation.HedgeShareOfBeta.class,
          Observation.HedgeVega.class,
          Observation.LayerShare.class,
          Observation.SoldHolding.class,
          Observation.SoldLayer.class,
          Observation.TemporalTheta.class,
          Observation.TemporalThetaBefore.class,
          Observation.ThetaAcceleration.class);

  private final MovedMarkets markets;
  private final RuleBook rules;
  private final DayPlan plan;
  private final FlipSearch search;
  private final Set<FactType> looksAt;
  private final boolean priced;

  MarketFlips(MovedMarkets markets, RuleBook rules, DayPlan plan, FlipSearch search) {
    this.markets = markets;
    this.rules = rules;
    this.plan = plan;
    this.search = search;
    this.looksAt = search.slice().observations();
    this.priced = looksAt.stream().anyMatch(t -> PRICED.contains(t.javaType()));
  }

  /** False under quotes of a chain, which do not move with a supposed figure. */
  static boolean canMove(DayInputs inputs) {
    return inputs.options() instanceof SyntheticMarket;
  }

  /** The nearest move of every figure that turns the rule, smallest share first. */
  List<MarketFlip> find() {
    Set<ObservedFact> before = Set.copyOf(markets.facts(0, 0, priced));
    return IntStream.range(0, markets.knobs().size())
        .filter(knob -> matters(knob, before))
        .mapToObj(this::flip)
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparingDouble(MarketFlip::relativeSize)
                .thenComparing(MarketFlip::observation))
        .toList();
  }

  /** Whether any fact that the rule depends on moves with the figure. */
  private boolean matters(int knob, Set<ObservedFact> before) {
    return markets.facts(knob, 1, priced).stream()
        .filter(f -> !before.contains(f))
        .map(f -> Vocabulary.typeOf(f.fact()))
        .anyMatch(looksAt::contains);
  }

  private Optional<MarketFlip> flip(int knob) {
    List<Integer> ends = new ArrayList<>();
    for (int direction : new int[] {-1, 1}) {
      nearest(knob, direction).ifPresent(ticks -> ends.add(ticks * direction));
    }
    return ends.stream()
        .sorted(Comparator.comparingInt(t -> Math.abs(t)))
        .flatMap(ticks -> verified(knob, ticks).stream())
        .findFirst();
  }

  private Optional<Integer> nearest(int knob, int direction) {
    int before = 0;
    for (int ticks : markets.knobs().get(knob).scan(direction)) {
      if (turns(knob, ticks * direction)) {
        int far = ticks;
        while (far - before > 1) {
          int middle = (far + before) / 2;
          if (turns(knob, middle * direction)) {
            far = middle;
          } else {
            before = middle;
          }
        }
        return Optional.of(far);
      }
      before = ticks;
    }
    return Optional.empty();
  }

  private boolean turns(int knob, int ticks) {
    return search
        .firesOn(markets.facts(knob, ticks, priced))
        .map(fires -> fires != search.firesNow())
        .orElse(false);
  }

  private Optional<MarketFlip> verified(int figure, int ticks) {
    MarketKnob knob = markets.knobs().get(figure);
    double to = knob.value(ticks);
    DayRunner moved = markets.at(figure, ticks);
    List<ObservedFact> facts = moved.facts();
    return search.isVerified(rules, facts)
        ? Optional.of(
            new MarketFlip(
                knob.name(),
                knob.value(),
                to,
                knob.unit(),
                moved(facts).stream()
                    .filter(m -> !m.from().equals(knob.value()) || !m.to().equals(to))
                    .toList(),
                DayDifference.between(plan, moved.plan())))
        : Optional.empty();
  }

  /** Figures that differ, in canonical order; of types of which there may be many, none. */
  private List<MarketFlip.Moved> moved(List<ObservedFact> facts) {
    Map<FactType, Observation> before = new HashMap<>();
    plan.decision().observed().forEach(f -> before.put(Vocabulary.typeOf(f.fact()), f.fact()));
    List<MarketFlip.Moved> moved = new ArrayList<>();
    facts.stream()
        .map(ObservedFact::fact)
        .sorted(Vocabulary.CANONICAL_ORDER)
        .forEach(
            fact -> {
              FactType type = Vocabulary.typeOf(fact);
              Observation then = before.get(type);
              if (then != null && !type.isMany()) {
                type.fields().forEach(field -> moved(type, field, then, fact, moved));
              }
            });
    return moved;
  }

  private static void moved(
      FactType type,
      FieldType field,
      Observation then,
      Observation now,
      List<MarketFlip.Moved> moved) {
    Object from = field.read(then);
    Object to = field.read(now);
    if (!from.equals(to)) {
      moved.add(new MarketFlip.Moved(type.name() + "." + field.name(), from, to));
    }
  }
}
