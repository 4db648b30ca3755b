package org.hedgerow.pricing.formula;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.hedgerow.basics.Check;

/**
 * How far a value stands from others that were known at the time, in standard deviations.
 *
 * <pre>
 *   plain   z = (x - mean) / s                      s with n - 1
 *   robust  z = (x - median) / (1.4826 MAD)         MAD = median of |x_i - median|
 * </pre>
 *
 * Dimensionless. 1.4826 makes the MAD of a normal sample its standard deviation (Hampel, "The
 * influence curve and its role in robust estimation", 1974). Mean, variance and median are Commons
 * Math's. Without spread, or with fewer than two values, there is no z. The robust one has no z
 * either when more than half of the values are equal, although they have a spread.
 */
public final class ZScore {
  private static final double NORMAL = 1.4826;

  private ZScore() {}

  /** By mean and standard deviation of the sample. */
  public static Computed plain(double x, double[] sample) {
    return of(x, sample, StatUtils.mean(sample), Math.sqrt(StatUtils.variance(sample)));
  }

  /** By median and median absolute deviation of the sample. */
  public static Computed robust(double x, double[] sample) {
    double median = StatUtils.percentile(sample, 50);
    double[] deviations = Arrays.stream(sample).map(v -> Math.abs(v - median)).toArray();
    return of(x, sample, median, NORMAL * StatUtils.percentile(deviations, 50));
  }

  private static Computed of(double x, double[] sample, double centre, double spread) {
    Check.finite(x, "x");
    Arrays.stream(sample).forEach(v -> Check.finite(v, "sample"));
    if (sample.length < 2) {
      return Computed.undefined(Computed.Reason.TOO_FEW_VALUES);
    }
    return spread > 0
        ? Computed.of((x - centre) / spread)
        : Computed.undefined(Computed.Reason.NO_SPREAD);
  }
}
