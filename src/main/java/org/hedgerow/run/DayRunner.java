package org.hedgerow.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.Book;
import org.hedgerow.book.BreakEvens;
import org.hedgerow.book.HedgeCarry;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.book.MarkedBook;
import org.hedgerow.book.Position;
import org.hedgerow.book.PositionMark;
import org.hedgerow.book.QuickRatio;
import org.hedgerow.book.StressLoss;
import org.hedgerow.market.VixCurve;
import org.hedgerow.plan.FreshHedge;
import org.hedgerow.plan.Outcome;
import org.hedgerow.plan.PlanContext;
import org.hedgerow.plan.Planner;
import org.hedgerow.plan.Sizing;
import org.hedgerow.plan.Ticket;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.Leg;
import org.hedgerow.rules.AskedAction;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.NextTrigger;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.CarryBasis;
import org.hedgerow.strategy.HedgeSpec;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Action;
import org.hedgerow.vocabulary.BookFacts;
import org.hedgerow.vocabulary.CalculatedFacts;
import org.hedgerow.vocabulary.MarketFacts;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;

/**
 * Runs one day end to end:
 *
 * <pre>
 *   market + book + strategy -> facts -> rules -> decision -> planner -> tickets and refusals
 * </pre>
 */
public final class DayRunner {
  private final DayInputs inputs;
  private final MarkedBook before;
  private final QuickRatio ratio;
  private final FreshHedge fresh;
  private final FreshCarry freshHedge;
  private final PlannedFacts planned;
  private final LayerReplay replay;
  private final List<LayerMemory> layers;

  DayRunner(DayInputs inputs) {
    this(inputs, LayerReplay.of(inputs));
  }

  private DayRunner(DayInputs inputs, LayerReplay replay) {
    this.inputs = inputs;
    this.replay = replay;
    this.before = marked(inputs.book());
    this.ratio = QuickRatio.of(before, StressLoss.of(inputs.book(), inputs.options()));
    this.fresh = Planner.freshHedge(context(Sizing.neutral()));
    this.freshHedge = FreshCarry.of(fresh, inputs.options());
    this.planned = PlannedFacts.of(inputs, fresh, replay);
    this.layers = LayerStates.before(replay, inputs.book());
  }

  private MarkedBook marked(Book book) {
    return MarkedBook.of(book, inputs.options(), inputs.strategy().costs().futureMargin());
  }

  /** Decides and plans one day. */
  public static DayRun run(DayInputs inputs) {
    return new DayRunner(inputs).run();
  }

  /** The same day with other rules, or other thresholds; what is priced stays. */
  private DayRunner(DayRunner other, RuleBook rules) {
    DayInputs then = other.inputs;
    this.inputs = new DayInputs(then.options(), then.book(), then.strategy(), rules, then.hashes());
    this.before = other.before;
    this.ratio = other.ratio;
    this.fresh = other.fresh;
    this.freshHedge = other.freshHedge;
    this.planned = other.planned;
    this.replay = other.replay.of(then.day(), rules);
    this.layers = LayerStates.before(replay, then.book());
  }

  /** The same day at another market. */
  DayRunner at(OptionMarket market) {
    return new DayRunner(
        new DayInputs(market, inputs.book(), inputs.strategy(), inputs.rules(), inputs.hashes()),
        replay.of(market.day(), inputs.rules()));
  }

  /** The same day with other rules, or other thresholds. */
  DayRunner with(RuleBook rules) {
    return new DayRunner(this, rules);
  }

  /** Decides and plans one day, without a look at the book after it. */
  public static DayPlan plan(DayInputs inputs) {
    return new DayRunner(inputs).plan();
  }

  /** The observations of a day, everything priced. */
  public static List<ObservedFact> facts(DayInputs inputs) {
    return new DayRunner(inputs).facts();
  }

  /** Decides and plans the day. */
  DayPlan plan() {
    Decision decision = inputs.rules().evaluate(facts());
    return new DayPlan(inputs.day(), decision, plan(decision, context(Sizes.of(decision))));
  }

  /** The observations of the day, everything priced. */
  List<ObservedFact> facts() {
    return facts(before, ratio, layers);
  }

  /** Decides and plans the day, with a look at the book after it. */
  DayRun run() {
    List<ObservedFact> facts = facts();
    Decision decision = inputs.rules().evaluate(facts);
    PlanContext context = context(Sizes.of(decision));
    List<ActionResult> results = plan(decision, context);
    List<Ticket> tickets = results.stream().flatMap(r -> r.ticket().stream()).toList();
    LocalDate date = inputs.day().date();
    List<LayerMemory> layersAfter = LayerStates.after(layers, decision, date);
    Book filled =
        BookAfter.of(
            inputs.book(),
            tickets,
            layersAfter,
            HedgeStates.rolled(
                HedgeStates.after(inputs.book().hedge(), decision, date), results, date),
            date);
    MarkedBook after = marked(filled);
    return new DayRun(
        inputs,
        decision,
        results,
        before,
        after,
        ratio,
        fresh,
        freshHedge.isEmpty() ? Optional.empty() : Optional.of(freshHedge.whileOpen()),
        HedgeCarry.of(hedgeLegs(after), inputs.options()),
        budget(context, filled, after),
        BreakEvens.of(filled, inputs.options()),
        layersAfter,
        inputs.rules().silenced(facts),
        nextTriggers(after, layersAfter));
  }

  private PlanContext context(Sizing sizing) {
    return new PlanContext(inputs.strategy(), inputs.book(), inputs.options(), sizing);
  }

  /** What the hedge costs a year by the strategy's own reading; none when nothing can be opened. */
  private Optional<ObservedFact> carryCost() {
    if (freshHedge.isEmpty()) {
      return Optional.empty();
    }
    boolean overTheYear =
        inputs.strategy().hedge().map(HedgeSpec::carryBasis).stream()
            .anyMatch(basis -> basis == CarryBasis.OVER_THE_YEAR);
    HedgeCarry carry =
        overTheYear ? freshHedge.overTheYear(OpenShares.of(replay)) : freshHedge.whileOpen();
    String words = "fresh hedge at today's prices and curve";
    return Optional.of(
        new ObservedFact(
            new Observation.HedgeCarry(100 * carry.costPerYearShareOfNav(inputs.book().navUsd())),
            Origin.synthetic(
                overTheYear
                    ? words + ", each layer by its open share of the last 252 sessions"
                    : words)));
  }

  private static List<Leg> hedgeLegs(MarkedBook book) {
    return book.hedge().stream()
        .map(PositionMark::position)
        .map(p -> new Leg(p.contract(), p.contracts()))
        .toList();
  }

  private List<ObservedFact> facts(MarkedBook book, QuickRatio ratio, List<LayerMemory> states) {
    StrategySpec strategy = inputs.strategy();
    Origin file = Origin.observed("strategies/" + strategy.fileName() + ".yaml");
    List<ObservedFact> facts = new ArrayList<>();
    facts.addAll(MarketFacts.of(inputs.day(), VixCurve.of(inputs.day())));
    BookFacts.of(book, ratio, states, inputs.day().date()).stream()
        .filter(this::concernsTheStrategy)
        .forEach(facts::add);
    facts.addAll(CalculatedFacts.of(book, inputs.options()));
    facts.add(
        new ObservedFact(
            new Observation.Strategy(
                strategy.name(), strategy.profile().name().toLowerCase(Locale.ROOT)),
            file));
    strategy.hedge().map(HedgeSpec::layers).orElse(List.of()).stream()
        .map(layer -> new ObservedFact(new Observation.HedgeLayer(layer.name()), file))
        .forEach(facts::add);
    facts.addAll(HedgeFacts.of(inputs, book, fresh));
    carryCost().ifPresent(facts::add);
    facts.addAll(planned.facts(book));
    return facts;
  }

  /**
   * A layer that the strategy does not know is another holding: it counts in margin and stress, but
   * no rule of this strategy may roll or close it.
   */
  private boolean concernsTheStrategy(ObservedFact fact) {
    return !(fact.fact() instanceof Observation.LayerHolding held)
        || inputs.strategy().hedge().flatMap(hedge -> hedge.layer(held.layer())).isPresent();
  }

  private List<ActionResult> plan(Decision decision, PlanContext context) {
    List<Action> wanted =
        decision.actions().stream()
            .filter(a -> a.overruled().isEmpty())
            .map(AskedAction::action)
            .toList();
    List<Outcome> outcomes = Planner.plan(context, wanted);
    List<ActionResult> results = new ArrayList<>();
    int next = 0;
    for (AskedAction asked : decision.actions()) {
      boolean planned = asked.overruled().isEmpty();
      results.add(
          new ActionResult(asked, planned ? Optional.of(outcomes.get(next++)) : Optional.empty()));
    }
    return results;
  }

  /** Premium of what counts against the budget, and the margin of futures where it buys them. */
  private double spentUsd(MarkedBook after) {
    double futures = 0;
    for (Position p : after.book().positions()) {
      if (p.contract() instanceof FutureContract future
          && isBudgeted(p.layer())
          && inputs.strategy().hedge().filter(HedgeSpec::budgetsFutures).isPresent()) {
        futures +=
            Math.abs(p.contracts()) * inputs.strategy().costs().futureMargin().usd(future.size());
      }
    }
    return after.hedgePremiumUsd(this::isBudgeted) + futures;
  }

  private boolean isBudgeted(String layer) {
    return inputs.strategy().hedge().filter(hedge -> hedge.isBudgeted(layer)).isPresent();
  }

  private Optional<HedgeBudget> budget(PlanContext context, Book filled, MarkedBook after) {
    PlanContext then =
        new PlanContext(context.strategy(), filled, context.market(), context.sizing());
    return Planner.hedgeBudget(then)
        .map(
            b ->
                new HedgeBudget(
                    b.usd(),
                    b.vixNotionalUsd().orElseGet(() -> spentUsd(after)),
                    b.text(),
                    b.share(),
                    Planner.notionals(then)));
  }

  /**
   * Triggers of tomorrow: the tickets are filled, and the layers stand as today's close has turned
   * them.
   */
  private List<NextTrigger> nextTriggers(MarkedBook after, List<LayerMemory> layersAfter) {
    QuickRatio then = QuickRatio.of(after, StressLoss.of(after.book(), inputs.options()));
    return inputs.rules().nextTriggers(facts(after, then, layersAfter));
  }
}
