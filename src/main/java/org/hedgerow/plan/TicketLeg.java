package org.hedgerow.plan;

import org.hedgerow.basics.Check;
import org.hedgerow.book.TradeLeg;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/** One line of a ticket: what is bought at the ask or sold at the bid. Prices in index points. */
public sealed interface TicketLeg {

  Contract contract();

  Side side();

  /** How many, at least 1. */
  int contracts();

  /** Price per contract, index points. */
  double price();

  /** The same leg, so many times over. */
  TicketLeg times(int count);

  /** Contracts, above zero bought, below zero sold. */
  default int signedContracts() {
    return side().sign() * contracts();
  }

  /** The leg as fees and margin look at it. */
  default TradeLeg trade() {
    return new TradeLeg(contract(), signedContracts(), price());
  }

  /** Cash it brings (above zero) or costs (below zero), US dollars; a future moves none. */
  default double cashUsd() {
    return contract() instanceof FutureContract ? 0 : trade().cashUsd();
  }

  /** An option and its quote. */
  record OfOption(OptionQuote quote, Side side, int contracts, double price) implements TicketLeg {
    public OfOption {
      Check.that(contracts >= 1, "A leg in %s has no contracts", quote.contract().symbol());
      Check.notNegative(price, "price of " + quote.contract().symbol());
    }

    @Override
    public OptionContract contract() {
      return quote.contract();
    }

    @Override
    public OfOption times(int count) {
      return new OfOption(quote, side, contracts * count, price);
    }
  }

  /** A future and its quote. */
  record OfFuture(FutureQuote quote, Side side, int contracts, double price) implements TicketLeg {
    public OfFuture {
      Check.that(contracts >= 1, "A leg in %s has no contracts", quote.contract().symbol());
      Check.positive(price, "price of " + quote.contract().symbol());
    }

    @Override
    public FutureContract contract() {
      return quote.contract();
    }

    @Override
    public OfFuture times(int count) {
      return new OfFuture(quote, side, contracts * count, price);
    }
  }

  /** One option: bought at the ask, sold at the bid. */
  static TicketLeg of(OptionQuote quote, Side side) {
    return new OfOption(quote, side, 1, side == Side.BUY ? quote.ask() : quote.bid());
  }

  /** One future: bought at the ask, sold at the bid. */
  static TicketLeg of(FutureQuote quote, Side side) {
    return new OfFuture(quote, side, 1, side == Side.BUY ? quote.ask() : quote.bid());
  }

  /** So many of a contract at today's quote; above zero bought, below zero sold. */
  static TicketLeg of(OptionMarket market, Contract contract, int signedContracts) {
    Side side = Side.of(signedContracts);
    TicketLeg one =
        contract instanceof FutureContract future
            ? of(market.quote(future), side)
            : of(market.quote((OptionContract) contract), side);
    return one.times(Math.abs(signedContracts));
  }
}
