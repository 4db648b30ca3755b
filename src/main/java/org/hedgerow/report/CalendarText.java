package org.hedgerow.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.market.EconomicEvent;
import org.hedgerow.product.ExpiryCalendar;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionRoot;

/** Months as text. */
public final class CalendarText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private CalendarText() {}

  /** The text, each line ended by a line feed. */
  public static String render(List<CalendarMonth> months, TextStyle style) {
    Page page = new Page(style);
    months.forEach(month -> write(page, month));
    page.blank()
        .quiet(
            "SPX and VIX options settle to the opening of the day shown and last trade the session"
                + " before; SPXW settles to the close. VIX futures settle with the VIX options of"
                + " the same day.");
    return page.toString();
  }

  private static void write(Page page, CalendarMonth month) {
    page.title(month.month().toString(), "times are New York");
    page.table(expiries(month)).blank();
    Table days = new Table(Table.Column.left(), Table.Column.wrapping());
    for (ExchangeCalendar.Holiday holiday : month.holidays()) {
      days.row(DAY.format(holiday.date()), "closed: " + holiday.name());
    }
    for (LocalDate day : month.earlyCloses()) {
      days.row(DAY.format(day), "closes at 13:00");
    }
    for (EconomicEvent event : month.events()) {
      days.row(DAY.format(event.date()), event.kind() + " (" + event.origin().detail() + ")");
    }
    page.table(days);
    if (!month.notCovered().isEmpty()) {
      page.quiet(
          "Dates not shipped for this month: "
              + month.notCovered().stream().map(Enum::name).collect(Collectors.joining(", "))
              + ".");
    }
    page.blank();
  }

  private static Table expiries(CalendarMonth month) {
    Table table =
        new Table(
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.left(),
            Table.Column.wrapping());
    table.header("settles", "root", "last trades", "at", "why");
    for (ExpiryCalendar.Entry entry : month.expiries()) {
      ListedExpiry expiry = entry.expiry();
      table.row(
          DAY.format(expiry.date()),
          expiry.root().name(),
          DAY.format(expiry.lastTradingDay()),
          settlement(expiry.root())
              + " "
              + TIME.format(expiry.settles().atZone(ExchangeCalendar.NEW_YORK)),
          entry.why());
    }
    return table;
  }

  /** {@code AM} or {@code PM}. */
  static String settlement(OptionRoot root) {
    return root.settlesInTheMorning() ? "AM" : "PM";
  }
}
