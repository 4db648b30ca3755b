package org.hedgerow.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hedgerow.rules.GivenMatch;
import org.hedgerow.rules.PairFlip;
import org.hedgerow.rules.RuleInfo;
import org.hedgerow.rules.ThresholdFlip;
import org.hedgerow.vocabulary.FactType;

/**
 * The smallest changes that turn a rule on a day. Each was decided again by Drools and the second
 * judge.
 *
 * @param firesNow whether the rule fires as things are
 * @param singles one threshold each, nearest first
 * @param pairs two thresholds each, neither of which does it alone, nearest first
 * @param allPairs whether every pair of the values worth looking at was tried
 * @param market one published figure each, nearest first; none under quotes of a chain, which do
 *     not move with a supposed figure
 * @param match when given, only these matches count
 * @param outside whether values outside the thresholds' ranges were tried
 * @param history how often the rule fires as things are, when that was asked for
 */
public record Flips(
    DayRun run,
    RuleInfo rule,
    boolean firesNow,
    List<Single> singles,
    List<Pair> pairs,
    boolean allPairs,
    List<MarketFlip> market,
    Optional<GivenMatch> match,
    boolean outside,
    Optional<FlipHistory> history) {
  /** A threshold, what the day decides otherwise, and how often the rule fires then. */
  public record Single(ThresholdFlip flip, DayDifference change, Optional<FlipHistory> history) {}

  /** Two thresholds, what the day decides otherwise, and how often the rule fires then. */
  public record Pair(PairFlip flip, DayDifference change, Optional<FlipHistory> history) {}

  /**
   * What is asked.
   *
   * @param match when given, only these matches count
   * @param outside whether values outside the thresholds' ranges are tried
   * @param history whether every answer is tried on the sessions before the day
   */
  public record Question(Optional<GivenMatch> match, boolean outside, boolean history) {
    /** Every match, within the ranges, of the day alone. */
    public static final Question PLAIN = new Question(Optional.empty(), false, false);
  }

  public Flips {
    singles = List.copyOf(singles);
    pairs = List.copyOf(pairs);
    market = List.copyOf(market);
  }

  /** Looks for the changes that turn a rule. */
  public static Flips of(DayRun run, RuleInfo rule, Question question) {
    return DayFlips.of(run).of(rule, question);
  }

  /** Whether published figures were moved; the quotes of a chain do not move with one. */
  public boolean movesMarket() {
    return MarketFlips.canMove(run.inputs());
  }

  /** Optional figures that the rule itself asks for and the day does not give. */
  public List<FactType> missing() {
    return run.silenced().entrySet().stream()
        .filter(silenced -> silenced.getValue().contains(rule.name()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
