package org.hedgerow.journal;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A rule over the days of a run.
 *
 * @param file rules folder and path below it
 * @param states one for each day of the review, in its order
 * @param planned actions it asked that became tickets
 * @param refused actions it asked that the planner refused
 * @param overruled actions it asked that another rule overruled
 */
public record RuleRecord(
    String rule,
    String stage,
    String file,
    int line,
    List<RuleState> states,
    int planned,
    int refused,
    int overruled) {
  public RuleRecord {
    states = List.copyOf(states);
  }

  /** A stretch of days without a firing, by their places in the review; the end is one of them. */
  public record Silence(int from, int to) {
    /** How many days. */
    public int days() {
      return to - from + 1;
    }
  }

  /** On how many days it fired. */
  public int fired() {
    return (int) states.stream().filter(RuleState::isFired).count();
  }

  /** Share of the days on which it fired; zero without days. */
  public double rate() {
    return states.isEmpty() ? 0 : (double) fired() / states.size();
  }

  /** Place of the first day on which it fired. */
  public OptionalInt first() {
    return days().findFirst();
  }

  /** Place of the last day on which it fired. */
  public OptionalInt last() {
    return days().max();
  }

  private IntStream days() {
    return IntStream.range(0, states.size()).filter(i -> states.get(i).isFired());
  }

  /** The longest stretch without a firing, the first of equals; no days when it always fired. */
  public Silence longestSilence() {
    Silence longest = new Silence(0, -1);
    int from = 0;
    for (int i = 0; i <= states.size(); i++) {
      if (i == states.size() || states.get(i).isFired()) {
        longest = i - from > longest.days() ? new Silence(from, i - 1) : longest;
        from = i + 1;
      }
    }
    return longest;
  }

  /** True when it asked for something and was overruled every time. */
  public boolean alwaysLoses() {
    return overruled > 0 && planned + refused == 0;
  }
}
