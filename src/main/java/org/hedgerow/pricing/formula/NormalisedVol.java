package org.hedgerow.pricing.formula;

/**
 * Solves Black's formula for the standard deviation s = vol sqrt(T), after Jaeckel, "Let's be
 * rational", Wilmott (2015).
 *
 * <pre>
 *   b(s) = price out of the money / sqrt(F K),  x = -|ln(F/K)|,  0 &lt; b &lt; e^(x/2)
 *   b'(s) = density,  b'' / b' = x^2/s^3 - s/4,  inflection at s = sqrt(2 |x|)
 * </pre>
 *
 * The tangent at the inflection meets the two bounds of b at a lower and an upper point; between
 * and beyond the three points lie four ranges. In each a rational cubic gives the first guess:
 * directly in s in the two middle ranges, below of N(x / (sqrt(3) s))^3, above of N(-s/2), which
 * are nearly linear there. Then Householder's method of third order (the error goes with its fourth
 * power) on 1/ln b below, b in the middle, ln(e^(x/2) - b) above. Unlike the paper the solution is
 * also kept in a bracket, and a step that leaves it is replaced by a bisection; one is not known to
 * occur.
 */
final class NormalisedVol {
  /** A relative step below it leaves an error of its fourth power, below the last place. */
  private static final double LAST_STEP = 3e-5;

  private static final int MOST_STEPS = 60;
  private static final double SQRT_3 = 1.7320508075688772;
  private static final double TWO_PI = 6.283185307179586;

  private NormalisedVol() {}

  /**
   * The standard deviation.
   *
   * @param x zero or less
   * @param beta normalised price out of the money, zero or more
   * @param rest e^(x/2) - beta, above zero
   */
  static double of(double x, double beta, double rest) {
    if (beta == 0) {
      return 0;
    }
    if (x == 0) {
      // b = 2 N(s/2) - 1
      return beta < 0.8
          ? 2 * NormalDistribution.inverseFromHalf(0.5 * beta)
          : -2 * NormalDistribution.inverse(0.5 * rest);
    }
    return solve(x, beta, rest);
  }

  private static double solve(double x, double beta, double rest) {
    double max = beta + rest;
    double sCentre = Math.sqrt(2 * -x);
    double bCentre = price(x, sCentre);
    double slopeCentre = density(x, sCentre);
    if (beta < bCentre) {
      double sLow = sCentre - bCentre / slopeCentre;
      double bLow = price(x, sLow);
      if (beta < bLow) {
        return refine(x, beta, rest, guessBelow(x, beta, sLow, bLow), 0, sLow, Target.INVERSE_LOG);
      }
      double slopeLow = density(x, sLow);
      double guess =
          RationalCubic.bendingRight(
              beta, bLow, bCentre, sLow, sCentre, 1 / slopeLow, 1 / slopeCentre, 0);
      return refine(x, beta, rest, guess, sLow, sCentre, Target.PRICE);
    }
    double sHigh = sCentre + (max - bCentre) / slopeCentre;
    double bHigh = price(x, sHigh);
    if (beta <= bHigh) {
      double guess =
          RationalCubic.bendingLeft(
              beta, bCentre, bHigh, sCentre, sHigh, 1 / slopeCentre, 1 / density(x, sHigh), 0);
      return refine(x, beta, rest, guess, sCentre, sHigh, Target.PRICE);
    }
    return refine(
        x,
        beta,
        rest,
        guessAbove(x, beta, rest, sHigh, bHigh),
        sHigh,
        Double.MAX_VALUE,
        Target.LOG_OF_REST);
  }

  /** From f(b) = (2 pi |x| / (3 sqrt 3)) N(z)^3, z = x / (sqrt(3) s), with f(0) = 0, f'(0) = 1. */
  private static double guessBelow(double x, double beta, double sLow, double bLow) {
    double scale = TWO_PI * -x / (3 * SQRT_3);
    double z = -x / (SQRT_3 * sLow);
    double y = z * z;
    double mills = MillsRatio.ratio(z);
    double probability = NormalDistribution.pdf(z) * mills;
    double f = scale * probability * probability * probability;
    double slope = y * mills * mills * Math.exp(0.125 * sLow * sLow);
    double bend = slope * (2 / sLow) * (z / mills - y - 1 + 0.125 * sLow * sLow) / density(x, sLow);
    double guessed = RationalCubic.bendingRight(beta, 0, bLow, 0, f, 1, slope, bend);
    if (!(guessed > 0)) {
      double share = beta / bLow;
      guessed = (f * share + bLow * (1 - share)) * share;
    }
    return x / (SQRT_3 * NormalDistribution.inverse(Math.min(0.5, Math.cbrt(guessed / scale))));
  }

  /** From f(b) = N(-s/2), with f(max) = 0, f'(max) = -1/2. */
  private static double guessAbove(double x, double beta, double rest, double sHigh, double bHigh) {
    double max = beta + rest;
    double f = NormalDistribution.cdf(-0.5 * sHigh);
    double h = x / sHigh;
    double slope = -0.5 * Math.exp(0.5 * h * h);
    double bend = -slope * h * h / (sHigh * density(x, sHigh));
    double guessed = RationalCubic.bendingLeft(beta, bHigh, max, f, 0, slope, -0.5, bend);
    if (!(guessed > 0 && guessed < f)) {
      guessed = f * rest / (max - bHigh);
    }
    return -2 * NormalDistribution.inverse(guessed);
  }

  private enum Target {
    INVERSE_LOG,
    PRICE,
    LOG_OF_REST
  }

  private static double refine(
      double x,
      double beta,
      double rest,
      double guess,
      double lowest,
      double highest,
      Target target) {
    double low = lowest;
    double high = highest;
    double s = guess > low && guess < high ? guess : middle(low, high);
    for (int i = 0; i < MOST_STEPS; i++) {
      double b = price(x, s);
      if (b < beta) {
        low = s;
      } else {
        high = s;
      }
      double step = step(x, beta, rest, s, b, target);
      double next = s + step;
      if (next >= low && next <= high) {
        s = next;
        if (Math.abs(step) <= LAST_STEP * s) {
          break;
        }
      } else {
        if (high - low <= Math.ulp(high)) {
          break;
        }
        s = middle(low, high);
      }
    }
    return s;
  }

  /**
   * Householder's step of third order for g(s) = 0.
   *
   * <pre>
   *   newton = -g / g'     step = newton (1 + newton g''/(2 g')) / (1 + newton (g''/g' + newton g'''/(6 g')))
   * </pre>
   */
  private static double step(
      double x, double beta, double rest, double s, double b, Target target) {
    double slope = density(x, s);
    double h = x / s;
    double bend2 = h * h / s - 0.25 * s;
    double bend3 = bend2 * bend2 - 3 * (h / s) * (h / s) - 0.25;
    double newton;
    double second = bend2;
    double third = bend3;
    if (target == Target.INVERSE_LOG) {
      double lnB = Math.log(b);
      double lnBeta = Math.log(beta);
      double relative = slope / b;
      double lean = relative * (1 + 2 / lnB);
      newton = (lnBeta - lnB) * lnB / lnBeta / relative;
      second -= lean;
      third += 2 * relative * relative * (1 + 3 / lnB * (1 + 1 / lnB)) - 3 * bend2 * lean;
    } else if (target == Target.LOG_OF_REST) {
      double restOfB = restOf(x, s);
      double relative = slope / restOfB;
      newton = Math.log(restOfB / rest) / relative;
      second += relative;
      third += relative * (2 * relative + 3 * bend2);
    } else {
      newton = (beta - b) / slope;
    }
    double halley = 1 + 0.5 * newton * second;
    return newton * halley / (1 + newton * (second + newton * third / 6));
  }

  private static double price(double x, double s) {
    return TimeValue.price(Math.exp(0.5 * x), density(x, s), -x / s, 0.5 * s);
  }

  /** e^(x/2) - b(s) = e^(x/2) N(-d1) + e^(-x/2) N(d2), for s above the inflection. */
  private static double restOf(double x, double s) {
    double r = -x / s;
    return density(x, s) * (MillsRatio.ratio(0.5 * s - r) + MillsRatio.ratio(0.5 * s + r));
  }

  private static double density(double x, double s) {
    double h = x / s;
    return NormalDistribution.INV_SQRT_2PI * Math.exp(-0.5 * h * h - 0.125 * s * s);
  }

  private static double middle(double low, double high) {
    if (high == Double.MAX_VALUE) {
      return 2 * low + 1;
    }
    return low == 0 ? 0.5 * high : Math.sqrt(low) * Math.sqrt(high);
  }
}
