package org.hedgerow.market.chain;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRight;

/** The quotes of one root and expiry, by strike in index points. */
public final class ChainExpiry {
  private final ListedExpiry listed;
  private final NavigableMap<Double, ChainQuote> calls;
  private final NavigableMap<Double, ChainQuote> puts;

  /** With the quotes of both rights; either may be empty. */
  public ChainExpiry(
      ListedExpiry listed,
      NavigableMap<Double, ChainQuote> calls,
      NavigableMap<Double, ChainQuote> puts) {
    this.listed = listed;
    this.calls = new TreeMap<>(calls);
    this.puts = new TreeMap<>(puts);
  }

  /** Root, settlement day and instant. */
  public ListedExpiry listed() {
    return listed;
  }

  /** The quote of an option, when the chain holds it. */
  public Optional<ChainQuote> quote(OptionRight right, double strike) {
    return Optional.ofNullable((right == OptionRight.CALL ? calls : puts).get(strike));
  }

  /** Every strike that has a call or a put, ascending. */
  public NavigableSet<Double> strikes() {
    NavigableSet<Double> strikes = new TreeSet<>(calls.keySet());
    strikes.addAll(puts.keySet());
    return strikes;
  }

  /** The strikes of one right, ascending. */
  public NavigableSet<Double> strikes(OptionRight right) {
    return new TreeSet<>((right == OptionRight.CALL ? calls : puts).keySet());
  }

  /** How many options are quoted, whatever their state. */
  public int size() {
    return calls.size() + puts.size();
  }

  /** Every quote with its strike: calls ascending, then puts. */
  void forEach(ObjDoubleConsumer<ChainQuote> consumer) {
    calls.forEach((strike, quote) -> consumer.accept(quote, strike));
    puts.forEach((strike, quote) -> consumer.accept(quote, strike));
  }
}
