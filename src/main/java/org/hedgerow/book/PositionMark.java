package org.hedgerow.book;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/**
 * One position at the prices of a day, before fees.
 *
 * @param midPoints middle price, index points
 * @param liquidationPoints the price at which it can be closed: bid of what was bought (zero when
 *     nobody bids), ask of what was sold, index points
 * @param pnlAtMidUsd profit above zero, loss below, since the fill, US dollars
 * @param pnlAtLiquidationUsd the same at the liquidation price
 * @param ageDays calendar days since the fill
 * @param greeks of all its contracts together
 * @param origin of the price
 */
public record PositionMark(
    Position position,
    double midPoints,
    double liquidationPoints,
    double pnlAtMidUsd,
    double pnlAtLiquidationUsd,
    int ageDays,
    ExpiryGreeks greeks,
    Origin origin) {

  static PositionMark of(Position position, OptionMarket market) {
    Contract contract = position.contract();
    return contract instanceof OptionContract option
        ? ofOption(position, market.quote(option), market.day().date())
        : ofFuture(position, market.quote((FutureContract) contract), market.day().date());
  }

  /** Calendar days to settlement. */
  public int dte() {
    return greeks.dte();
  }

  /**
   * What the contracts are worth at the middle price: above zero bought, below sold, US dollars.
   */
  public double marketValueUsd() {
    return position.contracts() * position.contract().multiplierUsd() * midPoints;
  }

  private static PositionMark ofOption(Position position, OptionQuote quote, LocalDate day) {
    double size = size(position);
    ExpiryGreeks greeks =
        new ExpiryGreeks(
            position.contract().underlying(),
            position.contract().expiry(),
            quote.dte(),
            size * quote.delta(),
            size * quote.gamma(),
            size * quote.vegaPerVolPoint(),
            size * quote.thetaPerDay());
    return marked(position, quote.mid(), quote.bid(), quote.ask(), greeks, quote.origin(), day);
  }

  private static PositionMark ofFuture(Position position, FutureQuote quote, LocalDate day) {
    ExpiryGreeks greeks =
        new ExpiryGreeks(
            position.contract().underlying(),
            position.contract().expiry(),
            quote.dte(),
            size(position),
            0,
            0,
            0);
    Origin origin = quote.forward().origin();
    return marked(position, quote.mid(), quote.bid(), quote.ask(), greeks, origin, day);
  }

  private static PositionMark marked(
      Position position,
      double mid,
      double bid,
      double ask,
      ExpiryGreeks greeks,
      Origin origin,
      LocalDate day) {
    double liquidation = position.contracts() > 0 ? bid : ask;
    double size = size(position);
    return new PositionMark(
        position,
        mid,
        liquidation,
        size * (mid - position.price()),
        size * (liquidation - position.price()),
        Math.toIntExact(ChronoUnit.DAYS.between(position.opened(), day)),
        greeks,
        origin);
  }

  private static double size(Position position) {
    return position.contracts() * position.contract().multiplierUsd();
  }
}
