package org.hedgerow.pricing.fit;

import java.util.List;
import org.hedgerow.pricing.formula.DeviationSmile;
import org.hedgerow.pricing.formula.Smile;

/**
 * Volatility quadratic in log-moneyness, flat from half a deviation beyond the quoted strikes.
 *
 * <pre>
 *   parameters: ln deviation, slope, bend of {@link DeviationSmile}
 *   starts:     the deviation at the forward, 0.35, -0.07 (the default VIX smile), and 0, 0
 * </pre>
 *
 * Not free of arbitrage by construction: the report says where its density is least.
 */
final class QuadraticFamily implements SmileFamily {
  /** In deviations, beyond the lowest and the highest quoted strike. */
  private static final double REACH = 0.5;

  /** Of the factor on the deviation at an end of the range: keeps the smile above zero. */
  private static final double LEAST_FACTOR = 0.02;

  @Override
  public List<double[]> starts(QuotedSlice slice) {
    double ln = Math.log(slice.deviationAtForward());
    return List.of(new double[] {ln, 0.35, -0.07}, new double[] {ln, 0, 0});
  }

  @Override
  public Smile smile(double[] parameters, QuotedSlice slice) {
    double deviation = Math.exp(parameters[0]);
    double lowest = Math.min(slice.low() / deviation, 0) - REACH;
    double highest = Math.max(slice.high() / deviation, 0) + REACH;
    double slope = parameters[1];
    double bend = parameters[2];
    double least = DeviationSmile.Shape.least(slope, bend, lowest, highest);
    if (least < LEAST_FACTOR) {
      // Scaled towards the flat smile until its least factor is the smallest allowed one.
      double share = (1 - LEAST_FACTOR) / (1 - least);
      slope *= share;
      bend *= share;
    }
    return new DeviationSmile(deviation, new DeviationSmile.Shape(slope, bend, lowest, highest));
  }
}
