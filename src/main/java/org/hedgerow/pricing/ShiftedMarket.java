package org.hedgerow.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.hedgerow.basics.Check;
import org.hedgerow.basics.ExchangeCalendar;
import org.hedgerow.pricing.formula.BlackFormula;
import org.hedgerow.product.Contract;
import org.hedgerow.product.FutureContract;
import org.hedgerow.product.ListedExpiry;
import org.hedgerow.product.OptionContract;
import org.hedgerow.product.OptionRoot;
import org.hedgerow.product.Underlying;

/**
 * What contracts of today are worth after a supposed move: by the model at the moved levels, or at
 * their settlement when they have settled by then.
 *
 * <pre>
 *   option   Black-76 at F'' = F' F/Fm, vol'(K) + vol(k) - volm(k),  k = K F/F''
 *   settled  max(0, +-(level - K)), the level the S&P 500 or the VIX that is supposed
 * </pre>
 *
 * m is the model today, ' the model after the move. Where quotes are known today, what they hold
 * beyond the model (in the forward as a ratio, in the volatility as a difference at the same
 * distance from the forward) stays as it is; without quotes there is nothing beyond the model. A
 * settlement of the morning counts as passed on the day on which it falls: the close is supposed,
 * and stands for the opening quotation too.
 */
public final class ShiftedMarket {
  private static final LocalTime CLOSE = LocalTime.of(16, 0);

  /** Strikes are written in thousandths of a point. */
  private static final double MILLS = 1000;

  private static final double LEAST_VOL = 0.01;
  private static final double LEAST_YEARS = 1e-6;

  private final OptionMarket now;
  private final SyntheticMarket model;
  private final SyntheticMarket after;
  private final MarketShift shift;
  private final Instant reached;

  private ShiftedMarket(
      OptionMarket now, SyntheticMarket model, SyntheticMarket after, MarketShift shift) {
    this.now = now;
    this.model = model;
    this.after = after;
    this.shift = shift;
    this.reached = ExchangeCalendar.at(after.day().date(), CLOSE);
  }

  /**
   * Today's market after a move.
   *
   * @param now today's prices
   * @param model today's prices by the model alone, on the same day
   * @param vixExpiries of every VIX contract that will be asked for
   */
  public static ShiftedMarket of(
      OptionMarket now,
      SyntheticMarket model,
      MarketShift shift,
      Collection<LocalDate> vixExpiries) {
    Check.that(
        now.day().date().equals(model.day().date()),
        "Prices of %s and a model of %s",
        now.day().date(),
        model.day().date());
    return new ShiftedMarket(
        now,
        model,
        SyntheticMarket.later(shift.of(now.day(), vixExpiries), now.day().date()),
        shift);
  }

  /** Whether a contract has settled by the end of the move. */
  public boolean settled(Contract contract) {
    return !settles(contract).isAfter(reached);
  }

  private static Instant settles(Contract contract) {
    OptionRoot root = contract instanceof OptionContract option ? option.root() : OptionRoot.VIX;
    return ListedExpiry.of(root, contract.expiry()).settles();
  }

  /** What a contract gains or loses by the move against its middle price today, points. */
  public double changePoints(Contract contract) {
    if (contract instanceof FutureContract future) {
      double mid = now.quote(future).mid();
      return (settled(contract) ? level(contract) : priced(future, mid)) - mid;
    }
    OptionContract option = (OptionContract) contract;
    OptionQuote quote = now.quote(option);
    return settled(contract)
        ? Math.max(0, option.right().sign() * (level(contract) - option.strike())) - quote.mid()
        : priced(option, quote) - atItsVol(quote);
  }

  /** The level that a contract settles to, points. */
  private double level(Contract contract) {
    return contract.underlying() == Underlying.VIX ? shift.vix(now.day()) : shift.spx(now.day());
  }

  private double priced(FutureContract future, double mid) {
    double then = after.vixForward(future.expiry()).value();
    return then * (mid / model.vixForward(future.expiry()).value());
  }

  private double priced(OptionContract option, OptionQuote quote) {
    OptionQuote then = after.quote(option);
    OptionQuote modelled = model.quote(option);
    double forward = then.forward() * (quote.forward() / modelled.forward());
    double vol = Math.max(LEAST_VOL, then.iv() + beyondModel(option, quote.forward() / forward));
    double years =
        Math.max(
            LEAST_YEARS, then.yearsToExpiry() + (quote.yearsToExpiry() - modelled.yearsToExpiry()));
    return BlackFormula.price(
        forward, option.strike(), years, quote.ratePerYear(), vol, option.right());
  }

  /** What today's quotes hold beyond the model where the strike stood as far from the forward. */
  private double beyondModel(OptionContract option, double ratio) {
    double strike =
        ratio == 1 ? option.strike() : Math.rint(option.strike() * ratio * MILLS) / MILLS;
    OptionContract there =
        new OptionContract(option.root(), option.expiry(), option.right(), strike);
    return now.quote(there).iv() - model.quote(there).iv();
  }

  /** Today's price by the formula, so that a tick of rounding in a quote is no profit. */
  private static double atItsVol(OptionQuote quote) {
    return BlackFormula.price(
        quote.forward(),
        quote.contract().strike(),
        quote.yearsToExpiry(),
        quote.ratePerYear(),
        quote.iv(),
        quote.contract().right());
  }
}
