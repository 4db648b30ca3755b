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
}
