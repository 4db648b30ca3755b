package org.hedgerow.book;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hedgerow.basics.Check;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.OptionContract;

/**
 * How the layers of a VIX call ladder stand to each other. Raw vega of different expiries is never
 * added; the sum offered is the one in 30-day terms.
 *
 * <pre>
 *   extrinsic_i         = price_i - exp(-r T_i) max(F_i - K_i, 0)
 *   extrinsic weight_i  = n_i extrinsic_i / sum
 *   vega notional_i     = 100 n_i vega_i
 *   normalised vega_i   = vega notional_i sqrt(30 / days_i)
 * </pre>
 *
 * <p>Prices in index points, vega per 0.01 of volatility, results in US dollars or as shares of 1.
 * A sold rung counts below zero everywhere. Shares need a sum other than zero.
 *
 * @param rungs in the order of the ladder, at least one
 */
public record LadderWeights(List<Rung> rungs) {

  private static final double MULTIPLIER_USD = 100;
  private static final double NORMAL_DAYS = 30;

  public LadderWeights {
    rungs = List.copyOf(rungs);
    Check.that(!rungs.isEmpty(), "A ladder needs a rung");
  }

  /**
   * One call series of a ladder.
   *
   * @param contracts above zero bought, below zero sold
   * @param pricePoints of one call, index points
   * @param discountedIntrinsicPoints {@code exp(-r T) max(F - K, 0)}, index points
   * @param vegaPerVolPoint of one call, per 0.01 of volatility
   * @param dte calendar days to settlement, at least 1
   */
  public record Rung(
      int contracts,
      double pricePoints,
      double discountedIntrinsicPoints,
      double vegaPerVolPoint,
      int dte) {
    public Rung {
      Check.notNegative(pricePoints, "pricePoints");
      Check.notNegative(discountedIntrinsicPoints, "discountedIntrinsicPoints");
      Check.finite(vegaPerVolPoint, "vegaPerVolPoint");
      Check.that(dte >= 1, "A rung needs a day or more to settlement but has %d", dte);
    }

    /** The rung of an option at a quote. */
    public static Rung of(int contracts, OptionQuote quote) {
      OptionContract option = quote.contract();
      double intrinsic = Math.max(0, option.right().sign() * (quote.forward() - option.strike()));
      double discount = Math.exp(-quote.ratePerYear() * quote.yearsToExpiry());
      return new Rung(
          contracts, quote.mid(), discount * intrinsic, quote.vegaPerVolPoint(), quote.dte());
    }

    /** Middle value of the rung, US dollars. */
    public double premiumUsd() {
      return MULTIPLIER_USD * contracts * pricePoints;
    }

    /** Time value of the rung, US dollars. */
    public double extrinsicUsd() {
      return MULTIPLIER_USD * contracts * (pricePoints - discountedIntrinsicPoints);
    }

    /** Vega of the rung, US dollars per 0.01 of the volatility of its own expiry. */
    public double vegaNotionalUsd() {
      return MULTIPLIER_USD * contracts * vegaPerVolPoint;
    }

    /** Vega of the rung, US dollars per 0.01 of 30-day volatility. */
    public double vegaNormalised30dUsd() {
      return vegaNotionalUsd() * Math.sqrt(NORMAL_DAYS / dte);
    }
  }

  /** What the ladder is worth, US dollars. */
  public double premiumUsd() {
    return sum(Rung::premiumUsd);
  }

  /** Time value of the ladder, US dollars. */
  public double extrinsicUsd() {
    return sum(Rung::extrinsicUsd);
  }

  /** Vega of the ladder, US dollars per 0.01 of 30-day volatility. */
  public double vegaNormalised30dUsd() {
    return sum(Rung::vegaNormalised30dUsd);
  }

  /** Share of each rung in the time value of the ladder. */
  public List<Double> extrinsicShares() {
    return shares(Rung::extrinsicUsd);
  }

  /** Share of each rung in the 30-day vega of the ladder. */
  public List<Double> vegaNormalised30dShares() {
    return shares(Rung::vegaNormalised30dUsd);
  }

  private List<Double> shares(ToDoubleFunction<Rung> amount) {
    double sum = sum(amount);
    Check.that(sum != 0, "Shares of a ladder whose sum is zero do not exist");
    return rungs.stream().map(r -> amount.applyAsDouble(r) / sum).toList();
  }

  private double sum(ToDoubleFunction<Rung> amount) {
    return rungs.stream().mapToDouble(amount).sum();
  }
}
