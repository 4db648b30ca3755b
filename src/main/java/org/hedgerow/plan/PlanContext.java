package org.hedgerow.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hedgerow.book.Book;
import org.hedgerow.book.Fees;
import org.hedgerow.pricing.FillModel;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.strategy.StrategySpec;

/**
 * Everything a plan is made from.
 *
 * @param book what is held at the close of the market's day
 * @param market prices at which orders are taken to be filled
 */
public record PlanContext(StrategySpec strategy, Book book, OptionMarket market, Sizing sizing) {

  /**
   * The net asset value that sizes are found by, US dollars: of the gains since the account's
   * record began only the part that the strategy reinvests; a loss counts in full.
   *
   * <pre>
   *   nav <= start    nav
   *   nav >  start    start + reinvest (nav - start)
   * </pre>
   */
  double sizingNavUsd() {
    double gains = gainsUsd();
    return book.navUsd() - (1 - strategy.reinvest()) * gains;
  }

  /** Gains since the record began, zero or more; zero when there is no record. */
  private double gainsUsd() {
    return book.record().map(r -> Math.max(0, book.navUsd() - r.navAtStartUsd())).orElse(0.0);
  }

  /** {@code NAV 1000000 USD}, with what is left out of it. */
  String sizingNavInWords() {
    String nav = "NAV " + Numbers.usd(book.navUsd());
    if (strategy.reinvest() == 1) {
      return nav;
    }
    String kept = Numbers.plain(100 * (1 - strategy.reinvest()), 4) + " % of the gains";
    return book.record().isEmpty()
        ? nav + " (all of it: the book has no record that tells the gains)"
        : "%s less %s %s = %s"
            .formatted(nav, kept, Numbers.usd(gainsUsd()), Numbers.usd(sizingNavUsd()));
  }

  LocalDate date() {
    return market.day().date();
  }

  Fees fees() {
    return Fees.on(date(), strategy.costs().futureCommission(), strategy.costs().feesFactor());
  }

  /** One option, bought or sold at the price at which it is taken to be filled. */
  TicketLeg leg(OptionQuote quote, Side side) {
    FillModel fill = strategy.costs().fill();
    double price = side == Side.BUY ? fill.bought(quote, date()) : fill.sold(quote, date());
    return new TicketLeg.OfOption(quote, side, 1, price);
  }

  /** One future, bought or sold at the price at which it is taken to be filled. */
  TicketLeg leg(FutureQuote quote, Side side) {
    FillModel fill = strategy.costs().fill();
    double price = side == Side.BUY ? fill.bought(quote, date()) : fill.sold(quote, date());
    return new TicketLeg.OfFuture(quote, side, 1, price);
  }

  /** So many of a contract at today's quote; above zero bought, below zero sold. */
  TicketLeg leg(Contract contract, int signedContracts) {
    Side side = Side.of(signedContracts);
    TicketLeg one =
        contract instanceof FutureContract future
            ? leg(market.quote(future), side)
            : leg(market.quote((OptionContract) contract), side);
    return one.times(Math.abs(signedContracts));
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
