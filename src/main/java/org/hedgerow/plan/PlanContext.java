package org.hedgerow.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hedgerow.book.Book;
import org.hedgerow.book.Fees;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.product.Contract;
import org.hedgerow.strategy.StrategySpec;

/**
 * Everything a plan is made from.
 *
 * @param book what is held at the close of the market's day
 * @param market prices at which orders are taken to be filled
 */
public record PlanContext(StrategySpec strategy, Book book, OptionMarket market, Sizing sizing) {

  LocalDate date() {
    return market.day().date();
  }

  Fees fees() {
    return Fees.on(date());
  }

  /** Calendar days from the day to an expiry. */
  int dte(LocalDate expiry) {
    return (int) ChronoUnit.DAYS.between(date(), expiry);
  }

  /** Whether a contract still trades on a later session. */
  boolean trades(Contract contract) {
    return market.stillTrades(contract);
  }

  /** Whether it can also be traded at its quote. */
  boolean canTrade(Contract contract) {
    return market.canTrade(contract);
  }
}
