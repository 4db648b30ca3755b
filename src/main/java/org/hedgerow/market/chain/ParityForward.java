package org.hedgerow.market.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.YearFraction;
import org.hedgerow.product.OptionRight;

/**
 * Forward and discount factor of one expiry from put-call parity over all its strikes.
 *
 * <pre>
 *   C - P = D (F - K)        D = e^(-rT)
 *   y_i = mid call - mid put at strike K_i,  s_i = half the sum of both spreads
 *   minimise  sum rho( (y_i - D (F - K_i)) / (s_i scale) ),  rho = Tukey's bisquare, c = 4.685
 *   scale = 1.4826 median |residual / s_i|, at least 0.2: a line within the quotes rejects none
 * </pre>
 *
 * Solved by iterated weighted least squares (Beaton and Tukey, "The fitting of power series",
 * Technometrics 16, 1974; Holland and Welsch, "Robust regression using iteratively reweighted
 * least-squares", Communications in Statistics A6, 1977). It starts from the median slope between
 * two strikes (Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of
 * the American Statistical Association 63, 1968), of at most {@value #STRIKES_OF_SLOPE} strikes
 * evenly taken, and the weighted median of the forwards of single strikes at that slope, so that up
 * to a quarter of quotes that lag do not move the line. Commons Math has no robust regression. Only
 * pairs with bid and ask on both sides take part.
 *
 * <p>The slope gives the rate with an error of spread over (strike range times T): good for months
 * and wide chains, worthless for a day or a narrow VIX chain. It is taken where its standard error
 * is at most {@value #MAX_RATE_ERROR}, the rate lies between -2 and 15 % and T is 30 days or more
 * (below, quotes in the money that lag tilt it by one to three per cent a year: measured on eight
 * chains of 2022 to 2024); else D is that of the reference rate and only F is fitted. A forward
 * outside the quoted strikes by more than a tenth is none.
 *
 * @param forward F, index points
 * @param discount D
 * @param years T, ACT/365 from the quotes to settlement
 * @param ratePerYear r, continuously compounded
 * @param rateFitted whether the slope was taken
 * @param rateError standard error of the fitted slope as a rate, whether it was taken or not
 * @param low the highest of K + (bid C - ask P) / D over the pairs that were not rejected: a
 *     forward below it could be bought against the options
 * @param high the lowest of K + (ask C - bid P) / D over the same pairs
 * @param pairs strikes with both sides of both options
 * @param rejected pairs whose weight is zero
 */
public record ParityForward(
    double forward,
    double discount,
    double years,
    double ratePerYear,
    boolean rateFitted,
    double rateError,
    double low,
    double high,
    int pairs,
    int rejected) {

  /** Two strikes make a line; the third can contradict it. */
  public static final int MIN_PAIRS = 3;

  private static final double MAX_RATE_ERROR = 0.001;
  private static final double LEAST_YEARS_OF_RATE = 30 / 365.0;
  private static final double LOWEST_RATE = -0.02;
  private static final double HIGHEST_RATE = 0.15;
  private static final int STRIKES_OF_SLOPE = 80;
  private static final double BISQUARE = 4.685;
  private static final double NORMAL_MAD = 1.4826;
  private static final double LEAST_SCALE = 0.2;
  private static final double LEAST_HALF_SPREAD = 0.005;
  private static final double BEYOND_STRIKES = 0.1;
  private static final int MAX_STEPS = 100;
  private static final double SAME = 1e-13;

  /** One strike: call less put at mid, half the sum of both spreads, and the two bounds. */
  private record Pair(double strike, double y, double half, double bid, double ask) {}

  /** A line with the weight of every pair. */
  private record Line(double forward, double discount, double[] weights) {}

  /**
   * The fit of an expiry; empty when fewer than {@value #MIN_PAIRS} strikes have both sides of both
   * options, or the line makes no forward.
   *
   * @param referenceRate continuously compounded, ACT/365, where the slope tells none
   */
  public static Optional<ParityForward> of(
      ChainExpiry expiry, Instant quotes, double referenceRate) {
    double years = YearFraction.act365(quotes, expiry.listed().settles());
    Check.finite(referenceRate, "referenceRate");
    List<Pair> pairs = pairs(expiry);
    if (pairs.size() < MIN_PAIRS || !(years > 0)) {
      return Optional.empty();
    }
    double reference = Math.exp(-referenceRate * years);
    double slope = medianSlope(pairs);
    Line free = fit(pairs, slope > 0 ? slope : reference, false);
    double error = rateError(pairs, free, years);
    double rate = -Math.log(free.discount) / years;
    boolean taken =
        years >= LEAST_YEARS_OF_RATE
            && error <= MAX_RATE_ERROR
            && rate >= LOWEST_RATE
            && rate <= HIGHEST_RATE;
    Line line = taken ? free : fit(pairs, reference, true);
    return within(pairs, line.forward)
        ? Optional.of(result(pairs, line, years, taken ? rate : referenceRate, taken, error))
        : Optional.empty();
  }

  private static List<Pair> pairs(ChainExpiry expiry) {
    List<Pair> pairs = new ArrayList<>();
    for (double strike : expiry.strikes()) {
      Optional<ChainQuote> call = twoSided(expiry, OptionRight.CALL, strike);
      Optional<ChainQuote> put = twoSided(expiry, OptionRight.PUT, strike);
      if (call.isPresent() && put.isPresent()) {
        ChainQuote c = call.get();
        ChainQuote p = put.get();
        double half = Math.max(LEAST_HALF_SPREAD, (c.spread() + p.spread()) / 2);
        pairs.add(new Pair(strike, c.mid() - p.mid(), half, c.bid() - p.ask(), c.ask() - p.bid()));
      }
    }
    return pairs;
  }

  private static Optional<ChainQuote> twoSided(
      ChainExpiry expiry, OptionRight right, double strike) {
    return expiry.quote(right, strike).filter(q -> q.state() == QuoteState.TWO_SIDED);
  }

  private static Line fit(List<Pair> pairs, double startDiscount, boolean fixed) {
    Line line = new Line(medianForward(pairs, startDiscount), startDiscount, new double[0]);
    for (int step = 0; step < MAX_STEPS; step++) {
      Line next = step(pairs, line, fixed);
      boolean done =
          Math.abs(next.forward - line.forward) <= SAME * Math.abs(line.forward)
              && Math.abs(next.discount - line.discount) <= SAME;
      line = next;
      if (done || !(line.discount > 0)) {
        break;
      }
    }
    return line.discount > 0
        ? line
        : new Line(medianForward(pairs, startDiscount), startDiscount, line.weights);
  }

  private static Line step(List<Pair> pairs, Line line, boolean fixed) {
    double[] weights = weights(pairs, line);
    double sum = 0;
    double meanK = 0;
    double meanY = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      meanK += weights[i] * pairs.get(i).strike;
      meanY += weights[i] * pairs.get(i).y;
    }
    meanK /= sum;
    meanY /= sum;
    double kk = 0;
    double ky = 0;
    for (int i = 0; i < weights.length; i++) {
      double k = pairs.get(i).strike - meanK;
      kk += weights[i] * k * k;
      ky += weights[i] * k * (pairs.get(i).y - meanY);
    }
    double discount = fixed || !(kk > 0) ? line.discount : -ky / kk;
    return new Line(meanK + meanY / discount, discount, weights);
  }

  /** Bisquare weights over the squared half spreads. */
  private static double[] weights(List<Pair> pairs, Line line) {
    double[] sizes =
        pairs.stream().mapToDouble(p -> Math.abs(residual(p, line)) / p.half).toArray();
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double scale = Math.max(LEAST_SCALE, NORMAL_MAD * sorted[sorted.length / 2]);
    double[] weights = new double[sizes.length];
    for (int i = 0; i < weights.length; i++) {
      double u = Math.min(1, sizes[i] / (BISQUARE * scale));
      double half = pairs.get(i).half;
      weights[i] = (1 - u * u) * (1 - u * u) / (half * half);
    }
    return weights;
  }

  private static double residual(Pair pair, Line line) {
    return pair.y - line.discount * (line.forward - pair.strike);
  }

  /** Minus the median of (y_j - y_i) / (K_j - K_i). */
  private static double medianSlope(List<Pair> pairs) {
    int count = Math.min(STRIKES_OF_SLOPE, pairs.size());
    double[] slopes = new double[count * (count - 1) / 2];
    int next = 0;
    for (int i = 0; i < count; i++) {
      Pair left = pairs.get(i * (pairs.size() - 1) / (count - 1));
      for (int j = i + 1; j < count; j++) {
        Pair right = pairs.get(j * (pairs.size() - 1) / (count - 1));
        slopes[next++] = (left.y - right.y) / (right.strike - left.strike);
      }
    }
    Arrays.sort(slopes);
    return slopes[slopes.length / 2];
  }

  /** Median of the forwards of single strikes, weighted by one over the squared half spread. */
  private static double medianForward(List<Pair> pairs, double discount) {
    List<Pair> sorted =
        pairs.stream().sorted(Comparator.comparingDouble(p -> p.strike + p.y / discount)).toList();
    double total = sorted.stream().mapToDouble(p -> 1 / (p.half * p.half)).sum();
    double sum = 0;
    for (Pair pair : sorted) {
      sum += 1 / (pair.half * pair.half);
      if (sum >= total / 2) {
        return pair.strike + pair.y / discount;
      }
    }
    throw new IllegalStateException("No pair has a weight");
  }

  /** Standard error of the slope over D T. */
  private static double rateError(List<Pair> pairs, Line line, double years) {
    double[] weights = line.weights;
    double sum = 0;
    double meanK = 0;
    double squares = 0;
    int used = 0;
    for (int i = 0; i < weights.length; i++) {
      double residual = residual(pairs.get(i), line);
      sum += weights[i];
      meanK += weights[i] * pairs.get(i).strike;
      squares += weights[i] * residual * residual;
      used += weights[i] > 0 ? 1 : 0;
    }
    meanK /= sum;
    double kk = 0;
    for (int i = 0; i < weights.length; i++) {
      kk += weights[i] * Math.pow(pairs.get(i).strike - meanK, 2);
    }
    return used > 2 && kk > 0
        ? Math.sqrt(squares / (used - 2) / kk) / (line.discount * years)
        : Double.MAX_VALUE;
  }

  private static boolean within(List<Pair> pairs, double forward) {
    double lowest = pairs.get(0).strike;
    double highest = pairs.get(pairs.size() - 1).strike;
    return forward >= (1 - BEYOND_STRIKES) * lowest && forward <= (1 + BEYOND_STRIKES) * highest;
  }

  private static ParityForward result(
      List<Pair> pairs, Line line, double years, double rate, boolean fitted, double error) {
    double low = 0;
    double high = Double.MAX_VALUE;
    int rejected = 0;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (line.weights[i] > 0) {
        low = Math.max(low, pair.strike + pair.bid / line.discount);
        high = Math.min(high, pair.strike + pair.ask / line.discount);
      } else {
        rejected++;
      }
    }
    return new ParityForward(
        line.forward, line.discount, years, rate, fitted, error, low, high, pairs.size(), rejected);
  }

  /** Whether no quote that was used contradicts the forward. */
  public boolean insideBand() {
    return low <= forward && forward <= high;
  }
}
