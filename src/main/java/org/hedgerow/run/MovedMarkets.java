package org.hedgerow.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixCurve;
import org.hedgerow.pricing.SyntheticMarket;
import org.hedgerow.vocabulary.FactType;
import org.hedgerow.vocabulary.MarketFacts;
import org.hedgerow.vocabulary.ObservedFact;
import org.hedgerow.vocabulary.Vocabulary;

/**
 * The facts of a day with one published figure moved. Those of one figure and value are worked out
 * once, for whichever rule they are asked first. Not for several threads.
 */
final class MovedMarkets {
  private final MarketDay day;
  private final DayRunner runner;
  private final List<MarketKnob> knobs;
  private final List<ObservedFact> besideTheMarket;
  private final Map<Move, List<ObservedFact>> factsByMove = new HashMap<>();

  /**
   * A figure, how far it is moved, and whether prices move along.
   *
   * @param ticks 0 for the day as it is
   */
  private record Move(int knob, int ticks, boolean priced) {}

  /**
   * Of a day.
   *
   * @param today what the day was decided on
   */
  MovedMarkets(MarketDay day, DayRunner runner, List<ObservedFact> today) {
    this.day = day;
    this.runner = runner;
    this.knobs = List.copyOf(MarketKnob.of(day));
    Set<FactType> ofTheMarket =
        marketFacts(day).stream()
            .map(f -> Vocabulary.typeOf(f.fact()))
            .collect(Collectors.toUnmodifiableSet());
    this.besideTheMarket =
        today.stream().filter(f -> !ofTheMarket.contains(Vocabulary.typeOf(f.fact()))).toList();
  }

  /** The figures that can be moved, each by its place here. */
  List<MarketKnob> knobs() {
    return knobs;
  }

  /**
   * The facts with a figure so many ticks away.
   *
   * @param priced whether the prices move along, not only the facts of the market
   */
  List<ObservedFact> facts(int knob, int ticks, boolean priced) {
    return factsByMove.computeIfAbsent(
        new Move(ticks == 0 ? 0 : knob, ticks, priced),
        move -> facts(ticks == 0 ? day : moved(knob, ticks), priced));
  }

  /** The day with a figure so many ticks away, everything priced. */
  DayRunner at(int knob, int ticks) {
    return at(moved(knob, ticks));
  }

  private MarketDay moved(int knob, int ticks) {
    MarketKnob figure = knobs.get(knob);
    return figure.at().apply(figure.value(ticks));
  }

  private List<ObservedFact> facts(MarketDay moved, boolean priced) {
    if (priced) {
      return at(moved).facts();
    }
    List<ObservedFact> facts = new ArrayList<>(marketFacts(moved));
    facts.addAll(besideTheMarket);
    return facts;
  }

  private DayRunner at(MarketDay moved) {
    return runner.at(SyntheticMarket.of(moved));
  }

  private static List<ObservedFact> marketFacts(MarketDay day) {
    return MarketFacts.of(day, VixCurve.of(day));
  }
}
