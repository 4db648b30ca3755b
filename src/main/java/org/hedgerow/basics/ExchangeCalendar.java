package org.hedgerow.basics;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions, holidays and hours of the United States stock and index-option exchanges (New York
 * Stock Exchange, Cboe). All times are New York.
 *
 * <p>Source: the exchanges' published holiday rules; the one-off closures are a table. Checked
 * against every session of the S&P 500 since 1990; earlier years follow the same rules and lack the
 * one-off closures before 1994.
 */
public final class ExchangeCalendar {

  /** The time zone of every exchange hour here. */
  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
  private static final int FIRST_KING_DAY = 1998;
  private static final int FIRST_JUNETEENTH = 2022;

  /** The names of the holidays that follow a rule, by date; filled once per year asked for. */
  private static final Map<Integer, Map<LocalDate, String>> BY_RULE = new ConcurrentHashMap<>();

  /**
   * A day of the week on which there is no session.
   *
   * @param name what is observed, or why the exchange closed
   */
  public record Holiday(LocalDate date, String name) {}

  private ExchangeCalendar() {}

  /** True when the exchange was or will be open, as far as is known today. */
  public static boolean isSession(LocalDate day) {
    return isSessionAsKnownOn(day, LocalDate.MAX);
  }

  /**
   * True when somebody on {@code knownOn} had to expect a session on {@code day}: a one-off closure
   * counts from the day it was announced.
   */
  public static boolean isSessionAsKnownOn(LocalDate day, LocalDate knownOn) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != SATURDAY
        && weekday != SUNDAY
        && !byRule(day.getYear()).containsKey(day)
        && !OneOffClosure.isClosed(day, knownOn);
  }

  /** The first session strictly after the day. */
  public static LocalDate nextSession(LocalDate day) {
    return nextSessionAsKnownOn(day, LocalDate.MAX);
  }

  /** The first session strictly after the day that was expected on {@code knownOn}. */
  public static LocalDate nextSessionAsKnownOn(LocalDate day, LocalDate knownOn) {
    LocalDate next = day.plusDays(1);
    while (!isSessionAsKnownOn(next, knownOn)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The last session strictly before the day. */
  public static LocalDate previousSession(LocalDate day) {
    return previousSessionAsKnownOn(day, LocalDate.MAX);
  }

  /** The last session strictly before the day that was expected on {@code knownOn}. */
  public static LocalDate previousSessionAsKnownOn(LocalDate day, LocalDate knownOn) {
    LocalDate previous = day.minusDays(1);
    while (!isSessionAsKnownOn(previous, knownOn)) {
      previous = previous.minusDays(1);
    }
    return previous;
  }

  /**
   * The n-th session after the day, or before it when {@code sessions} is negative. Zero gives the
   * day itself, which need not be a session.
   */
  public static LocalDate plusSessions(LocalDate day, int sessions) {
    LocalDate moved = day;
    for (int i = 0; i < Math.abs(sessions); i++) {
      moved = sessions > 0 ? nextSession(moved) : previousSession(moved);
    }
    return moved;
  }

  /**
   * How many sessions lie after the first day up to and including the second; negative when the
   * second day is the earlier one, so that {@code sessionsBetween(a, b) == -sessionsBetween(b, a)}.
   */
  public static int sessionsBetween(LocalDate fromExclusive, LocalDate toInclusive) {
    if (toInclusive.isBefore(fromExclusive)) {
      return -sessionsBetween(toInclusive, fromExclusive);
    }
    return (int)
        fromExclusive
            .plusDays(1)
            .datesUntil(toInclusive.plusDays(1))
            .filter(ExchangeCalendar::isSession)
            .count();
  }

  /** Opening time of a session, New York. */
  public static LocalTime openTime(LocalDate session) {
    requireSession(session);
    return OPEN;
  }

  /** Closing time of a session, New York: 16:00, or 13:00 on an early close. */
  public static LocalTime closeTime(LocalDate session) {
    requireSession(session);
    return isEarlyClose(session) ? EARLY_CLOSE : CLOSE;
  }

  /** The instant at which a session opens. */
  public static Instant open(LocalDate session) {
    return at(session, openTime(session));
  }

  /** The instant at which a session closes. */
  public static Instant close(LocalDate session) {
    return at(session, closeTime(session));
  }

  /** The instant of a New York time on a day, whether a session or not. */
  public static Instant at(LocalDate day, LocalTime newYorkTime) {
    return day.atTime(newYorkTime).atZone(NEW_YORK).toInstant();
  }

  /**
   * True when the session ends at 13:00: the day after Thanksgiving, 3 July and 24 December, where
   * they are sessions. Early closes that followed no rule are not known here.
   */
  public static boolean isEarlyClose(LocalDate day) {
    return isSession(day) && (isEve(day) || day.equals(thanksgiving(day.getYear()).plusDays(1)));
  }

  /** The early closes of a year, ascending. */
  public static List<LocalDate> earlyCloses(int year) {
    return daysOf(year).stream().filter(ExchangeCalendar::isEarlyClose).toList();
  }

  /** The holidays and one-off closures of a year, ascending. */
  public static List<Holiday> holidays(int year) {
    Map<LocalDate, String> all = new TreeMap<>(byRule(year));
    all.putAll(OneOffClosure.of(year));
    return all.entrySet().stream().map(e -> new Holiday(e.getKey(), e.getValue())).toList();
  }

  private static void requireSession(LocalDate day) {
    Check.that(isSession(day), "Argument 'session' must be a day of trading but was %s", day);
  }

  private static boolean isEve(LocalDate day) {
    return (day.getMonth() == Month.JULY && day.getDayOfMonth() == 3)
        || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24);
  }

  private static List<LocalDate> daysOf(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
  }

  private static Map<LocalDate, String> byRule(int year) {
    return BY_RULE.computeIfAbsent(year, ExchangeCalendar::computeByRule);
  }

  private static Map<LocalDate, String> computeByRule(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    // A New Year's Day on a Saturday is not made up for: 31 December ends the accounting year.
    days.put(sundayToMonday(LocalDate.of(year, 1, 1)), "New Year's Day");
    if (year >= FIRST_KING_DAY) {
      days.put(nth(year, Month.JANUARY, 3, MONDAY), "Martin Luther King Day");
    }
    days.put(nth(year, Month.FEBRUARY, 3, MONDAY), "Presidents' Day");
    days.put(easter(year).minusDays(2), "Good Friday");
    days.put(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
    if (year >= FIRST_JUNETEENTH) {
      days.put(observed(LocalDate.of(year, 6, 19)), "Juneteenth");
    }
    days.put(observed(LocalDate.of(year, 7, 4)), "Independence Day");
    days.put(nth(year, Month.SEPTEMBER, 1, MONDAY), "Labor Day");
    days.put(thanksgiving(year), "Thanksgiving Day");
    days.put(observed(LocalDate.of(year, 12, 25)), "Christmas Day");
    return Map.copyOf(days);
  }

  private static LocalDate thanksgiving(int year) {
    return nth(year, Month.NOVEMBER, 4, THURSDAY);
  }

  private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
  }

  private static LocalDate observed(LocalDate day) {
    return day.getDayOfWeek() == SATURDAY ? day.minusDays(1) : sundayToMonday(day);
  }

  private static LocalDate sundayToMonday(LocalDate day) {
    return day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
  }

  /**
   * Easter Sunday of the Gregorian calendar.
   *
   * <p>Source: J. Meeus, Astronomical Algorithms (1991), chapter 8; the letters are his.
   */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return Year.of(year).atMonth(n / 31).atDay(n % 31 + 1);
  }

  /** The third Friday of a month, whether a session or not. */
  public static LocalDate thirdFriday(int year, Month month) {
    return nth(year, month, 3, FRIDAY);
  }
}
