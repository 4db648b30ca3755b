package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.rules.FlipSearch;
import org.hedgerow.rules.PairFlip;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.ThresholdFlip;

/**
 * The smallest changes that turn a rule on a day. Each was decided again by Drools and the second
 * judge.
 *
 * @param firesNow whether the rule fires as things are
 * @param singles one threshold each, nearest first
 * @param pairs two thresholds each, neither of which does it alone, nearest first
 * @param allPairs whether every pair of the values worth looking at was tried
 * @param market one published figure each, nearest first
 */
public record Flips(
    DayRun run,
    RuleInfo rule,
    boolean firesNow,
    List<Single> singles,
    List<Pair> pairs,
    boolean allPairs,
    List<MarketFlip> market) {
  private static final int MOST_PAIRS = 5;

  /** A threshold and what the day decides otherwise. */
  public record Single(ThresholdFlip flip, DayDifference change) {}

  /** Two thresholds and what the day decides otherwise. */
  public record Pair(PairFlip flip, DayDifference change) {}

  public Flips {
    singles = List.copyOf(singles);
    pairs = List.copyOf(pairs);
    market = List.copyOf(market);
  }

  /**
   * Looks for the changes that turn a rule.
   *
   * @param value when given, only matches count in which this value stands
   */
  public static Flips of(DayRun run, RuleInfo rule, Optional<String> value) {
    DayInputs inputs = run.inputs();
    DayRunner runner = new DayRunner(inputs);
    FlipSearch search =
        new FlipSearch(
            inputs.rules(),
            rule.name(),
            value,
            new FactsUnder(inputs, runner, run.decision().observed()));
    List<Single> singles = new ArrayList<>();
    for (ThresholdFlip flip : search.singles()) {
      singles.add(
          new Single(flip, change(run, runner, Map.of(flip.threshold().name(), flip.to()))));
    }
    FlipSearch.Pairs found = search.pairs(MOST_PAIRS);
    List<Pair> pairs = new ArrayList<>();
    for (PairFlip flip : found.flips()) {
      pairs.add(new Pair(flip, change(run, runner, flip.values())));
    }
    return new Flips(
        run,
        rule,
        search.firesNow(),
        singles,
        pairs,
        found.complete(),
        new MarketFlips(inputs, run.plan(), search).find());
  }

  private static DayDifference change(DayRun run, DayRunner runner, Map<String, Double> values) {
    return DayDifference.between(
        run.plan(), runner.with(run.inputs().rules().moved(values)).plan());
  }
}
