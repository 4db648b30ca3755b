package org.hedgerow.book;

import java.util.function.DoubleUnaryOperator;
import org.hedgerow.basics.Check;
import org.hedgerow.market.TenorBeta;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.Underlying;

/**
 * How much of the S&P 500 a book stands for, in shares of its net asset value.
 *
 * <pre>
 *   beta = sum of contracts * multiplier * delta * level * beta of the underlying / NAV
 * </pre>
 *
 * The underlying is the index itself, of beta 1, or the VIX future of the expiry, of its tenor's
 * beta (Sharpe 1964, applied to delta equivalents). It holds for small moves: the beta of an almost
 * flat condor says nothing of a crash.
 *
 * @param condors beta of the condors, dimensionless
 * @param hedge beta of the hedge, dimensionless
 */
public record BetaExposure(double condors, double hedge) {

  public BetaExposure {
    Check.finite(condors, "condors");
    Check.finite(hedge, "hedge");
  }

  /** The exposure of a book. */
  public static BetaExposure of(Book book, OptionMarket market) {
    return of(book, market, TenorBeta::ofSpx);
  }

  /** The exposure by the betas of days on which the S&P 500 moves by more than 3 %. */
  public static BetaExposure inStress(Book book, OptionMarket market) {
    return of(book, market, TenorBeta::ofSpxInStress);
  }

  private static BetaExposure of(Book book, OptionMarket market, DoubleUnaryOperator vixBeta) {
    return new BetaExposure(sum(book, true, market, vixBeta), sum(book, false, market, vixBeta));
  }

  /** Beta of one position, in shares of a net asset value. */
  public static double of(Position position, OptionMarket market, double navUsd) {
    return beta(position, market, TenorBeta::ofSpx, navUsd);
  }

  /** The same by the betas of days on which the S&P 500 moves by more than 3 %. */
  public static double inStress(Position position, OptionMarket market, double navUsd) {
    return beta(position, market, TenorBeta::ofSpxInStress, navUsd);
  }

  /**
   * Beta of contracts of one kind.
   *
   * @param contracts above zero bought, below zero sold
   * @param delta of one long contract
   * @param level of the underlying that delta is to, points
   * @param beta of that underlying to the S&P 500
   */
  public static double of(
      double contracts,
      double multiplierUsd,
      double delta,
      double level,
      double beta,
      double navUsd) {
    return contracts * multiplierUsd * delta * level * beta / Check.positive(navUsd, "navUsd");
  }

  /** Condors and hedge together. */
  public double total() {
    return condors + hedge;
  }

  /** Share of the hedge in the absolute betas, 0 to 1; 0 when there is no beta at all. */
  public double hedgeShare() {
    double absolute = Math.abs(condors) + Math.abs(hedge);
    return absolute > 0 ? Math.abs(hedge) / absolute : 0;
  }

  private static double sum(
      Book book, boolean condor, OptionMarket market, DoubleUnaryOperator vixBeta) {
    return book.positions().stream()
        .filter(p -> p.isCondor() == condor)
        .mapToDouble(p -> beta(p, market, vixBeta, book.navUsd()))
        .sum();
  }

  private static double beta(
      Position position, OptionMarket market, DoubleUnaryOperator vixBeta, double navUsd) {
    Contract contract = position.contract();
    double multiplier = contract.multiplierUsd();
    if (contract instanceof FutureContract future) {
      FutureQuote quote = market.quote(future);
      double beta = vixBeta.applyAsDouble(quote.dte());
      return of(position.contracts(), multiplier, 1, quote.mid(), beta, navUsd);
    }
    OptionQuote quote = market.quote((OptionContract) contract);
    boolean vix = contract.underlying() == Underlying.VIX;
    double level = vix ? quote.forward() : market.day().spx();
    double beta = vix ? vixBeta.applyAsDouble(quote.dte()) : 1;
    return of(position.contracts(), multiplier, quote.delta(), level, beta, navUsd);
  }
}
