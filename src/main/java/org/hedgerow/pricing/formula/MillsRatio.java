package org.hedgerow.pricing.formula;

/**
 * Mills' ratio of the normal distribution and its slope, the two functions on which all prices of
 * this package rest.
 *
 * <pre>
 *   ratio(r) = N(-r) / n(r)               sqrt(pi/2) at 0, about 1/r far out
 *   slope(r) = 1 - r ratio(r)             1 at 0, about 1/r^2 far out
 * </pre>
 *
 * The slope has an approximation of its own, because 1 - r ratio(r) loses r^2 units in the last
 * place. Both are rational functions with positive coefficients only, so nothing cancels; they were
 * found with a weighted least-squares iteration (Lawson) in 60-digit arithmetic. Error of the
 * functions as fitted: 1.9e-17, 2.2e-18 and 2.3e-18 relative on the three ranges; as evaluated in
 * doubles: at most 7e-16 (three units in the last place). Commons Math's {@code Erf} is not used:
 * it goes through the incomplete gamma function (measured in docs/pricing.md).
 */
final class MillsRatio {
  private static final double NEAR = 1.25;
  private static final double FAR = 5;

  private MillsRatio() {}

  /** N(-r) / n(r) for r of zero or more, infinity included. */
  static double ratio(double r) {
    return r < NEAR ? nearRatio(r) : (1 - slope(r)) / r;
  }

  /** 1 - r N(-r) / n(r) for r of zero or more, infinity included; between 1 and 0, falling. */
  static double slope(double r) {
    if (r < NEAR) {
      return 1 - r * nearRatio(r);
    }
    return r < FAR ? middleSlope(r) : farSlope(1 / (r * r));
  }

  private static double nearRatio(double r) {
    double p =
        1.2533141373155001
            + r
                * (1.0373938071401656
                    + r
                        * (0.4404600033445896
                            + r
                                * (0.10512109478519027
                                    + r * (0.014058102566120915 + r * 0.000830941197248177))));
    double q =
        1
            + r
                * (1.6256050629925032
                    + r
                        * (1.148481418044786
                            + r
                                * (0.45338907913698895
                                    + r
                                        * (0.10607657420751986
                                            + r
                                                * (0.014048851233004462
                                                    + r * 0.0008312924929352331)))));
    return p / q;
  }

  private static double middleSlope(double r) {
    double p =
        0.999999989301565
            + r
                * (0.8827001024924015
                    + r
                        * (0.4066890471679834
                            + r
                                * (0.11621892785712123
                                    + r
                                        * (0.02143275000225583
                                            + r
                                                * (0.002418198203678037
                                                    + r * 0.00013364025720199102)))));
    double q =
        1
            + r
                * (2.1360141460799036
                    + r
                        * (2.083786167729583
                            + r
                                * (1.2184994539160885
                                    + r
                                        * (0.47002626374923906
                                            + r
                                                * (0.12348509732793254
                                                    + r
                                                        * (0.0218330706739727
                                                            + r
                                                                * (0.002418218025354234
                                                                    + r
                                                                        * 0.00013363994333698647)))))));
    return p / q;
  }

  private static double farSlope(double v) {
    double p =
        1
            + v
                * (65.59289429184247
                    + v
                        * (1496.140233873843
                            + v
                                * (14445.243061604133
                                    + v
                                        * (56762.759554641154
                                            + v * (69028.73294296185 + v * 4960.386443652343)))));
    double q =
        1
            + v
                * (68.59289429184244
                    + v
                        * (1686.918916749427
                            + v
                                * (18582.106397430824
                                    + v
                                        * (93462.54891427119
                                            + v * (193385.98041293706 + v * 118051.7702599256)))));
    return v * p / q;
  }
}
