package org.hedgerow.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 *                                    -> layers closed -> layers opened and rolled
 * </pre>
 *
 * <p>That order holds whatever the order of the actions; the outcomes come back in theirs.
 */
public final class Planner {
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
    LayerSizer sizer = new LayerSizer(context, held, List.of());
    Map<String, List<TicketLeg>> legs = new LinkedHashMap<>();
    Map<String, Refused> missing = new LinkedHashMap<>();
    for (LayerSpec layer : layers(context)) {
      sizer
          .wanted(layer)
          .match(
              wanted ->
                  legs.put(layer.name(), Legs.times(wanted.unit().legs(), wanted.count())) == null,
              refused -> missing.put(layer.name(), refused) == null);
    }
    return new FreshHedge(legs, missing);
  }

  /**
   * What the hedge may hold for the condors of the context's book: the premium cap, else the sum of
   * the layers' budgets; nothing when the strategy lays down neither.
   */
  public static Optional<BudgetLine> hedgeBudget(PlanContext context) {
    CondorTotals totals =
        CondorTotals.of(context, context.book().layer(Position.CONDOR), List.of());
    List<Share> budgets =
        layers(context).stream().flatMap(layer -> layer.budget().stream()).toList();
    List<Share> shares =
        context.strategy().hedge().flatMap(HedgeSpec::premiumCap).map(List::of).orElse(budgets);
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BudgetLine(
                shares.stream().mapToDouble(totals::usd).sum(),
                shares.stream().map(totals::text).collect(Collectors.joining("; "))));
  }

  private List<Outcome> planned() {
    Cash cash = new Cash(context.book().cashUsd() - context.book().unpaidPremiumUsd());
    CondorPlanner condors = new CondorPlanner(context, cash);
    each(CloseCondor.class, a -> true, condors::close);
    each(OpenCondor.class, a -> true, condors::open);
    HedgePlanner hedge = new HedgePlanner(context, condors.totals(), cash);
    each(CloseLayer.class, a -> true, a -> hedge.close(a.layer()));
    of(RollLayer.class).forEach(i -> hedge.announceRoll(((RollLayer) actions.get(i)).layer()));
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
