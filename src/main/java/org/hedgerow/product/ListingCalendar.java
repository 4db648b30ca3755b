package org.hedgerow.product;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which option expiries were listed on a day. */
public final class ListingCalendar {
  private static final Comparator<ListedExpiry> BY_DATE_THEN_ROOT =
      Comparator.comparing(ListedExpiry::date).thenComparing(ListedExpiry::root);

  private ListingCalendar() {}

  /**
   * The expiries listed on a day that still trade on a later session: the last trading day lies
   * after {@code asOf}. Ascending by date, then root. One-off closures of the exchange are taken as
   * they were known on {@code asOf}.
   */
  public static List<ListedExpiry> listed(Underlying underlying, LocalDate asOf) {
    Stream<ListedExpiry> expiries =
        underlying == Underlying.VIX ? VixListing.expiries(asOf) : SpxListing.expiries(asOf);
    return expiries
        .filter(expiry -> expiry.lastTradingDay().isAfter(asOf))
        .distinct()
        .sorted(BY_DATE_THEN_ROOT)
        .toList();
  }
}
