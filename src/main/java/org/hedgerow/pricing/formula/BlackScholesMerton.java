package org.hedgerow.pricing.formula;

import org.hedgerow.basics.Check;
import org.hedgerow.product.OptionRight;

/**
 * European options on an asset that pays a continuous yield: Merton, "Theory of rational option
 * pricing", Bell Journal of Economics 4 (1973); in the form of Haug, "The Complete Guide to Option
 * Pricing Formulas" (2007), chapter 1.
 *
 * <pre>
 *   price = phi [ S e^(-qT) N(phi d1) - K e^(-rT) N(phi d2) ]
 *   d1 = [ ln(S/K) + (r - q) T ] / (vol sqrt(T)) + vol sqrt(T) / 2     d2 = d1 - vol sqrt(T)
 *   delta = phi e^(-qT) N(phi d1)
 *   gamma = e^(-qT) n(d1) / (S vol sqrt(T))
 *   vega  = S e^(-qT) n(d1) sqrt(T)
 *   theta = -S e^(-qT) n(d1) vol / (2 sqrt(T)) + r price - (r - q) S delta
 *   rho   = phi K T e^(-rT) N(phi d2)
 *   vanna = -e^(-qT) n(d1) d2 / vol
 *   volga = vega d1 d2 / vol
 *   charm = q delta - e^(-qT) n(d1) [ 2 (r - q) T - d2 vol sqrt(T) ] / (2 T vol sqrt(T))
 *   phi = 1 for a call, -1 for a put
 * </pre>
 *
 * Arguments, edges and accuracy as in {@link BlackFormula}; {@code spot} S in points above zero,
 * {@code yield} q continuously compounded per year. With q = r it is Black's formula, except rho.
 */
public final class BlackScholesMerton {

  private BlackScholesMerton() {}

  /** Price, points. */
  public static double price(
      double spot,
      double strike,
      double years,
      double rate,
      double yield,
      double vol,
      OptionRight right) {
    check(spot, strike, years, rate, yield, vol);
    return GeneralisedBlack.price(spot, strike, years, rate, yield, vol, right);
  }

  /** Price and all Greeks, to spot, from one evaluation. */
  public static Greeks greeks(
      double spot,
      double strike,
      double years,
      double rate,
      double yield,
      double vol,
      OptionRight right) {
    check(spot, strike, years, rate, yield, vol);
    return GeneralisedBlack.greeks(spot, strike, years, rate, yield, vol, right, false);
  }

  private static void check(
      double spot, double strike, double years, double rate, double yield, double vol) {
    Check.positive(spot, "spot");
    Check.positive(strike, "strike");
    Check.notNegative(years, "years");
    Check.finite(rate, "rate");
    Check.finite(yield, "yield");
    Check.notNegative(vol, "vol");
  }
}
