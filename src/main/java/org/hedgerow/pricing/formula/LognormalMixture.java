package org.hedgerow.pricing.formula;

import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionRight;

/**
 * A price at expiry that is one of several lognormal ones: Brigo and Mercurio, "Lognormal-mixture
 * dynamics and calibration to market volatility smiles", International Journal of Theoretical and
 * Applied Finance 5 (2002); with unequal forwards as in Bahra, "Implied risk-neutral probability
 * density functions from option prices", Bank of England (1997).
 *
 * <pre>
 *   price(K) / F = sum of weight_i Black(forward_i, K/F, deviation_i)
 *   density of k = ln(S/F):  sum of weight_i n((k - ln forward_i) / deviation_i + deviation_i / 2) / deviation_i
 *   sum of weight_i = 1,   sum of weight_i forward_i = 1
 * </pre>
 *
 * The density is a sum of densities, so it is nowhere negative and there is no butterfly arbitrage
 * at any strike; the second sum makes the forward exact. As a {@link Smile} it gives the total
 * variance that Black's formula needs for the same price.
 *
 * <p>Edge: where the price is below the smallest double, or rounds to its upper bound, the largest
 * deviation is given.
 */
public record LognormalMixture(List<Component> components) implements Smile {
  /** Rounding of a few sums of numbers of order one. */
  private static final double SUM = 1e-12;

  /**
   * One of the lognormal prices.
   *
   * @param weight its probability, above zero
   * @param forward its mean as a multiple of the forward, above zero
   * @param deviation its volatility times the root of time, above zero
   */
  public record Component(double weight, double forward, double deviation) {
    public Component {
      Check.positive(weight, "weight");
      Check.positive(forward, "forward");
      Check.positive(deviation, "deviation");
    }
  }

  public LognormalMixture {
    components = List.copyOf(components);
    double weight = components.stream().mapToDouble(Component::weight).sum();
    double mean = components.stream().mapToDouble(c -> c.weight * c.forward).sum();
    Check.that(Math.abs(weight - 1) <= SUM, "Weights must sum to 1 but sum to %s", weight);
    Check.that(Math.abs(mean - 1) <= SUM, "The mean must be 1 but is %s", mean);
  }

  /**
   * A mixture of any positive numbers: weights and forwards are scaled so that both sums are one.
   */
  public static LognormalMixture scaled(List<Component> parts) {
    double weight = parts.stream().mapToDouble(Component::weight).sum();
    double mean = parts.stream().mapToDouble(c -> c.weight * c.forward).sum() / weight;
    return new LognormalMixture(
        parts.stream()
            .map(c -> new Component(c.weight / weight, c.forward / mean, c.deviation))
            .toList());
  }

  @Override
  public double price(double moneyness, OptionRight right) {
    double sum = 0;
    for (Component c : components) {
      sum += c.weight * BlackFormula.undiscountedPrice(c.forward, moneyness, 1, c.deviation, right);
    }
    return sum;
  }

  /** Density of ln(S/F) at k; never negative. */
  public double density(double k) {
    double sum = 0;
    for (Component c : components) {
      double z = (k - Math.log(c.forward)) / c.deviation + 0.5 * c.deviation;
      sum += c.weight * NormalDistribution.INV_SQRT_2PI * Math.exp(-0.5 * z * z) / c.deviation;
    }
    return sum;
  }

  @Override
  public double totalVariance(double k) {
    double deviation = deviation(k);
    return deviation * deviation;
  }

  private double deviation(double k) {
    double strike = Math.exp(k);
    OptionRight right = outOfTheMoney(k);
    double price = price(strike, right);
    if (price < Double.MIN_NORMAL) {
      return largestDeviation();
    }
    return ImpliedVolatility.of(price, 1, strike, 1, 0, right)
        .match(vol -> vol, reason -> largestDeviation());
  }

  private double largestDeviation() {
    return components.stream().mapToDouble(Component::deviation).max().orElseThrow();
  }

  private static OptionRight outOfTheMoney(double k) {
    return k < 0 ? OptionRight.PUT : OptionRight.CALL;
  }

  /** Probability that the option out of the money at k ends in the money. */
  private double exerciseProbability(double k) {
    int sign = outOfTheMoney(k).sign();
    double sum = 0;
    for (Component c : components) {
      double d2 = (Math.log(c.forward) - k) / c.deviation - 0.5 * c.deviation;
      sum += c.weight * NormalDistribution.cdf(sign * d2);
    }
    return sum;
  }

  /**
   * From the slope of the price: price'(k) = -phi e^k P(exercise) for the mixture, and the same for
   * Black's formula plus vega times the slope of the deviation.
   */
  @Override
  public double slope(double k) {
    return slope(k, deviation(k));
  }

  private double slope(double k, double deviation) {
    int sign = outOfTheMoney(k).sign();
    double d2 = -k / deviation - 0.5 * deviation;
    double d1 = d2 + deviation;
    double vega = NormalDistribution.pdf(d1);
    if (vega < Double.MIN_NORMAL) {
      return 0;
    }
    double missing = NormalDistribution.cdf(sign * d2) - exerciseProbability(k);
    return 2 * deviation * sign * Math.exp(k) * missing / vega;
  }

  /** From the density: g(k) = density sqrt(w) / n(d2), with g of {@link ButterflyCheck}. */
  @Override
  public double curvature(double k) {
    double deviation = deviation(k);
    double w = deviation * deviation;
    double normal = NormalDistribution.pdf(-k / deviation - 0.5 * deviation);
    if (normal < Double.MIN_NORMAL) {
      return 0;
    }
    double slope = slope(k, deviation);
    double first = 1 - 0.5 * k * slope / w;
    double g = density(k) * deviation / normal;
    return 2 * (g - first * first + 0.25 * slope * slope * (1 / w + 0.25));
  }
}
