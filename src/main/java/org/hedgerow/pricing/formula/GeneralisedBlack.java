package org.hedgerow.pricing.formula;

import org.hedgerow.product.OptionRight;

/**
 * The one evaluation behind {@link BlackFormula} (carry equal to the rate) and {@link
 * BlackScholesMerton}, on arguments that have been checked.
 *
 * <pre>
 *   A = S e^(-qT)    B = K e^(-rT)    b = r - q    x = ln(S/K) + bT    s = vol sqrt(T)
 *   weight = sqrt(A B) density = A n(d1) = B n(d2)
 * </pre>
 *
 * The option out of the money is priced by {@link TimeValue}, the other one by put-call parity from
 * it.
 */
final class GeneralisedBlack {
  /** Up to here the series of sinh has an error below one unit in the last place. */
  private static final double SMALL_X = 0.25;

  private GeneralisedBlack() {}

  static double price(
      double spot,
      double strike,
      double years,
      double rate,
      double yield,
      double vol,
      OptionRight right) {
    Moneyness m = Moneyness.of(spot, strike, rate - yield, years, vol);
    double discount = Math.exp(-rate * years);
    double carry = rate == yield ? discount : Math.exp(-yield * years);
    double a = spot * carry;
    double b = strike * discount;
    double root = Math.sqrt(a * b);
    double parity = rate == yield ? discount * (spot - strike) : difference(a, b, root, m.x());
    return price(m, a, b, root, parity, right);
  }

  /**
   * @param forwardHeld whether rho is for a forward that stays where it is, or for a spot
   */
  static Greeks greeks(
      double spot,
      double strike,
      double years,
      double rate,
      double yield,
      double vol,
      OptionRight right,
      boolean forwardHeld) {
    Moneyness m = Moneyness.of(spot, strike, rate - yield, years, vol);
    double discount = Math.exp(-rate * years);
    double carry = rate == yield ? discount : Math.exp(-yield * years);
    double a = spot * carry;
    double b = strike * discount;
    double root = Math.sqrt(a * b);
    double parity = rate == yield ? discount * (spot - strike) : difference(a, b, root, m.x());
    double price = price(m, a, b, root, parity, right);

    int sign = right.sign();
    double weight = root * m.density();
    double d1 = m.d1();
    double d2 = m.d2();
    double density1 = weight / spot;
    double drift = rate - yield;
    // + 0.0 turns a negative zero into zero
    double delta = sign * probability(sign * d1, carry, density1) + 0.0;
    double carried = rate * price - drift * spot * delta;
    double rho =
        forwardHeld ? 0.0 - years * price : sign * years * probability(sign * d2, b, weight) + 0.0;
    if (m.isCertain()) {
      return new Greeks(price, delta, 0, 0, carried, rho, 0, 0, yield * delta);
    }
    double rootYears = Math.sqrt(years);
    double vega = weight * rootYears;
    double charm =
        yield * delta - density1 * (2 * drift * years - d2 * m.s()) / (2 * years * m.s());
    return new Greeks(
        price,
        delta,
        density1 / (spot * m.s()),
        vega,
        carried - weight * vol / (2 * rootYears),
        rho,
        -density1 * d2 / vol,
        vega * d1 * d2 / vol,
        charm);
  }

  private static double price(
      Moneyness m, double a, double b, double root, double parity, OptionRight right) {
    double timeValue = 0;
    if (m.density() > 0) {
      double bound = Math.min(a, b);
      timeValue = TimeValue.price(bound, root * m.density(), Math.abs(m.x()) / m.s(), 0.5 * m.s());
    } else if (!m.isCertain() && m.s() * m.s() > 2 * Math.abs(m.x())) {
      timeValue = Math.min(a, b);
    }
    double intrinsic = right.sign() * parity;
    return intrinsic > 0 ? intrinsic + timeValue : timeValue;
  }

  /** {@code scale N(d)}, given {@code scale n(d)}. */
  private static double probability(double d, double scale, double density) {
    double tail =
        density == 0 ? (d == 0 ? 0.5 * scale : 0) : density * MillsRatio.ratio(Math.abs(d));
    return d < 0 ? tail : scale - tail;
  }

  /** A - B = 2 sqrt(A B) sinh(x / 2), without cancellation. */
  private static double difference(double a, double b, double root, double x) {
    if (Math.abs(x) > SMALL_X) {
      return a - b;
    }
    double y = 0.25 * x * x;
    double series = 1 + y / 6 * (1 + y / 20 * (1 + y / 42 * (1 + y / 72)));
    return root * x * series;
  }
}
