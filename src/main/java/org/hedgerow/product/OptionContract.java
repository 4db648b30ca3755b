package org.hedgerow.product;

import java.time.LocalDate;
import org.hedgerow.basics.Check;

/**
 * A European, cash-settled index option of 100 US dollars a point.
 *
 * @param expiry settlement day
 * @param strike index points, above zero, a whole number of thousandths below 100 000
 */
public record OptionContract(OptionRoot root, LocalDate expiry, OptionRight right, double strike)
    implements Contract {

  /** US dollars per point. */
  public static final double MULTIPLIER_USD = 100;

  public OptionContract {
    Check.that(
        strike > 0 && strike < 100_000 && isThousandths(strike),
        "Argument 'strike' must be above zero, below 100000 and a whole number of thousandths"
            + " but was %s",
        strike);
  }

  private static boolean isThousandths(double strike) {
    return Math.abs(strike * 1000 - Math.rint(strike * 1000)) < 1e-6;
  }

  @Override
  public Underlying underlying() {
    return root.underlying();
  }

  @Override
  public double multiplierUsd() {
    return MULTIPLIER_USD;
  }

  @Override
  public String symbol() {
    return OsiSymbol.format(this);
  }
}
