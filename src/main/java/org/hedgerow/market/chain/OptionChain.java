package org.hedgerow.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.SourceText;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * What a chain file says: the quotes of the options on one underlying at one instant. Nothing is
 * corrected; {@link QuoteState} tells what a quote is good for.
 *
 * @param source the file, unpacked
 * @param publisher who quotes, and in which format it came
 * @param day the session whose quotes these are
 * @param quoteInstant the moment of the quotes, never after the session
 * @param spot level of the underlying in the file, points; empty when it gives none
 * @param expiries those that had not settled at the quote instant, ascending by date, then root
 * @param remarks what was assumed or passed over, a sentence each
 */
public record OptionChain(
    SourceText source,
    Underlying underlying,
    String publisher,
    LocalDate day,
    Instant quoteInstant,
    Snapshot snapshot,
    OptionalDouble spot,
    List<ChainExpiry> expiries,
    List<String> remarks) {

  public OptionChain {
    expiries = List.copyOf(expiries);
    remarks = List.copyOf(remarks);
    Check.that(!expiries.isEmpty(), "The chain %s has no expiry", source.name());
  }

  /** The file as the user knows it. */
  public String name() {
    return source.name();
  }

  /** The quotes of a root and settlement day, when the chain holds them. */
  public Optional<ChainExpiry> expiry(OptionRoot root, LocalDate date) {
    return expiries.stream()
        .filter(e -> e.listed().root() == root && e.listed().date().equals(date))
        .findFirst();
  }
}
