package org.hedgerow.market.chain;

import java.time.LocalDate;
import java.util.Optional;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.document.Csv;

/** The one quote date that all rows of a file must have, which is a session. */
final class SingleDay {
  private final ChainProblems problems;
  private Optional<LocalDate> day = Optional.empty();

  SingleDay(ChainProblems problems) {
    this.problems = problems;
  }

  void add(Csv.Cell cell, ChainTable table) {
    Optional<LocalDate> date = table.date(cell, "quote_date");
    if (date.isEmpty()) {
      return;
    }
    if (day.isEmpty()) {
      day = date;
      if (!ExchangeCalendar.isSession(date.get())) {
        report(cell, date.get() + " is no session of the exchange.");
      }
    } else if (!day.equals(date)) {
      report(cell, "Quotes of %s stand among quotes of %s.".formatted(date.get(), day.get()));
    }
  }

  /** The day; some session when there is none, which was reported. */
  LocalDate day() {
    return day.filter(ExchangeCalendar::isSession)
        .orElseGet(() -> ExchangeCalendar.previousSession(LocalDate.EPOCH));
  }

  private void report(Csv.Cell cell, String message) {
    problems.at("quote-date", cell.place(), cell.text().length(), message, "");
  }
}
