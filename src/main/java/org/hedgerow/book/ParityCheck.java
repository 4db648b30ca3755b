package org.hedgerow.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.formula.Computed;
import org.hedgerow.pricing.formula.Parity;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * What is left of put-call parity and of a box in the quotes of one expiry, at the sides at which
 * one could trade and net of option fees; see {@link Parity} for the relations.
 *
 * <p>The underlying of a VIX expiry is its own VIX future, at its bid and ask and a tenth of the fee
 * of a VX contract for each pair of options. That of an S&P 500 expiry is its forward without a
 * spread or a fee, because no instrument of it is modelled: what is shown there is an upper bound.
 * Profits in index points, above zero earned.
 *
 * <p>Quotes of a model satisfy parity by construction, so on a SYNTHETIC market the middle residual
 * is zero up to rounding and the rest says what spreads and fees cost. On OBSERVED quotes a profit
 * above zero is a stale quote more often than an arbitrage.
 *
 * @param strike of the pair, nearest to the forward
 * @param forward of this expiry, points
 * @param mispricing of call less put at middle prices
 * @param conversion net profit of selling the call, buying the put and the underlying
 * @param reversal net profit of the opposite
 * @param box between two strikes about one standard deviation below and above the forward
 * @param origin of the quotes
 */
public record ParityCheck(
    OptionRoot root,
    LocalDate expiry,
    double strike,
    double forward,
    double mispricing,
    Computed conversion,
    Computed reversal,
    Box box,
    Origin origin) {

  private static final double VX_PER_PAIR = 0.1;

  /**
   * A box: the spread of two strikes by calls and by puts.
   *
   * @param bought net profit of buying it and waiting
   * @param sold net profit of selling it
   * @param rate that its middle price earns, continuously compounded a year
   */
  public record Box(double low, double high, Computed bought, Computed sold, Computed rate) {}

  /** The check of one expiry that is listed on the day of the market. */
  public static ParityCheck of(OptionRoot root, LocalDate expiry, OptionMarket market) {
    List<Double> strikes = market.strikes(root, expiry);
    double forward =
        root.underlying() == Underlying.VIX
            ? market.vixForward(expiry).value()
            : market.spxForward(root, expiry);
    return new Quotes(root, expiry, market).check(forward, strikes);
  }

  /** The quotes of one expiry. */
  private record Quotes(OptionRoot root, LocalDate expiry, OptionMarket market) {

    ParityCheck check(double forward, List<Double> strikes) {
      double strike = nearest(strikes, forward);
      OptionQuote call = quote(OptionRight.CALL, strike);
      OptionQuote put = quote(OptionRight.PUT, strike);
      double years = call.yearsToExpiry();
      double rate = call.ratePerYear();
      double bid = forward;
      double ask = forward;
      double future = 0;
      if (root.underlying() == Underlying.VIX) {
        FutureContract vx = new FutureContract(FutureContract.Size.VX, expiry);
        bid = market.quote(vx).bid();
        ask = market.quote(vx).ask();
        future = VX_PER_PAIR * fees(new TradeLeg(vx, 1, ask)) / OptionContract.MULTIPLIER_USD;
      }
      double convert = future + pairFees(call, put, -1) / OptionContract.MULTIPLIER_USD;
      double reverse = future + pairFees(call, put, 1) / OptionContract.MULTIPLIER_USD;
      return new ParityCheck(
          root,
          expiry,
          strike,
          forward,
          Parity.mispricing(
              call.mid(), put.mid(), Parity.callMinusPut(forward, strike, years, rate)),
          bids(call)
              ? Computed.of(
                  Parity.conversion(
                      call.bid(),
                      put.ask(),
                      Parity.callMinusPut(ask, strike, years, rate),
                      convert))
              : Computed.undefined(Computed.Reason.NO_BID),
          bids(put)
              ? Computed.of(
                  Parity.reversal(
                      call.ask(),
                      put.bid(),
                      Parity.callMinusPut(bid, strike, years, rate),
                      reverse))
              : Computed.undefined(Computed.Reason.NO_BID),
          box(forward, strikes),
          call.origin());
    }

    private Box box(double forward, List<Double> strikes) {
      OptionQuote atTheMoney = quote(OptionRight.CALL, nearest(strikes, forward));
      double reach =
          market.atmVol(root, expiry) * Math.sqrt(atTheMoney.yearsToExpiry());
      double low = nearest(strikes, forward * Math.exp(-reach));
      double high = nearest(strikes, forward * Math.exp(reach));
      if (low == high) {
        low = strikes.get(Math.max(0, strikes.indexOf(low) - 1));
        high = strikes.get(Math.min(strikes.size() - 1, strikes.indexOf(high) + 1));
      }
      OptionQuote lowCall = quote(OptionRight.CALL, low);
      OptionQuote highCall = quote(OptionRight.CALL, high);
      OptionQuote lowPut = quote(OptionRight.PUT, low);
      OptionQuote highPut = quote(OptionRight.PUT, high);
      double width = high - low;
      double years = lowCall.yearsToExpiry();
      double rate = lowCall.ratePerYear();
      double mid = lowCall.mid() - highCall.mid() + highPut.mid() - lowPut.mid();
      double ask = lowCall.ask() - highCall.bid() + highPut.ask() - lowPut.bid();
      double bid = lowCall.bid() - highCall.ask() + highPut.bid() - lowPut.ask();
      double buying = boxFees(lowCall, highCall, lowPut, highPut, 1);
      double selling = boxFees(lowCall, highCall, lowPut, highPut, -1);
      return new Box(
          low,
          high,
          bids(highCall) && bids(lowPut)
              ? Computed.of(Parity.boxBought(width, ask, years, rate, buying))
              : Computed.undefined(Computed.Reason.NO_BID),
          bids(lowCall) && bids(highPut)
              ? Computed.of(Parity.boxSold(width, bid, years, rate, selling))
              : Computed.undefined(Computed.Reason.NO_BID),
          Parity.boxRate(width, mid, years));
    }

    private OptionQuote quote(OptionRight right, double strike) {
      return market.quote(new OptionContract(root, expiry, right, strike));
    }

    private double pairFees(OptionQuote call, OptionQuote put, int calls) {
      return fees(leg(call, calls), leg(put, -calls));
    }

    /** Index points. */
    private double boxFees(
        OptionQuote lowCall,
        OptionQuote highCall,
        OptionQuote lowPut,
        OptionQuote highPut,
        int boxes) {
      return fees(
              leg(lowCall, boxes), leg(highCall, -boxes), leg(highPut, boxes), leg(lowPut, -boxes))
          / OptionContract.MULTIPLIER_USD;
    }

    private static TradeLeg leg(OptionQuote quote, int contracts) {
      return new TradeLeg(quote.contract(), contracts, contracts > 0 ? quote.ask() : quote.bid());
    }

    /** US dollars. */
    private double fees(TradeLeg... legs) {
      return Fees.on(market.day().date()).ticketUsd(List.of(legs));
    }

    private static boolean bids(OptionQuote quote) {
      return quote.bid() > 0;
    }

    private static double nearest(List<Double> strikes, double level) {
      return strikes.stream()
          .min(Comparator.comparingDouble(strike -> Math.abs(strike - level)))
          .orElseThrow();
    }
  }
}
