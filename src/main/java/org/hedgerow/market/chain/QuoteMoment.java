package org.hedgerow.market.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * The session and the instant that quotes are of. A page of quotes keeps the last ones until the
 * next session opens, so that a download tells when it was made and not what it shows:
 *
 * <pre>
 *   downloaded on a session, 9:30 to 16:15 New York    that session, at that instant
 *   downloaded on a session, later                     that session's close
 *   downloaded before 9:30, on a weekend or holiday    the close of the session before
 * </pre>
 *
 * Index options are quoted until 16:15, after an early close until 13:15 (Cboe, trading hours).
 *
 * @param remark on what was made of the download's stamp; empty when there is nothing to say
 */
record QuoteMoment(LocalDate day, Instant instant, Snapshot snapshot, List<String> remark) {
  private static final int MINUTES_AFTER_CLOSE = 15;
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

  QuoteMoment {
    remark = List.copyOf(remark);
  }

  /** The last quotes of a session. */
  static QuoteMoment close(LocalDate session) {
    return new QuoteMoment(session, lastQuotes(session), Snapshot.CLOSE, List.of());
  }

  /** Quotes of a session at a time of New York; after the close they are its last. */
  static QuoteMoment at(LocalDate session, LocalTime newYork) {
    Instant instant = ExchangeCalendar.at(session, newYork);
    return instant.isBefore(lastQuotes(session))
        ? new QuoteMoment(session, instant, Snapshot.INTRADAY, List.of())
        : close(session);
  }

  /** The quotes that a download of that moment holds. */
  static QuoteMoment ofDownload(Instant download) {
    ZonedDateTime local = download.atZone(ExchangeCalendar.NEW_YORK);
    LocalDate date = local.toLocalDate();
    boolean opened =
        ExchangeCalendar.isSession(date) && !download.isBefore(ExchangeCalendar.open(date));
    LocalDate session = opened ? date : ExchangeCalendar.previousSession(date);
    if (download.isBefore(lastQuotes(session))) {
      return new QuoteMoment(session, download, Snapshot.INTRADAY, List.of());
    }
    QuoteMoment close = close(session);
    return date.equals(session)
        ? close
        : new QuoteMoment(
            session,
            close.instant,
            Snapshot.CLOSE,
            List.of(
                "Downloaded %s New York: the quotes are the last of %s."
                    .formatted(SHOWN.format(local), session)));
  }

  private static Instant lastQuotes(LocalDate session) {
    return ExchangeCalendar.at(
        session, ExchangeCalendar.closeTime(session).plusMinutes(MINUTES_AFTER_CLOSE));
  }
}
