package org.hedgerow.pricing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.hedgerow.market.chain.ChainExpiry;
import org.hedgerow.market.chain.ChainQuote;
import org.hedgerow.market.chain.ParityForward;
import org.hedgerow.market.chain.QuoteState;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.ImpliedVolatility;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;

/**
 * One expiry of a chain with its parity forward and the volatilities of its quotes.
 *
 * <p>Volatility by strike: Black-76 on the parity forward, of the mid of the option out of the
 * money where it has bid and ask and is not stale; linear in ln K between such strikes, flat beyond
 * the last. Call and put of a strike share it, as parity says.
 *
 * <p>Stale is a quote that the others contradict by more than {@value #SLACK} points:
 *
 * <pre>
 *   D (F - K) outside [bid C - ask P, ask C - bid P]    the one in the money, whose market lags
 *   a bid above the ask of an option of the same right nearer to the forward, both out of the money
 * </pre>
 */
public final class ObservedExpiry {
  private static final double SLACK = 0.05;
  private static final double WING_DELTA = 0.25;

  private final ChainExpiry quotes;
  private final ParityForward parity;
  private final Set<Double> staleCalls = new HashSet<>();
  private final Set<Double> stalePuts = new HashSet<>();
  private final NavigableMap<Double, Double> volByLogStrike = new TreeMap<>();

  private ObservedExpiry(ChainExpiry quotes, ParityForward parity) {
    this.quotes = quotes;
    this.parity = parity;
    NavigableSet<Double> strikes = quotes.strikes();
    strikes.forEach(this::markLagging);
    markAboveNearer(OptionRight.CALL, strikes.tailSet(parity.forward(), true));
    markAboveNearer(OptionRight.PUT, strikes.headSet(parity.forward(), false).descendingSet());
    strikes.forEach(this::addVol);
  }

  /** Empty when no strike out of the money has a volatility. */
  static Optional<ObservedExpiry> of(ChainExpiry quotes, ParityForward parity) {
    ObservedExpiry expiry = new ObservedExpiry(quotes, parity);
    return expiry.volByLogStrike.isEmpty() ? Optional.empty() : Optional.of(expiry);
  }

  /** Root, settlement day and instant. */
  public ListedExpiry listed() {
    return quotes.listed();
  }

  /** The quotes as they came. */
  public ChainExpiry quotes() {
    return quotes;
  }

  /** Forward and discount factor. */
  public ParityForward parity() {
    return parity;
  }

  /** What the quote of an option is good for; empty when the chain does not hold it. */
  public Optional<QuoteState> state(OptionRight right, double strike) {
    return quotes
        .quote(right, strike)
        .map(quote -> isStale(right, strike) ? QuoteState.STALE : quote.state());
  }

  /** Whether an option has bid and ask, and a quote that the others do not contradict. */
  public boolean isUsable(OptionRight right, double strike) {
    return state(right, strike).map(s -> s == QuoteState.TWO_SIDED).orElse(false);
  }

  /** How many quotes are in each state. */
  public Map<QuoteState, Integer> states() {
    Map<QuoteState, Integer> states = new EnumMap<>(QuoteState.class);
    for (OptionRight right : OptionRight.values()) {
      for (double strike : quotes.strikes(right)) {
        state(right, strike).ifPresent(s -> states.merge(s, 1, Integer::sum));
      }
    }
    return states;
  }

  /** Volatility at a strike, an annual fraction. */
  public double vol(double strike) {
    return interpolated(Math.log(strike));
  }

  /** Volatility at the forward, an annual fraction. */
  public double atmVol() {
    return vol(parity.forward());
  }

  /**
   * Volatility of the put less that of the call whose deltas to the forward, undiscounted, are
   * 0.25; an annual fraction, above zero where puts are dearer. Empty when the quotes do not reach
   * so far on both sides.
   */
  public OptionalDouble skew() {
    OptionalDouble put = volOfDelta(OptionRight.PUT);
    OptionalDouble call = volOfDelta(OptionRight.CALL);
    return put.isPresent() && call.isPresent()
        ? OptionalDouble.of(put.getAsDouble() - call.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble volOfDelta(OptionRight right) {
    double atForward = Math.log(parity.forward());
    List<Double> outwards = new ArrayList<>();
    outwards.add(atForward);
    outwards.addAll(
        right == OptionRight.CALL
            ? volByLogStrike.tailMap(atForward, false).keySet()
            : volByLogStrike.headMap(atForward, false).descendingKeySet());
    for (int i = 1; i < outwards.size(); i++) {
      double before = delta(outwards.get(i - 1), right);
      double here = delta(outwards.get(i), right);
      if (here <= WING_DELTA && before > WING_DELTA) {
        double share = (before - WING_DELTA) / (before - here);
        double inner = interpolated(outwards.get(i - 1));
        return OptionalDouble.of(inner + share * (interpolated(outwards.get(i)) - inner));
      }
    }
    return OptionalDouble.empty();
  }

  private double delta(double logStrike, OptionRight right) {
    return Math.abs(
        BlackFormula.delta(
            parity.forward(),
            Math.exp(logStrike),
            parity.years(),
            0,
            interpolated(logStrike),
            right));
  }

  private double interpolated(double logStrike) {
    Map.Entry<Double, Double> low = volByLogStrike.floorEntry(logStrike);
    Map.Entry<Double, Double> high = volByLogStrike.ceilingEntry(logStrike);
    if (low == null || high == null) {
      return (low == null ? volByLogStrike.firstEntry() : volByLogStrike.lastEntry()).getValue();
    }
    double width = high.getKey() - low.getKey();
    double share = width == 0 ? 0 : (logStrike - low.getKey()) / width;
    return low.getValue() + share * (high.getValue() - low.getValue());
  }

  private boolean isStale(OptionRight right, double strike) {
    return (right == OptionRight.CALL ? staleCalls : stalePuts).contains(strike);
  }

  private boolean isTwoSided(OptionRight right, double strike) {
    return state(right, strike).filter(s -> s == QuoteState.TWO_SIDED).isPresent();
  }

  private void markLagging(double strike) {
    if (!isTwoSided(OptionRight.CALL, strike) || !isTwoSided(OptionRight.PUT, strike)) {
      return;
    }
    ChainQuote call = quotes.quote(OptionRight.CALL, strike).orElseThrow();
    ChainQuote put = quotes.quote(OptionRight.PUT, strike).orElseThrow();
    double line = parity.discount() * (parity.forward() - strike);
    if (line < call.bid() - put.ask() - SLACK || line > call.ask() - put.bid() + SLACK) {
      (strike < parity.forward() ? staleCalls : stalePuts).add(strike);
    }
  }

  private void markAboveNearer(OptionRight right, Iterable<Double> outwards) {
    double leastAsk = Double.MAX_VALUE;
    for (double strike : outwards) {
      if (isTwoSided(right, strike)) {
        ChainQuote quote = quotes.quote(right, strike).orElseThrow();
        if (quote.bid() > leastAsk + SLACK) {
          (right == OptionRight.CALL ? staleCalls : stalePuts).add(strike);
        } else {
          leastAsk = Math.min(leastAsk, quote.ask());
        }
      }
    }
  }

  private void addVol(double strike) {
    OptionRight right = strike < parity.forward() ? OptionRight.PUT : OptionRight.CALL;
    if (!isTwoSided(right, strike)) {
      return;
    }
    double mid = quotes.quote(right, strike).orElseThrow().mid();
    ImpliedVolatility.of(mid, parity.forward(), strike, parity.years(), parity.ratePerYear(), right)
        .<Boolean>match(
            vol -> vol > 0 && volByLogStrike.put(Math.log(strike), vol) == null, reason -> false);
  }
}
