package org.hedgerow.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.market.Figure;
import org.hedgerow.market.chain.ChainExpiry;
import org.hedgerow.market.chain.OptionChain;
import org.hedgerow.market.chain.ParityForward;
import org.hedgerow.product.OptionRoot;

/**
 * A chain with the forward and the volatilities of every expiry that has them.
 *
 * @param chain as it was read
 * @param referenceRate per year, continuously compounded, for the expiries whose own quotes tell no
 *     rate
 * @param expiries ascending by date, then root
 * @param withoutForward the expiries that are not used, since too few strikes have bid and ask of
 *     both call and put
 */
public record ObservedChain(
    OptionChain chain,
    Figure referenceRate,
    List<ObservedExpiry> expiries,
    List<ChainExpiry> withoutForward) {

  /** Taken for short chains when nothing tells a rate: the mean of 13-week bills 2000-2026. */
  private static final Figure ASSUMED = new Figure(0.019, Origin.synthetic("assumed 1.9 % a year"));

  public ObservedChain {
    expiries = List.copyOf(expiries);
    withoutForward = List.copyOf(withoutForward);
  }

  /**
   * The chain at a reference rate.
   *
   * @param rate continuously compounded; without it the median of the rates that expiries of the
   *     chain tell, and where none does an assumed one
   */
  public static ObservedChain of(OptionChain chain, Optional<Figure> rate) {
    Figure reference = rate.orElseGet(() -> ownRate(chain));
    List<ObservedExpiry> expiries = new ArrayList<>();
    List<ChainExpiry> without = new ArrayList<>();
    for (ChainExpiry quotes : chain.expiries()) {
      ParityForward.of(quotes, chain.quoteInstant(), reference.value())
          .flatMap(parity -> ObservedExpiry.of(quotes, parity))
          .ifPresentOrElse(expiries::add, () -> without.add(quotes));
    }
    return new ObservedChain(chain, reference, expiries, without);
  }

  private static Figure ownRate(OptionChain chain) {
    double[] rates =
        chain.expiries().stream()
            .flatMap(e -> ParityForward.of(e, chain.quoteInstant(), ASSUMED.value()).stream())
            .filter(ParityForward::rateFitted)
            .mapToDouble(ParityForward::ratePerYear)
            .sorted()
            .toArray();
    return rates.length == 0
        ? ASSUMED
        : new Figure(
            rates[rates.length / 2],
            Origin.observed("median of the rates that put-call parity tells"));
  }

  /** The expiry of a root and day, when it is usable. */
  public Optional<ObservedExpiry> expiry(OptionRoot root, LocalDate date) {
    return expiries.stream()
        .filter(e -> e.listed().root() == root && e.listed().date().equals(date))
        .findFirst();
  }
}
