package org.hedgerow.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import org.hedgerow.pricing.formula.RawSvi;
import org.hedgerow.pricing.formula.Smile;

/**
 * Raw SVI.
 *
 * <pre>
 *   parameters: ln of the least total variance, logit of b (1 + |rho|) / 2, artanh rho, m / d, ln(s / d)
 *   starts:     d^2 / 2, b = d / 2, rho -0.7, 0 and 0.7, m = 0, s = d / 2 and 2 d
 *   d = standard deviation at the forward
 * </pre>
 *
 * Variance above zero and Lee's bound hold by construction; the density is reported.
 */
final class SviFamily implements SmileFamily {

  @Override
  public List<double[]> starts(QuotedSlice slice) {
    double deviation = slice.deviationAtForward();
    List<double[]> starts = new ArrayList<>();
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

  @Override
  public Smile smile(double[] parameters, QuotedSlice slice) {
    double deviation = slice.deviationAtForward();
    double rho = Logistic.correlation(parameters[2]);
    double b = 2 * Logistic.share(parameters[1]) / (1 + Math.abs(rho));
    double s = deviation * Math.exp(parameters[4]);
    double a = Math.exp(parameters[0]) - b * s * Math.sqrt(1 - rho * rho);
    return new RawSvi(a, b, rho, deviation * parameters[3], s);
  }
}
