package org.hedgerow.book.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as brokers write them: {@code 2026-03-18}, {@code 20260318}, {@code 3/18/2026}, {@code 18
 * Mar 26}, {@code Mar18'26}, {@code 18MAR2026}. A year of two digits is of this century.
 */
final class CellDates {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final String MONTH =
      "(?<m>JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*";

  private static final List<Pattern> FORMS =
      List.of(
          of("(?<y>20\\d\\d)-(?<n>\\d{1,2})-(?<d>\\d{1,2})(?:T[0-9:.Z+-]*)?"),
          of("(?<y>20\\d\\d)(?<n>\\d{2})(?<d>\\d{2})"),
          of("(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>(?:20)?\\d\\d)"),
          of("(?<d>\\d{1,2})[ -]?" + MONTH + "[ -]?'?(?<y>20\\d\\d|\\d\\d)"),
          of(MONTH + "[ -]?(?<d>\\d{1,2})(?:, ?| ?'| )(?<y>20\\d\\d|\\d\\d)"));

  private final boolean dayFirst;

  CellDates(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  private static Pattern of(String form) {
    return Pattern.compile("(?<![A-Z0-9.])" + form + "(?![0-9/])", Pattern.CASE_INSENSITIVE);
  }

  /** A date in a longer text, and where it stands. */
  record Found(LocalDate date, int start, int end) {}

  /** The date of a cell; a time of day behind it is passed over. */
  Understood<LocalDate> read(String what, String cell) {
    Optional<Found> found = find(cell);
    boolean alone =
        found
            .filter(f -> cell.substring(0, f.start()).isBlank())
            .filter(f -> cell.substring(f.end()).matches("[ ,;T]*[0-9: apmAPMETZ.]*"))
            .isPresent();
    return alone
        ? Understood.of(found.orElseThrow().date())
        : Understood.not("the %s '%s' is not a date".formatted(what, cell));
  }

  /** The first date in a text. */
  Optional<Found> find(String text) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        Optional<LocalDate> date = date(form, matcher);
        if (date.isPresent()) {
          return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> date(Pattern form, Matcher matcher) {
    int year = Integer.parseInt(matcher.group("y"));
    int month;
    int day;
    if (form.pattern().contains("<a>")) {
      month = Integer.parseInt(matcher.group(dayFirst ? "b" : "a"));
      day = Integer.parseInt(matcher.group(dayFirst ? "a" : "b"));
    } else {
      month =
          form.pattern().contains("<n>")
              ? Integer.parseInt(matcher.group("n"))
              : 1 + MONTHS.indexOf(matcher.group("m").substring(0, 3).toUpperCase(Locale.ROOT));
      day = Integer.parseInt(matcher.group("d"));
    }
    try {
      return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
