package org.hedgerow.report;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.market.EconomicEvent;
import org.hedgerow.market.ScheduledEvents;
import org.hedgerow.product.ExpiryCalendar;

/**
 * What is known of a month ahead or past.
 *
 * @param expiries by date, then root
 * @param holidays and one-off closures, by date
 * @param earlyCloses sessions that end at 13:00 New York
 * @param events scheduled, by date
 * @param notCovered kinds of events whose dates are not known for the month
 */
public record CalendarMonth(
    YearMonth month,
    List<ExpiryCalendar.Entry> expiries,
    List<ExchangeCalendar.Holiday> holidays,
    List<LocalDate> earlyCloses,
    List<EconomicEvent> events,
    List<EconomicEvent.Kind> notCovered) {

  /** A month. */
  public static CalendarMonth of(YearMonth month) {
    return new CalendarMonth(
        month,
        ExpiryCalendar.of(month),
        ExchangeCalendar.holidays(month.getYear()).stream()
            .filter(h -> YearMonth.from(h.date()).equals(month))
            .toList(),
        ExchangeCalendar.earlyCloses(month.getYear()).stream()
            .filter(day -> YearMonth.from(day).equals(month))
            .toList(),
        ScheduledEvents.of(month),
        Arrays.stream(EconomicEvent.Kind.values())
            .filter(kind -> !ScheduledEvents.covers(kind, month))
            .toList());
  }

  /** The months of a year. */
  public static List<CalendarMonth> of(Year year) {
    return Stream.iterate(year.atMonth(1), month -> month.plusMonths(1))
        .limit(12)
        .map(CalendarMonth::of)
        .toList();
  }
}
