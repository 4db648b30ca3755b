package org.hedgerow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hedgerow.rules.FlipSearch;
import org.hedgerow.rules.PairFlip;
import org.hedgerow.rules.RuleBook;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.ThresholdFlip;

/**
 * Looks for the smallest changes that turn rules of one day. What is priced for one rule is there
 * for the next.
 */
public final class DayFlips {
  private static final int MOST_PAIRS = 5;

  private final DayRun run;
  private final DayRunner runner;
  private final FactsUnder factsUnder;
  private final Optional<MovedMarkets> markets;

  private DayFlips(DayRun run) {
    DayInputs inputs = run.inputs();
    this.run = run;
    this.runner = new DayRunner(inputs);
    this.factsUnder = new FactsUnder(inputs, runner, run.decision().observed());
    this.markets =
        MarketFlips.canMove(inputs)
            ? Optional.of(new MovedMarkets(inputs.day(), runner, run.decision().observed()))
            : Optional.empty();
  }

  /** Of a day as it was decided. */
  public static DayFlips of(DayRun run) {
    return new DayFlips(run);
  }

  /** Looks for the changes that turn a rule. */
  public Flips of(RuleInfo rule, Flips.Question question) {
    RuleBook rules = run.inputs().rules();
    FlipSearch search =
        new FlipSearch(rules, rule.name(), question.match(), question.outside(), factsUnder);
    Function<RuleBook, Optional<FlipHistory>> history = history(search, question);
    List<Flips.Single> singles = new ArrayList<>();
    for (ThresholdFlip flip : search.singles()) {
      Map<String, Double> values = Map.of(flip.threshold().name(), flip.to());
      singles.add(new Flips.Single(flip, change(values), history.apply(rules.moved(values))));
    }
    FlipSearch.Pairs found = search.pairs(MOST_PAIRS);
    List<Flips.Pair> pairs = new ArrayList<>();
    for (PairFlip flip : found.flips()) {
      pairs.add(
          new Flips.Pair(flip, change(flip.values()), history.apply(rules.moved(flip.values()))));
    }
    return new Flips(
        run,
        rule,
        search.firesNow(),
        singles,
        pairs,
        found.complete(),
        markets.map(m -> new MarketFlips(m, rules, run.plan(), search).find()).orElse(List.of()),
        question.match(),
        question.outside(),
        history.apply(rules));
  }

  private DayDifference change(Map<String, Double> values) {
    return DayDifference.between(
        run.plan(), runner.with(run.inputs().rules().moved(values)).plan());
  }

  private Function<RuleBook, Optional<FlipHistory>> history(
      FlipSearch search, Flips.Question question) {
    if (!question.history()) {
      return book -> Optional.empty();
    }
    PastDays past = PastDays.of(run);
    return book -> Optional.of(past.history(search, book));
  }
}
