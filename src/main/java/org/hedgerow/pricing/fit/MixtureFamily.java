package org.hedgerow.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.pricing.formula.LognormalMixture;
import org.hedgerow.pricing.formula.LognormalMixture.Component;
import org.hedgerow.pricing.formula.Smile;

/**
 * Three lognormals. Two do not follow real chains (docs/pricing.md) and are not offered.
 *
 * <pre>
 *   parameters: ln of weight 2 and 3 over weight 1, ln of forward 2 and 3 over forward 1, ln of the
 *               three deviations
 *   starts:     weights 1, 0.5 or 1.2, 0.1 or 0.4;  forwards 1, e^(0.8 j d), e^(2 j d) with j = -1,
 *               0.4 and 1;  deviations 0.6 d, 0.8 d, d or 1.4 d
 *   d = standard deviation at the forward
 * </pre>
 *
 * Weights and forwards are scaled so that the forward is exact.
 */
final class MixtureFamily implements SmileFamily {
  /** A weight of e^-30 is none; a step of the search must not reach zero or infinity. */
  private static final double FARTHEST = 30;

  @Override
  public List<double[]> starts(QuotedSlice slice) {
    double deviation = slice.deviationAtForward();
    List<double[]> starts = new ArrayList<>();
    for (double shift : new double[] {-1, 0.4, 1}) {
      for (double second : new double[] {0.5, 1.2}) {
        for (double third : new double[] {0.1, 0.4}) {
          for (double width : new double[] {1, 1.4}) {
            starts.add(
                new double[] {
                  Math.log(second),
                  Math.log(third),
                  0.8 * shift * deviation,
                  2 * shift * deviation,
                  Math.log(0.6 * deviation),
                  Math.log(0.8 * deviation),
                  Math.log(width * deviation)
                });
          }
        }
      }
    }
    return starts;
  }

  @Override
  public Smile smile(double[] p, QuotedSlice slice) {
    return LognormalMixture.scaled(
        List.of(
            new Component(1, 1, exp(p[4])),
            new Component(exp(p[0]), exp(p[2]), exp(p[5])),
            new Component(exp(p[1]), exp(p[3]), exp(p[6]))));
  }

  private static double exp(double x) {
    return Math.exp(Math.max(-FARTHEST, Math.min(FARTHEST, x)));
  }

  @Override
  public boolean isSurelyFree() {
    return true;
  }
}
