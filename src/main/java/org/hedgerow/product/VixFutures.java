package org.hedgerow.product;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hedgerow.basics.ExchangeCalendar;

/** Facts of VX and VXM that depend on the day. */
public final class VixFutures {

  /** Cboe notice of 2020-09-22 on the daily marking time. */
  private static final LocalDate WITH_THE_CLOSE_FROM = LocalDate.of(2020, 10, 26);

  /** Cboe: futures on the VIX from 26 March 2004. */
  private static final LocalDate VX_FROM = LocalDate.of(2004, 3, 26);

  /**
   * Cboe, news release of 18 August 2020: VXM began with the session of Monday 10 August. The mini
   * of 2009 to 2014, VM, was another contract.
   */
  private static final LocalDate VXM_FROM = LocalDate.of(2020, 8, 10);

  private static final int MINUTES_AFTER_THE_CLOSE_BEFORE = 15;

  private VixFutures() {}

  /** The first session on which a size was traded. */
  public static LocalDate tradedFrom(FutureContract.Size size) {
    return switch (size) {
      case VX -> VX_FROM;
      case VXM -> VXM_FROM;
    };
  }

  /**
   * The instant of the daily settlement price: until October 2020 a quarter of an hour after the
   * close of stocks (16:15 New York), since then with it (16:00); earlier on early closes.
   */
  public static Instant dailySettlement(LocalDate session) {
    LocalTime close = ExchangeCalendar.closeTime(session);
    return ExchangeCalendar.at(
        session,
        session.isBefore(WITH_THE_CLOSE_FROM)
            ? close.plusMinutes(MINUTES_AFTER_THE_CLOSE_BEFORE)
            : close);
  }

  /** The instant of the final settlement value: the opening quotation of the expiry's morning. */
  public static Instant finalSettlement(LocalDate expiry) {
    return ListedExpiry.of(OptionRoot.VIX, expiry).settles();
  }
}
