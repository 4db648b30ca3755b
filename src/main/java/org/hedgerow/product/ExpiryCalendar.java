package org.hedgerow.product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * The option expiries of a month, with the reason of each date. An expiry is taken as it was listed
 * on the eve of its last trading day, so that one-off closures are those of the time; a month that
 * lies ahead follows the rules of today.
 */
public final class ExpiryCalendar {
  private static final int DAYS_TO_FRIDAY = 30;

  private ExpiryCalendar() {}

  /**
   * One expiry.
   *
   * @param why which rule gives the date, and the holiday that moved it
   */
  public record Entry(ListedExpiry expiry, String why) {}

  /** The expiries that settle in a month, by date, then root. */
  public static List<Entry> of(YearMonth month) {
    List<Entry> entries = new ArrayList<>();
    LocalDate first = ExchangeCalendar.plusSessions(month.atDay(1), -4);
    for (LocalDate eve = first;
        !eve.isAfter(month.atEndOfMonth());
        eve = ExchangeCalendar.nextSession(eve)) {
      LocalDate lastTrade = ExchangeCalendar.nextSession(eve);
      for (Underlying underlying : Underlying.values()) {
        ListingCalendar.listed(underlying, eve).stream()
            .filter(e -> e.lastTradingDay().equals(lastTrade))
            .filter(e -> YearMonth.from(e.date()).equals(month))
            .map(e -> new Entry(e, why(e)))
            .forEach(entries::add);
      }
    }
    entries.sort(
        Comparator.comparing((Entry e) -> e.expiry().date()).thenComparing(e -> e.expiry().root()));
    return List.copyOf(entries);
  }

  private static String why(ListedExpiry expiry) {
    return switch (expiry.root()) {
      case SPX -> thirdFriday(expiry.date());
      case SPXW -> spxw(expiry.date());
      case VIX, VIXW -> vix(expiry);
    };
  }

  private static String thirdFriday(LocalDate date) {
    LocalDate friday = ExchangeCalendar.thirdFriday(date.getYear(), date.getMonth());
    return friday.equals(date)
        ? "third Friday"
        : "third Friday " + friday + " is " + holiday(friday) + ": the session before";
  }

  private static String spxw(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    List<String> reasons = new ArrayList<>();
    if (date.equals(SpxExpiries.spxMonthly(month))) {
      reasons.add(thirdFriday(date));
    }
    if (date.equals(SpxExpiries.endOfMonth(month))) {
      reasons.add(month.getMonthValue() % 3 == 0 ? "end of quarter" : "end of month");
    }
    if (reasons.isEmpty()) {
      reasons.add(weekly(date));
    }
    return String.join(", ", reasons);
  }

  private static String weekly(LocalDate date) {
    if (SpxListing.hasWeekly(date.getDayOfWeek(), date)) {
      return name(date) + " weekly";
    }
    return moved(date)
        .map(
            nominal ->
                name(nominal)
                    + " weekly: "
                    + nominal
                    + " is "
                    + holiday(nominal)
                    + (nominal.isBefore(date) ? ", the session after" : ", the session before"))
        .orElse("weekly");
  }

  /** The holiday next to a day whose weekly moved there. */
  private static Optional<LocalDate> moved(LocalDate date) {
    LocalDate before = date.minusDays(1);
    if (before.getDayOfWeek() == DayOfWeek.MONDAY && !ExchangeCalendar.isSession(before)) {
      return Optional.of(before);
    }
    LocalDate next = date.plusDays(1);
    return ExchangeCalendar.isSession(next) ? Optional.empty() : Optional.of(next);
  }

  private static String vix(ListedExpiry expiry) {
    LocalDate wednesday = wednesday(expiry);
    LocalDate friday = wednesday.plusDays(DAYS_TO_FRIDAY);
    String rule = "30 days before Friday " + friday;
    if (wednesday.equals(expiry.date())) {
      return rule;
    }
    return ExchangeCalendar.isSession(wednesday)
        ? "Wednesday "
            + wednesday
            + " lies "
            + rule
            + ", which is "
            + holiday(friday)
            + ": the session before"
        : "Wednesday " + wednesday + " is " + holiday(wednesday) + ": the session before";
  }

  /** The Wednesday that a VIX expiry belongs to: its own, or the one that it was moved from. */
  private static LocalDate wednesday(ListedExpiry expiry) {
    LocalDate day = expiry.date();
    while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static String holiday(LocalDate date) {
    return ExchangeCalendar.holidays(date.getYear()).stream()
        .filter(h -> h.date().equals(date))
        .map(ExchangeCalendar.Holiday::name)
        .findFirst()
        .orElse("a day without a session");
  }

  private static String name(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
