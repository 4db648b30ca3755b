package org.hedgerow.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.market.chain.ParityForward;
import org.hedgerow.pricing.ObservedChain;
import org.hedgerow.pricing.ObservedExpiry;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;

/**
 * The smile of every expiry of a chain, one model for all.
 *
 * @param fits of the expiries that have quotes enough, in the order of the chain
 * @param tooFew expiries with fewer than {@link QuotedSlice#FEWEST} usable quotes
 */
public record ChainFits(FitModel model, List<ExpiryFit> fits, List<ListedExpiry> tooFew) {
  public ChainFits {
    fits = List.copyOf(fits);
    tooFew = List.copyOf(tooFew);
  }

  /** The fitted smile of one expiry. */
  public record ExpiryFit(ListedExpiry listed, FittedSlice slice) {}

  /** Fits every expiry of the chain to its quotes that are neither crossed nor stale. */
  public static ChainFits of(ObservedChain chain, FitModel model) {
    List<ExpiryFit> fits = new ArrayList<>();
    List<ListedExpiry> tooFew = new ArrayList<>();
    for (ObservedExpiry expiry : chain.expiries()) {
      Optional<QuotedSlice> slice = slice(expiry);
      if (slice.isPresent()) {
        fits.add(new ExpiryFit(expiry.listed(), FittedSlice.of(slice.get(), model)));
      } else {
        tooFew.add(expiry.listed());
      }
    }
    return new ChainFits(model, fits, tooFew);
  }

  private static Optional<QuotedSlice> slice(ObservedExpiry expiry) {
    ParityForward parity = expiry.parity();
    List<QuotedStrike> quotes = quotes(expiry);
    double years = parity.years();
    return QuotedSlice.isEnough(parity.forward(), parity.discount(), years, quotes)
        ? Optional.of(
            new QuotedSlice(
                expiry.listed().date(), years, parity.forward(), parity.discount(), quotes))
        : Optional.empty();
  }

  private static List<QuotedStrike> quotes(ObservedExpiry expiry) {
    List<QuotedStrike> quotes = new ArrayList<>();
    for (double strike : expiry.quotes().strikes()) {
      for (OptionRight right : OptionRight.values()) {
        if (expiry.isUsable(right, strike)) {
          expiry
              .quotes()
              .quote(right, strike)
              .ifPresent(q -> quotes.add(new QuotedStrike(strike, right, q.bid(), q.ask())));
        }
      }
    }
    return quotes;
  }
}
