package org.hedgerow.pricing.fit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.ImpliedVolatility;
import org.hedgerow.pricing.formula.Smile;
import org.hedgerow.product.OptionRight;

/**
 * The quotes of one expiry that a smile is fitted to: two-sided, out of the money by the parity
 * forward (calls from the forward up, puts below), undiscounted delta at mid at least 0.01. Others
 * that are handed in are left out.
 *
 * @param expiry settlement day, for messages
 * @param years ACT/365 from the quote instant to settlement, above zero
 * @param forward parity forward, points
 * @param discount value today of one paid at settlement, above zero
 * @param quotes ascending by strike, at least three
 */
public record QuotedSlice(
    LocalDate expiry, double years, double forward, double discount, List<QuotedStrike> quotes) {
  /** With fewer there is no level, slope and bend to find. */
  public static final int FEWEST = 3;

  private static final double FITTED_DELTA = 0.01;
  private static final double LIQUID_DELTA = 0.05;

  public QuotedSlice {
    Check.positive(years, "years");
    Check.positive(forward, "forward");
    Check.positive(discount, "discount");
    quotes = usable(forward, discount, years, quotes);
    Check.that(
        quotes.size() >= FEWEST,
        "A smile for %s needs %s two-sided quotes out of the money but there are %s",
        expiry,
        FEWEST,
        quotes.size());
  }

  /** Whether so many of these quotes can be used that a slice can be made of them. */
  public static boolean isEnough(
      double forward, double discount, double years, List<QuotedStrike> quotes) {
    return usable(forward, discount, years, quotes).size() >= FEWEST;
  }

  private static List<QuotedStrike> usable(
      double forward, double discount, double years, List<QuotedStrike> quotes) {
    return quotes.stream()
        .filter(quote -> quote.isTwoSided() && isOutOfTheMoney(quote, forward))
        .filter(quote -> quote.mid() / discount < Math.min(forward, quote.strike()))
        .filter(quote -> delta(forward, discount, years, quote) >= FITTED_DELTA)
        .sorted(Comparator.comparingDouble(QuotedStrike::strike))
        .toList();
  }

  private static boolean isOutOfTheMoney(QuotedStrike quote, double forward) {
    return (quote.right() == OptionRight.CALL) == (quote.strike() >= forward);
  }

  /**
   * The liquid quotes: bid at least 0.10, spread at most half of mid, undiscounted delta at mid at
   * least 0.05. The definition by which fits are judged.
   */
  public List<QuotedStrike> liquid() {
    return quotes.stream()
        .filter(quote -> quote.isTight() && delta(quote) >= LIQUID_DELTA)
        .toList();
  }

  private double delta(QuotedStrike quote) {
    return delta(forward, discount, years, quote);
  }

  /** Undiscounted delta at mid, without sign. */
  private static double delta(double forward, double discount, double years, QuotedStrike quote) {
    double vol = vol(forward, discount, years, quote);
    return Math.abs(BlackFormula.delta(forward, quote.strike(), years, 0, vol, quote.right()));
  }

  /** Implied volatility of mid, an annual fraction. */
  public double vol(QuotedStrike quote) {
    return vol(forward, discount, years, quote);
  }

  private static double vol(double forward, double discount, double years, QuotedStrike quote) {
    return ImpliedVolatility.vol(
        quote.mid() / discount, forward, quote.strike(), years, 0, quote.right());
  }

  /** ln(K/F). */
  public double logMoneyness(double strike) {
    return Math.log(strike / forward);
  }

  /** Log-moneyness of the lowest quoted strike. */
  public double low() {
    return logMoneyness(quotes.get(0).strike());
  }

  /** Log-moneyness of the highest quoted strike. */
  public double high() {
    return logMoneyness(quotes.get(quotes.size() - 1).strike());
  }

  /** Discounted price of a quoted option by a smile, points. */
  double price(Smile smile, QuotedStrike quote) {
    return discount * forward * smile.price(quote.strike() / forward, quote.right());
  }

  /** The same slice without some quotes. */
  QuotedSlice without(Collection<QuotedStrike> left) {
    List<QuotedStrike> rest = quotes.stream().filter(quote -> !left.contains(quote)).toList();
    return new QuotedSlice(expiry, years, forward, discount, rest);
  }

  /** Standard deviation at the forward: vol sqrt(T) of the nearest strikes, linear in ln K. */
  double deviationAtForward() {
    double root = Math.sqrt(years);
    QuotedStrike below = quotes.get(0);
    for (QuotedStrike quote : quotes) {
      double k = logMoneyness(quote.strike());
      if (k >= 0) {
        double left = logMoneyness(below.strike());
        double share = quote == below || left >= 0 ? 1 : -left / (k - left);
        return root * (vol(below) + share * (vol(quote) - vol(below)));
      }
      below = quote;
    }
    return root * vol(below);
  }
}
