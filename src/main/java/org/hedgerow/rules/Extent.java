package org.hedgerow.rules;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hedgerow.basics.Numbers;
import org.hedgerow.expression.Operator;

/** What a number or a text can be for a condition to hold. */
sealed interface Extent {

  /** Whether nothing at all is left. */
  boolean isEmpty();

  /** What both allow; of a number and a text, this one. */
  Extent and(Extent other);

  /** Whether everything that the other allows is allowed here too. */
  boolean contains(Extent other);

  /** As in {@code 15 or more and below 22}. */
  String shown();

  /**
   * Numbers from {@code low} to {@code high}.
   *
   * @param lowOpen whether {@code low} itself is left out
   * @param highOpen whether {@code high} itself is left out
   */
  record Interval(double low, boolean lowOpen, double high, boolean highOpen) implements Extent {

    static Optional<Extent> of(Operator operator, double bound) {
      double most = Double.POSITIVE_INFINITY;
      return switch (operator) {
        case LESS -> Optional.of(new Interval(-most, true, bound, true));
        case LESS_OR_EQUAL -> Optional.of(new Interval(-most, true, bound, false));
        case GREATER -> Optional.of(new Interval(bound, true, most, true));
        case GREATER_OR_EQUAL -> Optional.of(new Interval(bound, false, most, true));
        case EQUAL -> Optional.of(new Interval(bound, false, bound, false));
        default -> Optional.empty();
      };
    }

    boolean hasLow() {
      return Double.isFinite(low);
    }

    boolean hasHigh() {
      return Double.isFinite(high);
    }

    @Override
    public boolean isEmpty() {
      return low > high || low == high && (lowOpen || highOpen);
    }

    @Override
    public Extent and(Extent other) {
      if (!(other instanceof Interval o)) {
        return this;
      }
      boolean myLow = low > o.low || low == o.low && lowOpen;
      boolean myHigh = high < o.high || high == o.high && highOpen;
      return new Interval(
          myLow ? low : o.low,
          myLow ? lowOpen : o.lowOpen,
          myHigh ? high : o.high,
          myHigh ? highOpen : o.highOpen);
    }

    @Override
    public boolean contains(Extent other) {
      return other instanceof Interval && and(other).equals(other);
    }

    @Override
    public String shown() {
      if (low == high) {
        return "exactly " + Numbers.plain(low);
      }
      String from = hasLow() ? (lowOpen ? "above " : "at least ") + Numbers.plain(low) : "";
      String to = hasHigh() ? (highOpen ? "below " : "at most ") + Numbers.plain(high) : "";
      return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
    }
  }

  /**
   * Texts.
   *
   * @param except whether all texts but these are meant
   */
  record WordSet(Set<String> words, boolean except) implements Extent {
    public WordSet {
      words = Set.copyOf(words);
    }

    @Override
    public boolean isEmpty() {
      return !except && words.isEmpty();
    }

    boolean allows(String word) {
      return words.contains(word) != except;
    }

    @Override
    public Extent and(Extent other) {
      if (!(other instanceof WordSet o)) {
        return this;
      }
      Set<String> both = new HashSet<>(except ? o.words : words);
      if (except && o.except) {
        both.addAll(words);
        return new WordSet(both, true);
      }
      both.removeIf(w -> !(allows(w) && o.allows(w)));
      return new WordSet(both, false);
    }

    @Override
    public boolean contains(Extent other) {
      return other instanceof WordSet o && and(o).equals(o);
    }

    @Override
    public String shown() {
      return (except ? "not " : "") + "\"" + String.join("\" or \"", new TreeSet<>(words)) + "\"";
    }
  }
}
