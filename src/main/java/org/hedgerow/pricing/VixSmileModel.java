package org.hedgerow.pricing;

import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.DeviationSmile;

/**
 * The smile of VIX options from the VVIX.
 *
 * <pre>
 *   vol = vol_A(T) (1 + 0.35 x - 0.07 x^2),  x = ln(K/F) / (vol_A sqrt(T)) clipped to [-1.5, 2.5]
 *   vol_A(30 d) so that the model-free variance of 30 days is VVIX^2
 *   vol_A(T) = vol_A(30 d) (30 / days)^(1/4)
 * </pre>
 *
 * The shape is ours: slopes of 0.24 to 0.50 were seen on quoted chains. The tenor scaling is an
 * assumption after Samuelson. Model against quotes: docs/pricing.md. The error of a single option
 * is 25 to 45 % (one standard deviation) when future and volatility both come from levels.
 *
 * @param shape of the smile in standard deviations
 * @param tenorPower of (30 / days), 0 to 0.5
 */
public record VixSmileModel(DeviationSmile.Shape shape, double tenorPower) {
  private static final double INDEX_DAYS = 30;
  private static final double DAYS_PER_YEAR = 365;
  private static final double POINTS_PER_UNIT = 100;

  /** See the class. */
  public static final VixSmileModel DEFAULT =
      new VixSmileModel(new DeviationSmile.Shape(0.35, -0.07, -1.5, 2.5), 0.25);

  public VixSmileModel {
    Check.that(
        tenorPower >= 0 && tenorPower <= 0.5,
        "Argument 'tenorPower' must be between 0 and 0.5 but was %s",
        tenorPower);
  }

  /**
   * Volatility at the forward for 30 days, an annual fraction.
   *
   * @param vvix points
   */
  public double atmVol30(double vvix) {
    double vol = Check.positive(vvix, "vvix") / POINTS_PER_UNIT;
    double years = INDEX_DAYS / DAYS_PER_YEAR;
    return DeviationSmile.ofModelFreeVariance(vol * vol * years, shape).deviation()
        / Math.sqrt(years);
  }

  /**
   * The smile of a tenor.
   *
   * @param atmVol30 see {@link #atmVol30}
   * @param years to expiry, above zero
   */
  public DeviationSmile smile(double atmVol30, double years) {
    double days = Check.positive(years, "years") * DAYS_PER_YEAR;
    double atmVol = atmVol30 * Math.pow(INDEX_DAYS / days, tenorPower);
    return new DeviationSmile(atmVol * Math.sqrt(years), shape);
  }
}
