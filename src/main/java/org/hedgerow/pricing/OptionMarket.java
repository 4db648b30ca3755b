package org.hedgerow.pricing;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.market.MarketDay;
import org.hedgerow.market.VixForward;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/** What could be traded on one day, and at what price: made by a model, or read from a chain. */
public interface OptionMarket {

  /** The day that is priced. */
  MarketDay day();

  /** Listed expiries that can still trade after this day's close, ascending by date, then root. */
  List<ListedExpiry> expiries(Underlying underlying);

  /**
   * Listed strikes of an expiry that can be priced, ascending.
   *
   * @throws IllegalArgumentException when the expiry is not listed on the day
   */
  List<Double> strikes(OptionRoot root, LocalDate expiry);

  /**
   * Those of the strikes at which the option of one right can be traded, ascending.
   *
   * @throws IllegalArgumentException when the expiry is not listed on the day
   */
  default List<Double> strikes(OptionRoot root, LocalDate expiry, OptionRight right) {
    return strikes(root, expiry);
  }

  /** Whether a contract still trades on a later session. */
  default boolean stillTrades(Contract contract) {
    return expiries(contract.underlying()).stream()
        .anyMatch(
            listed ->
                listed.date().equals(contract.expiry())
                    && (!(contract instanceof OptionContract option)
                        || option.root() == listed.root()));
  }

  /**
   * Whether a contract can be traded at its {@link #quote}: it still trades, and where the market
   * is a chain of quotes it is one of them.
   */
  default boolean canTrade(Contract contract) {
    return stillTrades(contract);
  }

  /**
   * Price and Greeks at the close of the day.
   *
   * @throws IllegalArgumentException when the contract has expired or its expiry is not listed
   */
  OptionQuote quote(OptionContract contract);

  /** Price of a VIX future. */
  FutureQuote quote(FutureContract contract);

  /** The future of a VIX expiry. */
  VixForward vixForward(LocalDate expiry);

  /** Forward of the S&P 500 for an expiry, index points. */
  double spxForward(OptionRoot root, LocalDate expiry);

  /** Implied volatility at the forward, as an annual fraction. */
  double atmVol(OptionRoot root, LocalDate expiry);
}
