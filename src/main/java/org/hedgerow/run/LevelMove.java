package org.hedgerow.run;

import org.hedgerow.basics.Check;

/**
 * A supposed move of an index.
 *
 * @param amount per cent, points, or the level itself
 */
public record LevelMove(Kind kind, double amount) {

  /** What the amount is. */
  public enum Kind {
    PERCENT,
    POINTS,
    LEVEL
  }

  public LevelMove {
    Check.finite(amount, "amount");
  }

  /** A move of so many per cent. */
  public static LevelMove percent(double percent) {
    return new LevelMove(Kind.PERCENT, percent);
  }

  /** The level after the move; it may come out at zero or below, which is for the caller to see. */
  public double level(double now) {
    return switch (kind) {
      case PERCENT -> now * (1 + amount / 100);
      case POINTS -> now + amount;
      case LEVEL -> amount;
    };
  }

  /** Change of the logarithm, {@code ln(level / now)}. */
  public double logChange(double now) {
    return Math.log(Check.positive(level(now), "level") / now);
  }
}
