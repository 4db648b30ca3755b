package org.hedgerow.book;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.product.Contract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.ListingCalendar;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;
import org.hedgerow.product.VixExpiries;

/** Whether a contract could be traded on the day a position says it was opened. */
final class ListedThen {
  /** Cboe: first weekly VIX futures. */
  private static final LocalDate WEEKLY_FUTURES_FROM = LocalDate.of(2015, 7, 23);

  private ListedThen() {}

  /** Why it could not; nothing when it could. Message, then what was listed near it. */
  static Optional<Refusal> refusal(Contract contract, LocalDate opened) {
    return contract instanceof OptionContract option
        ? option(option, opened)
        : future(contract.expiry(), opened);
  }

  /** What is wrong, and the way out. */
  record Refusal(String message, String fix) {}

  private static Optional<Refusal> option(OptionContract option, LocalDate opened) {
    List<ListedExpiry> listed = tradedOn(option.underlying(), opened);
    boolean found =
        listed.stream()
            .anyMatch(e -> e.root() == option.root() && e.date().equals(option.expiry()));
    if (found) {
      return Optional.empty();
    }
    String message =
        "No %s expiry of %s is known to have been listed on %s, when the position was opened."
            .formatted(option.root(), option.expiry(), opened);
    return Optional.of(new Refusal(message, advice(option, listed)));
  }

  /**
   * What still traded on the day: listed after its close, or listed before and last traded on it.
   */
  private static List<ListedExpiry> tradedOn(Underlying underlying, LocalDate day) {
    LocalDate before = ExchangeCalendar.previousSession(day);
    return Stream.concat(
            ListingCalendar.listed(underlying, day).stream(),
            ListingCalendar.listed(underlying, before).stream())
        .distinct()
        .toList();
  }

  private static String advice(OptionContract option, List<ListedExpiry> listed) {
    Optional<OptionRoot> otherRoot =
        listed.stream()
            .filter(e -> e.date().equals(option.expiry()))
            .map(ListedExpiry::root)
            .findFirst();
    if (otherRoot.isPresent()) {
      return "Maybe the root is " + otherRoot.orElseThrow() + ".";
    }
    return listed.stream()
        .filter(e -> e.root() == option.root())
        .map(ListedExpiry::date)
        .min(
            Comparator.comparingLong(
                    (LocalDate d) -> Math.abs(ChronoUnit.DAYS.between(d, option.expiry())))
                .thenComparing(Comparator.naturalOrder()))
        .map(d -> "The nearest that was is " + d + ".")
        .orElse("");
  }

  private static Optional<Refusal> future(LocalDate expiry, LocalDate opened) {
    LocalDate monthly = VixExpiries.vixMonthly(YearMonth.from(expiry));
    boolean weekly = !opened.isBefore(WEEKLY_FUTURES_FROM) && isWeekly(expiry);
    if (expiry.equals(monthly) || weekly) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            "No VIX future settled on %s.".formatted(expiry),
            "The monthly of that month is " + monthly + "."));
  }

  private static boolean isWeekly(LocalDate expiry) {
    LocalDate wednesday = expiry.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    LocalDate friday = wednesday.plusDays(30);
    boolean ofTheMonthly =
        friday.equals(ExchangeCalendar.thirdFriday(friday.getYear(), friday.getMonth()));
    return !ofTheMonthly && VixExpiries.vixWeekly(wednesday).equals(expiry);
  }
}
