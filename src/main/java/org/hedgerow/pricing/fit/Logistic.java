package org.hedgerow.pricing.fit;

/** Bounded parameters from unbounded ones. */
final class Logistic {
  /** A correlation never reaches one. */
  private static final double STRONGEST = 0.999;

  private Logistic() {}

  /** From 0 to 1: 1 / (1 + e^-x). */
  static double share(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** From -0.999 to 0.999. */
  static double correlation(double x) {
    return STRONGEST * Math.tanh(x);
  }

  /** The x of a correlation, nearly. */
  static double artanh(double rho) {
    return 0.5 * Math.log((1 + rho) / (1 - rho));
  }
}
