package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;

/**
 * A surface of SVI slices that share two parameters: Gatheral and Jacquier (2014), section 4, with
 * their power law for phi.
 *
 * <pre>
 *   w(k) = theta/2 { 1 + rho phi k + sqrt[ (phi k + rho)^2 + 1 - rho^2 ] }
 *   phi(theta) = eta / [ theta^(1/2) (1 + theta)^(1/2) ]
 * </pre>
 *
 * {@code theta} is the total variance at the forward. A slice is free of butterfly arbitrage when
 * eta (1 + |rho|) is at most 2 (sufficient), and two slices do not cross when theta does not fall
 * with the tenor.
 *
 * @param rho skew, between -1 and 1; below zero for an equity index
 * @param eta bend, above zero
 */
public record Ssvi(double rho, double eta) {
  private static final double ENOUGH = 2;

  /** Relative, of theta: far below what a price can show. */
  private static final double SOLVED = 1e-13;

  private static final int MOST_STEPS = 50;

  public Ssvi {
    Check.that(Math.abs(rho) < 1, "Argument 'rho' must be between -1 and 1 but was %s", rho);
    Check.positive(eta, "eta");
  }

  /** True when the sufficient condition against butterfly arbitrage holds for every slice. */
  public boolean isSurelyFreeOfButterflies() {
    return eta * (1 + Math.abs(rho)) <= ENOUGH;
  }

  /**
   * The slice of a total variance at the forward.
   *
   * @param theta above zero
   */
  public RawSvi slice(double theta) {
    Check.positive(theta, "theta");
    double phi = eta / Math.sqrt(theta * (1 + theta));
    double across = 1 - rho * rho;
    return new RawSvi(
        0.5 * theta * across, 0.5 * theta * phi, rho, -rho / phi, Math.sqrt(across) / phi);
  }

  /**
   * The slice whose model-free variance is given. Theta is scaled by what is missing until nothing
   * is: the ratio of the two variances hardly changes with theta, so that a few steps do.
   *
   * @param modelFreeVariance total variance of the log contract, above zero
   */
  public RawSvi sliceOfModelFreeVariance(double modelFreeVariance) {
    Check.positive(modelFreeVariance, "modelFreeVariance");
    double theta = modelFreeVariance;
    for (int i = 0; i < MOST_STEPS; i++) {
      double next = theta * modelFreeVariance / modelFreeVariance(theta);
      if (Math.abs(next - theta) <= SOLVED * theta) {
        return slice(next);
      }
      theta = next;
    }
    throw new IllegalStateException(
        "No theta for the model-free variance " + modelFreeVariance + " of " + this);
  }

  private double modelFreeVariance(double theta) {
    return ModelFreeVariance.of(slice(theta), Math.sqrt(theta));
  }
}
