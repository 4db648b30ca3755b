package org.hedgerow.basics;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Dates as people write them. ISO 8601 goes on to years of nine digits; a calendar that walks there
 * day by day does not come back.
 */
public final class IsoDate {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private IsoDate() {}

  /**
   * The date of a {@code yyyy-mm-dd} from 1900 to 2199.
   *
   * @throws DateTimeException for anything else
   */
  public static LocalDate parse(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new DateTimeException("The year is not between 1900 and 2199");
    }
    return date;
  }
}
