package org.hedgerow.pricing;

import java.time.LocalDate;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.Numbers;
import org.hedgerow.product.Contract;
import org.hedgerow.product.Ticks;

/**
 * At what price an order is taken to be filled, index points.
 *
 * <pre>
 *   bought  mid + share (ask - mid) + ticks tick      rounded up to a tick
 *   sold    mid - share (mid - bid) - ticks tick      rounded down to a tick, not below zero
 * </pre>
 *
 * Where nobody bids, nothing is sold at any price. Text 004 asks for realistic slippage; bid and
 * ask in full are the default.
 *
 * @param spreadShare part of the half spread that is paid: 0 is the middle price, 1 bid and ask
 * @param extraTicks worse than that by so many ticks for each leg, zero or more
 */
public record FillModel(double spreadShare, double extraTicks) {

  /** Bought at the ask, sold at the bid. */
  public static final FillModel BID_AND_ASK = new FillModel(1, 0);

  public FillModel {
    Check.that(
        spreadShare >= 0 && spreadShare <= 1,
        "Argument 'spreadShare' must be 0 to 1 but was %s",
        spreadShare);
    Check.notNegative(extraTicks, "extraTicks");
  }

  /** Price at which an option is bought. */
  public double bought(OptionQuote quote, LocalDate day) {
    return bought(quote.contract(), day, quote.mid(), quote.ask());
  }

  /** Price at which an option is sold; zero when nobody bids. */
  public double sold(OptionQuote quote, LocalDate day) {
    return sold(quote.contract(), day, quote.mid(), quote.bid());
  }

  /** Price at which a future is bought. */
  public double bought(FutureQuote quote, LocalDate day) {
    return bought(quote.contract(), day, quote.mid(), quote.ask());
  }

  /** Price at which a future is sold. */
  public double sold(FutureQuote quote, LocalDate day) {
    return sold(quote.contract(), day, quote.mid(), quote.bid());
  }

  private double bought(Contract contract, LocalDate day, double mid, double ask) {
    if (equals(BID_AND_ASK)) {
      return ask;
    }
    double price = mid + spreadShare * (ask - mid);
    double worse = price + extraTicks * Ticks.size(contract, day, price);
    return Ticks.roundUp(contract, day, worse);
  }

  private double sold(Contract contract, LocalDate day, double mid, double bid) {
    if (!(bid > 0) || equals(BID_AND_ASK)) {
      return bid;
    }
    double price = mid - spreadShare * (mid - bid);
    double worse = price - extraTicks * Ticks.size(contract, day, price);
    return Ticks.roundDown(contract, day, Math.max(0, worse));
  }

  /** {@code bought at the ask, sold at the bid}, or what is taken in place of that. */
  public String inWords() {
    String ticks = extraTicks == 0 ? "" : ", " + plain(extraTicks) + " tick(s) a leg worse";
    if (spreadShare == 1) {
      return "bought at the ask, sold at the bid" + ticks;
    }
    if (spreadShare == 0) {
      return "bought and sold at the middle price, rounded against the order" + ticks;
    }
    return "bought and sold at " + plain(100 * spreadShare) + " % of the half spread" + ticks;
  }

  private static String plain(double value) {
    return Numbers.plain(value);
  }
}
