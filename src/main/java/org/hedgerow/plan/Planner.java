package org.hedgerow.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hedgerow.book.Position;
import org.hedgerow.plan.Outcome.Planned;
import org.hedgerow.plan.Outcome.Refused;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.Share;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.Action.AdjustLayer;
import org.hedgerow.vocabulary.Action.CloseCondor;
import org.hedgerow.vocabulary.Action.CloseLayer;
import org.hedgerow.vocabulary.Action.OpenCondor;
import org.hedgerow.vocabulary.Action.OpenLayer;
import org.hedgerow.vocabulary.Action.RollLayer;
import org.hedgerow.vocabulary.Action.ShiftLayer;

/**
 * Turns what the rules ask into orders at the day's closes: expiry, strikes, whole contracts, fees,
 * margin, maximum loss; or refuses with the numbers.
 *
 * <pre>
 *   condors closed -> condors opened -> what the hedge is a percentage of
 *                                    -> layers closed -> adjusted -> opened and rolled
 * </pre>
 *
 * <p>That order holds whatever the order of the actions; the outcomes come back in theirs.
 */
public final class Planner {
  private static final List<Share.Denominator> NOTIONALS =
      List.of(
          Share.Denominator.INDEX_NOTIONAL,
          Share.Denominator.MAX_LOSS,
          Share.Denominator.MARGIN,
          Share.Denominator.CREDIT,
          Share.Denominator.NAV,
          Share.Denominator.VIX_NOTIONAL);

  private final PlanContext context;
  private final List<Action> actions;
  private final Outcome[] outcomes;

  private Planner(PlanContext context, List<Action> actions) {
    this.context = context;
    this.actions = List.copyOf(actions);
    this.outcomes = new Outcome[actions.size()];
  }

  /** One outcome for each action, in the order of the actions. */
  public static List<Outcome> plan(PlanContext context, List<Action> actions) {
    return new Planner(context, actions).planned();
  }

  /** What the strategy's own hedge would hold if it were opened fresh today. */
  public static FreshHedge freshHedge(PlanContext context) {
    CondorTotals held = CondorTotals.of(context, context.book().layer(Position.CONDOR), List.of());
    LayerSizer sizer = LayerSizer.full(context, held, LayerSizer.LAYERS);
    Map<String, List<TicketLeg>> legs = new LinkedHashMap<>();
    Map<String, Refused> missing = new LinkedHashMap<>();
    Map<String, Double> margins = new LinkedHashMap<>();
    for (LayerSpec layer : layers(context)) {
      List<TicketLeg> opened =
          sizer
              .wanted(layer)
              .match(
                  w -> Legs.times(w.unit().legs(), w.count()),
                  refused -> {
                    missing.put(layer.name(), refused);
                    return List.of();
                  });
      if (!opened.isEmpty()) {
        legs.put(layer.name(), opened);
      }
      if (!layer.buy() && !opened.isEmpty()) {
        margins.put(layer.name(), Legs.marginUsd(context, layer.name(), opened));
      }
    }
    return new FreshHedge(legs, missing, margins);
  }

  /**
   * What the hedge may hold for the condors of the context's book: the premium cap, else the budget
   * of the hedge, else the sum of the layers' own; nothing when the strategy lays down none.
   */
  public static Optional<BudgetLine> hedgeBudget(PlanContext context) {
    CondorTotals totals =
        CondorTotals.of(context, context.book().layer(Position.CONDOR), List.of());
    Optional<HedgeSpec> hedge = context.strategy().hedge();
    List<Share> budgets =
        hedge
            .flatMap(HedgeSpec::budget)
            .map(List::of)
            .orElse(layers(context).stream().flatMap(layer -> layer.budget().stream()).toList());
    List<Share> shares = hedge.flatMap(HedgeSpec::premiumCap).map(List::of).orElse(budgets);
    boolean inVixNotional = shares.stream().anyMatch(s -> s.of() == Share.Denominator.VIX_NOTIONAL);
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BudgetLine(
                shares.stream().mapToDouble(totals::usd).sum(),
                shares.stream().map(totals::text).collect(Collectors.joining("; ")),
                inVixNotional
                    ? OptionalDouble.of(
                        new PremiumRoom(context, Optional.of(shares.get(0)), totals)
                            .usedUsd(layer -> hedge.get().isBudgeted(layer)))
                    : OptionalDouble.empty(),
                shares.size() == 1 ? Optional.of(shares.get(0)) : Optional.empty()));
  }

  /** What every reading of "notional" comes to for the context's book. */
  public static List<NotionalReading> notionals(PlanContext context) {
    CondorTotals totals =
        CondorTotals.of(context, context.book().layer(Position.CONDOR), List.of());
    double premium = new PremiumRoom(context, Optional.empty(), totals).usedUsd();
    Share vix = new Share(1, Share.Denominator.VIX_NOTIONAL);
    double vixNotional = new PremiumRoom(context, Optional.of(vix), totals).usedUsd();
    return NOTIONALS.stream()
        .map(of -> new NotionalReading(of, totals.usd(of), of == vix.of() ? vixNotional : premium))
        .toList();
  }

  private List<Outcome> planned() {
    Cash cash = new Cash(context.book().cashUsd() - context.book().unpaidPremiumUsd());
    CondorPlanner condors = new CondorPlanner(context, cash);
    each(CloseCondor.class, a -> true, condors::close);
    each(OpenCondor.class, a -> true, condors::open);
    HedgePlanner hedge = new HedgePlanner(context, condors.totals(), cash);
    each(CloseLayer.class, a -> true, a -> hedge.close(a.layer()));
    of(RollLayer.class).forEach(i -> hedge.announceRoll(((RollLayer) actions.get(i)).layer()));
    each(AdjustLayer.class, a -> true, a -> hedge.adjust(a.layer()));
    of(ShiftLayer.class).forEach(i -> hedge.announceRoll(((ShiftLayer) actions.get(i)).layer()));
    for (LayerSpec layer : layers(context)) {
      openAndRoll(hedge, name -> name.equals(layer.name()));
    }
    openAndRoll(hedge, name -> true);
    return Arrays.asList(outcomes);
  }

  private void openAndRoll(HedgePlanner hedge, Predicate<String> layers) {
    each(ShiftLayer.class, a -> layers.test(a.layer()), a -> hedge.roll(a.layer()));
    each(RollLayer.class, a -> layers.test(a.layer()), a -> hedge.roll(a.layer()));
    each(OpenLayer.class, a -> layers.test(a.layer()), a -> hedge.open(a.layer()));
  }

  /** Plans every action of a type that passes the test and has no outcome yet. */
  private <A extends Action> void each(
      Class<A> type, Predicate<A> which, Function<A, Step<Ticket>> planning) {
    for (int i : of(type)) {
      A action = type.cast(actions.get(i));
      if (outcomes[i] == null && which.test(action)) {
        outcomes[i] = planning.apply(action).<Outcome>match(Planned::new, refused -> refused);
      }
    }
  }

  private List<Integer> of(Class<? extends Action> type) {
    return IntStream.range(0, actions.size())
        .filter(i -> type.isInstance(actions.get(i)))
        .boxed()
        .toList();
  }

  private static List<LayerSpec> layers(PlanContext context) {
    return context.strategy().hedge().map(HedgeSpec::layers).orElse(List.of());
  }
}
