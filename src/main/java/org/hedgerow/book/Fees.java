package org.hedgerow.book;

import java.time.LocalDate;
import java.util.List;
import org.hedgerow.basics.Check;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;

/**
 * What a broker charges, US dollars. The schedule is dated; only today's is known and older days
 * are charged with it, which {@link #note()} says and every report prints.
 *
 * <pre>
 *   option, per contract = commission + exchange + regulatory + clearing + (sold: trading activity)
 *   future, per contract = one figure with everything in it
 * </pre>
 *
 * <p>Source: fee pages of Interactive Brokers and Cboe's fee schedule, as read in 2026. The futures
 * figure is not from a published page: it is a parameter of the user's.
 */
public final class Fees {
  private final FeeSchedule schedule;
  private final LocalDate day;
  private final FutureCommission futures;
  private final double factor;

  private Fees(FeeSchedule schedule, LocalDate day, FutureCommission futures, double factor) {
    this.schedule = schedule;
    this.day = day;
    this.futures = futures;
    this.factor = factor;
  }

  /**
   * All-in cost of trading one VIX future, US dollars per contract and side.
   *
   * @param vxUsd the full contract, 1000 US dollars a point
   * @param vxmUsd the mini, 100 US dollars a point
   */
  public record FutureCommission(double vxUsd, double vxmUsd) {

    /** Our assumption, not a published figure. */
    public static final FutureCommission ASSUMED = new FutureCommission(2.50, 0.60);

    public FutureCommission {
      Check.notNegative(vxUsd, "vxUsd");
      Check.notNegative(vxmUsd, "vxmUsd");
    }

    double usd(FutureContract.Size size) {
      return switch (size) {
        case VX -> vxUsd;
        case VXM -> vxmUsd;
      };
    }
  }

  /** The fees of a day, futures at the assumed figure. */
  public static Fees on(LocalDate day) {
    return on(day, FutureCommission.ASSUMED);
  }

  /** The fees of a day. */
  public static Fees on(LocalDate day, FutureCommission futures) {
    return on(day, futures, 1);
  }

  /**
   * The fees of a day.
   *
   * @param factor times the schedule's option fees, zero or more
   */
  public static Fees on(LocalDate day, FutureCommission futures, double factor) {
    return new Fees(FeeSchedule.on(day), day, futures, Check.notNegative(factor, "factor"));
  }

  /**
   * What trading one contract costs, US dollars.
   *
   * @param sold whether it is sold
   * @param premiumPoints its price, index points, zero or more; futures do not depend on it
   */
  public double perContractUsd(
      Contract contract, boolean sold, double premiumPoints, OrderKind kind) {
    if (contract instanceof FutureContract future) {
      return futures.usd(future.size());
    }
    Check.notNegative(premiumPoints, "premiumPoints");
    OptionContract option = (OptionContract) contract;
    return factor
        * (FeeTier.of(schedule.commission(), premiumPoints)
            + schedule.exchange(option.root(), premiumPoints, kind)
            + schedule.regulatory()
            + schedule.clearing()
            + (sold ? schedule.tradingActivity() : 0));
  }

  /** What all contracts of a leg cost, US dollars. */
  public double legUsd(TradeLeg leg, OrderKind kind) {
    return Math.abs(leg.contracts())
        * perContractUsd(leg.contract(), leg.contracts() < 0, leg.pricePoints(), kind);
  }

  /** What a whole order costs, US dollars; two legs or more trade as one complex order. */
  public double ticketUsd(List<TradeLeg> legs) {
    OrderKind kind = OrderKind.ofLegs(legs.size());
    return legs.stream().mapToDouble(leg -> legUsd(leg, kind)).sum();
  }

  /** Whose schedule was used, and whether the day is older than it. */
  public String note() {
    String whose = schedule.name() + " fees of " + schedule.from().getYear();
    return day.isBefore(schedule.from())
        ? whose + ": today's schedule applied to an old day (" + day + ")"
        : whose;
  }
}
