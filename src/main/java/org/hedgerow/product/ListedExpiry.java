package org.hedgerow.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * One listed expiry of a root.
 *
 * @param date settlement day
 * @param lastTradingDay last session on which it trades
 * @param settles the instant its settlement value is fixed: opening of {@code date} for SPX, VIX
 *     and VIXW, close of {@code date} for SPXW
 */
public record ListedExpiry(
    OptionRoot root, LocalDate date, LocalDate lastTradingDay, Instant settles) {
  private static final LocalTime OPENING = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

  /** The expiry of a root on a day; last trading day and instant follow from the root. */
  public static ListedExpiry of(OptionRoot root, LocalDate date) {
    return asKnownOn(root, date, LocalDate.MAX);
  }

  /** The same, as somebody saw it who knew one-off closures only up to {@code knownOn}. */
  static ListedExpiry asKnownOn(OptionRoot root, LocalDate date, LocalDate knownOn) {
    if (root.settlesInTheMorning()) {
      LocalDate lastTrade = ExchangeCalendar.previousSessionAsKnownOn(date, knownOn);
      return new ListedExpiry(root, date, lastTrade, ExchangeCalendar.at(date, OPENING));
    }
    LocalTime close = ExchangeCalendar.isEarlyClose(date) ? EARLY_CLOSE : CLOSE;
    return new ListedExpiry(root, date, date, ExchangeCalendar.at(date, close));
  }
}
