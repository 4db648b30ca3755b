package org.hedgerow.pricing.fit;

import java.util.List;
import org.hedgerow.pricing.formula.ButterflyCheck;
import org.hedgerow.pricing.formula.Smile;

/**
 * A kind of smile with free parameters: where the search starts, and which smile a parameter vector
 * is. Vectors are unbounded; what a smile must satisfy is built into the mapping.
 */
interface SmileFamily {

  /** Parameter vectors to start from, at least one; documented in each family. */
  List<double[]> starts(QuotedSlice slice);

  /** The smile of a parameter vector. */
  Smile smile(double[] parameters, QuotedSlice slice);

  /** Half spreads per unit of a parameter: only what quotes leave open is held by it. */
  double RIDGE = 0.05;

  /** Where the density is looked at during the search. */
  int DENSITY_POINTS = 41;

  /** Durrleman's g below this is penalised. */
  double LEAST_DENSITY = 0.005;

  /** Half spreads per unit of g. */
  double PENALTY = 1000;

  /** The parameters of the least sum of squared misfits. */
  default double[] best(QuotedSlice slice) {
    int points = isSurelyFree() ? 0 : DENSITY_POINTS;
    return LeastSquares.minimise(
        parameters -> misfits(smile(parameters, slice), slice, points), RIDGE, starts(slice));
  }

  /** True when no parameter vector gives a negative density. */
  default boolean isSurelyFree() {
    return false;
  }

  /** Misfits of the quotes, then the lack of density at points of the quoted range. */
  private static double[] misfits(Smile smile, QuotedSlice slice, int points) {
    List<QuotedStrike> quotes = slice.quotes();
    double[] misfits = new double[quotes.size() + points];
    for (int i = 0; i < quotes.size(); i++) {
      QuotedStrike quote = quotes.get(i);
      misfits[i] = tamed((slice.price(smile, quote) - quote.mid()) / quote.halfSpread());
    }
    double step = (slice.high() - slice.low()) / (DENSITY_POINTS - 1);
    for (int i = 0; i < points; i++) {
      double lack = LEAST_DENSITY - ButterflyCheck.g(smile, slice.low() + i * step);
      misfits[quotes.size() + i] = PENALTY * Math.max(0, lack);
    }
    return misfits;
  }

  /** Its square grows as r^2 near zero and as 2 |r| far out. */
  private static double tamed(double r) {
    return Math.signum(r) * Math.sqrt(2 * (Math.sqrt(1 + r * r) - 1));
  }
}
