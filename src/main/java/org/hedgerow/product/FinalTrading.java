package org.hedgerow.product;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.hedgerow.basics.ExchangeCalendar;

/**
 * How a contract ends: when it stops trading and what it settles to. Times are New York's.
 *
 * <p>SPX and VIX options trade until a quarter of an hour after the close of stocks; those that
 * settle in the morning stop on the session before. An SPXW option stops at the close on which it
 * settles. An expiring VIX future stops at 09:00 on the morning of its settlement. Source: Cboe
 * product specifications.
 *
 * @param name root of an option, or the size of a future
 * @param lastTradingDay the last session on which it trades
 * @param stops on that day
 * @param settlement day of final settlement
 * @param toTheOpening whether it settles to the opening quotation, else to the close
 */
public record FinalTrading(
    String name,
    LocalDate lastTradingDay,
    LocalTime stops,
    LocalDate settlement,
    boolean toTheOpening)
    implements Comparable<FinalTrading> {
  private static final int MINUTES_AFTER_THE_CLOSE = 15;
  private static final LocalTime FUTURE_STOPS = LocalTime.of(9, 0);

  private static final Comparator<FinalTrading> ORDER =
      Comparator.comparing(FinalTrading::lastTradingDay)
          .thenComparing(FinalTrading::stops)
          .thenComparing(FinalTrading::name)
          .thenComparing(FinalTrading::settlement);

  /** How a contract ends. */
  public static FinalTrading of(Contract contract) {
    LocalDate expiry = contract.expiry();
    if (contract instanceof FutureContract future) {
      return new FinalTrading(future.size().name(), expiry, FUTURE_STOPS, expiry, true);
    }
    OptionRoot root = ((OptionContract) contract).root();
    LocalDate last = ListedExpiry.of(root, expiry).lastTradingDay();
    LocalTime close = ExchangeCalendar.closeTime(last);
    boolean opening = root.settlesInTheMorning();
    return new FinalTrading(
        root.name(),
        last,
        opening ? close.plusMinutes(MINUTES_AFTER_THE_CLOSE) : close,
        expiry,
        opening);
  }

  @Override
  public int compareTo(FinalTrading other) {
    return ORDER.compare(this, other);
  }
}
