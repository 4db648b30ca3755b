package org.hedgerow.book.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.ListingCalendar;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/** Which root a broker means who writes the name of the index only: the one that was listed. */
final class RootByListing {
  private static final double MOST_POINTS = 100_000;

  private final Optional<OptionRoot> thirdFriday;

  RootByListing(Optional<OptionRoot> thirdFriday) {
    this.thirdFriday = thirdFriday;
  }

  /**
   * A contract, and what had to be worked out.
   *
   * @param remark empty when it is as written
   */
  record Found(OptionContract contract, String remark) {}

  Understood<Found> find(ContractWords.Named.Option named, LocalDate opened) {
    if (!(named.strike() > 0) || named.strike() >= MOST_POINTS || !isThousandths(named.strike())) {
      return Understood.not("its strike %s is none".formatted(named.strike()));
    }
    OptionRoot written = OptionRoot.valueOf(named.root());
    if (named.exact() && written.underlying() == Underlying.SPX) {
      return found(named, written, named.expiry(), "");
    }
    List<ListedExpiry> listed = listed(written.underlying(), opened);
    List<OptionRoot> roots =
        listed.stream()
            .filter(e -> e.date().equals(named.expiry()))
            .map(ListedExpiry::root)
            .distinct()
            .toList();
    if (roots.size() > 1) {
      return thirdFriday
          .filter(roots::contains)
          .map(root -> found(named, root, named.expiry(), "root by the mapping's thirdFriday"))
          .orElseGet(
              () ->
                  Understood.not(
                      "SPX settles in the morning of %s and SPXW at its close, and both were listed:"
                              .formatted(named.expiry())
                          + " write thirdFriday: SPX or SPXW into the mapping"));
    }
    if (roots.isEmpty()) {
      return lastTradingDay(named, written, listed);
    }
    OptionRoot root = roots.get(0);
    return found(
        named, root, named.expiry(), root == written ? "" : "root " + root + " by its listing");
  }

  /** Some brokers name the last trading day of what settles on the next morning. */
  private static Understood<Found> lastTradingDay(
      ContractWords.Named.Option named, OptionRoot written, List<ListedExpiry> listed) {
    return listed.stream()
        .filter(e -> e.root().settlesInTheMorning() && e.lastTradingDay().equals(named.expiry()))
        .findFirst()
        .map(
            e ->
                found(
                    named,
                    e.root(),
                    e.date(),
                    "%s is its last trading day, it settles on %s"
                        .formatted(named.expiry(), e.date())))
        .orElseGet(() -> found(named, written, named.expiry(), ""));
  }

  private static List<ListedExpiry> listed(Underlying underlying, LocalDate opened) {
    return Stream.of(opened, ExchangeCalendar.previousSession(opened))
        .flatMap(day -> ListingCalendar.listed(underlying, day).stream())
        .distinct()
        .toList();
  }

  private static Understood<Found> found(
      ContractWords.Named.Option named, OptionRoot root, LocalDate expiry, String remark) {
    return Understood.of(
        new Found(new OptionContract(root, expiry, named.right(), named.strike()), remark));
  }

  private static boolean isThousandths(double strike) {
    return Math.abs(strike * 1000 - Math.rint(strike * 1000)) < 1e-6;
  }
}
