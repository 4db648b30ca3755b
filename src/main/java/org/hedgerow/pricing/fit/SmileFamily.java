package org.hedgerow.pricing.fit;

import java.util.List;
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

  /** The parameters of the least sum of squared misfits. */
  default double[] best(QuotedSlice slice) {
    return LeastSquares.minimise(
        parameters -> misfits(smile(parameters, slice), slice), RIDGE, starts(slice));
  }

  private static double[] misfits(Smile smile, QuotedSlice slice) {
    List<QuotedStrike> quotes = slice.quotes();
    double[] misfits = new double[quotes.size()];
    for (int i = 0; i < misfits.length; i++) {
      QuotedStrike quote = quotes.get(i);
      misfits[i] = (slice.price(smile, quote) - quote.mid()) / quote.halfSpread();
    }
    return misfits;
  }
}
