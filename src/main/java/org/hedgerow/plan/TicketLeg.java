package org.hedgerow.plan;

import org.hedgerow.basics.Check;
import org.hedgerow.book.TradeLeg;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/** One line of a ticket: what is bought or sold, and at what price. Prices in index points. */
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
      Check.that(
          contracts >= 1, () -> "A leg in " + quote.contract().symbol() + " has no contracts");
      Check.notNegative(price, () -> "price of " + quote.contract().symbol());
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
      Check.that(
          contracts >= 1, () -> "A leg in " + quote.contract().symbol() + " has no contracts");
      Check.positive(price, () -> "price of " + quote.contract().symbol());
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
}
