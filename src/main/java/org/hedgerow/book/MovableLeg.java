package org.hedgerow.book;

import org.hedgerow.basics.Check;
import org.hedgerow.market.TenorBeta;
import org.hedgerow.pricing.FutureQuote;
import org.hedgerow.pricing.OptionMarket;
import org.hedgerow.pricing.OptionQuote;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.pricing.formula.Greeks;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRight;
import org.hedgerow.product.Underlying;

/**
 * Something held that can be priced again after a {@link MarketMove}.
 *
 * <pre>
 *   VIX option or future    F' = F exp(beta_T dlnVIX)
 *   SPX option              F' = F exp(x - ln(F/S) h/T)      carry falls due with the time
 *   option                  Black-76 at F', T - h, the implied volatility of its strike held
 * </pre>
 *
 * beta_T is the beta of the tenor before the move; roll-down is not in it. An option that settles
 * within the time counts at its payoff at F'.
 */
public sealed interface MovableLeg {

  /** Above zero bought, below zero sold. */
  int contracts();

  /** The same leg with profit counted from another price, for example that of its fill. */
  MovableLeg from(double points);

  /**
   * Profit above zero, loss below, against the basis of the leg, US dollars. It answers to the move
   * of the S&P 500 alone or to that of the VIX alone, and only rises or only falls with it.
   */
  double pnlUsd(MarketMove move);

  /**
   * How the profit answers a move of the VIX alone, no time passing.
   *
   * <pre>
   *   H'(y)  = size beta F' delta(F')                           F' = F exp(beta y)
   *   H''(y) = size beta^2 ( F'^2 gamma(F') + F' delta(F') )    y = dlnVIX
   * </pre>
   *
   * Zero for what does not move with the VIX.
   */
  Response responseToVix(double vixLogChange);

  /**
   * First and second derivative of a profit to ln VIX.
   *
   * @param slopeUsd US dollars per unit of ln VIX
   * @param bendUsd change of that per unit of ln VIX
   */
  record Response(double slopeUsd, double bendUsd) {
    static final Response NONE = new Response(0, 0);

    static Response of(double size, double beta, double level, double delta, double gamma) {
      double slope = size * beta * level * delta;
      return new Response(slope, beta * (slope + size * beta * level * level * gamma));
    }

    Response plus(Response other) {
      return new Response(slopeUsd + other.slopeUsd, bendUsd + other.bendUsd);
    }
  }

  /**
   * An option.
   *
   * @param spot index for SPX; unused for VIX, which has no carry from the spot
   * @param forward of its own expiry, points
   * @param iv annual fraction
   * @param vixBeta of the tenor; 0 for SPX
   * @param basisPoints price from which profit is counted
   */
  record OfOption(
      int contracts,
      Underlying underlying,
      OptionRight right,
      double strike,
      double spot,
      double forward,
      double years,
      double ratePerYear,
      double iv,
      double vixBeta,
      double basisPoints)
      implements MovableLeg {

    public OfOption {
      Check.positive(strike, "strike");
      Check.positive(spot, "spot");
      Check.positive(forward, "forward");
      Check.notNegative(years, "years");
      Check.notNegative(iv, "iv");
      Check.notNegative(basisPoints, "basisPoints");
    }

    @Override
    public OfOption from(double points) {
      return new OfOption(
          contracts,
          underlying,
          right,
          strike,
          spot,
          forward,
          years,
          ratePerYear,
          iv,
          vixBeta,
          points);
    }

    @Override
    public double pnlUsd(MarketMove move) {
      return contracts * OptionContract.MULTIPLIER_USD * (points(move) - basisPoints);
    }

    @Override
    public Response responseToVix(double vixLogChange) {
      double moved = forward * Math.exp(vixBeta * vixLogChange);
      Greeks greeks = BlackFormula.greeks(moved, strike, years, ratePerYear, iv, right);
      double size = contracts * OptionContract.MULTIPLIER_USD;
      return Response.of(size, vixBeta, moved, greeks.delta(), greeks.gamma());
    }

    /** Price after the move, points. */
    double points(MarketMove move) {
      double passed = Math.min(move.years(), years);
      return BlackFormula.price(
          moved(move, passed), strike, years - passed, ratePerYear, iv, right);
    }

    private double moved(MarketMove move, double passed) {
      if (underlying == Underlying.VIX) {
        return forward * Math.exp(vixBeta * move.vixLogChange());
      }
      double carry = years > 0 ? Math.log(forward / spot) * passed / years : 0;
      return forward * Math.exp(move.spxLogReturn() - carry);
    }
  }

  /**
   * A VIX future.
   *
   * @param basisPoints price from which profit is counted
   */
  record OfFuture(
      int contracts, double multiplierUsd, double level, double vixBeta, double basisPoints)
      implements MovableLeg {

    public OfFuture {
      Check.positive(multiplierUsd, "multiplierUsd");
      Check.positive(level, "level");
    }

    @Override
    public OfFuture from(double points) {
      return new OfFuture(contracts, multiplierUsd, level, vixBeta, points);
    }

    @Override
    public double pnlUsd(MarketMove move) {
      double moved = level * Math.exp(vixBeta * move.vixLogChange());
      return contracts * multiplierUsd * (moved - basisPoints);
    }

    @Override
    public Response responseToVix(double vixLogChange) {
      double moved = level * Math.exp(vixBeta * vixLogChange);
      return Response.of(contracts * multiplierUsd, vixBeta, moved, 1, 0);
    }
  }

  /**
   * An option at a quote; profit is counted from the price that the formula gives at the quoted
   * volatility, so that a tick of rounding in the quote is no profit.
   *
   * @param spx level of the S&P 500 of the quote, points
   */
  static OfOption of(int contracts, OptionQuote quote, double spx) {
    OptionContract option = quote.contract();
    boolean vix = option.underlying() == Underlying.VIX;
    double now =
        BlackFormula.price(
            quote.forward(),
            option.strike(),
            quote.yearsToExpiry(),
            quote.ratePerYear(),
            quote.iv(),
            option.right());
    return new OfOption(
        contracts,
        option.underlying(),
        option.right(),
        option.strike(),
        spx,
        quote.forward(),
        quote.yearsToExpiry(),
        quote.ratePerYear(),
        quote.iv(),
        vix ? TenorBeta.ofVix(quote.dte()) : 0,
        now);
  }

  /** A future at a quote; profit is counted from its middle price. */
  static OfFuture of(int contracts, FutureQuote quote) {
    return new OfFuture(
        contracts,
        quote.contract().multiplierUsd(),
        quote.mid(),
        TenorBeta.ofVix(quote.dte()),
        quote.mid());
  }

  /** A position at the quotes of a market; profit is counted from now, not from its fill. */
  static MovableLeg of(Position position, OptionMarket market) {
    return position.contract() instanceof OptionContract option
        ? of(position.contracts(), market.quote(option), market.day().spx())
        : of(position.contracts(), market.quote((FutureContract) position.contract()));
  }
}
