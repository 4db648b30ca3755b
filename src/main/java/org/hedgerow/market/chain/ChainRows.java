package org.hedgerow.market.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.basics.Place;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/**
 * Gathers the options of one file and makes the chain of them, or reports why there is none.
 *
 * <p>A chain is refused as a whole when more than {@value #WITHDRAWN_PERCENT} % of its quotes are
 * withdrawn: such a file was made after the quotes had been taken down, and what is left is no
 * market. It is also refused when no expiry has a forward by put-call parity.
 */
final class ChainRows {
  private static final int WITHDRAWN_PERCENT = 50;
  private static final int MAX_OPTIONS = 200_000;

  /** Only to see whether an expiry has a forward, which it does not turn on. */
  private static final double ANY_RATE = 0.02;

  private final ChainProblems problems;
  private final QuoteMoment moment;
  private final Map<ListedExpiry, Sides> byExpiry =
      new TreeMap<>(Comparator.comparing(ListedExpiry::date).thenComparing(ListedExpiry::root));
  private final Map<String, Integer> passedOver = new TreeMap<>();
  private Optional<Underlying> underlying = Optional.empty();
  private int count;

  private record Sides(
      NavigableMap<Double, ChainQuote> calls, NavigableMap<Double, ChainQuote> puts) {
    Sides() {
      this(new TreeMap<>(), new TreeMap<>());
    }
  }

  ChainRows(ChainProblems problems, QuoteMoment moment) {
    this.problems = problems;
    this.moment = moment;
  }

  /** Counts something of the file that has no place in the chain. */
  void passOver(String why) {
    passedOver.merge(why, 1, Integer::sum);
  }

  /** An option of the file; its settlement day must be a session, a Saturday is its Friday. */
  void add(Place place, int length, OptionContract given, double bid, double ask) {
    if (underlying.isPresent() && underlying.get() != given.underlying()) {
      problems.at(
          "two-underlyings",
          place,
          length,
          "An option on %s stands among options on %s.".formatted(given.underlying(), underlying()),
          "One file holds the options on one underlying.");
      return;
    }
    underlying = Optional.of(given.underlying());
    LocalDate date = ExpiryDate.settlement(given.root(), given.expiry());
    if (date.isBefore(moment.day())) {
      problems.at(
          "past-expiry",
          place,
          length,
          "The expiry %s lies before the quotes of %s.".formatted(date, moment.day()),
          "");
    } else if (!ExchangeCalendar.isSession(date)) {
      problems.at("not-a-session", place, length, date + " is no session of the exchange.", "");
    } else {
      place(place, length, ListedExpiry.of(given.root(), date), given, bid, ask);
    }
  }

  private void place(
      Place place, int length, ListedExpiry listed, OptionContract option, double bid, double ask) {
    if (!listed.settles().isAfter(moment.instant())) {
      passOver("options that had settled");
      return;
    }
    Sides sides = byExpiry.computeIfAbsent(listed, l -> new Sides());
    NavigableMap<Double, ChainQuote> side =
        option.right() == OptionRight.CALL ? sides.calls : sides.puts;
    if (side.putIfAbsent(option.strike(), new ChainQuote(bid, ask)) != null) {
      problems.at(
          "repeated-option",
          place,
          length,
          "%s stands here a second time.".formatted(option.symbol().replaceAll(" +", " ")),
          "");
    }
    if (++count == MAX_OPTIONS + 1) {
      problems.file("too-many-rows", "The file has more than %d options.".formatted(count - 1), "");
    }
  }

  /** The chain of what was gathered. */
  OptionChain chain(String publisher, OptionalDouble spot, List<String> remarks) {
    problems.throwIfAny();
    List<ChainExpiry> expiries = new ArrayList<>();
    byExpiry.forEach(
        (listed, sides) -> expiries.add(new ChainExpiry(listed, sides.calls, sides.puts)));
    if (count == 0) {
      problems.file("no-usable-expiry", "The file holds no option that has not settled.", "");
      problems.throwIfAny();
    }
    checkWithdrawn(expiries);
    checkUsable(expiries);
    problems.throwIfAny();
    List<String> all = new ArrayList<>(moment.remark());
    all.addAll(remarks);
    passedOver.forEach((why, n) -> all.add("Passed over: %d %s.".formatted(n, why)));
    return new OptionChain(
        problems.source(),
        underlying(),
        publisher,
        moment.day(),
        moment.instant(),
        moment.snapshot(),
        spot,
        expiries,
        all);
  }

  private Underlying underlying() {
    return underlying.orElseThrow();
  }

  private void checkWithdrawn(List<ChainExpiry> expiries) {
    int[] withdrawn = {0};
    expiries.forEach(
        expiry ->
            expiry.forEach(
                (quote, strike) -> withdrawn[0] += quote.state() == QuoteState.WITHDRAWN ? 1 : 0));
    if (100.0 * withdrawn[0] > (double) WITHDRAWN_PERCENT * count) {
      problems.file(
          "quotes-withdrawn",
          "Bid and ask are zero for %d of %d options: the quotes of %s had been withdrawn when the file was made."
              .formatted(withdrawn[0], count, moment.day()),
          "Last sales and volatilities are no prices; nothing of it is used.");
    }
  }

  private void checkUsable(List<ChainExpiry> expiries) {
    boolean usable =
        expiries.stream()
            .anyMatch(e -> ParityForward.of(e, moment.instant(), ANY_RATE).isPresent());
    if (!usable && !problems.any()) {
      TreeSet<LocalDate> dates = new TreeSet<>();
      expiries.forEach(e -> dates.add(e.listed().date()));
      problems.file(
          "no-usable-expiry",
          "No expiry is usable: none of %d has %d strikes with bid and ask of both call and put."
              .formatted(dates.size(), ParityForward.MIN_PAIRS),
          "");
    }
  }
}
