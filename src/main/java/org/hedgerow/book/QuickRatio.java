package org.hedgerow.book;

import java.util.function.Function;
import org.hedgerow.basics.Check;

/**
 * How well an account can pay what it may be asked for at once, after the quick ratio of accounting
 * (current assets that turn to cash at once, over current liabilities).
 *
 * <pre>
 *   (cash + sum of liquid (1 - haircut)) / (margin + unpaid premium + one-day stress loss)
 * </pre>
 *
 * Dimensionless; all parts in US dollars. A stress that gains counts as no loss. When nothing can
 * be asked for, the ratio has no bound, which is a case of its own and not an infinite number.
 */
public sealed interface QuickRatio {

  /** What can be paid at once, US dollars; below zero when cash is borrowed. */
  double availableUsd();

  /** What may be asked for at once, US dollars, zero or more. */
  double requiredUsd();

  /** Whether the ratio is at least this much; without a bound it always is. */
  default boolean atLeast(double limit) {
    return match(bounded -> bounded.value() >= limit, unbounded -> true);
  }

  /** The result of the function of the case that holds. */
  <T> T match(Function<Bounded, T> bounded, Function<Unbounded, T> unbounded);

  /** The usual case. */
  record Bounded(double availableUsd, double requiredUsd) implements QuickRatio {
    public Bounded {
      Check.finite(availableUsd, "availableUsd");
      Check.positive(requiredUsd, "requiredUsd");
    }

    /** The ratio itself. */
    public double value() {
      return availableUsd / requiredUsd;
    }

    @Override
    public <T> T match(Function<Bounded, T> bounded, Function<Unbounded, T> unbounded) {
      return bounded.apply(this);
    }
  }

  /** Nothing can be asked for. */
  record Unbounded(double availableUsd) implements QuickRatio {
    public Unbounded {
      Check.finite(availableUsd, "availableUsd");
    }

    @Override
    public double requiredUsd() {
      return 0;
    }

    @Override
    public <T> T match(Function<Bounded, T> bounded, Function<Unbounded, T> unbounded) {
      return unbounded.apply(this);
    }
  }

  /** The ratio of a book at the prices of a day. */
  static QuickRatio of(MarkedBook marked, StressLoss stress) {
    return of(marked.book(), marked.marginUsedUsd(), stress.lossUsd());
  }

  /**
   * The ratio of a book.
   *
   * @param marginUsd margin used, zero or more
   * @param stressLossUsd loss of the stress, above zero lost
   */
  static QuickRatio of(Book book, double marginUsd, double stressLossUsd) {
    Check.notNegative(marginUsd, "marginUsd");
    Check.finite(stressLossUsd, "stressLossUsd");
    double available =
        book.cashUsd()
            + book.liquidAssets().stream().mapToDouble(a -> a.valueUsd() * (1 - a.haircut())).sum();
    double required = marginUsd + book.unpaidPremiumUsd() + Math.max(0, stressLossUsd);
    return required > 0 ? new Bounded(available, required) : new Unbounded(available);
  }
}
