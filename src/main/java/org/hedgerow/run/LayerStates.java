package org.hedgerow.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Origin;
import org.hedgerow.book.Book;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.Indicators;
import org.hedgerow.market.MarketDay;
import org.hedgerow.rules.Decision;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.LayerSpec;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Conclusion.LayerTurn;
import org.hedgerow.vocabulary.Observation;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.PastVix;

/**
 * Trigger states of the strategy's layers: given by the book, else worked out by running the rules
 * that turn layers over the VIX closes that are there, from armed. No trigger level is known here.
 */
final class LayerStates {
  private static final Origin HISTORY = Origin.observed("the history of closes");

  private LayerStates() {}

  /** States before the day's close is looked at; none when no rule turns layers. */
  static List<LayerMemory> before(LayerReplay replay, Book book) {
    if (!replay.turnsLayers()) {
      return List.of();
    }
    List<LayerMemory> states = new ArrayList<>();
    for (var layer : replay.strategy().hedge().orElseThrow().layers()) {
      Optional<LayerMemory> given =
          book.layers().stream().filter(m -> m.layer().equals(layer.name())).findFirst();
      states.add(
          given.orElseGet(
              () ->
                  replay
                      .result()
                      .stateByLayer()
                      .getOrDefault(
                          layer.name(),
                          new LayerMemory(layer.name(), false, replay.day().date(), false))));
    }
    return states;
  }

  /** How much of the last year each layer was open after the close; today's is not looked at. */
  static OpenShares openShares(LayerReplay replay) {
    StrategySpec strategy = replay.strategy();
    if (!replay.turnsLayers()) {
      return OpenShares.always(strategy);
    }
    List<Set<String>> openBefore = replay.result().openBySession();
    if (openBefore.isEmpty()) {
      return OpenShares.always(strategy);
    }
    // after a close the layers stand as before the next one; at the start all are armed
    List<Set<String>> openBySession = new ArrayList<>(openBefore.subList(1, openBefore.size()));
    openBySession.add(open(replay.result().stateByLayer().values()));
    int sessions = Math.min(openBySession.size(), Indicators.SESSIONS_PER_YEAR);
    List<Set<String>> year =
        openBySession.subList(openBySession.size() - sessions, openBySession.size());
    Map<String, Double> shares = new LinkedHashMap<>();
    for (LayerSpec layer : strategy.hedge().get().layers()) {
      double open = year.stream().filter(layers -> layers.contains(layer.name())).count();
      shares.put(layer.name(), open / sessions);
    }
    return new OpenShares(sessions, shares);
  }

  /** Names of the layers that are open. */
  static Set<String> open(Collection<LayerMemory> states) {
    return states.stream()
        .filter(LayerMemory::open)
        .map(LayerMemory::layer)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the states depend on the rules and their thresholds. */
  static boolean areWorkedOut(Book book, StrategySpec strategy, RuleBook rules) {
    return rules.concludes(LayerTurn.class)
        && strategy.hedge().isPresent()
        && strategy.hedge().get().layers().stream()
            .anyMatch(l -> book.layers().stream().noneMatch(m -> m.layer().equals(l.name())));
  }

  /**
   * Facts of the states before the close of every session of the history that comes before the day,
   * worked out from armed whatever the book says; none when no rule turns layers.
   */
  static Map<LocalDate, List<ObservedFact>> past(
      MarketDay day, StrategySpec strategy, RuleBook rules) {
    Map<LocalDate, List<ObservedFact>> past = new HashMap<>();
    if (rules.concludes(LayerTurn.class) && strategy.hedge().isPresent()) {
      replay(
          day,
          strategy,
          rules,
          (date, states) ->
              past.put(
                  date,
                  states.stream()
                      .map(m -> fact(m, ChronoUnit.DAYS.between(m.since(), date)))
                      .map(fact -> new ObservedFact(fact, HISTORY))
                      .toList()));
    }
    return past;
  }

  /** Runs the turning rules over the closes before a day; tells the states before each of them. */
  static Map<String, LayerMemory> replay(
      MarketDay day,
      StrategySpec strategy,
      RuleBook rules,
      BiConsumer<LocalDate, Collection<LayerMemory>> before) {
    Closes closes = day.history(IndexSeries.VIX);
    Map<String, LayerMemory> states = new LinkedHashMap<>();
    for (int i = 0; i < closes.size() && closes.date(i).isBefore(day.date()); i++) {
      LocalDate date = closes.date(i);
      if (!ExchangeCalendar.isSession(date)) {
        continue; // the VIX is also published on some holidays of the exchange
      }
      if (states.isEmpty()) {
        strategy
            .hedge()
            .orElseThrow()
            .layers()
            .forEach(l -> states.put(l.name(), new LayerMemory(l.name(), false, date, false)));
      }
      before.accept(date, states.values());
      List<ObservedFact> facts = new ArrayList<>();
      facts.add(new ObservedFact(new Observation.Vix(closes.value(i)), HISTORY));
      facts.addAll(PastVix.of(closes, date, HISTORY));
      states.values().forEach(m -> facts.add(new ObservedFact(fact(m, 0), HISTORY)));
      rules
          .conclude(LayerTurn.class, facts)
          .forEach(turn -> states.replace(turn.layer(), turned(turn, date, false)));
    }
    return states;
  }

  private static Observation fact(LayerMemory memory, double days) {
    return new Observation.LayerState(memory.layer(), memory.open() ? "open" : "armed", days);
  }

  /** States after the day's close, as the rules turned them. */
  static List<LayerMemory> after(List<LayerMemory> before, Decision decision, LocalDate date) {
    Map<String, LayerMemory> states = new LinkedHashMap<>();
    before.forEach(m -> states.put(m.layer(), m));
    decision
        .facts(LayerTurn.class)
        .forEach(turn -> states.replace(turn.layer(), turned(turn, date, true)));
    return List.copyOf(states.values());
  }

  private static LayerMemory turned(LayerTurn turn, LocalDate date, boolean given) {
    return new LayerMemory(turn.layer(), turn.turned().equals("open"), date, given);
  }
}
