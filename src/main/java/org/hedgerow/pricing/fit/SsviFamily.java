package org.hedgerow.pricing.fit;

import java.util.List;
import org.hedgerow.pricing.formula.RawSvi;
import org.hedgerow.pricing.formula.Ssvi;

/**
 * One slice of SSVI: SVI with three parameters.
 *
 * <pre>
 *   parameters: ln theta, artanh rho, logit of eta / [2 sqrt((1 + theta) / (1 + |rho|))]
 *   starts:     theta at the forward, rho -0.7 and 0.7, half of the largest eta
 * </pre>
 *
 * The bound on eta is theta phi^2 (1 + |rho|) at most 4: Gatheral and Jacquier (2014), theorem 4.2.
 * With it the slice has no butterfly arbitrage as long as theta is below 2.
 */
final class SsviFamily implements SmileFamily {

  @Override
  public List<double[]> starts(QuotedSlice slice) {
    double theta = 2 * Math.log(slice.deviationAtForward());
    return List.of(
        new double[] {theta, Logistic.artanh(-0.7), 0},
        new double[] {theta, Logistic.artanh(0.7), 0});
  }

  @Override
  public RawSvi smile(double[] parameters, QuotedSlice slice) {
    double theta = Math.exp(parameters[0]);
    double rho = Logistic.correlation(parameters[1]);
    double largest = 2 * Math.sqrt((1 + theta) / (1 + Math.abs(rho)));
    return new Ssvi(rho, largest * Logistic.share(parameters[2])).slice(theta);
  }

  @Override
  public boolean isSurelyFree() {
    return true;
  }
}
