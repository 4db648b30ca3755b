package org.hedgerow.book;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hedgerow.basics.Origin;
import org.hedgerow.pricing.FutureQuote;
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
 * <p>The underlying of a VIX expiry is its own VIX future, at its bid and ask and a tenth of the
 * fee of a VX contract for each pair of options. That of an S&P 500 expiry is its forward without a
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

  /** The check of one expiry; empty when no strike of it is listed on the day of the market. */
  public static Optional<ParityCheck> ifListed(
      OptionRoot root, LocalDate expiry, OptionMarket market) {
    List<Double> strikes = market.strikes(root, expiry);
    return strikes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quotes(root, expiry, market, strikes).check());
  }

  /**
   * The underlying of an expiry as it can be traded.
   *
   * @param fee for one pair of options, US dollars
   */
  private record Forward(double mid, double bid, double ask, double fee) {}

  /** The quotes of one expiry. */
  private record Quotes(
      OptionRoot root, LocalDate expiry, OptionMarket market, List<Double> strikes) {

    ParityCheck check() {
      Forward forward = forward();
      double strike = nearest(forward.mid);
      OptionQuote call = quote(OptionRight.CALL, strike);
      OptionQuote put = quote(OptionRight.PUT, strike);
      return new ParityCheck(
          root,
          expiry,
          strike,
          forward.mid,
          Parity.mispricing(call.mid(), put.mid(), theory(call, forward.mid)),
          whenBid(
              Parity.conversion(
                  call.bid(),
                  put.ask(),
                  theory(call, forward.ask),
                  costs(forward.fee, leg(call, -1), leg(put, 1))),
              call),
          whenBid(
              Parity.reversal(
                  call.ask(),
                  put.bid(),
                  theory(call, forward.bid),
                  costs(forward.fee, leg(call, 1), leg(put, -1))),
              put),
          box(forward.mid),
          call.origin());
    }

    private Forward forward() {
      if (root.underlying() != Underlying.VIX) {
        double level = market.spxForward(root, expiry);
        return new Forward(level, level, level, 0);
      }
      FutureContract vx = new FutureContract(FutureContract.Size.VX, expiry);
      FutureQuote quote = market.quote(vx);
      double fee = VX_PER_PAIR * feesUsd(new TradeLeg(vx, 1, quote.ask()));
      return new Forward(market.vixForward(expiry).value(), quote.bid(), quote.ask(), fee);
    }

    private Box box(double forward) {
      OptionQuote atTheMoney = quote(OptionRight.CALL, nearest(forward));
      double reach = market.atmVol(root, expiry) * Math.sqrt(atTheMoney.yearsToExpiry());
      int below = strikes.indexOf(nearest(forward * Math.exp(-reach)));
      int above = strikes.indexOf(nearest(forward * Math.exp(reach)));
      if (below == above) {
        below = Math.max(0, below - 1);
        above = Math.min(strikes.size() - 1, above + 1);
      }
      return box(strikes.get(below), strikes.get(above));
    }

    private Box box(double low, double high) {
      OptionQuote lowCall = quote(OptionRight.CALL, low);
      OptionQuote highCall = quote(OptionRight.CALL, high);
      OptionQuote lowPut = quote(OptionRight.PUT, low);
      OptionQuote highPut = quote(OptionRight.PUT, high);
      double width = high - low;
      double years = lowCall.yearsToExpiry();
      double rate = lowCall.ratePerYear();
      double ask = lowCall.ask() - highCall.bid() + highPut.ask() - lowPut.bid();
      double bid = lowCall.bid() - highCall.ask() + highPut.bid() - lowPut.ask();
      double mid = lowCall.mid() - highCall.mid() + highPut.mid() - lowPut.mid();
      double buying =
          costs(0, leg(lowCall, 1), leg(highCall, -1), leg(highPut, 1), leg(lowPut, -1));
      double selling =
          costs(0, leg(lowCall, -1), leg(highCall, 1), leg(highPut, -1), leg(lowPut, 1));
      return new Box(
          low,
          high,
          whenBid(Parity.boxBought(width, ask, years, rate, buying), highCall, lowPut),
          whenBid(Parity.boxSold(width, bid, years, rate, selling), lowCall, highPut),
          Parity.boxRate(width, mid, years));
    }

    private OptionQuote quote(OptionRight right, double strike) {
      return market.quote(new OptionContract(root, expiry, right, strike));
    }

    private static double theory(OptionQuote quote, double forward) {
      return Parity.callMinusPut(
          forward, quote.contract().strike(), quote.yearsToExpiry(), quote.ratePerYear());
    }

    private static TradeLeg leg(OptionQuote quote, int contracts) {
      return new TradeLeg(quote.contract(), contracts, contracts > 0 ? quote.ask() : quote.bid());
    }

    /** Index points. */
    private double costs(double moreUsd, TradeLeg... legs) {
      return (moreUsd + feesUsd(legs)) / OptionContract.MULTIPLIER_USD;
    }

    private double feesUsd(TradeLeg... legs) {
      return Fees.on(market.day().date()).ticketUsd(List.of(legs));
    }

    /** A profit, when there is a bid for everything that is sold for it. */
    private static Computed whenBid(double profit, OptionQuote... sold) {
      return Arrays.stream(sold).allMatch(quote -> quote.bid() > 0)
          ? Computed.of(profit)
          : Computed.undefined(Computed.Reason.NO_BID);
    }

    private double nearest(double level) {
      double nearest = strikes.get(0);
      for (double strike : strikes) {
        if (Math.abs(strike - level) < Math.abs(nearest - level)) {
          nearest = strike;
        }
      }
      return nearest;
    }
  }
}
