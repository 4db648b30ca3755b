package org.hedgerow.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.pricing.formula.RawSvi;

/**
 * Raw SVI.
 *
 * <pre>
 *   parameters: ln of the least total variance, logit of b (1 + |rho|) / 2, artanh rho, m / d, ln(s / d)
 *   starts:     d^2 / 2, b = d / 2, rho -0.7, 0 and 0.7, m = 0, s = d / 2 and 2 d
 *               and the best SSVI slice
 *   d = standard deviation at the forward
 * </pre>
 *
 * Variance above zero and Lee's bound hold by construction; the density is reported.
 */
final class SviFamily implements SmileFamily {
  private static final SsviFamily SLICE = new SsviFamily();

  /** Total variance whose logarithm is still finite. */
  private static final double LEAST = 1e-12;

  @Override
  public List<double[]> starts(QuotedSlice slice) {
    double deviation = slice.deviationAtForward();
    List<double[]> starts = new ArrayList<>();
    starts.add(parameters(SLICE.smile(SLICE.best(slice), slice), deviation));
    for (double rho : new double[] {-0.7, 0, 0.7}) {
      for (double width : new double[] {0.5, 2}) {
        double wing = 0.25 * deviation * (1 + Math.abs(rho));
        starts.add(
            new double[] {
              Math.log(0.5 * deviation * deviation),
              Math.log(wing / (1 - wing)),
              Logistic.artanh(rho),
              0,
              Math.log(width)
            });
      }
    }
    return starts;
  }

  private static double[] parameters(RawSvi svi, double deviation) {
    double wing = 0.5 * svi.b() * (1 + Math.abs(svi.rho()));
    double least = svi.a() + svi.b() * svi.s() * Math.sqrt(1 - svi.rho() * svi.rho());
    return new double[] {
      Math.log(Math.max(least, LEAST)),
      Math.log(wing / (1 - wing)),
      Logistic.artanh(svi.rho()),
      svi.m() / deviation,
      Math.log(svi.s() / deviation)
    };
  }

  @Override
  public RawSvi smile(double[] parameters, QuotedSlice slice) {
    double deviation = slice.deviationAtForward();
    double rho = Logistic.correlation(parameters[2]);
    double b = 2 * Logistic.share(parameters[1]) / (1 + Math.abs(rho));
    double s = deviation * Math.exp(parameters[4]);
    double a = Math.exp(parameters[0]) - b * s * Math.sqrt(1 - rho * rho);
    return new RawSvi(a, b, rho, deviation * parameters[3], s);
  }
}
