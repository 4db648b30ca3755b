package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hedgerow.book.LayerMemory;
import org.hedgerow.market.Closes;
import org.hedgerow.market.IndexSeries;
import org.hedgerow.market.MarketDay;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.strategy.StrategySpec;
import org.hedgerow.vocabulary.Conclusion.LayerTurn;
import org.jspecify.annotations.Nullable;

/**
 * How the layers of a strategy stood over the closes before a day, by its own rules and from armed.
 * Worked out once, when first asked for; may be asked by several threads.
 */
final class LayerReplay {
  private final MarketDay day;
  private final StrategySpec strategy;
  private final RuleBook rules;
  private @Nullable Result result;

  /**
   * What comes of it.
   *
   * @param openBySession names of the layers that were open before the close of each session
   * @param stateByLayer the states after the last close before the day
   */
  record Result(List<Set<String>> openBySession, Map<String, LayerMemory> stateByLayer) {}

  LayerReplay(MarketDay day, StrategySpec strategy, RuleBook rules) {
    this.day = day;
    this.strategy = strategy;
    this.rules = rules;
  }

  static LayerReplay of(DayInputs inputs) {
    return new LayerReplay(inputs.day(), inputs.strategy(), inputs.rules());
  }

  /**
   * That of other inputs: this one when the closes before the day and the turning rules are its.
   */
  LayerReplay of(MarketDay otherDay, RuleBook otherRules) {
    boolean alike =
        (otherRules == rules || otherRules.concludesAlike(rules, LayerTurn.class))
            && otherDay.date().equals(day.date())
            && alike(otherDay.history(IndexSeries.VIX), day.history(IndexSeries.VIX));
    return alike ? this : new LayerReplay(otherDay, strategy, otherRules);
  }

  /** Whether the closes before the day are the same. */
  private boolean alike(Closes a, Closes b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      boolean past = a.date(i).isBefore(day.date()) || b.date(i).isBefore(day.date());
      if (past && !(a.date(i).equals(b.date(i)) && a.value(i) == b.value(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether any rule turns a layer. */
  boolean turnsLayers() {
    return rules.concludes(LayerTurn.class) && strategy.hedge().isPresent();
  }

  MarketDay day() {
    return day;
  }

  StrategySpec strategy() {
    return strategy;
  }

  synchronized Result result() {
    Result known = result;
    if (known == null) {
      List<Set<String>> open = new ArrayList<>();
      Map<String, LayerMemory> last =
          LayerStates.replay(
              day, strategy, rules, (date, states) -> open.add(LayerStates.open(states)));
      known = new Result(open, last);
      result = known;
    }
    return known;
  }
}
